/** Heights of rows that fit themselves to their words. Univer measures them in the idle time, when their sheet may be gone. */
import type { IRange } from "@univerjs/core";
import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

type Rows = Record<number, unknown>;
type Measuring = {
  _worksheetData: { cellData: Rows; rowData: Rows } | null;
  calculateAutoHeightInRange: (this: Measuring, ranges: unknown, ...rest: unknown[]) => unknown[];
};

/**
 * Univer's own function takes the sheet for granted, and measures every cell of every row: after each change of a column's width, all
 * 50,000 of them. Here only rows are measured that hold something or had a height given. It is changed once for all workbooks.
 */
export function measureUsedRowsOnly(): void {
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Measuring;
  const original = skeleton.calculateAutoHeightInRange;
  if (original.name === "ofUsedRows") return;
  skeleton.calculateAutoHeightInRange = function ofUsedRows(this: Measuring, ranges, ...rest) {
    if (this._worksheetData === null || !Array.isArray(ranges)) return [];
    const { cellData, rowData } = this._worksheetData;
    const used = new Set([...Object.keys(cellData), ...Object.keys(rowData)].map(Number));
    return original.call(
      this,
      (ranges as IRange[]).flatMap((range) => rowsOf(range, used)),
      ...rest,
    );
  };
}

/** The part of a range that is in these rows, row by row. */
function rowsOf(range: IRange, rows: ReadonlySet<number>): IRange[] {
  const within = [...rows].filter((row) => row >= range.startRow && row <= range.endRow).sort((one, other) => one - other);
  return within.map((row) => ({ ...range, startRow: row, endRow: row }));
}
