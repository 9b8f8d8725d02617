/** Which cells of the tables give a quoted figure, and by which rounding. */
import { roundTo, type Direction } from "../../../calculation";
import type { CheckedTable } from "../check-table";
import type { PrintedFigure } from "../read/figure-token";
import type { TableFigure } from "../read/read-table";

export interface Source {
  readonly table: number;
  readonly cell: TableFigure;
  readonly labels: string;
}

export interface Match {
  readonly source: Source;
  readonly rule: "exact" | Direction;
  /** As many times coarser than the last printed digit: 10 for "£190k" of 184,309. */
  readonly coarser: number;
  /** Less is better. */
  readonly cost: number;
}

/** All cells by size, so that those near a figure are found at once. */
export class Sources {
  readonly #bySize: readonly Source[];

  constructor(tables: readonly CheckedTable[]) {
    this.#bySize = tables
      .flatMap(({ read }, table) =>
        read.figures.map((cell) => ({
          table,
          cell,
          labels: `${read.printed.caption} ${read.rowLabels[cell.row] ?? ""} ${read.columnLabels[cell.column] ?? ""}`,
        })),
      )
      .sort((one, other) => size(one) - size(other));
  }

  get all(): readonly Source[] {
    return this.#bySize;
  }

  /** Best first. `words` are the sentence's: labels that it names tell apart cells that print alike. */
  matches(figure: PrintedFigure, words: ReadonlySet<string>): readonly Match[] {
    const value = Math.abs(figure.value.toNumber());
    const widest = figure.quantum.toNumber() * 10 ** roundDigits(figure);
    const found: Match[] = [];
    for (let at = this.#firstFrom(value - widest); at < this.#bySize.length; at++) {
      const source = this.#bySize[at];
      if (!source || size(source) > value + widest + source.cell.half) break;
      const match = matchOf(figure, source, words);
      if (match) found.push(match);
    }
    return found.sort((one, other) => one.cost - other.cost);
  }

  #firstFrom(least: number): number {
    let [low, high] = [0, this.#bySize.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const source = this.#bySize[middle];
      if (source && size(source) + source.cell.half < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const size = ({ cell }: Source): number => Math.abs(cell.number);

/** "£190k" may be rounded to £10,000. */
const roundDigits = ({ text }: PrintedFigure): number => Math.min(2, /\d(0*)\D*$/.exec(text)?.[1]?.length ?? 0);

const ruleCost = { exact: 0, nearest: 1, down: 4, up: 5 } as const;

function matchOf(figure: PrintedFigure, source: Source, words: ReadonlySet<string>): Match | null {
  const { cell } = source;
  if ((figure.unit === "%") !== (cell.figure.unit === "%") || (figure.unit === "£" && cell.isHeading)) return null;
  const found = ruleOf(figure, cell);
  if (!found) return null;
  const isOpposite = cell.figure.value.isNegative() !== figure.value.isNegative() && !cell.figure.value.isZero();
  const cost =
    ruleCost[found.rule] +
    Math.log10(found.coarser) +
    (isOpposite ? 2 : 0) -
    0.6 * Math.min(3, namedIn(source, words)) +
    (cell.isHeading ? 0.5 : 0);
  return { source, ...found, cost };
}

function ruleOf(figure: PrintedFigure, { figure: cell }: TableFigure): Pick<Match, "rule" | "coarser"> | null {
  const [printed, exact] = [figure.value.abs(), cell.value.abs()];
  if (printed.eq(exact) || (cell.quantum.gt(figure.quantum) && printed.minus(exact).abs().lte(cell.quantum.div(2))))
    return { rule: "exact", coarser: 1 };
  for (let digits = 0; digits <= roundDigits(figure); digits++)
    for (const direction of ["nearest", "down", "up"] as const) {
      const quantum = figure.quantum.times(10 ** digits);
      // Nobody rounds 7 down to nil, or up to 10,000.
      if (direction !== "nearest" && quantum.times(2).gt(exact)) continue;
      if (roundTo(exact, { quantum, direction }).eq(printed)) return { rule: direction, coarser: 10 ** digits };
    }
  return null;
}

const idle = new Set(
  "the and for with from over that this are per was were has have its all not than which would cost costs year years total".split(" "),
);

/** Words and numbers of a text by which a label may be told. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{3,}|\d{4}(?:\/\d\d)?|\d+/g) ?? [])
      .filter((word) => !idle.has(word))
      .map((word) => word.replace(/(?:ies|es|s)$/, "")),
  );

export const namedIn = ({ labels }: Source, words: ReadonlySet<string>): number =>
  [...wordsOf(labels)].filter((word) => words.has(word)).length;
