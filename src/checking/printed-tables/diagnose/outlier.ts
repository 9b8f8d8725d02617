/** How well a figure fits among the others of its line. */
import type { TableFigure } from "../read/read-table";
import type { Line } from "../lines/line";

/** The sizes of a line's figures in order, without those that are nil. */
export type Spread = Float64Array;

/** Sorted once for each line, since every figure of it is asked about. */
export function spreadOf(line: Line, known: Map<Line, Spread>): Spread {
  const before = known.get(line);
  if (before) return before;
  const spread = line.numbers
    .filter((number) => !Number.isNaN(number) && number !== 0)
    .map(Math.abs)
    .sort();
  known.set(line, spread);
  return spread;
}

/** How much better the new value fits among the other figures of the line than the printed one does. */
export function outlier(figure: TableFigure, value: number, spread: Spread): number {
  const median = medianOfOthers(Math.abs(figure.number), spread);
  if (median === undefined || value === 0 || figure.number === 0) return 0;
  const distance = (number: number): number => Math.abs(Math.log(Math.abs(number) / median));
  return Math.max(-1.2, Math.min(1.2, 0.6 * (distance(figure.number) - distance(value))));
}

/** Of a line that has this figure. */
function medianOfOthers(own: number, spread: Spread): number | undefined {
  const middle = (spread.length - 1) >> 1;
  return own <= (spread[middle] ?? 0) ? spread[middle + 1] : spread[middle];
}
