/** Reads labels and values, as they stand in a form or in two columns of a sheet, into what a table works with. */
import { isProblem, quoted, type Cell } from "../calculation";
import {
  isBlank,
  isList,
  itemLabel,
  type AnyAssumption,
  type Assumption,
  type AssumptionList,
  type AssumptionProblem,
  type AssumptionRow,
  type Assumptions,
  type AssumptionValues,
  type ValueLookup,
} from "./assumption";
import { nearestLabels } from "./nearest-labels";
import { foldedName } from "./same-name";

/** `lookUp` finds the words of a choice by its label. */
type Read<A extends Assumptions> =
  { readonly values: AssumptionValues<A>; readonly lookUp: ValueLookup } | { readonly problems: readonly AssumptionProblem[] };

export function readAssumptions<A extends Assumptions>(assumptions: A, rows: readonly AssumptionRow[]): Read<A> {
  const problems: AssumptionProblem[] = [];
  const lookUp = valueLookup(assumptions, rows, problems);
  const values: Record<string, unknown> = {};
  for (const [key, assumption] of Object.entries(assumptions))
    values[key] = isList(assumption) ? readItems(assumption, rows, lookUp, problems) : readOne(assumption, lookUp, problems);
  return problems.length > 0 ? { problems } : { values: values as AssumptionValues<A>, lookUp };
}

/** Looks a value up by its label, in capitals or not. Labels that are unknown or given twice are problems. */
function valueLookup(assumptions: Assumptions, rows: readonly AssumptionRow[], problems: AssumptionProblem[]): ValueLookup {
  const all = Object.values(assumptions);
  const usual = new Map(all.map((one) => [foldedName(one.label), isList(one) ? null : (one.usual ?? null)]));
  const given = new Map<string, Cell>();
  for (const { label, value } of rows) {
    const key = foldedName(label);
    const isItem = all.some((one) => isList(one) && nameOfItem(one, label) !== null);
    if (!isItem && !all.some((one) => !isList(one) && foldedName(one.label) === key))
      problems.push({
        label,
        sentence: `${quoted(label)} is not an assumption of this table. Nearest: ${nearestLabels(label, all.map(labelOf))}`,
      });
    else if (given.has(key))
      problems.push({
        label,
        sentence: isItem ? `Name each one differently: ${cut(label)} is there twice` : `${cut(label)} is there twice: keep one`,
      });
    given.set(key, value);
  }
  return (label) => {
    const cell = given.get(foldedName(label)) ?? null;
    return cell === null || cell === "" ? (usual.get(foldedName(label)) ?? cell) : cell;
  };
}

function readOne(assumption: Assumption, lookUp: ValueLookup, problems: AssumptionProblem[]): unknown {
  const cell = lookUp(assumption.label);
  const value = assumption.read(cell, lookUp);
  if (!isProblem(value)) return value;
  const repair = typeof cell === "string" ? (assumption.repair?.(cell) ?? null) : null;
  problems.push({ label: assumption.label, sentence: value.sentence, ...(repair === null ? {} : { repair }) });
  return undefined;
}

function readItems(list: AssumptionList, rows: readonly AssumptionRow[], lookUp: ValueLookup, problems: AssumptionProblem[]): unknown[] {
  if (list.isAsked?.(lookUp) === false) return [];
  const items = list.alignedTo === undefined ? itemsOf(list, rows) : alignedItems(list.alignedTo, list, rows, problems);
  if (list.alignedTo === undefined) problems.push(...problemsOfCount(list, items));
  return items.map(({ name, cell, label }) => {
    const isNamed = foldedName(name) !== "";
    if (name.length > longestName) {
      if (list.alignedTo === undefined)
        problems.push({ label, sentence: `${quoted(name)} is too long a name: keep to ${longestName} letters` });
      return { name, value: null };
    }
    const value = isNamed ? list.read(isBlank(cell) ? (list.usual ?? cell) : cell, name, lookUp) : null;
    if (isNamed && isProblem(value)) problems.push({ label, sentence: value.sentence });
    else if (!isNamed && list.alignedTo === undefined)
      problems.push({ label, sentence: `Give each ${list.item.toLowerCase()} a name, like ${list.names[0] ?? ""}` });
    return { name, value };
  });
}

type Item = { readonly name: string; readonly cell: Cell; readonly label: string };

const itemsOf = (list: Pick<AssumptionList, "label">, rows: readonly AssumptionRow[]): readonly Item[] =>
  rows.flatMap(({ label, value }) => {
    const name = nameOfItem(list, label);
    return name === null ? [] : [{ name, cell: value, label }];
  });

/** In the order of the list that it is aligned to; a value of an unknown item is a problem. */
function alignedItems(
  lead: Pick<AssumptionList, "label" | "item">,
  list: AssumptionList,
  rows: readonly AssumptionRow[],
  problems: AssumptionProblem[],
): readonly Item[] {
  const own = itemsOf(list, rows);
  const names = itemsOf(lead, rows).map(({ name }) => name);
  for (const { name, label } of own)
    if (!names.some((one) => foldedName(one) === foldedName(name)))
      problems.push({ label, sentence: `There is no ${cut(itemLabel(lead, name))}: give it too, or take ${cut(label)} away` });
  return names.map(
    (name) => own.find((one) => foldedName(one.name) === foldedName(name)) ?? { name, cell: null, label: itemLabel(list, name) },
  );
}

function problemsOfCount(list: AssumptionList, items: readonly Item[]): readonly AssumptionProblem[] {
  if (items.length === 0)
    return [
      {
        label: itemLabel(list, list.names[0] ?? ""),
        sentence: `Enter at least one ${list.label.toLowerCase()}, like ${list.example}`,
      },
    ];
  if (items.length <= list.most) return [];
  return [{ label: items[list.most]?.label ?? list.label, sentence: `Keep to ${list.most} at most: there are ${items.length}` }];
}

/** The item that a label names: "Low" in "Block cost, Low"; null where the label is not of this list. */
function nameOfItem(list: Pick<AssumptionList, "label">, label: string): string | null {
  const start = `${list.label.toLowerCase()},`;
  return label.trim().toLowerCase().startsWith(start) ? label.trim().slice(start.length).trim() : null;
}
const labelOf = (one: AnyAssumption): string => (isList(one) ? itemLabel(one, one.names[0] ?? "") : one.label);

/** Longer names fit no heading; the form takes no more either. */
const longestName = 60;
/** A label as a sentence quotes it, whole unless somebody pasted a page into a cell. */
const cut = (label: string): string => (label.length > 2 * longestName ? `${label.slice(0, longestName)}…` : label);
