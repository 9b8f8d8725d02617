/** A Table as a report shows it: printed figures and words only, cleaned, for every format alike. No formula, no link. */
import { dateOf, moduleVersion, roundTo, roundToPlaces, type Decimal, type Rounding } from "../calculation";
import {
  basisNote,
  fixedPlaces,
  isPercentage,
  mostBedPlaces,
  printedCell,
  printedFigure,
  sentenceText,
  stampOf,
  type Column,
  type Figure,
  type Format,
  type Line,
  type Part,
  type Row,
  type Table,
  type Text,
} from "../tables";
import { cleanText } from "./clean-text";

/** `plain` is a figure for machines, rounded as it is printed: "-74074", "0.8", "2027-04-01". */
export type ReportCell = { readonly text: string; readonly plain?: string; readonly isLoss?: boolean };

export type ReportRow = { readonly heading: ReportCell; readonly cells: readonly ReportCell[]; readonly kind: "plain" | "edge" | "total" };

export type ReportPart = {
  readonly id: string;
  readonly caption: string;
  /** The first heads the rows; columns of words stand left, figures right. */
  readonly columns: readonly { readonly text: string; readonly isWords: boolean }[];
  readonly rows: readonly ReportRow[];
  /** How to read it: the sign, the break-even. */
  readonly notes: readonly string[];
};

export type ReportAssumption = { readonly label: string; readonly value: string; readonly unit: string; readonly source: string };

export type Report = {
  readonly title: string;
  readonly question: string;
  readonly sentence: string;
  readonly parts: readonly ReportPart[];
  readonly basisNote: string;
  readonly assumptions: readonly ReportAssumption[];
  /** The table, the version, the day, the stamp, and who has checked it. */
  readonly reference: string;
  readonly chart?: NonNullable<Table["chart"]>;
};

export type ReportOptions = {
  /** "22 November 2026". */
  readonly date: string;
  /** The ids of the parts to print; by default those that fit a page. */
  readonly parts?: readonly string[];
  /** Who has checked it; absent where nobody has. */
  readonly checkedBy?: string;
};

export function reportOf(table: Table, { date, parts, checkedBy }: ReportOptions): Report {
  const chosen = table.parts.filter(({ id }) => (parts ?? partsForPages(table)).includes(id));
  return {
    title: cleanText(table.title),
    question: cleanText(table.question),
    sentence: cleanText(sentenceText(table)),
    parts: chosen.map((part) => reportPart(part, table.rounding)),
    basisNote: cleanText(basisNote(table)),
    assumptions: table.assumptions.map((line) => reportAssumption(line, table.rounding)),
    reference: cleanText(
      `${table.title}: table “${table.id}” of Placement Costing ${moduleVersion}, ${date}. Stamp ${stampOf(table)}. ${checkedBy ?? "Unchecked by a second person"}.`,
    ),
    ...(table.chart === undefined ? {} : { chart: table.chart }),
  };
}

/** As people say it: "£627,000.00", "a year, all beds". What was typed as a sum stays one: 365/7. So does a term, 4+2+2, with its unit. */
function reportAssumption({ label, value, formula, format, unit, source, name }: Line, rounding: Rounding): ReportAssumption {
  const typed = formula?.every((piece) => typeof piece === "string") === true ? formula.join("") : undefined;
  const text = cleanText(typeof value === "string" ? value : (typed ?? printedFigure(value, format, rounding)));
  const pounds = /^£ (.*)$/.exec(unit)?.[1];
  const words =
    name === "round_to"
      ? { value: unit, unit: "" }
      : pounds === undefined
        ? { value: text, unit: typeof value === "string" && name !== "term" ? "" : unit }
        : { value: text.replace(/^−?/, "$&£"), unit: pounds };
  return { label: cleanText(label), value: cleanText(words.value), unit: cleanText(words.unit), source: cleanText(source) };
}

/** Longer or wider parts are workings and do not fit a page. */
const [mostRows, mostColumns] = [40, 12];

/** The parts that are printed where nobody has chosen: those that go to a sheet and fit a page; failing that, the first. */
export function partsForPages({ parts }: Pick<Table, "parts">): readonly string[] {
  const printed = parts.filter(({ paneOnly }) => paneOnly !== true);
  const fitting = printed.filter(({ rows, columns }) => rows.length <= mostRows && columns.length <= mostColumns);
  return (fitting.length > 0 ? fitting : printed.slice(0, 1)).map(({ id }) => id);
}

const reportPart = ({ id, caption, hint, columns, rows, footnote }: Part, rounding: Rounding): ReportPart => ({
  id,
  caption: cleanText(caption.text),
  columns: columns.map(({ text, format }) => ({ text: cleanText(text), isWords: format === "text" })),
  rows: rows.map((row) => reportRow(row, columns, rounding)),
  notes: [hint, footnote?.text ?? ""].map(cleanText).filter(Boolean).map(asSentence),
});

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

function reportRow({ figures, isEdge = false, isTotal = false }: Row, columns: readonly Column[], rounding: Rounding): ReportRow {
  const [heading = { text: "" }, ...cells] = columns.map((column, index) => reportCell(figures[index] ?? { text: "" }, column, rounding));
  return { heading, cells, kind: isTotal ? "total" : isEdge ? "edge" : "plain" };
}

function reportCell(cell: Figure | Text, column: Column, rounding: Rounding): ReportCell {
  const text = cleanText(printedCell(cell, column, rounding));
  if (!("value" in cell)) return { text };
  return {
    text,
    plain: plainFigure(cell.value, cell.format ?? column.format, rounding),
    isLoss: cell.value.isNegative() && /[1-9]/.test(text),
  };
}

function plainFigure(value: Decimal, format: Format, rounding: Rounding): string {
  if (format === "date") return isoDate(value.toNumber());
  const rounded = plainlyRounded(value, format, rounding);
  return rounded.isZero() ? "0" : rounded.toFixed();
}

/** As it is printed; a percentage stays a fraction, and so has two decimals more. */
function plainlyRounded(value: Decimal, format: Format, rounding: Rounding): Decimal {
  if (format === "money") return roundTo(value, rounding);
  const places = format === "beds" ? mostBedPlaces : fixedPlaces(format);
  if (places === undefined) return value.toSignificantDigits(15);
  return roundToPlaces(value, isPercentage(format) ? places + 2 : places);
}

/** "2027-04-01". */
function isoDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
