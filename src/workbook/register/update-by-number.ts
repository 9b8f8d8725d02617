/** Writes other assumptions over a table that stands in the workbook, wherever it is by now; and says first what people would lose. */
import type { AssumptionRow, Table } from "../../tables";
import { insertTableInStep } from "../insert-table";
import type { InsertOutcome, OutOfStep } from "../insertion";
import { inspectTable } from "./inspect-table";
import type { InspectedTable } from "./inspection";
import { readRegister } from "./read-register";
import { updateRequest } from "./table-actions";

export type UpdateRequest = {
  /** In the register. */
  readonly number: number;
  readonly table: Table;
  readonly rows: readonly AssumptionRow[];
  readonly today: Date;
  /** Said by a person who was told what would be written over. */
  readonly mayOverwrite: boolean;
};

export type UpdateOutcome =
  | InsertOutcome
  | OutOfStep
  /** Nothing has been written. What people changed in its cells since it was written, in words: "D14 Medium, Weekly price: now 12". */
  | { readonly kind: "changed in the sheet"; readonly at: string; readonly changes: readonly string[] };

export async function updateByNumber({ number, table, rows, today, mayOverwrite }: UpdateRequest): Promise<UpdateOutcome> {
  const entry = (await readRegister()).find((one) => one.number === number);
  const look = entry === undefined ? null : await inspectTable(entry);
  if (entry === undefined || look === null || look.kind === "missing")
    return { kind: "refused", sentence: "The table is no longer in the workbook. Insert another. Nothing was written" };
  if (look.kind === "unreadable") return { kind: "refused", sentence: `${look.sentence}. Nothing was written` };
  const changes = changesIn(look);
  if (changes.length > 0 && !mayOverwrite) return { kind: "changed in the sheet", at: `${look.at.sheet}!${look.at.area}`, changes };
  return insertTableInStep(updateRequest(entry, { ...look, rowsNow: rows }, table, today, entry.mode));
}

function changesIn({ isReshaped, changes, assumptions }: InspectedTable): readonly string[] {
  return [
    ...(isReshaped ? ["Rows or columns were put into it or taken out of it"] : []),
    ...assumptions.map(({ label, cell, was, now }) => `${cell} ${label}: was ${was}, now ${now}`),
    ...changes.map(({ cell, about, was, now }) => `${cell}${about === "" ? "" : ` ${about}`}: was ${was}, now ${now}`),
  ];
}
