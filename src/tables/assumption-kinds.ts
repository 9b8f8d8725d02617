/** What a table asks for, declared in a line each: how it is read, which words tell what is wrong, and the cell that holds it in a sheet. */
import {
  badInput,
  dateInWords,
  decimal,
  firstSerial,
  isProblem,
  lastSerial,
  readTerm,
  repairedTerm,
  withCommas,
  type Cell,
  type Decimal,
  type Problem,
  type Term,
} from "../calculation";
import type { Assumption, AssumptionList, Bounds, FieldKind, NamedValue } from "./assumption";
import { named, type Formula } from "./formula";
import { slugs } from "./item-slugs";
import { dayTyped } from "./day-typed";
import { readFigure } from "./read-figure";
import type { Figure, Format, Line } from "./table";

/** How an input stands in the assumptions block. */
export type InSheet = Pick<Line, "value" | "format" | "unit"> & { readonly formula?: Formula };

/** An assumption that knows its cell. */
export type SheetAssumption<Value> = Assumption<Value> & {
  /** The name of its cell: "spot_price". */
  readonly cell: string;
  inSheet(this: void, value: Value): InSheet;
  /** The value as formulas refer to it. */
  figure(this: void, value: Value): Figure;
};

export type SheetAssumptionList = AssumptionList<Decimal> & {
  readonly cell: string;
  inSheet(this: void, value: Decimal): InSheet;
  figures(this: void, items: readonly NamedValue<Decimal>[]): readonly NamedFigure[];
};

export type NamedFigure = Figure & { readonly name: string };

type Wanted = {
  readonly label: string;
  readonly cell: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly section?: "main" | "basis";
  readonly usual?: Cell;
  readonly example: string;
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
};

type WantedItems = Omit<Wanted, "section"> & {
  readonly legend: string;
  readonly item: string;
  readonly names: readonly string[];
  readonly mostItems: number;
};

export const moneyAssumption = (wanted: Wanted): SheetAssumption<Decimal> => figureAssumption(wanted, money);
export const numberAssumption = (wanted: Wanted): SheetAssumption<Decimal> => figureAssumption(wanted, number);
export const percentAssumption = (wanted: Wanted): SheetAssumption<Decimal> => ({
  ...figureAssumption(wanted, percent),
  repair: (text) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? `${text.trim()}%` : null),
});

export const moneyAssumptionList = (wanted: WantedItems): SheetAssumptionList => assumptionList(wanted, money);
export const numberAssumptionList = (wanted: WantedItems): SheetAssumptionList => assumptionList(wanted, number);
export const percentAssumptionList = (wanted: WantedItems): SheetAssumptionList => assumptionList(wanted, percent);

/** Another value of each item of a list. */
export const alignedWith = (list: SheetAssumptionList, other: SheetAssumptionList): SheetAssumptionList => ({ ...other, besides: list });

type Kind = {
  readonly field: FieldKind;
  read(this: void, cell: Cell, label: string, wanted: Pick<Wanted, "least" | "most" | "isWhole" | "example">): Decimal | Problem;
  format(this: void, value: Decimal): Format;
};

function figureAssumption(wanted: Wanted, kind: Kind): SheetAssumption<Decimal> {
  const { label, cell, unit = "", section = "main", example, usual, hint } = wanted;
  return {
    label,
    cell,
    unit,
    section,
    example,
    field: kind.field,
    bounds: boundsOf(wanted),
    ...(usual === undefined ? {} : { usual }),
    ...(hint === undefined ? {} : { hint }),
    read: (given) => kind.read(given, label, wanted),
    inSheet: (value) => ({ value, format: kind.format(value), unit }),
    figure: (value) => ({ value, formula: [named(cell)] }),
  };
}

function assumptionList(wanted: WantedItems, kind: Kind): SheetAssumptionList {
  const { label, cell, unit = "", example, usual, hint, legend, item, names, mostItems } = wanted;
  return {
    label,
    cell,
    unit,
    section: "main",
    legend,
    item,
    names,
    most: mostItems,
    example,
    field: kind.field,
    bounds: boundsOf(wanted),
    ...(usual === undefined ? {} : { usual }),
    ...(hint === undefined ? {} : { hint }),
    read: (given, name) => kind.read(given, `${label}, ${name}`, wanted),
    inSheet: (value) => ({ value, format: kind.format(value), unit }),
    figures: namedFigures(cell),
  };
}

/** Each item's value in a cell named by the item. */
export const namedFigures =
  (cell: string): SheetAssumptionList["figures"] =>
  (items) => {
    const ends = slugs(items.map(({ name }) => name));
    return items.map(({ name, value }, index) => ({ name, value, formula: [named(`${cell}_${ends[index] ?? index}`)] }));
  };

const boundsOf = ({ least, most, isWhole }: Pick<Wanted, "least" | "most" | "isWhole">): Bounds => ({
  least,
  most,
  ...(isWhole === undefined ? {} : { isWhole }),
});

const inSentence = (label: string): string => (/^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

function within(
  value: Decimal | Problem,
  label: string,
  { least, most }: Pick<Wanted, "least" | "most">,
  instruction: string,
  shown: (end: number) => string,
) {
  if (isProblem(value) || (value.gte(least) && value.lte(most))) return value;
  return badInput(`${label} must be from ${shown(least)} to ${shown(most)}. ${instruction}`);
}

const pounds = (amount: number): string => `£${withCommas(String(amount))}`;

const money: Kind = {
  field: "money",
  read: (cell, label, wanted) => {
    const instruction = `Enter ${inSentence(label)} in pounds, like ${wanted.example}`;
    return within(readFigure(cell, label, instruction), label, wanted, instruction, pounds);
  },
  format: () => "price",
};

const number: Kind = {
  field: "number",
  read: (cell, label, wanted) => {
    const instruction = `Enter ${inSentence(label)} as a ${wanted.isWhole === true ? "whole number" : "number"}, like ${wanted.example}`;
    const value = within(readFigure(cell, label, instruction), label, wanted, instruction, (end) => withCommas(String(end)));
    return isProblem(value) || wanted.isWhole !== true || value.isInteger() ? value : badInput(instruction);
  },
  format: () => "number",
};

/** A typed percentage has its sign; a cell holds it as a fraction, as Excel does. */
const percent: Kind = {
  field: "percent",
  read: (cell, label, wanted) => {
    const instruction = `Enter ${inSentence(label)} with a percent sign, like ${wanted.example}`;
    const typed = typeof cell === "string" ? /^\s*(.*?)\s*%\s*$/.exec(cell)?.[1] : undefined;
    if (typeof cell === "string" && cell !== "" && typed === undefined && !/^\s*0?\.\d+\s*$/.test(cell) && !/^\s*0\s*$/.test(cell))
      return badInput(instruction);
    const read = readFigure(typed ?? cell, label, instruction);
    const value = isProblem(read) || typed === undefined ? read : read.div(100);
    return within(value, label, wanted, instruction, (end) => `${decimal(end).times(100).toString()}%`);
  },
  format: (value) => percentFormat(value),
};

/** No more places than the percentage has, up to two. */
function percentFormat(value: Decimal): Format {
  if (value.times(100).isInteger()) return "percent";
  return value.times(1000).isInteger() ? "percent to one place" : "percent to two places";
}

export function termAssumption(label = "Term", usual?: string): SheetAssumption<Term> {
  return {
    label,
    cell: "term",
    unit: "",
    hint: "years, like 8 or 4+2+2",
    section: "main",
    field: "term",
    example: "4+2+2",
    ...(usual === undefined ? {} : { usual }),
    repair: repairedTerm,
    echo: ({ years }) => `${years.toString()} ${years.eq(1) ? "year" : "years"} in all`,
    read: (cell) => {
      if (cell === null || cell === "") return badInput(`Enter the ${label.toLowerCase()} in years, like 8 or 4+2+2`);
      const repaired = typeof cell === "string" ? repairedTerm(cell) : null;
      return repaired === null ? readTerm(cell, label) : badInput(`Write the ${label.toLowerCase()} with plus signs, like ${repaired}`);
    },
    inSheet: ({ periods, years }) => ({
      value: years,
      format: "number",
      unit: "years",
      // 4+2+2 stands in the cell as the sum it is, so that the options can be seen and changed.
      ...(periods.length > 1 ? { formula: [periods.map((period) => period.toString()).join("+")] } : {}),
    }),
    figure: ({ years }) => ({ value: years, formula: [named("term")] }),
  };
}

/** A day: as a cell holds it, or as people in Britain write it. */
export function dateAssumption({
  label,
  cell,
  example,
  usual,
  hint,
}: Pick<Wanted, "label" | "cell" | "example" | "usual" | "hint">): SheetAssumption<Decimal> {
  const instruction = `Enter ${inSentence(label)} as a date, like ${example}`;
  return {
    label,
    cell,
    unit: "",
    section: "main",
    field: "date",
    example,
    ...(usual === undefined ? {} : { usual }),
    ...(hint === undefined ? {} : { hint }),
    echo: (day) => dateInWords(day.toNumber()),
    read: (given) => {
      const day = typeof given === "string" ? dayTyped(given) : typeof given === "number" ? given : null;
      if (day === null || !Number.isInteger(day) || day < firstSerial || day > lastSerial) return badInput(instruction);
      return decimal(day);
    },
    inSheet: (value) => ({ value, format: "date", unit: "date" }),
    figure: (value) => ({ value, formula: [named(cell)] }),
  };
}
