/** The kinds of assumption, so that a table declares one in a line: how it is read, what its messages say, and the cell that holds it in a sheet. */
import {
  badInput,
  countWords,
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
import { inSentence } from "./assumption-words";
import { namedCell, type Formula } from "./formula";
import { slugs } from "./item-slugs";
import { percentFormatOf } from "./places";
import { readDay } from "./read-day";
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

type AssumptionSpec = {
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
  readonly wholePlace?: Assumption["wholePlace"] & object;
};

type ListSpec = Omit<AssumptionSpec, "section"> & {
  readonly legend: string;
  readonly item: string;
  readonly names: readonly string[];
  readonly mostItems: number;
};

export const moneyAssumption = (spec: AssumptionSpec): SheetAssumption<Decimal> => figureAssumption(spec, money);
export const numberAssumption = (spec: AssumptionSpec): SheetAssumption<Decimal> => figureAssumption(spec, number);
export const percentAssumption = (spec: AssumptionSpec): SheetAssumption<Decimal> => ({
  ...figureAssumption(spec, percent),
  repair: (text) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? `${text.trim()}%` : null),
});

export const moneyAssumptionList = (spec: ListSpec): SheetAssumptionList => assumptionList(spec, money);
export const numberAssumptionList = (spec: ListSpec): SheetAssumptionList => assumptionList(spec, number);
export const percentAssumptionList = (spec: ListSpec): SheetAssumptionList => assumptionList(spec, percent);

/** Gives each item of `list` another value: to each option's beds its price. */
export const alignedWith = (list: SheetAssumptionList, other: SheetAssumptionList): SheetAssumptionList => ({ ...other, alignedTo: list });

type FigureKind = {
  readonly field: FieldKind;
  read(this: void, cell: Cell, label: string, spec: Pick<AssumptionSpec, "least" | "most" | "isWhole" | "example">): Decimal | Problem;
  format(this: void, value: Decimal): Format;
};

function figureAssumption(spec: AssumptionSpec, kind: FigureKind): SheetAssumption<Decimal> {
  const { label, cell, unit = "", section = "main", example, usual, hint, wholePlace } = spec;
  return {
    label,
    cell,
    unit,
    section,
    example,
    field: kind.field,
    bounds: boundsOf(spec),
    ...(usual === undefined ? {} : { usual }),
    ...(hint === undefined ? {} : { hint }),
    ...(wholePlace === undefined ? {} : { wholePlace }),
    read: (given) => kind.read(given, label, spec),
    inSheet: (value) => ({ value, format: kind.format(value), unit, ...partsInput(value) }),
    figure: (value) => ({ value, formula: [namedCell(cell)] }),
  };
}

/** One of so many parts as its cell holds it, 1/7, so that a sheet works with all its digits. */
function partsInput(value: Decimal): { readonly formula?: Formula } {
  if (value.eq(value.toSignificantDigits(15)) || !value.abs().lte(1)) return {};
  for (let parts = 3; parts < 1000; parts++) {
    const some = value.times(parts);
    const whole = some.toDecimalPlaces(0);
    if (some.minus(whole).abs().lt("1e-30")) return { formula: [`${whole.toFixed()}/${parts}`] };
  }
  return {};
}

function assumptionList(spec: ListSpec, kind: FigureKind): SheetAssumptionList {
  const { label, cell, unit = "", example, usual, hint, legend, item, names, mostItems, wholePlace } = spec;
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
    bounds: boundsOf(spec),
    ...(usual === undefined ? {} : { usual }),
    ...(hint === undefined ? {} : { hint }),
    ...(wholePlace === undefined ? {} : { wholePlace }),
    read: (given, name) => kind.read(given, `${label}, ${name}`, spec),
    inSheet: (value) => ({ value, format: kind.format(value), unit }),
    figures: namedFigures(cell),
  };
}

/** Each item's value in a cell named by the item. */
export const namedFigures =
  (cell: string): SheetAssumptionList["figures"] =>
  (items) => {
    const ends = slugs(items.map(({ name }) => name));
    return items.map(({ name, value }, index) => ({ name, value, formula: [namedCell(`${cell}_${ends[index] ?? index}`)] }));
  };

const boundsOf = ({ least, most, isWhole }: Pick<AssumptionSpec, "least" | "most" | "isWhole">): Bounds => ({
  least,
  most,
  ...(isWhole === undefined ? {} : { isWhole }),
});

function within(
  value: Decimal | Problem,
  label: string,
  { least, most }: Pick<AssumptionSpec, "least" | "most">,
  instruction: string,
  endInWords: (end: number) => string,
) {
  if (isProblem(value) || (value.gte(least) && value.lte(most))) return value;
  return badInput(`${label} must be from ${endInWords(least)} to ${endInWords(most)}. ${instruction}`);
}

const pounds = (amount: number): string => `£${withCommas(amount)}`;

const money: FigureKind = {
  field: "money",
  read: (cell, label, spec) => {
    const instruction = `Enter ${inSentence(label)} in pounds, like ${spec.example}`;
    return within(readFigure(cell, label, instruction), label, spec, instruction, pounds);
  },
  format: () => "price",
};

const number: FigureKind = {
  field: "number",
  read: (cell, label, spec) => {
    const instruction = `Enter ${inSentence(label)} as a ${spec.isWhole === true ? "whole number" : "number"}, like ${spec.example}`;
    const value = within(readFigure(cell, label, instruction), label, spec, instruction, (end) => withCommas(end));
    return isProblem(value) || spec.isWhole !== true || value.isInteger() ? value : badInput(instruction);
  },
  format: () => "number",
};

/** Typed, a percentage has its sign, or is one of so many parts, like 1/7; a cell holds it as a fraction, as in Excel. */
const percent: FigureKind = {
  field: "percent",
  read: (cell, label, spec) => {
    const parts = typeof cell === "string" ? /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(cell) : null;
    if (parts !== null && Number(parts[2]) > 0)
      return within(
        decimal(parts[1] ?? "").div(decimal(parts[2] ?? "")),
        label,
        spec,
        `Enter ${inSentence(label)} like ${spec.example}`,
        (end) => `${decimal(end).times(100).toString()}%`,
      );
    const instruction = `Enter ${inSentence(label)} with a percent sign, like ${spec.example}`;
    const typed = typeof cell === "string" ? /^\s*(.*?)\s*%\s*$/.exec(cell)?.[1] : undefined;
    if (typeof cell === "string" && cell !== "" && typed === undefined && !/^\s*0?\.\d+\s*$/.test(cell) && !/^\s*0\s*$/.test(cell))
      return badInput(instruction);
    const read = readFigure(typed ?? cell, label, instruction);
    const value = isProblem(read) || typed === undefined ? read : read.div(100);
    return within(value, label, spec, instruction, (end) => `${decimal(end).times(100).toString()}%`);
  },
  format: (value) => percentFormat(value),
};

/** No more places than the percentage has. */
function percentFormat(value: Decimal): Format {
  if (value.times(100).isInteger()) return "percent";
  return value.times(1000).isInteger() ? "percent to one place" : percentFormatOf([value]);
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
    echo: ({ years }) => `${countWords(years.toNumber(), "year")} in all`,
    read: (cell) => {
      if (cell === null || cell === "") return badInput(`Enter the ${label.toLowerCase()} in years, like 8 or 4+2+2`);
      const repaired = typeof cell === "string" ? repairedTerm(cell) : null;
      return repaired === null ? readTerm(cell, label) : badInput(`Write the ${label.toLowerCase()} with plus signs, like ${repaired}`);
    },
    // 4+2+2 stands in the cell as it was typed, so that the options can be seen and changed; a working adds it up.
    inSheet: ({ periods, years }) =>
      periods.length > 1
        ? { value: periods.map((period) => period.toString()).join("+"), format: "text", unit: "years" }
        : { value: years, format: "number", unit: "years" },
    figure: ({ years }) => ({ value: years, formula: [namedCell("term_years")] }),
  };
}

/** A day: as a cell holds it, or as people in Britain write it. */
export function dateAssumption({
  label,
  cell,
  example,
  usual,
  hint,
}: Pick<AssumptionSpec, "label" | "cell" | "example" | "usual" | "hint">): SheetAssumption<Decimal> {
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
      const day = typeof given === "string" ? readDay(given) : typeof given === "number" ? given : null;
      if (day === null || !Number.isInteger(day) || day < firstSerial || day > lastSerial) return badInput(instruction);
      return decimal(day);
    },
    inSheet: (value) => ({ value, format: "date", unit: "date" }),
    figure: (value) => ({ value, formula: [namedCell(cell)] }),
  };
}
