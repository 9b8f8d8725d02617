/** The labels that figures stand under and beside. */
import type { CellReading } from "./printed-figure";
import type { PrintedTable } from "./printed-table";

/** Texts of spanning cells in each row and column that they cover. */
export function withSpans({ cells, spans }: PrintedTable): readonly (readonly string[])[] {
  if (spans.length === 0) return cells;
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

/** The texts at the beginning of a row, before its first figure or what stands for one. */
export function rowLabel(texts: readonly string[], readings: readonly CellReading[], isUnread: (column: number) => boolean): string {
  const firstFigure = readings.findIndex(({ kind }, index) => index > 0 && (kind === "figures" || isUnread(index)));
  const before = texts.slice(0, firstFigure < 0 ? texts.length : firstFigure);
  return joined(before);
}

export const columnLabel = (headers: readonly (readonly string[])[], column: number): string =>
  joined(headers.map((row) => row[column] ?? ""));

const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ""))].join(" ").slice(0, 120);

/** Only with what they count: other numbers in labels are names. */
const counted =
  /(?<![\d.,/£-])(\d{1,2})(?= ?-?(?:year|bed|place|placement|week|month|child|children|home|provider|authorit|borough)s?\b)/gi;
const mostNamed = 12;
/** Most labels have none, and need not be looked through. */
const hasDigit = /\d/;

/** Whole numbers named in labels: "(5 beds)", "over 8 years". */
export function namedNumbers(labels: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const label of labels)
    if (hasDigit.test(label)) for (const [, digits = ""] of label.matchAll(counted)) if (Number(digits) > 1) found.add(Number(digits));
  return [...found].slice(0, mostNamed);
}

const weeks = /\b(5[23]\.\d{1,4}) weeks\b/gi;

/** Weeks of a year that are no whole number: "Annual cost (52.14 weeks)". */
export function namedWeeks(labels: readonly string[]): readonly string[] {
  return [
    ...new Set(labels.flatMap((label) => (hasDigit.test(label) ? Array.from(label.matchAll(weeks), ([, digits = ""]) => digits) : []))),
  ].slice(0, mostNamed);
}

const rate = /(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)/gi;

/** Percentages named in labels: "3% more each year", "uplift of 2.5 per cent". */
export function namedRates(labels: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const label of labels)
    if (hasDigit.test(label)) for (const [, digits = ""] of label.matchAll(rate)) if (Number(digits) > 0) found.add(Number(digits));
  return [...found].slice(0, mostNamed);
}
