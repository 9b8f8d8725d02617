/** Which cells of the tables give a quoted figure, and by which rounding. */
import { roundTo, type Direction } from "../../../calculation";
import type { PrintedFigure } from "../read/figure-token";
import type { TableFigure } from "../read/read-table";
import { isAsSaid, isWithinBound, type Bound } from "./bounds";
import { mayBeScaled, namedIn, type Source, type Sources } from "./sources";

export interface Match {
  readonly source: Source;
  readonly rule: "exact" | Direction;
  /** As many times coarser than the last printed digit: 10 for "£190k" of 184,309. */
  readonly coarser: number;
  /** The words before it allow it: "over £5m" of £5.7m. */
  readonly isAsSaid: boolean;
  /** Less is better. */
  readonly cost: number;
}

/** Best first. `words` are the sentence's: labels that it names tell apart cells that print alike. */
export function matchesOf(figure: PrintedFigure, words: ReadonlySet<string>, bound: Bound | null, sources: Sources): readonly Match[] {
  const value = Math.abs(figure.value.toNumber());
  const widest = Math.max(figure.quantum.toNumber() * 10 ** roundDigits(figure), bound === null ? 0 : value / 3);
  const found: Match[] = [];
  for (const source of sources.between(value - widest, value + widest)) {
    const match = matchOf(figure, source, words, bound);
    if (match) found.push(match);
  }
  return found.sort((one, other) => one.cost - other.cost);
}

/** "£190k" may be rounded to £10,000. */
const roundDigits = ({ text }: PrintedFigure): number => Math.min(2, /\d(0*)\D*$/.exec(text)?.[1]?.length ?? 0);

const ruleCost = { exact: 0, nearest: 1, down: 4, up: 5 } as const;

const [unsaidUnitCost, correctedCost, roughCost] = [2.5, 0.5, 1.5];

function matchOf(figure: PrintedFigure, source: Source, words: ReadonlySet<string>, bound: Bound | null): Match | null {
  const { cell, times } = source;
  if ((times > 1 && !mayBeScaled(figure)) || (source.isBare && (figure.unit !== "" || !figure.scale.eq(1)))) return null;
  if ((figure.unit === "%") !== (cell.figure.unit === "%") || (figure.unit === "£" && cell.isHeading)) return null;
  const found = ruleOf(figure, cell) ?? boundRule(figure, cell, bound);
  if (!found) return null;
  // A unit that is only guessed explains no figure that is cut off, and of one that is printed more finely only the same.
  if (times > 1 && !isGuessedRightly(figure, cell, found.rule)) return null;
  const asSaid = isAsSaid(bound, found.rule);
  const isOpposite = cell.figure.value.isNegative() !== figure.value.isNegative() && !cell.figure.value.isZero();
  const cost =
    ruleCost[found.rule] +
    Math.log10(found.coarser) +
    ("isRough" in found ? roughCost : 0) +
    (isOpposite ? 2 : 0) -
    0.6 * Math.min(3, namedIn(source, words)) +
    (cell.isHeading ? 0.5 : 0) +
    (times > 1 ? unsaidUnitCost : 0) +
    (source.isCorrected ? correctedCost : 0) -
    (asSaid && found.rule !== "nearest" ? ruleCost[found.rule] - 1 : 0);
  return { source, rule: found.rule, coarser: found.coarser, isAsSaid: asSaid, cost };
}

const isGuessedRightly = (figure: PrintedFigure, { figure: cell }: TableFigure, rule: Match["rule"]): boolean =>
  cell.value.abs().eq(figure.value.abs()) || (cell.quantum.lte(figure.quantum) && (rule === "nearest" || rule === "exact"));

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

/** "over 75,000" of 78,600, which is no rounding of its last digits. */
function boundRule(
  figure: PrintedFigure,
  { number }: TableFigure,
  bound: Bound | null,
): (Pick<Match, "rule" | "coarser"> & { readonly isRough: true }) | null {
  if (!isWithinBound(figure, bound, number)) return null;
  return { rule: bound === "over" ? "down" : bound === "under" ? "up" : "nearest", coarser: 10, isRough: true };
}
