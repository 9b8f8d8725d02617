/** The areas of a sheet that are printed: all of it, except parts so wide that on a page their letters would be too small to read. */
import type { Area, SheetBlock } from "./sheet-block";

/** Columns that an A4 page holds across. */
export const mostPrintedColumns = 10;

/** From the block's own corner. A wide part stays in the sheet, to be read there; the table itself is printed, however wide. */
export function printedAreas({ cells, rows, columns, table }: Pick<SheetBlock, "cells" | "rows" | "columns" | "table">): readonly Area[] {
  const isWide = cells.map((line) => line.some((cell, column) => column >= mostPrintedColumns && cell !== null));
  if (!isWide.includes(true) || table.columns > mostPrintedColumns) return [{ row: 0, column: 0, rows, columns }];
  // The caption above a wide part is left out with it.
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
