/** The form's state: a row for every assumption, and one for each item of a list. Every change gives new rows. */
import type { Cell } from "../../calculation";
import { isList, itemLabel, type AnyAssumption, type AssumptionList, type AssumptionRow, type Assumptions, type Look } from "../../tables";
import { sameValue } from "./figure-text";

/** `from` says how the value came there, when nobody typed it. */
export type FormRow = AssumptionRow & { readonly from?: "example" | "cells" };
export type FormRows = readonly FormRow[];

const fewestItems = 3;

export const blankRows = (assumptions: Assumptions): FormRows =>
  Object.values(assumptions).flatMap((one) =>
    isList(one)
      ? one.names.slice(0, fewestItems).map((name) => ({ label: itemLabel(one, name), value: "" }))
      : [{ label: one.label, value: "" }],
  );

/** Rows from elsewhere, in the form's own order; what the form has no place for is left out. */
export function rowsFrom(assumptions: Assumptions, given: FormRows): FormRows {
  return Object.values(assumptions).flatMap((one) => {
    if (isList(one)) return itemsOf(one, given).length > 0 ? itemsOf(one, given) : itemsOf(one, blankRows({ one }));
    return [rowAt(given, one.label) ?? { label: one.label, value: "" }];
  });
}

export const rowAt = (rows: FormRows, label: string): FormRow | undefined => rows.find((row) => folded(row.label) === folded(label));

export const itemsOf = (list: AssumptionList, rows: FormRows): FormRows =>
  rows.filter((row) => folded(row.label).startsWith(`${folded(list.label)},`));
export const itemName = (list: AssumptionList, row: FormRow): string => row.label.slice(list.label.length + 1).trimStart();

/** A value as typed. A figure that came from elsewhere loses its source with its value, and gets both back with it. */
export function typed(rows: FormRows, row: FormRow, value: Cell, example: FormRows): FormRows {
  const original = rowAt(example, row.label);
  if (original !== undefined && sameValue(original.value, value))
    return replaced(rows, row, { ...original, label: row.label, value, from: "example" });
  const { from, source, status, ...bare } = row;
  return replaced(rows, row, {
    ...bare,
    value,
    ...(from === undefined ? { ...(source === undefined ? {} : { source }), ...(status === undefined ? {} : { status }) } : {}),
  });
}

/** A value taken from a cell, which is its source. */
export const taken = (rows: FormRows, row: FormRow, value: Cell, address: string): FormRows =>
  replaced(rows, row, { label: row.label, value, source: address, status: "actual", from: "cells" });

/** A row that has changed since it was drawn is known by its label. */
export function replaced(rows: FormRows, row: FormRow, by: FormRow): FormRows {
  const index = rows.includes(row) ? rows.indexOf(row) : rows.findIndex(({ label }) => folded(label) === folded(row.label));
  return rows.map((one, at) => (at === index ? by : one));
}

/** A source or a status; a blank one is none. Whoever types a source stands by the value, wherever it came from. */
export function withSource(rows: FormRows, of: FormRows, change: { source?: string; status?: FormRow["status"] | "" }): FormRows {
  return rows.map((row) => {
    if (!of.includes(row)) return row;
    const { source, status, from, ...bare } = { ...row, ...change };
    return {
      ...(from === undefined || change.source !== undefined ? {} : { from }),
      ...bare,
      ...(source === undefined || source.trim() === "" ? {} : { source }),
      ...(status === undefined || status === "" ? {} : { status }),
    };
  });
}

export const renamed = (rows: FormRows, list: AssumptionList, row: FormRow, name: string): FormRows =>
  replaced(rows, row, { ...row, label: itemLabel(list, name) });

/** A new item under the last, with the first name that is free. */
export function withItem(rows: FormRows, list: AssumptionList): FormRows {
  const items = itemsOf(list, rows);
  const used = new Set(items.map((row) => folded(itemName(list, row))));
  const name = list.names.find((one) => !used.has(folded(one))) ?? "";
  const last = items.at(-1);
  const item = { label: itemLabel(list, name), value: "" };
  return last === undefined ? [...rows, item] : rows.flatMap((row) => (row === last ? [row, item] : [row]));
}

export const withoutItem = (rows: FormRows, row: FormRow): FormRows => rows.filter((one) => one !== row);

/** What stands at a label, or what is usual there. */
export function lookIn(assumptions: Assumptions, rows: FormRows): Look {
  return (label) => {
    const value = rowAt(rows, label)?.value ?? null;
    return value === null || value === "" ? usualAt(assumptions, label) : value;
  };
}

function usualAt(assumptions: Assumptions, label: string): Cell {
  const found = Object.values(assumptions).find((one) => folded(one.label) === folded(label));
  return found === undefined || isList(found) ? null : (found.usual ?? null);
}

/** How many values must be given, and how many are. */
export function filled(assumptions: Assumptions, rows: FormRows): { readonly given: number; readonly needed: number } {
  const needed = Object.values(assumptions).flatMap((one): readonly Cell[] => {
    if (isList(one)) return itemsOf(one, rows).map(({ value }) => value);
    return one.usual === undefined ? [rowAt(rows, one.label)?.value ?? null] : [];
  });
  return { given: needed.filter((value) => !isBlank(value)).length, needed: needed.length };
}

export const isBlank = (value: Cell): boolean => value === null || value === "";

/** Whether nobody has put anything in. */
export const isUntouched = (rows: FormRows): boolean => rows.every(({ value, source }) => isBlank(value) && source === undefined);

/** The labels at which the form differs from an example. */
export function changedFrom(example: FormRows, assumptions: Assumptions, rows: FormRows): readonly string[] {
  const [now, then] = [lookIn(assumptions, rows), lookIn(assumptions, example)];
  const labels = [...new Set([...rows, ...example].map(({ label }) => label))];
  return labels.filter((label) => !sameValue(now(label), then(label)));
}

export const unitOf = ({ unit }: AnyAssumption, look: Look): string => (typeof unit === "string" ? unit : unit(look));

const folded = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();
