/** The form as rows: one for each assumption, and one for each item of a list. Nothing is changed in place. */
import type { Cell } from "../../calculation";
import {
  isList,
  itemLabel,
  linkText,
  alignedLists,
  provenanceOf,
  readLink,
  type AnyAssumption,
  type AssumptionList,
  type AssumptionRow,
  type Assumptions,
  type FieldKind,
  type ValueLookup,
} from "../../tables";
import { sameValue } from "./figure-text";

/** `from` says how the value came there, when nobody typed it. */
export type FormRow = AssumptionRow & { readonly from?: "example" | "cells" };
export type FormRows = readonly FormRow[];

const fewestItems = 3;

export const blankRows = (assumptions: Assumptions): FormRows =>
  Object.values(assumptions).flatMap((one) => {
    if (!isList(one)) return [{ label: one.label, value: one.inForm ?? "" }];
    const lead = leadOf(assumptions, one);
    return lead.names.slice(0, lead.atFirst ?? fewestItems).map((name) => ({ label: itemLabel(one, name), value: "" }));
  });

/** Rows from elsewhere in the order of the form, without those that the form does not have. */
export function rowsFrom(assumptions: Assumptions, given: FormRows): FormRows {
  return Object.values(assumptions).flatMap((one) => {
    if (!isList(one)) return [rowAt(given, one.label) ?? { label: one.label, value: "" }];
    const lead = leadOf(assumptions, one);
    const [items, own] = [itemsOf(lead, given), itemsOf(one, given)];
    if (items.length === 0) return itemsOf(one, blankRows(assumptions));
    if (lead === one) return items;
    return items.map((item, index): FormRow => {
      const name = itemName(lead, item);
      const sameNames = own.length === items.length && own.every((row, at) => itemName(one, row) === itemName(lead, items[at] ?? row));
      const found = sameNames ? own[index] : own.find((row) => folded(itemName(one, row)) === folded(name));
      return found ?? { label: itemLabel(one, name), value: "" };
    });
  });
}

/** The list that names the items: the list itself, or the one that it is aligned with. */
const leadOf = (assumptions: Assumptions, list: AssumptionList): AssumptionList =>
  Object.values(assumptions).find((one): one is AssumptionList => isList(one) && one === list.alignedTo) ?? list;

export const rowAt = (rows: FormRows, label: string): FormRow | undefined => rows.find((row) => folded(row.label) === folded(label));

export const itemsOf = (list: AssumptionList, rows: FormRows): FormRows =>
  rows.filter((row) => folded(row.label).startsWith(`${folded(list.label)},`));
export const itemName = (list: AssumptionList, row: FormRow): string => row.label.slice(list.label.length + 1).trimStart();

/** A value as typed. A figure from elsewhere loses its source when it is changed, and gets it back with the old value. */
export function typed(rows: FormRows, row: FormRow, value: Cell, example: FormRows): FormRows {
  const original = rowAt(example, row.label);
  if (original !== undefined && sameValue(original.value, value))
    return replaced(rows, row, { ...original, label: row.label, value, from: "example" });
  const { from, label } = row;
  return replaced(rows, row, { label, value, ...(from === undefined ? provenanceOf(row) : {}) });
}

/** A value taken from a cell, which becomes its source. A number stays linked to the cell. */
export const taken = (rows: FormRows, row: FormRow, { field }: AnyAssumption, value: Cell, address: string): FormRows =>
  replaced(rows, row, following({ label: row.label, value, source: address, status: "actual", from: "cells" }, field, address));

/** Words and choices are not linked: a formula in a sheet could not read `4+2+2` or `£5` as the form does. */
export function following(row: FormRow, field: FieldKind | undefined, address: string): FormRow {
  const isFigure = typeof row.value === "number" && typeof field === "string" && field !== "text";
  const link = isFigure ? readLink(address) : null;
  return link === null ? row : { ...row, link: linkText(link) };
}

export const followers = (rows: FormRows): FormRows => rows.filter(({ link }) => link !== undefined);

/** Keeps the figures and removes their links. */
export const unlinked = (rows: FormRows, which: FormRows): FormRows =>
  rows.map((row) => {
    if (!which.some(({ label }) => label === row.label)) return row;
    const { link, ...bare } = row;
    return link === undefined ? row : bare;
  });

/** A row that has changed since it was drawn is found by its label. */
export function replaced(rows: FormRows, row: FormRow, by: FormRow): FormRows {
  const index = rows.includes(row) ? rows.indexOf(row) : rows.findIndex(({ label }) => folded(label) === folded(row.label));
  return rows.map((one, at) => (at === index ? by : one));
}

export type SourceChange = { readonly source?: string; readonly date?: string; readonly status?: FormRow["status"] | "" };

/** Changes a source, its date or a status; blank removes it. Who types a source vouches for the value, wherever it came from. */
export function withSource(rows: FormRows, of: FormRows, change: SourceChange): FormRows {
  return rows.map((row) => {
    if (!of.includes(row)) return row;
    const { source, date, status, from, ...bare } = { ...row, ...change };
    return {
      ...(from === undefined || change.source !== undefined ? {} : { from }),
      ...bare,
      ...(source === undefined || source.trim() === "" ? {} : { source }),
      ...(date === undefined || date === "" ? {} : { date }),
      ...(status === undefined || status === "" ? {} : { status }),
    };
  });
}

/** Renames an item in every list that has it. */
export const renamed = (rows: FormRows, assumptions: Assumptions, list: AssumptionList, index: number, name: string): FormRows =>
  alignedLists(assumptions, list).reduce((now, one) => {
    const row = itemsOf(one, now)[index];
    return row === undefined ? now : replaced(now, row, { ...row, label: itemLabel(one, name) });
  }, rows);

/** A new item under the last, with the first name that is free. */
export function withItem(rows: FormRows, assumptions: Assumptions, list: AssumptionList): FormRows {
  const used = new Set(itemsOf(list, rows).map((row) => folded(itemName(list, row))));
  const name = list.names.find((one) => !used.has(folded(one))) ?? "";
  return alignedLists(assumptions, list).reduce((now, one) => {
    const last = itemsOf(one, now).at(-1);
    const item = { label: itemLabel(one, name), value: "" };
    return last === undefined ? [...now, item] : now.flatMap((row) => (row === last ? [row, item] : [row]));
  }, rows);
}

export function withoutItem(rows: FormRows, assumptions: Assumptions, list: AssumptionList, index: number): FormRows {
  const gone = alignedLists(assumptions, list).map((one) => itemsOf(one, rows)[index]);
  return rows.filter((row) => !gone.includes(row));
}

/** Looks up the value at a label, or what is usual there. */
export function lookIn(assumptions: Assumptions, rows: FormRows): ValueLookup {
  return (label) => {
    const value = rowAt(rows, label)?.value ?? null;
    return value === null || value === "" ? usualAt(assumptions, label) : value;
  };
}

function usualAt(assumptions: Assumptions, label: string): Cell {
  const found = Object.values(assumptions).find((one) => folded(one.label) === folded(label));
  return found === undefined || isList(found) ? null : (found.usual ?? null);
}

/** The same, faster for many labels. */
function lookInMany(assumptions: Assumptions, rows: FormRows): ValueLookup {
  const byLabel = new Map<string, FormRow>();
  for (const row of rows) if (!byLabel.has(folded(row.label))) byLabel.set(folded(row.label), row);
  return (label) => {
    const value = byLabel.get(folded(label))?.value ?? null;
    return isBlank(value) ? usualAt(assumptions, label) : value;
  };
}

/** How many values are needed, and how many of these are given. */
export function filled(assumptions: Assumptions, rows: FormRows): { readonly given: number; readonly needed: number } {
  const needed = Object.values(assumptions).flatMap((one): readonly Cell[] => {
    if (isList(one) && one.isAsked?.(lookIn(assumptions, rows)) === false) return [];
    if (isList(one)) return one.usual === undefined ? itemsOf(one, rows).map(({ value }) => value) : [];
    return one.usual === undefined ? [rowAt(rows, one.label)?.value ?? null] : [];
  });
  return { given: needed.filter((value) => !isBlank(value)).length, needed: needed.length };
}

/** Rows that are blank, have no usual value and are asked for. */
export function missingRows(assumptions: Assumptions, rows: FormRows): FormRows {
  const look = lookIn(assumptions, rows);
  const lists = Object.values(assumptions).filter(isList);
  return rows.filter((row) => {
    if (!isBlank(row.value) || look(row.label) !== null) return false;
    return lists.find((list) => itemsOf(list, [row]).length > 0)?.isAsked?.(look) !== false;
  });
}

export const isBlank = (value: Cell): boolean => value === null || value === "";

/** Whether nobody has put anything in; `begun` are the rows that a new form begins with. */
export const isUntouched = (begun: FormRows, rows: FormRows): boolean =>
  rows.every(({ label, value, source }) => source === undefined && (isBlank(value) || value === rowAt(begun, label)?.value));

/** The labels at which the form differs from an example. */
export function changedFrom(example: FormRows, assumptions: Assumptions, rows: FormRows): readonly string[] {
  const [now, then] = [lookInMany(assumptions, rows), lookInMany(assumptions, example)];
  const labels = [...new Set([...rows, ...example].map(({ label }) => label))];
  return labels.filter((label) => !sameValue(now(label), then(label)));
}

/** The assumption that the value at a label belongs to. */
export const assumptionAt = (assumptions: Assumptions, label: string): AnyAssumption | undefined =>
  Object.values(assumptions).find((one) =>
    isList(one) ? folded(label).startsWith(`${folded(one.label)},`) : folded(one.label) === folded(label),
  );

export const unitOf = ({ unit }: AnyAssumption, look: ValueLookup): string => (typeof unit === "string" ? unit : unit(look));

/** A cache: the same few labels are compared again and again as people type. */
const known = new Map<string, string>();
const mostKnown = 2000;

function folded(label: string): string {
  const found = known.get(label);
  if (found !== undefined) return found;
  const made = label.trim().replace(/\s+/g, " ").toLowerCase();
  if (known.size >= mostKnown) known.clear();
  known.set(label, made);
  return made;
}
