/** What heads a table's rows and columns, and is not worked out itself: years, beds filled, steps of a price. */
import { isAtLeastHalf } from "./at-least-half";
import type { CellReading, PrintedFigure } from "./printed-figure";
import type { PrintedTable } from "./printed-table";

type Readings = readonly (readonly CellReading[])[];

/** Those marked as headings; else the rows at the top without an amount. "5 4 3 2 1 0" over the columns counts something and is a heading too. */
export function headingRows({ headerRows }: PrintedTable, readings: Readings): number {
  if (headerRows !== null) {
    const body = readings.findIndex((row, index) => index >= headerRows && !isRowOfYears(row));
    return body < 0 ? headerRows : body;
  }
  const first = readings.findIndex((row, index) => isBodyRow(row, readings[index + 1]));
  return first < 0 ? 0 : first;
}

function isBodyRow(row: readonly CellReading[], next: readonly CellReading[] | undefined): boolean {
  const beside = row.slice(1).filter(({ kind }) => kind !== "blank");
  if (beside.length > 0 && beside.every(({ kind }) => kind === "mark" || kind === "unreadable")) return true;
  return (
    row.some(({ kind }) => kind === "figures") &&
    !isHeadingLine(row.slice(1)) &&
    !isRowOfYears(row) &&
    !isHeadingOfOccupancies(row) &&
    !(areBands(beside) && next !== undefined && !areBands(next.slice(1)))
  );
}

/** Years beside an empty corner, under headings that span them: "2011, 2021, 2011, 2021". */
function isRowOfYears([corner, ...rest]: readonly CellReading[]): boolean {
  const filled = rest.filter(({ kind }) => kind !== "blank");
  return (
    corner?.kind === "blank" &&
    filled.length > 1 &&
    filled.every((cell) => cell.kind === "year" || (cell.kind === "figures" && cell.figures.every(isYear)))
  );
}

/** Whether a row begins another table: words over its columns, or years. */
export const isHeadingRow = (row: readonly CellReading[]): boolean => {
  const filled = row.filter(({ kind }) => kind !== "blank");
  return filled.length > 1 && (filled.every(({ kind }) => kind === "text" || kind === "year") || isHeadingLine(row.slice(1)));
};

/** Ages or sizes from one to another, like "0-4", "5-9", "16+". */
const areBands = (cells: readonly CellReading[]): boolean => {
  const filled = cells.filter(({ kind }) => kind !== "blank");
  const ranges = filled.filter(isPlainRange);
  return ranges.length > 1 && filled.every((cell) => isPlainRange(cell) || cell.kind === "unreadable" || cell.kind === "text");
};

const isPlainRange = (cell: CellReading): boolean =>
  cell.kind === "figures" && cell.isRange && cell.figures.every(({ unit, scale }) => unit === "" && scale.eq(1));

/** Two numbers are a step apart whatever they are. */
const fewestSteps = 3;

/** Years, or whole numbers that go up or down by the same step. */
function isHeadingLine(line: readonly CellReading[]): boolean {
  const filled = line.filter(({ kind }) => kind !== "blank");
  const figures = filled.flatMap((reading) => (reading.kind === "figures" ? [reading.figures[0]] : []));
  if (filled.length === 1 || figures.length === 0 || filled.some(({ kind }) => kind === "text") || filled.length !== figures.length) {
    return figures.length > 0 && figures.every((figure) => figure !== undefined && isYear(figure)) && filled.length >= figures.length;
  }
  const numbers = figures.map((figure) => (figure && (isPlainCount(figure) || isYear(figure)) ? figure.value.toNumber() : Number.NaN));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const areYears = figures.every((figure) => figure !== undefined && isYear(figure));
  return (
    (areYears || numbers.length >= fewestSteps) &&
    step !== 0 &&
    numbers.every((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === step)
  );
}

/** 100%, 80%, 60% beside an empty corner. */
const isHeadingOfOccupancies = ([corner, ...rest]: readonly CellReading[]): boolean =>
  corner?.kind === "blank" &&
  isStepped(rest) &&
  rest.every((reading) => reading.kind === "figures" && reading.figures.every(({ unit }) => unit === "%"));

const isPlainCount = ({ text }: PrintedFigure): boolean => /^\d{1,2}$/.test(text.trim());
export const isYear = ({ text }: PrintedFigure): boolean => /^(19|20)\d\d$/.test(text.trim());

/** A first column of list numbers or of years, or of beds filled from all to none. */
export function isHeadingColumn(readings: Readings, headerRows: number): boolean {
  const column = readings.slice(headerRows).flatMap((row) => (row[0] && row[0].kind !== "blank" && row[0].kind !== "text" ? [row[0]] : []));
  return isHeadingLine(column);
}

/** A first column of ages or sizes from one to another: labels, and no figures. */
export const isColumnOfBands = (readings: Readings, headerRows: number): boolean =>
  areBands(readings.slice(headerRows).flatMap((row) => row[0] ?? []));

/** A first column of words, some of which have figures in them: "5 to 9" between "Girls" and "Not stated". */
export function isColumnOfWords(readings: Readings, headerRows: number): boolean {
  const column = readings.slice(headerRows).flatMap((row) => (row[0] && row[0].kind !== "blank" ? [row[0].kind] : []));
  return isAtLeastHalf(column.filter((kind) => kind === "text").length, column.length) && column.includes("text");
}

/** Steps of one size, like 100%, 80%, 60% or £3,000, £3,250, £3,500: rows are told by them, and nobody adds them up. */
export function isStepped(cells: readonly (CellReading | undefined)[]): boolean {
  const numbers = cells.flatMap((reading) =>
    reading?.kind === "figures" && !reading.isRange ? reading.figures.slice(0, 1).map(({ value }) => value) : [],
  );
  const [first, second] = numbers;
  if (numbers.length < fewestSteps || first === undefined || second === undefined || first.eq(second)) return false;
  const step = second.minus(first);
  return numbers.every((number, index) => index === 0 || number.minus(numbers[index - 1] ?? first).eq(step));
}

/** Years from one to the next, wherever they stand, are dates: no amount is worked out from them. */
export function isDateColumn(cells: readonly (CellReading | undefined)[]): boolean {
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

/** In the first column years are labels, though some are left out. */
export function isColumnOfYears(readings: Readings, headerRows: number): boolean {
  const figures = readings.slice(headerRows).flatMap((row) => (row[0]?.kind === "figures" ? row[0].figures : []));
  return figures.length > 1 && figures.every(isYear);
}

const isNextYear = (one: PrintedFigure, other: PrintedFigure): boolean => other.value.minus(one.value).abs().lte(1);
