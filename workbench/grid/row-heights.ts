/** Univer measures the heights of rows in idle time, when their sheet may have been deleted. */
import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

type Measuring = { _worksheetData: unknown; calculateAutoHeightInRange: (this: Measuring, ...args: unknown[]) => unknown[] };

/** Patches Univer's function, which expects the sheet to be there, once for all workbooks. */
export function skipRowHeightsOfDeletedSheets(): void {
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Measuring;
  const original = skeleton.calculateAutoHeightInRange;
  if (original.name === "ofLivingSheet") return;
  skeleton.calculateAutoHeightInRange = function ofLivingSheet(this: Measuring, ...args) {
    return this._worksheetData === null ? [] : original.apply(this, args);
  };
}
