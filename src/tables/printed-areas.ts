/** What of a sheet is printed: all of it, but for parts so wide that a page could hold them only in letters too small to read. */
import type { Area, SheetBlock } from "./sheet-block";

/** Columns that an A4 page holds across. */
export const mostPrintedColumns = 10;

/** From the block's own corner. A wide part stays in the sheet, to be read there; the table itself is printed, however wide. */
export function printedAreas({ cells, rows, columns, table }: Pick<SheetBlock, "cells" | "rows" | "columns" | "table">): readonly Area[] {
  const isWide = cells.map((line) => line.some((cell, column) => column >= mostPrintedColumns && cell !== null));
  if (!isWide.includes(true) || table.columns > mostPrintedColumns) return [{ row: 0, column: 0, rows, columns }];
  // Its caption stands over it, in a single cell.
  const isLeftOut = isWide.map((wide, row) => wide || isWide[row + 1] === true);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (let row = 0; row < rows; row++) {
    const last = areas.at(-1);
    if (isLeftOut[row] === true) continue;
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else areas.push({ row, column: 0, rows: 1, columns: mostPrintedColumns });
  }
  return areas.filter(({ row, rows: count }) => cells.slice(row, row + count).some((line) => line.some((cell) => cell !== null)));
}
