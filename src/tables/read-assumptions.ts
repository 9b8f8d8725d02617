/** Reads labels and values, as they stand in a form or in two columns of a sheet, into what a table works with. */
import { isProblem, type Cell } from "../calculation";
import {
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

type Read<A extends Assumptions> = { readonly values: AssumptionValues<A> } | { readonly problems: readonly AssumptionProblem[] };

export function readAssumptions<A extends Assumptions>(assumptions: A, rows: readonly AssumptionRow[]): Read<A> {
  const problems: AssumptionProblem[] = [];
  const look = lookUp(assumptions, rows, problems);
  const values: Record<string, unknown> = {};
  for (const [key, assumption] of Object.entries(assumptions))
    values[key] = isList(assumption) ? readItems(assumption, rows, look, problems) : readOne(assumption, look, problems);
  return problems.length > 0 ? { problems } : { values: values as AssumptionValues<A> };
}

/** Finds a value by its label, whatever the case; says what is there twice, or is nobody's. */
function lookUp(assumptions: Assumptions, rows: readonly AssumptionRow[], problems: AssumptionProblem[]): ValueLookup {
  const all = Object.values(assumptions);
  const usual = new Map(all.map((one) => [folded(one.label), isList(one) ? null : (one.usual ?? null)]));
  const given = new Map<string, Cell>();
  for (const { label, value } of rows) {
    const key = folded(label);
    const isItem = all.some((one) => isList(one) && nameOfItem(one, label) !== null);
    if (!isItem && !all.some((one) => !isList(one) && folded(one.label) === key))
      problems.push({ label, sentence: `“${label}” is not an assumption of this table: use ${labels(all)}` });
    else if (given.has(key))
      problems.push({
        label,
        sentence: isItem ? `Name each one differently: ${label} is there twice` : `${label} is there twice: keep one`,
      });
    given.set(key, value);
  }
  return (label) => {
    const cell = given.get(folded(label)) ?? null;
    return cell === null || cell === "" ? (usual.get(folded(label)) ?? cell) : cell;
  };
}

function readOne(assumption: Assumption, look: ValueLookup, problems: AssumptionProblem[]): unknown {
  const cell = look(assumption.label);
  const value = assumption.read(cell, look);
  if (!isProblem(value)) return value;
  const repair = typeof cell === "string" ? (assumption.repair?.(cell) ?? null) : null;
  problems.push({ label: assumption.label, sentence: value.sentence, ...(repair === null ? {} : { repair }) });
  return undefined;
}

function readItems(list: AssumptionList, rows: readonly AssumptionRow[], look: ValueLookup, problems: AssumptionProblem[]): unknown[] {
  if (list.isAsked?.(look) === false) return [];
  const items = list.besides === undefined ? itemsOf(list, rows) : itemsBeside(list.besides, list, rows, problems);
  if (list.besides === undefined) problems.push(...problemsOfCount(list, items));
  return items.map(({ name, cell, label }) => {
    const value = name === "" ? null : list.read(isBlank(cell) ? (list.usual ?? cell) : cell, name, look);
    if (name !== "" && isProblem(value)) problems.push({ label, sentence: value.sentence });
    else if (name === "" && list.besides === undefined)
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

/** In the order of the list that it stands beside; what belongs to none of its items is a problem. */
function itemsBeside(
  lead: Pick<AssumptionList, "label" | "item">,
  list: AssumptionList,
  rows: readonly AssumptionRow[],
  problems: AssumptionProblem[],
): readonly Item[] {
  const own = itemsOf(list, rows);
  const names = itemsOf(lead, rows).map(({ name }) => name);
  for (const { name, label } of own)
    if (!names.some((one) => folded(one) === folded(name)))
      problems.push({ label, sentence: `There is no ${itemLabel(lead, name)}: give it too, or take ${label} away` });
  return names.map((name) => own.find((one) => folded(one.name) === folded(name)) ?? { name, cell: null, label: itemLabel(list, name) });
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

const isBlank = (cell: Cell): boolean => cell === null || cell === "";

/** "Block cost, Low" is the item Low of "Block cost"; null is another label. */
function nameOfItem(list: Pick<AssumptionList, "label">, label: string): string | null {
  const start = `${list.label.toLowerCase()},`;
  return label.trim().toLowerCase().startsWith(start) ? label.trim().slice(start.length).trim() : null;
}

const folded = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();
const labels = (all: readonly AnyAssumption[]): string =>
  all.map((one) => (isList(one) ? itemLabel(one, one.names[0] ?? "") : one.label)).join(", ");
