/** A list that is selected in the sheet, as values: only what is asked for is read from it afterwards. */
import type { Cell } from "../calculation";
import { address } from "../tables";
import { cellFrom, reading } from "./selection";

export type SelectedList =
  | {
      readonly sheet: string;
      /** "A1:F313". */
      readonly area: string;
      /** Where it begins, counted from 0. */
      readonly row: number;
      readonly column: number;
      readonly lines: readonly (readonly Cell[])[];
    }
  | { readonly sentence: string };

const mostColumns = 100;

/** The selection as far as anything stands in it; of one selected cell, the block of cells that it is in. */
export const readSelectedList = (mostLines: number): Promise<SelectedList> =>
  reading(async (context): Promise<SelectedList> => {
    const selected = context.workbook.getSelectedRange().load("cellCount");
    const filled = selected.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
    const around = selected.getSurroundingRegion().load("rowCount,columnCount");
    await context.sync();
    const isOne = selected.cellCount === 1;
    if (!isOne && filled.isNullObject) return { sentence: "The selected cells are empty. Select the list in the sheet, then press again" };
    const range = isOne ? around : filled;
    const { rowCount, columnCount } = range;
    if (rowCount > mostLines || columnCount > mostColumns)
      return {
        sentence: `Select the list itself: ${rowCount.toLocaleString("en-GB")} rows and ${columnCount} columns are more than ${mostLines.toLocaleString("en-GB")} and ${mostColumns}`,
      };
    range.load("values,valueTypes,rowIndex,columnIndex");
    const sheet = range.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column, values, valueTypes } = range;
    return {
      sheet: sheet.name,
      area: `${address(row, column)}:${address(row + rowCount - 1, column + columnCount - 1)}`,
      row,
      column,
      lines: values.map((line: unknown[], index) => line.map((value, at) => cellFrom(value, valueTypes[index]?.[at]))),
    };
  });
