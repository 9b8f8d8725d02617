/** How well a table is explained if one figure in it is wrong: in bits, what that mends less what it breaks and what the slip itself costs. */
import { bitsAt } from "../evidence/evidence";
import { coarseness } from "../evidence/outcome";
import { bitsOfSlip } from "../evidence/slip-bits";
import { besideOf } from "../lines/neighbours";
import { floatTolerance } from "../lines/float-tolerance";
import type { Line } from "../lines/line";
import type { Slip } from "../mistakes/mistake";
import { slipOf } from "../mistakes/slip-of";
import type { TableFigure } from "../read/read-table";
import type { Implied } from "../rules/rule";
import type { CorrectedFigures } from "./corrected-figures";
import { carriedOn, type Carried } from "./carried";
import { outlier, spreadOf, type Spread } from "./outlier";
import { membersOf, type Member, type TableTest } from "./table-test";

export interface Occurrence extends Member {
  readonly line: Line;
}

export interface Suspect {
  readonly figure: TableFigure;
  readonly shouldBe: number;
  /** The test by which it is worked out what it should be. */
  readonly by: Member;
  readonly slip: Slip;
  /** All the failed tests that it explains. */
  readonly mended: readonly TableTest[];
  /** Those that hold as printed, and would not any more. */
  readonly broken: readonly TableTest[];
  /** Figures that were worked out from it as printed, and change with it. */
  readonly carried: readonly Carried[];
  readonly score: number;
}

/** What suspects are judged by. */
export interface Case {
  readonly occurrences: ReadonlyMap<TableFigure, readonly Occurrence[]>;
  readonly failing: ReadonlySet<TableTest>;
  readonly corrected: CorrectedFigures;
  readonly spreads: Map<Line, Spread>;
}

/** That what is worked out is wrong is likelier than that what it is worked out from is. */
const [bitsOfTotal, bitsOfResult] = [5, 4];
const bitsOfOutlier = 5;
/** One that is worked out from what is known costs little. */
const bitsOfCarried = 2;

export function suspectOf(figure: TableFigure, inCase: Case): Suspect | null {
  const { failing, corrected, spreads } = inCase;
  const occurrences = inCase.occurrences.get(figure) ?? [];
  const wanted = occurrences.map((one) => ({
    ...one,
    implied: corrected.impliedBy(one.test, one.member),
    isFailing: failing.has(one.test),
  }));
  const candidates = wanted.filter(({ isFailing, implied }) => isFailing && isOther(figure, implied));
  let best: Suspect | null = null;
  for (const candidate of candidates) {
    const { value, error } = candidate.implied;
    const agrees = (implied: Implied): boolean =>
      Math.abs(implied.value - value) <= implied.error + error + figure.half + floatTolerance(value);
    const own = wanted.filter(({ isFailing, implied }) => isFailing && agrees(implied)).map(({ test }) => test);
    const against = wanted.filter(({ isFailing, implied }) => !isFailing && !agrees(implied) && !isCoarse(figure, implied, value));
    const carried = against.length === 0 ? null : carriedOn(figure, value, against, inCase);
    const broken = against.map(({ test }) => test).filter((test) => !carried?.settled.has(test));
    const mended = [...own, ...(carried?.mended ?? [])];
    // What agrees by a factor that nobody names bears out a suspicion, and starts none.
    if (mended.every(({ scored }) => scored.hypothesis.rule.isWeak === true)) continue;
    const slip = likeliestSlip(
      figure,
      candidates.filter(({ implied }) => agrees(implied)).map(({ implied }) => implied),
      addendsOf(occurrences, own),
      besideOf(candidate.line, candidate.test.place),
    );
    const score =
      sumOf(mended.map(weightOf)) -
      sumOf([...broken, ...(carried?.broken ?? [])].map(weightOf)) -
      slip.cost +
      roleOf(occurrences, own) +
      bitsOfOutlier * outlier(figure, value, spreadOf(candidate.line, spreads)) -
      bitsOfCarried * (carried?.figures.length ?? 0) +
      // Of two tests that say the same the one whose result it is says it best.
      (candidate.member < 0 ? 0.1 : 0) -
      error / (Math.abs(value) + 1);
    if (best === null || score > best.score)
      best = {
        figure,
        shouldBe: slip.right,
        by: candidate,
        slip,
        mended,
        broken: [...broken, ...(carried?.broken ?? [])],
        carried: carried?.figures ?? [],
        score,
      };
  }
  return best;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What it costs that a test fails: a slip, and a figure of which the others say nothing. */
export const weightOf = ({ scored: { hypothesis }, place }: TableTest): number =>
  bitsOfSlip + Math.min(mostOfTest, bitsAt(hypothesis, place)) * (hypothesis.rule.isWeak === true ? shareOfWeak : 1);

const mostOfTest = 12;
const shareOfWeak = 0.25;

/** What would be printed as it is printed mends nothing. */
const isOther = ({ number, half }: TableFigure, { value }: Implied): boolean =>
  Number.isFinite(value) && Math.abs(value - number) > half + floatTolerance(value);

/**
 * Each test that agrees may tell it best, since the one knows the pence that were cut off, the other what was left out; but none may say
 * another figure than the most exact of them does.
 */
function likeliestSlip(
  cell: TableFigure,
  implied: readonly Implied[],
  addends: readonly TableFigure[],
  beside: readonly TableFigure[],
): Slip {
  const [exact, ...others] = implied
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.error - other.error)
    .slice(0, mostAsked);
  if (!exact) throw new RangeError("A suspect is of one failed test at least");
  const within = exact.error + cell.half + floatTolerance(exact.value);
  return others
    .map(({ value, error }) => slipOf({ cell, shouldBe: value, error, addends, beside }))
    .filter(({ isExplained, right }) => isExplained && Math.abs(right - exact.value) <= within)
    .reduce(
      (best, slip) => (slip.cost < best.cost ? slip : best),
      slipOf({ cell, shouldBe: exact.value, error: exact.error, addends, beside }),
    );
}

const mostAsked = 4;

const isCoarse = ({ figure, half }: TableFigure, implied: Implied, value: number): boolean =>
  Math.abs(implied.value - value) <= implied.error + half * coarseness(figure.text);

function roleOf(occurrences: readonly Member[], mended: readonly TableTest[]): number {
  const results = occurrences.filter(({ test, member }) => member < 0 && mended.includes(test));
  return results.length === 0 ? 0 : results.some(({ test }) => test.scored.hypothesis.rule.id === "total") ? bitsOfTotal : bitsOfResult;
}

const addendsOf = (occurrences: readonly Member[], mended: readonly TableTest[]): readonly TableFigure[] =>
  occurrences.flatMap(({ test, member }) =>
    member < 0 && test.scored.hypothesis.rule.arithmetic.isSum && mended.includes(test)
      ? membersOf(test).flatMap(({ figure, member: other }) => (other >= 0 ? [figure] : []))
      : [],
  );
