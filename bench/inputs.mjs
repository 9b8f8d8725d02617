// Inputs as councils have them, the same in every run.

/** A column of amounts in whole pence. */
export const amounts = (count, first, step) =>
  Array.from({ length: count }, (_, row) => [Math.round((first + ((row * step) % 90_000)) * 100) / 100]);

/** A column of any cells. */
export const column = (count, cellOf) => Array.from({ length: count }, (_, row) => [cellOf(row)]);

/** Columns side by side, as the rows of a sheet. */
export const sheetOf = (...columns) => columns[0].map((_, row) => columns.map((cells) => cells[row][0]));
