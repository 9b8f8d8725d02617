/** Makes the table of an entry of the register. */
import { makeTable, type AssumptionRow, type Table } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import type { RegisterEntry, Removed } from "../../workbook";
import { workbook } from "../table/workbook";

export const titleOf = ({ table }: Pick<RegisterEntry, "table">): string => catalogue.find(({ id }) => id === table)?.title ?? table;

/** How a table was inserted, in the words of the insert bar. */
export const ways: Readonly<Record<RegisterEntry["mode"], string>> = {
  formulas: "Excel formulas",
  live: "Live function",
  values: "Values",
};

/** Null when this version cannot make it from its assumptions. */
export async function tableOf({ table: id }: Pick<RegisterEntry, "table">, rows: readonly AssumptionRow[]): Promise<Table | null> {
  const definition = await catalogue.find((one) => one.id === id)?.load();
  if (definition === undefined) return null;
  const made = makeTable(definition, rows);
  return "table" in made ? made.table : null;
}

export const bringTableBack = async (removed: Removed): Promise<string | null> => (await workbook()).bringBack(removed);
