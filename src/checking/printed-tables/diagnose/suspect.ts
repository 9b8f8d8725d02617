/** How well a table is explained if one figure in it is wrong: in bits, what that mends less what it breaks and what the slip itself costs. */
import { bitsAt, enough } from "../evidence/evidence";
import { coarseness } from "../evidence/outcome";
import { bitsOfSlip } from "../evidence/slip-bits";
import { besideOf } from "../lines/neighbours";
import { floatTolerance } from "../lines/float-tolerance";
import type { Line } from "../lines/line";
import { fewestToTell } from "../lines/samples";
import type { Slip } from "../mistakes/mistake";
import { slipOf } from "../mistakes/slip-of";
import type { TableFigure } from "../read/read-table";
import type { Implied } from "../rules/rule";
import type { CorrectedFigures } from "./corrected-figures";
import { carriedOn, type Carried } from "./carried";
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
  /** By half units of printed sums: the odds that they were rounded each by itself, and not added up as printed. */
  readonly apart: ReadonlyMap<number, number>;
}

/** What speaks a little for one explanation, or against it. */
const bitsOfHint = 4;

export function suspectOf(figure: TableFigure, inCase: Case): Suspect | null {
  const { failing, corrected } = inCase;
  const occurrences = inCase.occurrences.get(figure) ?? [];
  const wanted = occurrences.map(({ test, member, line }) => ({
    test,
    member,
    line,
    implied: corrected.impliedBy(test, member),
    isFailing: failing.has(test),
  }));
  const candidates = wanted.filter(({ isFailing, implied }) => isFailing && isOther(figure, implied));
  let best: Suspect | null = null;
  for (const candidate of candidates) {
    const { value, error } = candidate.implied;
    const agrees = (implied: Implied): boolean =>
      Math.abs(implied.value - value) <= implied.error + error + figure.half + floatTolerance(value);
    const own = wanted.filter(({ isFailing, implied }) => isFailing && agrees(implied)).map(({ test }) => test);
    const against = wanted.filter(
      // A share that is printed as nil says nothing of what it is a share of.
      ({ isFailing, implied }) => !isFailing && !agrees(implied) && Number.isFinite(implied.error) && !isCoarse(figure, implied, value),
    );
    const carried = against.length === 0 ? null : carriedOn(figure, value, against, inCase);
    const broken = against.map(({ test }) => test).filter((test) => !carried?.settled.has(test));
    const mended = [...own, ...(carried?.mended ?? [])];
    // What agrees by a factor that nobody names bears out a suspicion, and starts none.
    if (mended.every(({ scored }) => scored.hypothesis.rule.isWeak === true)) continue;
    const slip = likeliestSlip(
      figure,
      candidates.filter(({ implied }) => agrees(implied)).flatMap((one) => readings(one, inCase)),
      addendsOf(occurrences, own),
      [...besideOf(candidate.line, candidate.test.place), ...besideInTest(figure, candidate)],
    );
    const score =
      sumOf(mended.map(weightOf)) -
      sumOf([...broken, ...(carried?.broken ?? [])].map(weightOf)) -
      Math.min(mostOfSlip, slip.cost) +
      moreExact(figure, slip, wanted) +
      roleOf(occurrences, own) +
      signFit(figure, slip, candidate.line) -
      // One that is worked out from what is known costs little.
      bitsOfHint * (carried?.figures.length ?? 0) -
      // Of two tests that say the same the one whose result it is says it best.
      (candidate.member < 0 ? 0 : 1) -
      error / (Math.abs(value) + Math.abs(figure.number) + 1);
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

/** Tests that hold by rounding as printed, and would hold to the last digit; less those that would not any more. */
function moreExact(
  { number, half }: TableFigure,
  { right }: Slip,
  wanted: readonly { readonly isFailing: boolean; readonly implied: Implied }[],
): number {
  let bits = 0;
  for (const { isFailing, implied } of wanted) {
    if (isFailing || !(implied.error > half)) continue;
    const isExact = (one: number): boolean => Math.abs(one - implied.value) <= half + floatTolerance(implied.value);
    if (isExact(right) !== isExact(number)) bits += Math.max(0, Math.log2(implied.error / half) - 1) * (isExact(right) ? 1 : -1);
  }
  return bits;
}

/** The figures next to it across its line, of those that the test is of, unless most of them are the same anyway. */
function besideInTest(figure: TableFigure, { test, line }: Occurrence): readonly TableFigure[] {
  const { result, terms } = test.scored.hypothesis;
  const beside: TableFigure[] = [];
  let alike = 0;
  for (let member = -1; member < terms.length; member++) {
    const other = terms[member]?.line ?? result;
    if (other.of !== line.of || other.index === line.index) continue;
    const cell = other.figures[test.place];
    if (cell?.number === figure.number) alike++;
    if (cell && !cell.isHeading && cell.number !== 0 && Math.abs(other.index - line.index) === 1) beside.push(cell);
  }
  return alike > 1 ? [] : beside;
}

/** Of the one sign in a line the figure is the likelier slip, and one that would become the only one of its sign is not. */
function signFit(figure: TableFigure, { right, kind }: Slip, { figures, filled }: Line): number {
  if (!(right * figure.number < 0)) return 0;
  const isOther = (sign: number): boolean => figures.some((other) => other !== undefined && other !== figure && other.number * sign > 0);
  if (!isOther(right)) return kind === "sign-turned" ? 0 : -bitsOfSlip;
  return filled >= fewestToTell && !isOther(figure.number) ? bitsOfSlip : 0;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What it costs that a test fails: a slip, and a figure of which the others say nothing. */
export const weightOf = ({ scored: { hypothesis }, place }: TableTest): number =>
  (hypothesis.rule.isWeak === true ? 0 : bitsOfSlip) + Math.min(mostOfTest, bitsAt(hypothesis, place));

/** A test that fails counts for no more than it takes to be meant. */
const mostOfTest = enough;

/** That a figure is left from an earlier draft costs no more the larger it is, as what it breaks costs no more. */
const mostOfSlip = bitsOfSlip + mostOfTest;

/** What would be printed as it is printed mends nothing. */
const isOther = ({ number, half }: TableFigure, { value }: Implied): boolean =>
  Number.isFinite(value) && Math.abs(value - number) > half + floatTolerance(value);

/** What a test gives, and what it costs in bits to think that it gives just that. */
interface Reading extends Implied {
  readonly cost: number;
  /** By how much it may be out however it was worked out. */
  readonly within: number;
}

/** A sum of printed figures may have been worked out from them as printed, and then it is exact; or all were rounded apart. */
function readings({ test, implied }: Occurrence & { readonly implied: Implied }, { apart }: Case): readonly Reading[] {
  const { hypothesis } = test.scored;
  const { value, error: within } = implied;
  if (!hypothesis.rule.arithmetic.isSum || within === 0) return [{ value, error: within, cost: 0, within }];
  const odds = apart.get(hypothesis.result.halves[test.place] ?? 0) ?? 1;
  const asPrinted = { value, error: 0, cost: Math.log2(1 + odds), within };
  const apartFromOthers = { value, error: within, cost: Math.log2(1 + 1 / odds), within };
  return odds === Infinity ? [apartFromOthers] : odds === 0 ? [asPrinted] : [asPrinted, apartFromOthers];
}

/**
 * Each test that agrees may tell it best, since the one knows the pence that were cut off, the other what was left out; but none may say
 * another figure than the most exact of them does.
 */
function likeliestSlip(
  cell: TableFigure,
  implied: readonly Reading[],
  addends: readonly TableFigure[],
  beside: readonly TableFigure[],
): Slip {
  const [exact, ...others] = implied
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.within - other.within || one.error - other.error);
  if (!exact) throw new RangeError("A suspect is of one failed test at least");
  const slipBy = ({ value, error, cost }: Reading): Slip => {
    const slip = slipOf({ cell, shouldBe: value, error, addends, beside });
    const right = slip.isOfMistake ? slip.right : exact.value;
    const dearer = cost + farFrom(exact.value, error, right, cell.half);
    return { ...slip, right, cost: slip.cost + dearer, bits: Math.max(0, slip.bits - dearer) };
  };
  const within = exact.within + cell.half + floatTolerance(exact.value);
  return others
    .map(slipBy)
    .filter(({ isExplained, right }) => isExplained && Math.abs(right - exact.value) <= within)
    .reduce((best, slip) => (slip.cost < best.cost ? slip : best), slipBy(exact));
}

/** Roundings mostly cancel out: that they are as far out as they can be is a hint against it. */
const farFrom = (value: number, error: number, right: number, half: number): number =>
  error === 0 ? 0 : bitsOfHint * Math.min(1, Math.max(0, Math.abs(right - value) - half) / error) ** 2;

const isCoarse = ({ figure, half }: TableFigure, implied: Implied, value: number): boolean =>
  Math.abs(implied.value - value) <= implied.error + half * coarseness(figure.text);

/** That what is worked out is wrong is likelier than that what it is worked out from is: it may be left from an earlier draft, and be any figure. */
const roleOf = (occurrences: readonly Member[], mended: readonly TableTest[]): number =>
  occurrences.some(({ test, member }) => member < 0 && mended.includes(test)) ? bitsOfHint : 0;

const addendsOf = (occurrences: readonly Member[], mended: readonly TableTest[]): readonly TableFigure[] =>
  occurrences.flatMap(({ test, member }) =>
    member < 0 && test.scored.hypothesis.rule.arithmetic.isSum && mended.includes(test)
      ? membersOf(test).flatMap(({ figure, member: other }) => (other >= 0 ? [figure] : []))
      : [],
  );
