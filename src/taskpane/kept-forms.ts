/** What was typed in each table's form, kept on this computer. */
import { forget, keep, kept, keptNames } from "./browser-storage";
import type { ScenarioRow } from "../tables";
import { isProvenance } from "../tables/provenance";
import { settings } from "./settings";

/** A form is kept row by row as a scenario is. */
export type KeptRow = ScenarioRow;

export type KeptForm = {
  readonly rows: readonly KeptRow[];
  /** The table's own name. */
  readonly name?: string;
  /** The published example that the form was filled from. */
  readonly example?: string;
  /** When it was last changed, as an ISO date and time. */
  readonly changed: string;
};

const name = (table: string): string => `form:${table}`;

export function keepForm(table: string, form: KeptForm): void {
  if (settings().rememberForms) keep(name(table), form);
}

export const forgetForm = (table: string): void => forget(name(table));

/** Null when none is kept, or what is kept is not a form. */
export function keptForm(table: string): KeptForm | null {
  const found = kept(name(table));
  if (!isRecord(found) || typeof found["changed"] !== "string" || !Array.isArray(found["rows"])) return null;
  const rows = found["rows"].flatMap((row: unknown) => (isKeptRow(row) ? [row] : []));
  const { example, name: tableName } = found;
  return {
    rows,
    changed: found["changed"],
    ...(typeof example === "string" ? { example } : {}),
    ...(typeof tableName === "string" ? { name: tableName } : {}),
  };
}

/** Tables whose forms are kept, the most recent first. */
export function lastUsed(tables: readonly string[]): readonly { readonly table: string; readonly changed: Date }[] {
  return tables
    .flatMap((table) => {
      const changed = new Date(keptForm(table)?.changed ?? NaN);
      return Number.isNaN(changed.getTime()) ? [] : [{ table, changed }];
    })
    .sort((one, other) => other.changed.getTime() - one.changed.getTime());
}

/** Returns how many forms there were. */
export function forgetForms(): number {
  const forms = keptNames().filter((one) => one.startsWith(name("")));
  forms.forEach(forget);
  return forms.length;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === "string";

function isKeptRow(row: unknown): row is KeptRow {
  if (!isRecord(row) || typeof row["label"] !== "string") return false;
  const { value, from, link } = row;
  return (
    (value === null || ["string", "number", "boolean"].includes(typeof value)) &&
    isProvenance(row) &&
    isTextOrAbsent(link) &&
    [undefined, "example", "cells"].includes(from as undefined)
  );
}
