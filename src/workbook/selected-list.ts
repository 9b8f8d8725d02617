/** Reads a list that is selected in the sheet, as values. */
import type { Cell } from "../calculation";
import { address } from "../tables";
import { cellFrom, reading } from "./read-cells";

export type SelectedList =
  | {
      readonly sheet: string;
      /** "A1:F313". */
      readonly area: string;
      /** Its first row and column, counted from 0. */
      readonly row: number;
      readonly column: number;
      readonly lines: readonly (readonly Cell[])[];
    }
  | { readonly sentence: string };

const mostColumns = 100;

/** `morePasted` says what can be done with more lines. The filled part of the selection; where one cell is selected, the filled region around it. */
export const readSelectedList = (mostLines: number, morePasted: string): Promise<SelectedList> =>
  reading(async (context): Promise<SelectedList> => {
    const selected = context.workbook.getSelectedRange().load("cellCount");
    const filled = selected.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
    const around = selected.getSurroundingRegion().load("rowCount,columnCount");
    await context.sync();
    const isOne = selected.cellCount === 1;
    if (!isOne && filled.isNullObject) return { sentence: "The selected cells are empty. Select the list in the sheet, then press again" };
    const range = isOne ? around : filled;
    const { rowCount, columnCount } = range;
    if (rowCount > mostLines && columnCount <= mostColumns)
      return {
        sentence: `The selection has ${rowCount.toLocaleString("en-GB")} rows, and ${mostLines.toLocaleString("en-GB")} can be taken from cells. Copy the list and paste it instead: ${morePasted}`,
      };
    if (columnCount > mostColumns)
      return {
        sentence: `Select only the list. It may have ${mostLines.toLocaleString("en-GB")} rows and ${mostColumns} columns, and the selection has ${rowCount.toLocaleString("en-GB")} and ${columnCount}`,
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
