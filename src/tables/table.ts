/** A table is data: figures with their formats and native formulas, the basis note, the key sentence, the checks. */
import type { Decimal, Rounding } from "../calculation";
import type { CellLink } from "./cell-link";
import type { Formula } from "./formula";
import type { Signs } from "./signs";

/** How a figure is shown: `money` is rounded by the table's rule, `price` to the penny, `beds` to two places. */
export type Format =
  | "money"
  | "price"
  | "beds"
  | "percent"
  | "percent to one place"
  | "percent to two places"
  | "percent to three places"
  | "percent to four places"
  | "number"
  | "whole number"
  | "one place"
  | "two places"
  | "three places"
  | "six places"
  | "date"
  | "year"
  | "text";

/** The formats of amounts of money. */
export const moneyFormats: readonly Format[] = ["money", "price"];

/** Words, with the formula that keeps them true in a sheet; `live` is what that formula gives where it says less than `text`. */
export type Text = { readonly text: string; readonly formula?: Formula; readonly live?: string };

/** A statement of the basis note. */
export type Note = Text & {
  /** It lists where the figures come from, as each assumption does too. */
  readonly listsSources?: true;
};

/** One figure: exact, with the formula that gives it in Excel. */
export type Figure = {
  readonly value: Decimal;
  readonly formula: Formula;
  /** Where it is shown otherwise than the rest of its column. */
  readonly format?: Format;
};

export type Column = Text & { readonly format: Format };

export type Row<Cell = Figure | Text> = {
  /** One figure, or words, a column; the first heads the row. */
  readonly figures: readonly Cell[];
  /** The last row in which the block still saves at every support level: a line is drawn under it. */
  readonly isEdge?: boolean;
  /** The last row, which adds the others up. */
  readonly isTotal?: boolean;
};

/** A grid with one header row and a heading in each row. */
export type Part<Cell = Figure | Text> = {
  readonly id: string;
  readonly caption: Text;
  /** What the reader must know to read it: "Negative: the block costs more than spot". */
  readonly hint: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row<Cell>[];
  /** Below it: "Break-even: Low 3.40, Medium 3.62, High 3.72 beds". */
  readonly footnote?: Text;
  /** Which choice in the pane shows it: "A year", "Over 8 years", "In full, by level"; parts with the same choice are chosen by `name`. */
  readonly view: string;
  readonly name: string;
  /** A part that only the pane shows. */
  readonly paneOnly?: boolean;
};

/** A line of the assumptions or of the workings: label, value, unit, source; `name` is the cell's defined name. */
export type Line = {
  readonly label: string;
  readonly value: Decimal | string;
  /** What is written in the value's cell: an input as a sum that shows its workings (4+2+2, 365/7), or a calculation. */
  readonly formula?: Formula;
  readonly format: Format;
  readonly unit: string;
  readonly source: string;
  readonly name?: string;
  /** The user's cell that the value follows: its formula refers to it. */
  readonly link?: CellLink;
};

/** A check that the sheet works out for itself; `holds` is the module's own answer. */
export type TableCheck = { readonly label: string; readonly formula: Formula; readonly holds: boolean };

/** Something people should know before they use the figures; `about` is the label of the assumption it belongs to. */
export type Warning = {
  readonly about: string;
  readonly sentence: string;
  /** What one press puts right: the value for the assumption of this label. */
  readonly repair?: { readonly label: string; readonly value: string; readonly words: string };
  /** Asked of an input that may have been mistaken, and not told of the table. */
  readonly isQuestion?: true;
};

/** Words for the form alone; `about` is the label of the assumption, or of the list, that they stand beside. */
export type Beside = { readonly about: string; readonly words: string };

/** Where a chart's figures stand on the sheet: columns of a part, by their places. */
export type ChartCells = { readonly part: string; readonly names: number; readonly values: readonly number[] };

/** Bars side by side for each name; in a tornado they lie along one line, to either side of nil. */
export type BarChart = {
  readonly kind: "bars";
  readonly title: string;
  readonly valueTitle: string;
  readonly bars: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly isTornado?: boolean;
  readonly cells: ChartCells;
  readonly description: string;
};

export type LineChart = {
  readonly kind: "lines";
  readonly cells: ChartCells;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
  /** Where lines cross zero: "Break-even 3.40 to 3.72". */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
  /** In words, for those who cannot see it. */
  readonly description: string;
};

export type Table = {
  readonly id: string;
  /** The name that people gave it, which its title then has too: see `namedTable`. */
  readonly name?: string;
  readonly title: string;
  readonly question: string;
  readonly rounding: Rounding;
  /** How figures below nil are printed in its grids; absent is with a minus. */
  readonly signs?: Signs;
  /** The answer in a few words, for the insert bar: "Saves £1.9m to £2.4m over 8 years if full", "Breaks even at 3.40 to 3.72 of 5 beds". */
  readonly headline: readonly [answer: string, detail: string];
  /** The finding in one sentence: lines of a sheet, each in pieces that fit a cell's formula. */
  readonly sentence: readonly (readonly Text[])[];
  /** Every assumption, as CARE.TABLE reads them. */
  readonly assumptions: readonly Line[];
  readonly parts: readonly Part[];
  readonly workings: readonly Line[];
  readonly checks: readonly TableCheck[];
  /** The basis note, a statement each. */
  readonly notes: readonly Note[];
  /** Where the printed figures do not multiply through, and why: shown with the checks. */
  readonly remarks: readonly string[];
  readonly warnings: readonly Warning[];
  readonly chart?: LineChart | BarChart;
  /** What the form says beside an assumption, as one types: the chained prices of a list of rises. */
  readonly beside?: readonly Beside[];
};

export const sentenceLine = (pieces: readonly Text[]): string => pieces.map(({ text }) => text).join("");
export const sentenceText = (table: Table): string => table.sentence.map(sentenceLine).filter(Boolean).join(" ");
export const basisNote = (table: Table): string => table.notes.map(({ text }) => text).join(" ");
