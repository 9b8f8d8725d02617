/** Which table of a workbook each form was last put into or opened from, kept on this computer beside the form. */
import { forget, keep, kept } from "./browser-storage";
import { settings } from "./settings";

const name = (table: string): string => `linked:${table}`;

/** `identity` is the one of the table in the workbook; null where the form is for a new one. */
export function keepLink(table: string, identity: string | null): void {
  if (identity === null) forget(name(table));
  else if (settings().rememberForms) keep(name(table), identity);
}

export function keptLink(table: string): string | null {
  const found = kept(name(table));
  return typeof found === "string" ? found : null;
}
