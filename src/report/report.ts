/** A Table as a report shows it: printed figures and words only, cleaned, for every format alike. No formula, no link. */
import { countWords, dateOf, moduleVersion, roundTo, roundToPlaces, type Decimal, type Rounding } from "../calculation";
import {
  assumptionsThatCount,
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
  type Printing,
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
  /** For a committee: the finding first, one table, the chart, the main assumptions; says how many more there are. */
  readonly brief?: { readonly moreAssumptions: string };
  /** The table, the version, the day, the stamp, and who has checked it. */
  readonly reference: string;
  readonly chart?: NonNullable<Table["chart"]>;
};

export type ReportOptions = {
  /** "22 November 2026". */
  readonly date: string;
  /** The ids of the parts to print; by default those that fit a page. */
  readonly parts?: readonly string[];
  /** One table and the assumptions that matter most, for a committee. */
  readonly isBrief?: boolean;
  /** Who has checked it; absent where nobody has. */
  readonly checkedBy?: string;
  /** Whose figures they are: "Hackney"; "" where nobody says. */
  readonly authority?: string;
};

/** What a committee is told of the assumptions; all of them stand in the workbook. */
const mostInBrief = 6;

export function reportOf(table: Table, { date, parts, checkedBy, authority = "", isBrief = false }: ReportOptions): Report {
  const forPages = partsForPages(table);
  const chosen = table.parts.filter(({ id }) => (parts ?? (isBrief ? forPages.slice(0, 1) : forPages)).includes(id));
  // What is asked first matters most; a choice of units is said by the unit of what it is about.
  const all = assumptionsThatCount(table);
  const main = all.filter(({ unit }) => unit !== "choice");
  const told = isBrief ? main.slice(0, mostInBrief) : all;
  const more = main.length - told.length;
  return {
    title: cleanText(table.title),
    question: cleanText(table.question),
    sentence: cleanText(sentenceText(table)),
    parts: chosen.map((part) => reportPart(part, table)),
    // A committee reads the sources of the assumptions that it is told.
    basisNote: cleanText(basisNote(isBrief ? { ...table, notes: table.notes.filter(({ listsSources }) => listsSources !== true) } : table)),
    assumptions: told.map((line) => reportAssumption(line, table.rounding)),
    ...(isBrief
      ? { brief: { moreAssumptions: more > 0 ? `${countWords(more, "more assumption")} and all sources are in the workbook.` : "" } }
      : {}),
    reference: cleanText(
      `${table.title}: table “${table.id}” of Placement Costing ${moduleVersion}, ${date}. Stamp ${stampOf(table)}. ${authority === "" ? "" : `Figures of ${authority}. `}${checkedBy ?? "Unchecked by a second person"}.`,
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

/** The captions of the parts that are left out of those printed by default. */
export function leftOutOfPages(table: Pick<Table, "parts">): readonly string[] {
  const printed = partsForPages(table);
  return table.parts.filter(({ id, paneOnly }) => paneOnly !== true && !printed.includes(id)).map(({ caption }) => cleanText(caption.text));
}

const reportPart = ({ id, caption, hint, columns, rows, footnote }: Part, printing: Printing): ReportPart => ({
  id,
  caption: cleanText(caption.text),
  columns: columns.map(({ text, format }) => ({ text: cleanText(text), isWords: format === "text" })),
  rows: rows.map((row) => reportRow(row, columns, printing)),
  notes: [hint, footnote?.text ?? ""].map(cleanText).filter(Boolean).map(asSentence),
});

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Two scenarios side by side, as grids of their own: each with how it rounds. */
export const comparisonReport = (
  title: string,
  findings: readonly string[],
  grids: readonly (Printing & { readonly part: Part })[],
  date: string,
): Report => ({
  title: cleanText(title),
  question: "",
  sentence: findings.map(cleanText).join(" "),
  parts: grids.map(({ part, ...printing }) => reportPart(part, printing)),
  basisNote: "",
  assumptions: [],
  reference: cleanText(`${title}: Placement Costing ${moduleVersion}, ${date}. Unchecked by a second person.`),
});

function reportRow({ figures, isEdge = false, isTotal = false }: Row, columns: readonly Column[], printing: Printing): ReportRow {
  const [heading = { text: "" }, ...cells] = columns.map((column, index) => reportCell(figures[index] ?? { text: "" }, column, printing));
  return { heading, cells, kind: isTotal ? "total" : isEdge ? "edge" : "plain" };
}

function reportCell(cell: Figure | Text, column: Column, printing: Printing): ReportCell {
  const text = cleanText(printedCell(cell, column, printing));
  if (!("value" in cell)) return { text };
  return {
    text,
    plain: inSigns(plainFigure(cell.value, cell.format ?? column.format, printing.rounding), text),
    isLoss: cell.value.isNegative() && /[1-9]/.test(text),
  };
}

/** In brackets where it is printed in brackets. */
const inSigns = (plain: string, text: string): string => (text.startsWith("(") ? plain.replace(/^-(.*)$/, "($1)") : plain);

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
