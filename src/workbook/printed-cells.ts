/** Cells as they are printed: the texts that the sheet shows, for a check of figures that others wrote. */
import { address } from "../tables";
import { refusalOf } from "./excel-refusal";

export type PrintedCells =
  | {
      readonly sheet: string;
      /** "A3:H41". */
      readonly area: string;
      readonly texts: readonly (readonly string[])[];
      /** "C9", of rows and columns counted from the first cell. */
      cellAt(this: void, row: number, column: number): string;
    }
  | { readonly sentence: string };

/** More than a report prints, and read in a moment. */
const mostCells = 200_000;

/** The selection as far as anything stands in it; of one selected cell, the block of cells that it is in. */
export async function readPrintedCells(): Promise<PrintedCells> {
  try {
    return await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("cellCount");
      const filled = selected.getUsedRangeOrNullObject(true).load("address,cellCount");
      const around = selected.getSurroundingRegion().load("cellCount");
      await context.sync();
      const isOne = selected.cellCount === 1;
      if (!isOne && filled.isNullObject)
        return { sentence: "The selected cells are empty. Select the table in the sheet, then press again" };
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
  } catch (error) {
    return { sentence: refusalOf(error) };
  }
}
