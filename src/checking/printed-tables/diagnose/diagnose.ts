/** Which cells must be wrong for the tests to fail as they do: one slip that explains several failed tests is one cell. */
import type { Line } from "../lines/line";
import { coarseness } from "../evidence/outcome";
import { doubt, type Needed } from "../rules/relation";
import type { TableFigure } from "../read/read-table";
import { slipOf } from "../mistakes/mistake";
import type { Slip } from "../mistakes/slip";
import { MendedFigures } from "./corrected-figures";
import { outlier, spreadOf, type Spread } from "./outlier";
import { membersOf, type Member, type TableTest } from "./table-test";

export interface Blamed {
  readonly figure: TableFigure;
  readonly shouldBe: number;
  /** The test by which it is worked out what it should be. */
  readonly by: Member;
  readonly slip: Slip | null;
  /** All the failed tests that it explains. */
  readonly mended: readonly TableTest[];
  /** Those that hold as printed, and would not any more. */
  readonly broken: readonly TableTest[];
}

interface Suspect extends Blamed {
  readonly score: number;
}

interface Seat extends Member {
  readonly line: Line;
}

const mostSuspectsOfOneTest = 200;

export function* blame(tests: readonly TableTest[]): Generator<undefined, readonly Blamed[]> {
  const failing = new Set(tests.filter(({ outcome }) => outcome === "fail"));
  if (failing.size === 0) return [];
  const seats = seatsOf(tests, failing);
  const mended = new MendedFigures();
  const spreads = new Map<Line, Spread>();
  const suspects: Suspect[] = [];
  for (const figure of suspected(failing, seats)) {
    const suspect = suspectOf(figure, seats.get(figure) ?? [], failing, mended, spreads);
    if (suspect) suspects.push(suspect);
  }
  yield;
  suspects.sort((one, other) => one.score - other.score);
  const blamed: Blamed[] = [];
  for (let suspect = suspects.pop(); suspect && failing.size > 0; suspect = suspects.pop()) {
    const now = suspectOf(suspect.figure, seats.get(suspect.figure) ?? [], failing, mended, spreads);
    if (now === null) continue;
    if (now.score < suspect.score - 1e-9) {
      // Some of what it would have mended is mended: it waits for its new turn.
      const place = suspects.findIndex(({ score }) => score > now.score);
      suspects.splice(place < 0 ? suspects.length : place, 0, now);
      if (suspects.at(-1) !== now) continue;
      suspects.pop();
    }
    blamed.push(now);
    mended.mend(now.figure, now.shouldBe, seats.get(now.figure) ?? []);
    for (const test of now.mended) failing.delete(test);
    yield;
  }
  return blamed;
}

/** Every test of each figure that stands in a failed one. */
function seatsOf(tests: readonly TableTest[], failing: ReadonlySet<TableTest>): ReadonlyMap<TableFigure, readonly Seat[]> {
  const seats = new Map<TableFigure, Seat[]>();
  for (const test of failing) for (const { figure } of membersOf(test)) if (!figure.isHeading && !seats.has(figure)) seats.set(figure, []);
  for (const test of tests) for (const { figure, line, member } of membersOf(test)) seats.get(figure)?.push({ test, member, line });
  return seats;
}

/** The days of a year are right, and what they add to is wrong; so is 100% of what its parts do not come to. */
const neverWrong: ReadonlySet<string> = new Set(["365", "366", "100%", "100.0%"]);

/** Of very long sums only the total, and what fails elsewhere too. */
function suspected(failing: ReadonlySet<TableTest>, seats: ReadonlyMap<TableFigure, readonly Seat[]>): readonly TableFigure[] {
  const isMany = failing.size > 20;
  return [...seats].flatMap(([figure, all]) => {
    const failed = all.filter(({ test }) => failing.has(test));
    const isLost =
      failed.length === 1 &&
      failed.every(({ test, member }) => member >= 0 && test.found.relation.terms.length > (isMany ? 10 : mostSuspectsOfOneTest));
    return isLost || neverWrong.has(figure.figure.text) ? [] : [figure];
  });
}

function suspectOf(
  figure: TableFigure,
  seats: readonly Seat[],
  failing: ReadonlySet<TableTest>,
  mendedFigures: MendedFigures,
  spreads: Map<Line, Spread>,
): Suspect | null {
  const wanted = seats.map(({ test, member, line }) => ({
    test,
    member,
    line,
    needed: mendedFigures.neededBy(test, member),
    isFailing: failing.has(test),
  }));
  const candidates = wanted.filter(({ isFailing, needed }) => isFailing && isOther(figure, needed));
  let best: Suspect | null = null;
  for (const candidate of candidates) {
    const { value, slack } = candidate.needed;
    const agrees = (needed: Needed): boolean => Math.abs(needed.value - value) <= needed.slack + slack + figure.half + doubt(value);
    const mended = wanted.filter(({ isFailing, needed }) => isFailing && agrees(needed)).map(({ test }) => test);
    const broken = wanted
      .filter(({ isFailing, needed }) => !isFailing && !agrees(needed) && !isCoarse(figure, needed, value))
      .map(({ test }) => test);
    const slip = likeliestSlip(
      figure,
      candidates.filter(({ needed }) => agrees(needed)).map(({ needed }) => needed),
      addendsOf(seats, mended),
    );
    const score =
      2 * mended.length -
      2.2 * broken.length +
      (slip?.strength ?? 0) * 0.6 +
      roleOf(seats, mended) +
      (candidate.member < 0 ? 0.05 : 0) +
      outlier(figure, value, spreadOf(candidate.line, spreads)) -
      slack / (Math.abs(value) + 1);
    if (best === null || score > best.score) best = { figure, shouldBe: value, by: candidate, slip, mended, broken, score };
  }
  return best;
}

/** What would be printed as it is printed mends nothing. */
const isOther = ({ number, half }: TableFigure, { value }: Needed): boolean =>
  Number.isFinite(value) && Math.abs(value - number) > half + doubt(value);

/** Each test that agrees may tell it best: the one knows the pence that were cut off, the other what was left out. */
function likeliestSlip(cell: TableFigure, needed: readonly Needed[], addends: readonly TableFigure[]): Slip | null {
  return needed
    .slice(0, 4)
    .map(({ value, slack }) => slipOf({ cell, shouldBe: value, slack, addends }))
    .reduce((best, slip) => ((slip?.strength ?? 0) > (best?.strength ?? 0) ? slip : best), null);
}

const isCoarse = ({ figure, half }: TableFigure, needed: Needed, value: number): boolean =>
  Math.abs(needed.value - value) <= needed.slack + half * coarseness(figure.text);

/** What is worked out is likelier wrong than what it is worked out from. */
function roleOf(seats: readonly Seat[], mended: readonly TableTest[]): number {
  const results = seats.filter(({ test, member }) => member < 0 && mended.includes(test));
  return results.length === 0 ? 0 : results.some(({ test }) => test.found.relation.form === "total") ? 0.7 : 0.5;
}

const addendsOf = (seats: readonly Seat[], mended: readonly TableTest[]): readonly TableFigure[] =>
  seats.flatMap(({ test, member }) =>
    member < 0 && test.found.relation.kind === "sum" && mended.includes(test)
      ? membersOf(test).flatMap(({ figure, member: other }) => (other >= 0 ? [figure] : []))
      : [],
  );
