/** Reads the selected cells as text, as the sheet shows them, so that figures written by others can be checked. */
import { address } from "../tables";
import { reading } from "./read-cells";

export type PrintedCells =
  | {
      readonly sheet: string;
      /** "A3:H41". */
      readonly area: string;
      readonly texts: readonly (readonly string[])[];
      /** "C9" of a row and a column, counted from the first cell from 0. */
      cellAt(this: void, row: number, column: number): string;
    }
  | { readonly sentence: string };

/** Far more than any report prints, and still read in a moment. */
const mostCells = 200_000;

/** The filled part of the selection; where one cell is selected, the filled region around it. */
export const readPrintedCells = (): Promise<PrintedCells> =>
  reading(async (context): Promise<PrintedCells> => {
    const selected = context.workbook.getSelectedRange().load("cellCount");
    const filled = selected.getUsedRangeOrNullObject(true).load("address,cellCount");
    const around = selected.getSurroundingRegion().load("cellCount");
    await context.sync();
    const isOne = selected.cellCount === 1;
    if (!isOne && filled.isNullObject) return { sentence: "The selected cells are empty. Select the table in the sheet, then press again" };
    const range = isOne ? around : filled;
    if (range.cellCount > mostCells)
      return { sentence: `Select the table itself: ${range.cellCount.toLocaleString("en-GB")} cells are too many for one check` };
    range.load("text,rowIndex,columnIndex,rowCount,columnCount");
    const sheet = range.worksheet.load("name");
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const cellAt = (row: number, column: number): string => address(rowIndex + row, columnIndex + column);
    return { sheet: sheet.name, area: `${cellAt(0, 0)}:${cellAt(rowCount - 1, columnCount - 1)}`, texts: range.text, cellAt };
  });
