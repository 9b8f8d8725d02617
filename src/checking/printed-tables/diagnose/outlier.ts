/** How well a figure fits among the others of its row or its column, whichever of the two keep closer together. */
import type { Line, Lines } from "../lines/line";
import type { TableFigure } from "../read/read-table";

/** The sizes of some figures, as logarithms and in order, without those that are nil. */
type Sizes = Float64Array;

/** Sorted once for each line and place, since every figure of it is asked about. */
export class Spreads {
  readonly #alongLine = new Map<Line, Sizes>();
  readonly #acrossLines = new Map<Lines, Map<number, Sizes>>();

  /** By how many bits the new value fits better than the printed one. */
  outlier(figure: TableFigure, value: number, line: Line, lines: Lines): number {
    // What stands in no one row or column has no others to fit among.
    if (value === 0 || figure.number === 0 || !lines.lines.includes(line)) return 0;
    const place = line.of === "rows" ? figure.column : figure.row;
    const [printed, right] = [Math.log(Math.abs(figure.number)), Math.log(Math.abs(value))];
    // A total is of another size than what it adds.
    const sets = [
      lines.isTotalPlace[place] === true || line.figures.every((other) => other === figure) ? null : this.#along(line, lines),
      line.total === null ? this.#across(place, line, lines) : null,
    ];
    const [closest] = sets
      .flatMap((sizes) => (sizes ? (spreadOf(sizes, printed) ?? []) : []))
      .sort((one, other) => one.spread - other.spread);
    if (!closest) return 0;
    const farOut = (size: number): number => Math.log2(1 + ((size - closest.middle) / closest.spread) ** 2 / degrees);
    return ((degrees + 1) / 2) * (farOut(printed) - farOut(right));
  }

  #along(line: Line, { isTotalPlace }: Lines): Sizes {
    const known = this.#alongLine.get(line) ?? sizesOf(line.numbers.filter((_, place) => isTotalPlace[place] !== true));
    this.#alongLine.set(line, known);
    return known;
  }

  #across(place: number, { isPercent }: Line, lines: Lines): Sizes {
    const places = this.#acrossLines.get(lines) ?? new Map<number, Sizes>();
    this.#acrossLines.set(lines, places);
    const key = place * 2 + (isPercent ? 1 : 0);
    const alike = lines.lines.filter((one) => one.isPercent === isPercent && one.total === null && !one.isHeading);
    const known = places.get(key) ?? sizesOf(Float64Array.from(alike, ({ numbers }) => numbers[place] ?? Number.NaN));
    places.set(key, known);
    return known;
  }
}

/** Amounts are far apart oftener than chance alone would have them: Student's distribution with so many degrees of freedom. */
const degrees = 3;
const fewest = 3;
/** Figures that hardly change may change all the same. */
const leastSpread = 0.2;

const sizesOf = (numbers: Float64Array): Sizes =>
  numbers
    .filter((number) => !Number.isNaN(number) && number !== 0)
    .map((number) => Math.log(Math.abs(number)))
    .sort();

/** Of the others: their median, and how far most are from it. */
function spreadOf(sizes: Sizes, own: number): { readonly middle: number; readonly spread: number } | null {
  const at = sizes.indexOf(own);
  const others = sizes.filter((_, index) => index !== at);
  if (others.length < fewest) return null;
  const middle = medianOf(others);
  return { middle, spread: Math.max(leastSpread, 1.5 * medianOf(others.map((size) => Math.abs(size - middle)).sort())) };
}

const medianOf = (sorted: Sizes): number => {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
