/** Two scenarios side by side: the assumptions that differ, and a column of figures of both with the difference. */
import { Decimal, type Cell, type Rounding } from "../../calculation";
import {
  isList,
  printedFigure,
  type AnyAssumption,
  type Assumptions,
  type Column,
  type FieldKind,
  type Figure,
  type Format,
  type ValueLookup,
  type Part,
  type Table,
  type Text,
} from "../../tables";
import { fieldText, tidied } from "../table/figure-text";
import { assumptionAt, changedFrom, isBlank, itemName, lookIn, type FormRows } from "../table/form-rows";

export type Side = { readonly name: string; readonly rows: FormRows };

/** As a grid of words, a row for each assumption that differs. */
export function differingAssumptions(assumptions: Assumptions, one: Side, other: Side): Part {
  const [look, otherLook] = [lookIn(assumptions, one.rows), lookIn(assumptions, other.rows)];
  const rows = changedFrom(one.rows, assumptions, other.rows).map((label) => {
    const assumption = assumptionAt(assumptions, label);
    const texts = [look(label), otherLook(label)].map((value) => inWords(value, assumption?.field ?? "text"));
    const difference = assumption === undefined ? "" : differenceOf(assumption, label, look, otherLook);
    return { figures: [label, ...texts, difference].map((text) => ({ text })) };
  });
  const areFigures = rows.every(({ figures }) => figures.at(-1)?.text !== "");
  return partOf("Assumptions that differ", "", areFigures ? "number" : "text", one, other, "Assumption", rows);
}

function inWords(value: Cell, field: FieldKind): string {
  if (isBlank(value)) return "none";
  const text = fieldText(value, field);
  return field === "money" || field === "number" ? tidied(text, field === "money") : text;
}

const differenceFormat: Partial<Record<string, Format>> = { money: "price", number: "number" };

/** Empty for words, which have no difference. */
function differenceOf(assumption: AnyAssumption, label: string, look: ValueLookup, otherLook: ValueLookup): string {
  const read = (from: ValueLookup): unknown =>
    isList(assumption)
      ? assumption.read(from(label), itemName(assumption, { label, value: null }), from)
      : assumption.read(from(label), from);
  const [one, other]: unknown[] = [read(look), read(otherLook)];
  if (!(one instanceof Decimal && other instanceof Decimal) || typeof assumption.field === "object") return "";
  const difference = other.minus(one);
  if (assumption.field === "percent") return `${printedFigure(difference.times(100), "number", pence)} points`;
  if (assumption.field === "date") return `${printedFigure(difference, "number", pence)} ${difference.abs().eq(1) ? "day" : "days"}`;
  return printedFigure(difference, differenceFormat[assumption.field] ?? "number", pence);
}

export const pence: Rounding = { quantum: Decimal.of("0.01"), direction: "nearest" };

/** A column that both tables have: its part, and its index in each. */
export type SharedColumn = {
  readonly part: string;
  readonly words: string;
  readonly format: Format;
  readonly at: readonly [one: number, other: number];
};

export type SharedPart = { readonly id: string; readonly words: string; readonly columns: readonly SharedColumn[] };

/** The parts of figures that both tables have. */
export function sharedParts(one: Table, other: Table): readonly SharedPart[] {
  return one.parts.flatMap((part) => {
    const twin = other.parts.find(({ id }) => id === part.id);
    if (twin === undefined) return [];
    const columns = part.columns.flatMap((column, index) => sharedColumn(part, column, index, twin));
    const words = part.caption.text === twin.caption.text ? part.caption.text : `${part.view}: ${part.name}`;
    return columns.length === 0 ? [] : [{ id: part.id, words, columns }];
  });
}

/** If no heading is the same, the column at the same index counts, provided that both parts have as many. */
function sharedColumn(part: Part, { text, format }: Column, index: number, twin: Part): readonly SharedColumn[] {
  const found = twin.columns.findIndex((column) => column.text === text);
  const place = found >= 0 ? found : part.columns.length === twin.columns.length ? index : -1;
  const column = twin.columns[place];
  if (index === 0 || format === "text" || column?.format !== format) return [];
  return [{ part: part.id, words: column.text === text ? text : `${text} / ${column.text}`, format, at: [index, place] }];
}

/** The column that people look at first: money. */
export const firstColumn = ({ columns }: SharedPart): SharedColumn | undefined =>
  columns.find(({ format }) => format === "money" || format === "price") ?? columns[0];

/** A row for each heading that either table has; the difference is worked out before rounding. */
export function comparedColumn(column: SharedColumn, one: Side & { table: Table }, other: Side & { table: Table }): Part {
  const [mine, theirs] = [one.table, other.table].map((table) => headed(table, column.part)) as [Headed, Headed];
  const headings = [...new Set([...mine.keys(), ...theirs.keys()])];
  const rows = headings.map((heading) => {
    const cells = [mine.get(heading)?.[column.at[0]], theirs.get(heading)?.[column.at[1]]];
    const [left, right] = cells;
    const difference: Figure | Text =
      left !== undefined && right !== undefined && "value" in left && "value" in right
        ? { value: right.value.minus(left.value), formula: [], ...(right.format === undefined ? {} : { format: right.format }) }
        : { text: "" };
    return { figures: [{ text: heading }, ...cells.map((cell) => cell ?? { text: "none" }), difference] };
  });
  const heading = one.table.parts.find(({ id }) => id === column.part)?.columns[0]?.text ?? "";
  return partOf(column.words, "The difference is worked out before rounding", column.format, one, other, heading, rows);
}

type Headed = ReadonlyMap<string, readonly (Figure | Text)[]>;

/** A part's rows by their headings. Where two are the same, the second gets a number. */
function headed(table: Table, id: string): Headed {
  const rows = new Map<string, readonly (Figure | Text)[]>();
  const part = table.parts.find((one) => one.id === id);
  for (const { figures } of part?.rows ?? []) {
    const [first] = figures;
    const format = part?.columns[0]?.format ?? "text";
    const words =
      first === undefined ? "" : "value" in first ? printedFigure(first.value, first.format ?? format, table.rounding) : first.text;
    let key = words;
    for (let number = 2; rows.has(key); number++) key = `${words} (${number})`;
    rows.set(key, figures);
  }
  return rows;
}

/** Where two tables round differently, the finer of the two. */
export const finerRounding = ({ rounding: one }: Table, { rounding: other }: Table): Rounding =>
  one.quantum.lte(other.quantum) ? one : other;

const partOf = (caption: string, hint: string, format: Format, one: Side, other: Side, heading: string, rows: Part["rows"]): Part => ({
  id: caption,
  caption: { text: caption },
  hint,
  view: "",
  name: "",
  columns: [
    { text: heading, format: "text" },
    { text: one.name, format },
    { text: other.name, format },
    { text: "Difference", format },
  ],
  rows,
});
