/** Faults on demand: the next matching action fails, or everything is slow, or nothing is answered any more, or Excel is busy editing a cell. */
import { ApiError } from "./api-object";
import type { BeforeAction } from "./interpreter";

/**
 * Which action fails: by its statement as the interpreter words it (`Range.values =`, `WorksheetCollection.getItem`, `Range.load`), by its
 * index in the batch, or by both. The first `after` actions that match are let through.
 */
export type Fault = { statement?: string; index?: number; code: string; message: string; times?: number; after?: number };

const editing =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";

export class Faults {
  readonly #faults: (Fault & { times: number; after: number })[] = [];
  delayMilliseconds = 0;
  cellEditMode = false;
  /** A person is at work in a cell. It is no fault, so `clear` does not end it. */
  isEditing = false;
  /** The host answers no more, from the next action on. */
  isGone = false;

  fail(fault: Fault): void {
    this.#faults.push({ times: 1, after: 0, ...fault });
  }

  clear(): void {
    this.#faults.length = 0;
    this.delayMilliseconds = 0;
    this.cellEditMode = false;
    this.isGone = false;
  }

  readonly beforeAction: BeforeAction = async (statement, index) => {
    if (statement.includes("Service")) return; // answers of custom functions, which do not touch the workbook
    if (index === 0 && this.delayMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMilliseconds));
    if (this.isGone) await new Promise(() => undefined);
    if (this.cellEditMode || this.isEditing) throw new ApiError("InvalidOperationInCellEditMode", editing);
    const matching = this.#faults.filter(
      (candidate) => candidate.times > 0 && statement.startsWith(candidate.statement ?? "") && (candidate.index ?? index) === index,
    );
    const fault = matching.find(({ after }) => after === 0);
    for (const waiting of matching) if (waiting.after > 0) waiting.after--;
    if (fault === undefined) return;
    fault.times--;
    throw new ApiError(fault.code, fault.message);
  };
}
