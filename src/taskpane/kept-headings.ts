/** Which label people chose for a heading of their own sheets, for each table; kept on this computer. */
import { foldedName } from "../tables/same-name";
import { forget, keep, kept, keptNames } from "./browser-storage";
import { settings } from "./settings";

const name = (table: string): string => `headings:${table}`;

export function keptHeadings(table: string): Readonly<Record<string, string>> {
  const found = kept(name(table));
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter((one): one is [string, string] => typeof one[1] === "string"));
}

export function keepHeading(table: string, heading: string, label: string): void {
  if (settings().rememberForms) keep(name(table), { ...keptHeadings(table), [foldedName(heading)]: label });
}

export const forgetHeadings = (): void =>
  keptNames()
    .filter((one) => one.startsWith(name("")))
    .forEach(forget);
