/** Assumptions that may be left blank: a blank is not 0, and formulas tell the two apart. */
import { badInput, dateInWords, firstSerial, lastSerial, decimal, type Cell, type Decimal, type Problem } from "../calculation";
import { isBlank, type Assumption, type AssumptionList, type NamedValue } from "./assumption";
import type { InSheet, SheetAssumption, SheetAssumptionList } from "./assumption-kinds";
import { inSentence } from "./assumption-words";
import { figureIf, lazyFormula, type Condition } from "./figure-with-formula";
import { formula, namedCell, type Formula } from "./formula";
import { slugs } from "./item-slugs";
import { readDay } from "./read-day";
import type { Figure, Text } from "./table";

export type OptionalFigure = {
  readonly name: string;
  readonly isGiven: Condition;
  /** What was given; where nothing was, `otherwise`. */
  or(this: void, otherwise: Figure): Figure;
};

export type OptionalList = AssumptionList<Decimal | null> & {
  readonly cell: string;
  inSheet(this: void, value: Decimal | null): InSheet;
  optionalFigures(this: void, items: readonly NamedValue<Decimal | null>[]): readonly OptionalFigure[];
};

export type OptionalAssumption = Assumption<Decimal | null> & {
  readonly cell: string;
  inSheet(this: void, value: Decimal | null): InSheet;
  optionalFigure(this: void, value: Decimal | null): OptionalFigure;
};

/** A list whose values may be left blank. */
export const optionalList = ({ figures: _, ...list }: SheetAssumptionList): OptionalList => ({
  ...list,
  usual: "",
  read: (cell, name, lookUp) => (isBlank(cell) ? null : list.read(cell, name, lookUp)),
  inSheet: blankInSheet(list.inSheet, list.unit),
  optionalFigures: optionalFigures(list.cell),
});

export const optional = ({ figure: _, ...one }: SheetAssumption<Decimal>): OptionalAssumption => ({
  ...one,
  usual: "",
  echo: (value) => (value === null ? "" : (one.echo?.(value) ?? "")),
  read: (cell, lookUp) => (isBlank(cell) ? null : one.read(cell, lookUp)),
  inSheet: blankInSheet(one.inSheet, one.unit),
  optionalFigure: (value) => optionalFigure("", one.cell, value),
});

const blankInSheet =
  (inSheet: (value: Decimal) => InSheet, unit: Assumption["unit"]) =>
  (value: Decimal | null): InSheet =>
    value === null ? { value: "", format: "text", unit: typeof unit === "string" ? unit : "" } : inSheet(value);

const optionalFigures =
  (cell: string): OptionalList["optionalFigures"] =>
  (items) => {
    const ends = slugs(items.map(({ name }) => name));
    return items.map(({ name, value }, index) => optionalFigure(name, `${cell}_${ends[index] ?? index}`, value));
  };

function optionalFigure(name: string, cell: string, value: Decimal | null): OptionalFigure {
  const isGiven: Condition = { holds: value !== null, formula: formula`${namedCell(cell)}<>""` };
  const figure: Figure = { value: value ?? decimal(0), formula: [namedCell(cell)] };
  return { name, isGiven, or: (otherwise) => figureIf(isGiven, figure, otherwise) };
}

/** An item that was not listed: nothing is given, and no cell could give it. */
export const notListed = (name: string): OptionalFigure => ({
  name,
  isGiven: { holds: false, formula: ["FALSE"] },
  or: (otherwise) => otherwise,
});

type DateListSpec = Pick<AssumptionList, "label" | "legend" | "item" | "names" | "most" | "example"> &
  Partial<Pick<AssumptionList, "hint">> & { readonly cell: string };

/** Days, each of which may be left blank. */
export function dateAssumptionList({ cell, ...spec }: DateListSpec): OptionalList {
  return {
    ...spec,
    cell,
    unit: "date",
    section: "main",
    field: "date",
    usual: "",
    read: (given, name) => (isBlank(given) ? null : dayOf(given, `${spec.label}, ${name}`, spec.example)),
    inSheet: (value) => (value === null ? { value: "", format: "text", unit: "date" } : { value, format: "date", unit: "date" }),
    optionalFigures: optionalFigures(cell),
  };
}

/** A day as a cell holds it, or as people in Britain write it. */
function dayOf(given: Cell, label: string, example: string): Decimal | Problem {
  const day = typeof given === "string" ? readDay(given) : typeof given === "number" ? given : null;
  if (day === null || !Number.isInteger(day) || day < firstSerial || day > lastSerial)
    return badInput(`Enter ${inSentence(label)} as a date, like ${example}`);
  return decimal(day);
}

/** "1 April 2026", or nothing. */
export const dayInWords = (day: Decimal | null): string => (day === null ? "" : dateInWords(day.toNumber()));

/** A figure where the condition holds, in the sheet as in the module, and otherwise the mark of a cell without one. */
export function figureWhere(condition: Condition, figure: () => Figure): Figure | Text {
  const live = (): Formula => formula`IF(${condition.formula},${figure().formula},"${noFigure}")`;
  return condition.holds ? lazyFormula(figure().value, live) : { text: noFigure, formula: live() };
}

export const noFigure = "–";
