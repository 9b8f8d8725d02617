/** Which cells of the tables give a quoted figure, and by which rounding. */
import { roundTo, type Decimal, type Direction } from "../../../calculation";
import { endOf, type PrintedFigure } from "../read/figure-token";
import type { TableFigure } from "../read/read-table";
import { farthestOf, isAsSaid, isWithinBound, type Bound } from "./bounds";
import { mayBeBare, mayBeScaled, namedIn, type Source, type Sources } from "./sources";

export interface Match {
  readonly source: Source;
  readonly rule: "exact" | Direction;
  /** What it is rounded to: £10,000 for "£180k" of 184,309. */
  readonly step: Decimal;
  /** The words before it allow it: "over £5m" of £5.7m. */
  readonly isAsSaid: boolean;
  /** What speaks against it: any one of these is worse than all that makes it less likely. */
  readonly reservations: number;
  readonly doubts: number;
}

/** Best first. `words` are the sentence's: labels that it names tell apart cells that print alike. */
export function matchesOf(figure: PrintedFigure, words: ReadonlySet<string>, bound: Bound | null, sources: Sources): readonly Match[] {
  const size = Math.abs(figure.value.toNumber());
  const widest = stepsOf(figure).reduce((most, step) => Math.max(most, step.toNumber()), farthestOf(bound, size));
  const found: Match[] = [];
  for (const source of sources.between(size - widest, size + widest)) {
    const match = matchOf(figure, source, words, bound);
    if (match) found.push(match);
  }
  return found.sort((one, other) => one.reservations - other.reservations || one.doubts - other.doubts);
}

/** Its last digit, and what "£200k" may be rounded to besides: £10,000 and £100,000. Nobody prints more digits than that for none. */
const stepsOf = (figure: PrintedFigure): readonly Decimal[] =>
  [1, 10, 100].slice(0, 1 + endOf(figure).noughts).map((by) => figure.quantum.times(by));

function matchOf(figure: PrintedFigure, source: Source, words: ReadonlySet<string>, bound: Bound | null): Match | null {
  const { cell, unsaidUnit } = source;
  const isGuessed = unsaidUnit !== null;
  if ((isGuessed && !mayBeScaled(figure)) || (source.isBare && !mayBeBare(figure))) return null;
  if ((figure.unit === "%") !== (cell.figure.unit === "%") || (figure.unit === "£" && cell.isHeading)) return null;
  const rounding = roundingOf(figure, cell);
  const rule = rounding?.rule ?? ruleOfBound(figure, cell, bound);
  if (rule === null) return null;
  // A unit that is only guessed explains no figure that is cut off, and of one that is printed more finely only the same.
  if (isGuessed && !isGuessedRightly(figure, cell, rule)) return null;
  const asSaid = isAsSaid(bound, rule);
  const isCut = rule !== "exact" && rule !== "nearest" && !asSaid;
  const isOpposite = cell.figure.value.isNegative() !== figure.value.isNegative() && !cell.figure.value.isZero();
  const against = [isCut, isOpposite, isGuessed, rounding === null];
  const unlikely = [rule !== "exact", cell.isHeading, source.isCorrected];
  return {
    source,
    rule,
    step: rounding?.step ?? figure.quantum,
    isAsSaid: asSaid,
    reservations: countOf(against),
    doubts: countOf(unlikely) + (rounding?.coarser ?? 0) - namedIn(source, words),
  };
}

const countOf = (all: readonly boolean[]): number => all.filter((one) => one).length;

const isGuessedRightly = (figure: PrintedFigure, { figure: cell }: TableFigure, rule: Match["rule"]): boolean =>
  cell.value.abs().eq(figure.value.abs()) || (cell.quantum.lte(figure.quantum) && (rule === "nearest" || rule === "exact"));

interface Rounding {
  readonly rule: Match["rule"];
  readonly step: Decimal;
  /** By how many digits more than it prints. */
  readonly coarser: number;
}

function roundingOf(figure: PrintedFigure, { figure: cell, half }: TableFigure): Rounding | null {
  const [printed, exact] = [figure.value.abs(), cell.value.abs()];
  if (printed.eq(exact) || (cell.quantum.gt(figure.quantum) && printed.minus(exact).abs().lte(half)))
    return { rule: "exact", step: figure.quantum, coarser: 0 };
  for (const [coarser, step] of stepsOf(figure).entries())
    for (const direction of ["nearest", "down", "up"] as const) {
      // Nobody rounds 7 down to nil, or up to 10,000.
      if (direction !== "nearest" && step.gt(exact)) continue;
      if (roundTo(exact, { quantum: step, direction }).eq(printed)) return { rule: direction, step, coarser };
    }
  return null;
}

/** "over 75,000" of 78,600, which is no rounding of its last digits. */
function ruleOfBound(figure: PrintedFigure, { number }: TableFigure, bound: Bound | null): Direction | null {
  if (!isWithinBound(figure, bound, number)) return null;
  return bound === "over" ? "down" : bound === "under" ? "up" : "nearest";
}
