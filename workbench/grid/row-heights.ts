/** Heights of rows that fit their words. Univer measures them in idle time, when their sheet may have been deleted. */
import type { IRange } from "@univerjs/core";
import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

type Rows = Record<number, unknown>;
type Measuring = {
  _worksheetData: { cellData: Rows; rowData: Rows } | null;
  calculateAutoHeightInRange: (this: Measuring, ranges: unknown, ...rest: unknown[]) => unknown[];
};

/**
 * Patches Univer's function once for all workbooks. It expects the sheet to be there, and after each change of a column's width it
 * measures all 50,000 rows; patched, it measures only those that hold something or were given a height.
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
