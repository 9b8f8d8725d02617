/** Makes the table of an entry of the register. */
import { makeTable, namedTable, namedTitle, withSigns, type AssumptionRow, type Table } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import type { RegisterEntry, Removed } from "../../workbook";
import { workbook } from "../table/workbook";

/** "Oak House, savings grid", or "Savings grid" of a table without a name. */
export const titleOf = ({ table, name }: Pick<RegisterEntry, "table" | "name">): string =>
  namedTitle(catalogue.find(({ id }) => id === table)?.title ?? table, name);

/** How a table was inserted, in the words of the insert bar. */
export const ways: Readonly<Record<RegisterEntry["mode"], string>> = {
  formulas: "Excel formulas",
  live: "Live function",
  values: "Values",
};

/** Null when this version cannot make it from its assumptions. */
export async function tableOf(
  { table: id, name, signs }: Pick<RegisterEntry, "table" | "name" | "signs">,
  rows: readonly AssumptionRow[],
): Promise<Table | null> {
  const definition = await catalogue.find((one) => one.id === id)?.load();
  if (definition === undefined) return null;
  const made = makeTable(definition, rows);
  return "table" in made ? withSigns(namedTable(made.table, name), signs) : null;
}

export const bringTableBack = async (removed: Removed): Promise<string | null> => (await workbook()).bringBack(removed);
