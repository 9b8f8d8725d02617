/** Finds a table of the workbook for the form that it was made with, or for a form that is to be filled from it. */
import type { AssumptionRow } from "../../tables";
import type { Inserted } from "../insertion";
import { identityOf, type RegisterEntry } from "./entry";
import { inspectTable } from "./inspect-table";
import { readRegister } from "./read-register";

export type OpenedTable = {
  readonly entry: RegisterEntry;
  readonly inserted: Inserted;
  /** The assumptions as they are in the sheet. */
  readonly rowsNow: readonly AssumptionRow[];
};

/** By its number in the register, or by its identity. Null where the workbook has no such table, or its cells are gone. */
export async function openTable(wanted: number | string): Promise<OpenedTable | null> {
  const entries = await readRegister();
  const entry = entries.find((one) => (typeof wanted === "number" ? one.number === wanted : identityOf(one) === wanted));
  const inspection = entry === undefined ? null : await inspectTable(entry);
  if (entry === undefined || inspection?.kind !== "there") return null;
  const { at, places, agreement, rowsNow } = inspection;
  const { number, mode } = entry;
  const where = { sheet: at.sheet, area: at.area, onNewSheet: false, ...places };
  return { entry, rowsNow, inserted: { number, id: identityOf(entry), mode, ...where, agreement, restorePoint: null } };
}
