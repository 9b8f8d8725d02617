/** The Hackney 2019 table on its way into a workbook, and cells that must survive it. */
import { makeTable, type AssumptionRow, type Table } from "../../src/tables";
import { savingsGridTable } from "./savings-grid";
import type { Inserted, InsertRequest, InsertOutcome, OutOfStep } from "../../src/workbook";
import type { OpenWorkbook } from "./workbook";

const [first] = savingsGridTable.examples;
if (first === undefined) throw new Error("The savings grid has no example");
export const example = first;

export function tableOf(rows: readonly AssumptionRow[]): Table {
  const made = makeTable(savingsGridTable, rows);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return made.table;
}
export const table = tableOf(example.rows);

const today = new Date(Date.UTC(2026, 10, 22, 12));
export const request = (changes: Partial<InsertRequest> = {}): InsertRequest => ({
  table,
  rows: example.rows,
  mode: "formulas",
  place: "selection",
  today,
  ...changes,
});

export function insertedBy(outcome: InsertOutcome | OutOfStep): Inserted {
  if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
  return outcome.inserted;
}

/** Text that looks like a formula, a number or a date; a formula; a truth value; and one cell outside the table. */
const precious: readonly [address: string, values: unknown[][]][] = [
  ["B4:D4", [["'=not a formula", "'00123", "'01/02/2026"]]],
  ["C9:C11", [["Total spend 2018/19"], ["=SUM(D20:D21)"], [5268540]]],
  ["D20:D21", [[1.5], [true]]],
  ["J4", [["outside"]]],
];

export async function fillPrecious(book: OpenWorkbook): Promise<void> {
  for (const [address, values] of precious) await book.write(address, values);
  await book.run((sheet) => void (sheet.getRange("C11").numberFormat = [["0.00"]]));
  await book.select("B4");
}
