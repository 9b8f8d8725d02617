/** A table as it was printed: texts in a grid. What they mean is found later. */

export interface PrintedTable {
  /** What stands over it, or "". */
  readonly caption: string;
  /** Every row has as many cells. A cell that spans several is in the first of them; the others are "". */
  readonly cells: readonly (readonly string[])[];
  /** Rows at the top that were marked as headings, when the source marks any; otherwise they are told by their texts. */
  readonly headerRows: number | null;
  /** A column heading spans these; for each row and column the cell that covers it, when that is another. */
  readonly spans: readonly Span[];
  /** Where a cell is in the workbook, like "Report!C9"; null when it did not come from one. */
  readonly addressOf: ((row: number, column: number) => string) | null;
}

/** A cell over several rows or columns. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of one table, and of all that are pasted at once: more than any report prints, and read in a few seconds. */
export const mostCells = 200_000;

/** In characters. Longer words over a table are cut. */
export const longestCaption = 200;

/** Rows as ragged as they came; false where making them equally long would take more cells than may be. */
export const fits = (rows: readonly (readonly string[])[]): boolean =>
  rows.length * rows.reduce((most, row) => Math.max(most, row.length), 0) <= mostCells;

/** Rows made equally long. */
export function tableOf(
  rows: readonly (readonly string[])[],
  rest: Partial<Omit<PrintedTable, "cells">> & { readonly caption?: string } = {},
): PrintedTable {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => (row.length === columns ? row : Array.from({ length: columns }, (_, column) => row[column] ?? "")));
  return { caption: "", headerRows: null, spans: [], addressOf: null, ...rest, cells };
}
