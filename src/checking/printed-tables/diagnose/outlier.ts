/** How well a figure fits among the others of its row or its column, whichever of the two keep closer together. */
import type { Line, Lines } from "../lines/line";
import { fewestToTell } from "../lines/samples";
import type { TableFigure } from "../read/read-table";

/** The sizes of some figures, as logarithms and in order, without those that are nil. */
type Sizes = Float64Array;

interface Spread {
  readonly middle: number;
  /** How far most are from the middle. */
  readonly spread: number;
}

/** Of a line, and of what crosses it: worked out once, since every figure is asked about. */
class Others {
  readonly #sizes: Sizes;
  #ofAll: Spread | null = null;

  constructor(numbers: Float64Array) {
    this.#sizes = numbers
      .filter((number) => !Number.isNaN(number) && number !== 0)
      .map((number) => Math.log(Math.abs(number)))
      .sort();
  }

  get spread(): Spread | null {
    return (this.#ofAll ??= this.#sizes.length > fewestToTell ? spreadOf(this.#sizes) : null);
  }
}

interface OfLines {
  /** Null for what stands in no one row or column. */
  readonly along: Map<Line, Others | null>;
  readonly across: Map<number, Others>;
}

/** Sorted once for each line and place that is asked for. */
export class Spreads {
  readonly #ofLines = new Map<Lines, OfLines>();

  /** By how many bits the new value fits better than the printed one. */
  outlier(figure: TableFigure, value: number, line: Line, lines: Lines): number {
    if (value === 0 || figure.number === 0) return 0;
    const { along, across } = this.#of(lines);
    const own = alongOf(line, lines, along);
    // What stands in no one row or column has no others to fit among.
    if (!own) return 0;
    const place = line.of === "rows" ? figure.column : figure.row;
    const [printed, right] = [Math.log(Math.abs(figure.number)), Math.log(Math.abs(value))];
    // A total is of another size than what it adds.
    const spreads = [
      lines.isTotalPlace[place] === true ? null : own.spread,
      line.total === null ? this.#across(place, line, lines, across).spread : null,
    ].flatMap((spread) => spread ?? []);
    const [one, other] = spreads;
    if (!one) return 0;
    const closest = other && other.spread < one.spread ? other : one;
    const farOut = (size: number): number => Math.log2(1 + ((size - closest.middle) / closest.spread) ** 2);
    return farOut(printed) - farOut(right);
  }

  #of(lines: Lines): OfLines {
    const known = this.#ofLines.get(lines);
    if (known) return known;
    const made: OfLines = { along: new Map(), across: new Map() };
    this.#ofLines.set(lines, made);
    return made;
  }

  #across(place: number, { isPercent }: Line, { lines }: Lines, known: Map<number, Others>): Others {
    const key = isPercent ? ~place : place;
    const before = known.get(key);
    if (before) return before;
    const alike = lines.filter((one) => one.isPercent === isPercent && one.total === null && !one.isHeading);
    const others = new Others(Float64Array.from(alike, ({ numbers }) => numbers[place] ?? Number.NaN));
    known.set(key, others);
    return others;
  }
}

function alongOf(line: Line, { lines, isTotalPlace }: Lines, known: Map<Line, Others | null>): Others | null {
  const before = known.get(line);
  if (before !== undefined) return before;
  const others = lines.includes(line) ? new Others(line.numbers.filter((_, place) => isTotalPlace[place] !== true)) : null;
  known.set(line, others);
  return others;
}

/** Figures that hardly change may change all the same. */
const leastSpread = 0.2;

function spreadOf(sizes: Sizes): Spread {
  const middle = medianOf(sizes);
  return { middle, spread: Math.max(leastSpread, 1.5 * medianOf(sizes.map((size) => Math.abs(size - middle)).sort())) };
}

const medianOf = (sorted: Sizes): number => {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
