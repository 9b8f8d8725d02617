/** Heights of rows that fit themselves to their words. Univer measures them in the idle time, when their sheet may be gone. */
import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

type Measuring = { _worksheetData: unknown; calculateAutoHeightInRange: (this: Measuring, ...given: unknown[]) => unknown[] };

/** Univer's own function takes the sheet for granted: it is changed once for all workbooks. */
export function forgetHeightsOfDeletedSheets(): void {
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Measuring;
  const original = skeleton.calculateAutoHeightInRange;
  if (original.name === "ofLivingSheet") return;
  skeleton.calculateAutoHeightInRange = function ofLivingSheet(this: Measuring, ...given) {
    return this._worksheetData === null ? [] : original.apply(this, given);
  };
}
