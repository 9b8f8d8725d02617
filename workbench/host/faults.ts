/** Faults on demand: the next matching action fails, or everything is slow, or Excel is busy editing a cell. */
import { ApiError } from "./api-object";
import type { BeforeAction } from "./interpreter";

export type Fault = { statement: string; code: string; message: string; times?: number };

export class Faults {
  readonly #faults: Required<Fault>[] = [];
  delayMilliseconds = 0;
  cellEditMode = false;

  /** `statement` as the interpreter words it: `Range.values =`, `WorksheetCollection.getItem`, `Range.load`. */
  fail({ times = 1, ...fault }: Fault): void {
    this.#faults.push({ ...fault, times });
  }

  clear(): void {
    this.#faults.length = 0;
    this.delayMilliseconds = 0;
    this.cellEditMode = false;
  }

  readonly beforeAction: BeforeAction = async (statement, index) => {
    if (statement.includes("Service")) return; // answers of custom functions, not work on the book
    if (index === 0 && this.delayMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMilliseconds));
    if (this.cellEditMode)
      throw new ApiError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    const fault = this.#faults.find((candidate) => statement.startsWith(candidate.statement) && candidate.times > 0);
    if (fault === undefined) return;
    fault.times--;
    throw new ApiError(fault.code, fault.message);
  };
}
