/** The figures of a printed table, with the labels they stand under and beside. */
import { decimal, toCell } from "../../../calculation";
import { changed } from "./figure-token";
import { PlainFigure } from "./plain-figure";
import { readCell, type CellReading, type PrintedFigure } from "./printed-figure";
import type { PrintedTable } from "./printed-table";

export interface TableFigure {
  readonly row: number;
  readonly column: number;
  /** 1 for the second figure of a cell, as in "5 (100%)" or at the upper end of a range. */
  readonly part: 0 | 1;
  readonly figure: PrintedFigure;
  /** Its value and half its quantum as doubles, in single units: for the search. What is said of it is worked out exactly. */
  readonly number: number;
  readonly half: number;
  /** A heading, like the number of beds over a column: others are worked out from it, and it is not tested itself. */
  readonly isHeading: boolean;
  readonly isNil: boolean;
}

/**
 * A cell with a digit or a mark of a figure that is not given, like "<5" or "c", that cannot be read as a figure. It is neither nil nor
 * empty: what would be added up or worked out from it is not tested.
 */
export interface UnknownCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ReadTable {
  readonly printed: PrintedTable;
  readonly figures: readonly TableFigure[];
  readonly unknown: readonly UnknownCell[];
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that head the columns. */
  readonly headerRows: number;
  /** The figures of the first column head the rows: years, beds filled, steps of a price. */
  readonly hasHeadingColumn: boolean;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Rows that hold no figure: they end what a total adds. */
  readonly isSection: readonly boolean[];
  /** Whole numbers named in labels: "(5 beds)", "over 8 years". */
  readonly namedNumbers: readonly number[];
}

export function readTable(printed: PrintedTable): ReadTable {
  const { cells } = printed;
  const readings = cells.map((row) => row.map(readCell));
  const columns = cells[0]?.length ?? 0;
  const headerRows = headingRows(printed, readings);
  const spanned = withSpans(printed);
  const rowLabels = readings.map((row, index) => (index < headerRows ? "" : rowLabel(spanned[index] ?? [], row)));
  const columnLabels = Array.from({ length: columns }, (_, column) => joined(spanned.slice(0, headerRows).map((row) => row[column] ?? "")));
  const headingColumn = isHeadingColumn(readings, headerRows);
  const areDates = Array.from({ length: columns }, (_, column) => isDateColumn(readings.slice(headerRows).map((row) => row[column])));
  const [saidInRow, saidInColumn, said] = [rowLabels.map(saidBy), columnLabels.map(saidBy), saidBy(printed.caption)];
  const figures: TableFigure[] = [];
  for (const [row, line] of readings.entries())
    for (const [column, reading] of line.entries()) {
      if (reading.kind !== "figures" || (row >= headerRows && areDates[column])) continue;
      const isHeading = row < headerRows || (column === 0 && headingColumn);
      if (isHeading ? reading.figures.some(isYear) && reading.figures.length === 1 : false) continue;
      for (const [part, figure] of reading.figures.entries()) {
        const inUnit = inItsUnit(figure, saidInRow[row] ?? saidInColumn[column] ?? (said === "%" ? null : said));
        const plain = inUnit instanceof PlainFigure ? inUnit : null;
        figures.push({
          row,
          column,
          part: part === 0 ? 0 : 1,
          figure: inUnit,
          number: plain ? plain.number : toCell(inUnit.value),
          half: plain ? plain.half : toCell(inUnit.quantum) / 2,
          isHeading: isHeading && figure.unit === "",
          isNil: plain === null && !/\d/.test(figure.text),
        });
      }
    }
  return {
    printed,
    figures,
    unknown: [],
    rows: cells.length,
    columns,
    headerRows,
    hasHeadingColumn: headingColumn || isStepped(readings.slice(headerRows).map((row) => row[0])),
    rowLabels,
    columnLabels,
    isSection: readings.map((row) => !row.some(({ kind }) => kind === "figures")),
    namedNumbers: namedNumbers([printed.caption, ...rowLabels, ...columnLabels]),
  };
}

/** Those marked as headings; else the rows at the top without an amount. "5 4 3 2 1 0" over the columns counts something and is a heading too. */
function headingRows({ headerRows }: PrintedTable, readings: readonly (readonly CellReading[])[]): number {
  if (headerRows !== null) return headerRows;
  const first = readings.findIndex(
    (row) => row.some(({ kind }) => kind === "figures") && !isHeadingLine(row.slice(1)) && !isHeadingOfOccupancies(row),
  );
  return first < 0 ? 0 : first;
}

/** Years, or whole numbers that go up or down by the same step. */
function isHeadingLine(line: readonly CellReading[]): boolean {
  const filled = line.filter(({ kind }) => kind !== "blank");
  const figures = filled.flatMap((reading) => (reading.kind === "figures" ? [reading.figures[0]] : []));
  if (filled.length < 2 || figures.length === 0 || filled.some(({ kind }) => kind === "text") || filled.length !== figures.length) {
    return figures.length > 0 && figures.every((figure) => figure !== undefined && isYear(figure)) && filled.length >= figures.length;
  }
  const numbers = figures.map((figure) => (figure && isPlainCount(figure) ? figure.value.toNumber() : Number.NaN));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return (
    numbers.length >= 3 &&
    step !== 0 &&
    Math.abs(step) <= 10 &&
    numbers.every((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === step) &&
    numbers.every((number) => number <= 60 || (number >= 1900 && number <= 2100))
  );
}

/** 100%, 80%, 60% beside an empty corner. */
const isHeadingOfOccupancies = ([corner, ...rest]: readonly CellReading[]): boolean =>
  corner?.kind === "blank" &&
  isStepped(rest) &&
  rest.every((reading) => reading.kind === "figures" && reading.figures.every(({ unit }) => unit === "%"));

const isPlainCount = ({ text }: PrintedFigure): boolean => /^\d{1,4}$/.test(text.trim());
const isYear = ({ text }: PrintedFigure): boolean => /^(19|20)\d\d$/.test(text.trim());

/** A first column of list numbers or of years, or of beds filled from all to none. */
function isHeadingColumn(readings: readonly (readonly CellReading[])[], headerRows: number): boolean {
  const column = readings.slice(headerRows).flatMap((row) => (row[0] && row[0].kind !== "blank" && row[0].kind !== "text" ? [row[0]] : []));
  return isHeadingLine(column);
}

/** Steps of one size, like 100%, 80%, 60% or £3,000, £3,250, £3,500: rows are told by them, and nobody adds them up. */
function isStepped(cells: readonly (CellReading | undefined)[]): boolean {
  const numbers = cells.flatMap((reading) =>
    reading?.kind === "figures" && !reading.isRange ? reading.figures.slice(0, 1).map(({ value }) => value) : [],
  );
  const [first, second] = numbers;
  if (numbers.length < 3 || first === undefined || second === undefined || first.eq(second)) return false;
  const step = second.minus(first);
  return numbers.every((number, index) => index === 0 || number.minus(numbers[index - 1] ?? first).eq(step));
}

/** Years from one to the next, wherever they stand, are dates: no amount is worked out from them. */
function isDateColumn(cells: readonly (CellReading | undefined)[]): boolean {
  let [years, before]: [number, PrintedFigure | undefined] = [0, undefined];
  for (const reading of cells) {
    if (reading?.kind !== "figures") continue;
    for (const figure of reading.figures) {
      if (!/\d/.test(figure.text)) continue;
      if (!isYear(figure) || (before !== undefined && !isNextYear(before, figure))) return false;
      [years, before] = [years + 1, figure];
    }
  }
  return years > 1;
}

const isNextYear = (one: PrintedFigure, other: PrintedFigure): boolean => other.value.minus(one.value).abs().lte(1);

/** Texts of spanning cells in each row and column that they cover. */
function withSpans({ cells, spans }: PrintedTable): readonly (readonly string[])[] {
  const filled = cells.map((row) => [...row]);
  for (const { row, column, rows, columns } of spans) {
    const text = cells[row]?.[column] ?? "";
    for (let below = row; below < row + rows; below++)
      for (let beside = column; beside < column + columns; beside++) {
        const line = filled[below];
        if (line?.[beside] === "") line[beside] = text;
      }
  }
  return filled;
}

/** The texts at the beginning of a row, before its first figure. */
function rowLabel(texts: readonly string[], readings: readonly CellReading[]): string {
  const firstFigure = readings.findIndex(({ kind }, index) => kind === "figures" && index > 0);
  const before = texts.slice(0, firstFigure < 0 ? texts.length : firstFigure);
  return joined(before.filter((text) => text !== ""));
}

const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ""))].join(" ").slice(0, 120);

const thousands = /£ ?['’‘]?000|£ ?k\b|\(k\)|\bthousands?\b|['’‘]000s?\b/i;
const millions = /£ ?m\b|\(m\)|\bmillions?\b/i;
const percents = /(?<!\d ?)%|\bper ?cent/i;

type Said = "%" | "thousands" | "millions" | null;
const saidBy = (label: string): Said =>
  percents.test(label) ? "%" : thousands.test(label) ? "thousands" : millions.test(label) ? "millions" : null;
const scales = { thousands: decimal(1000), millions: decimal(1_000_000) } as const;
const hundredth = decimal("0.01");

/** "£000" or "%" over a column is said of each figure in it that does not say so itself. */
function inItsUnit(figure: PrintedFigure, said: Said): PrintedFigure {
  if (said === null || figure.unit === "%" || figure.scale.gt(1)) return figure;
  if (said === "%" && figure.unit !== "") return figure;
  const by = said === "%" ? hundredth : scales[said];
  return changed(figure, { value: figure.value.times(by), quantum: figure.quantum.times(by), unit: said === "%" ? "%" : "£" });
}

/** Only with what they count: other numbers in labels are names. */
const counted =
  /(?<![\d.,/£-])(\d{1,2})(?= ?-?(?:year|bed|place|placement|week|month|child|children|home|provider|authorit|borough)s?\b)/gi;
const mostNamed = 12;

function namedNumbers(labels: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const label of labels) for (const [, digits = ""] of label.matchAll(counted)) if (Number(digits) > 1) found.add(Number(digits));
  return [...found].slice(0, mostNamed);
}
