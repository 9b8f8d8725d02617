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
const weeks = /\b(5[23]\.\d{1,4}) weeks\b/gi;
const rate = /(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)/gi;

interface NamedInLabels {
  /** Whole numbers: "(5 beds)", "over 8 years". */
  readonly namedNumbers: readonly number[];
  /** Weeks of a year that are no whole number: "Annual cost (52.14 weeks)". */
  readonly namedWeeks: readonly string[];
  /** Percentages: "3% more each year", "uplift of 2.5 per cent". */
  readonly namedRates: readonly number[];
}

/** All labels are looked through at once, a line each: most name nothing. */
export function namedIn(labels: readonly string[]): NamedInLabels {
  const text = labels.filter((label) => hasDigit.test(label)).join("\n");
  const numbersOf = (words: RegExp, least: number): readonly number[] =>
    digitsOf(text, words)
      .map(Number)
      .filter((number) => number > least);
  return {
    namedNumbers: firstOf(numbersOf(counted, 1)),
    namedWeeks: firstOf(digitsOf(text, weeks)),
    namedRates: firstOf(numbersOf(rate, 0)),
  };
}

const hasDigit = /\d/;
const digitsOf = (text: string, words: RegExp): readonly string[] => Array.from(text.matchAll(words), ([, digits = ""]) => digits);
const firstOf = <Named>(all: readonly Named[]): readonly Named[] => [...new Set(all)].slice(0, mostNamed);
