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
<<<<<<< HEAD
=======

function changesIn({ isReshaped, changes, assumptions, olderVersion }: InspectedTable): readonly string[] {
  return [
    ...(isReshaped
      ? [
          olderVersion === null
            ? "Rows or columns were inserted or deleted"
            : `It was laid out by version ${olderVersion}, so what was changed by hand cannot be told`,
        ]
      : []),
    ...assumptions.map(({ label, cell, was, now }) => `${cell} ${label}: was ${was}, now ${now}`),
    ...changes.map(({ cell, about, was, now }) => `${cell}${about === "" ? "" : ` ${about}`}: was ${was}, now ${now}`),
  ];
}
>>>>>>> 78778b6 (Workbooks of version 0.1.0: read by their labels, said to be older, with the figures that come out otherwise and why; version 0.2.0)
