/** Updates a table of the workbook with other assumptions, wherever it stands; first says which changes in the sheet would be lost. */
import type { AssumptionRow, Table } from "../../tables";
import { insertTableInStep } from "../insert-table";
import type { InsertOutcome, OutOfStep } from "../insertion";
import { inspectTable } from "./inspect-table";
import { changeWords } from "./change-words";
import { readRegister } from "./read-register";
import { updateRequest } from "./table-actions";

export type UpdateRequest = {
  /** The table's number in the register. */
  readonly number: number;
  readonly table: Table;
  readonly rows: readonly AssumptionRow[];
  readonly today: Date;
  /** True once a person has been told which changes would be lost and wants them overwritten. */
  readonly mayOverwrite: boolean;
};

export type UpdateOutcome =
  | InsertOutcome
  | OutOfStep
  /** Nothing was written. `changes` are in words: "D14 Medium, Weekly price: was 10, now 12". */
  | { readonly kind: "changed in the sheet"; readonly at: string; readonly changes: readonly string[] };

export async function updateByNumber({ number, table, rows, today, mayOverwrite }: UpdateRequest): Promise<UpdateOutcome> {
  const entry = (await readRegister()).find((candidate) => candidate.number === number);
  const inspection = entry === undefined ? null : await inspectTable(entry);
  if (entry === undefined || inspection === null || inspection.kind === "missing")
    return { kind: "refused", sentence: "The table is no longer in the workbook. Insert another. Nothing was written" };
  if (inspection.kind === "unreadable") return { kind: "refused", sentence: `${inspection.sentence}. Nothing was written` };
  // What the form has too is not lost.
  const changes = changeWords(inspection, rows);
  if (changes.length > 0 && !mayOverwrite)
    return { kind: "changed in the sheet", at: `${inspection.at.sheet}!${inspection.at.area}`, changes };
  return insertTableInStep(updateRequest(entry, { ...inspection, rowsNow: rows }, table, today, entry.mode));
}
