/** A slip that was worked on with: a wrong figure agrees with its wrong total, and both change together. */
import { CorrectedFigures } from "./corrected-figures";
import { floatTolerance } from "../lines/float-tolerance";
import type { TableFigure } from "../read/read-table";
import type { Implied } from "../rules/rule";
import type { Member, TableTest } from "./table-test";

export interface Carried {
  readonly figure: TableFigure;
  readonly shouldBe: number;
}

export interface CarriedOn {
  readonly figures: readonly Carried[];
  /** Tests that hold with the slip as printed, and again once all of these change. */
  readonly settled: ReadonlySet<TableTest>;
  /** Failed tests that hold once all of these change. */
  readonly mended: readonly TableTest[];
  /** Others that hold as printed, and would not any more. */
  readonly broken: readonly TableTest[];
}

interface Known {
  readonly occurrences: ReadonlyMap<TableFigure, readonly Member[]>;
  readonly failing: ReadonlySet<TableTest>;
  readonly corrected: CorrectedFigures;
}

/**
 * From test to test: where the figure is a term, the result follows it, and what holds of the result then is asked of the next.
 * Null unless a failed test is mended by it: else nothing says that the result is wrong too.
 */
export function carriedOn(figure: TableFigure, shouldBe: number, broken: readonly Member[], known: Known): CarriedOn | null {
  const { occurrences, failing } = known;
  const corrected = new CorrectedFigures(known.corrected);
  corrected.correct(figure, shouldBe, occurrences.get(figure) ?? []);
  const [figures, settled, mended, left]: [Carried[], Set<TableTest>, TableTest[], TableTest[]] = [[], new Set(), [], []];
  const open = broken.map(({ test, member }) => ({ test, member }));
  for (let one = open.pop(); one; one = open.pop()) {
    const { test, member } = one;
    const result = test.scored.hypothesis.result.figures[test.place];
    const isWorkedOut = member >= 0 && result !== undefined && !result.isHeading && !corrected.has(result);
    if (!isWorkedOut) {
      left.push(test);
      continue;
    }
    const implied = corrected.impliedBy(test, -1);
    if (!Number.isFinite(implied.value)) {
      left.push(test);
      continue;
    }
    settled.add(test);
    figures.push({ figure: result, shouldBe: implied.value });
    corrected.correct(result, implied.value, occurrences.get(result) ?? []);
    for (const next of occurrences.get(result) ?? []) {
      if (next.test === test || settled.has(next.test)) continue;
      const holds = isIn(result, implied, corrected.impliedBy(next.test, next.member));
      if (failing.has(next.test)) {
        if (holds) mended.push(next.test);
      } else if (!holds) open.push({ test: next.test, member: next.member });
    }
  }
  const first = new Set(broken.map(({ test }) => test));
  return mended.length === 0 ? null : { figures, settled, mended, broken: left.filter((test) => !first.has(test)) };
}

const isIn = ({ half }: TableFigure, one: Implied, other: Implied): boolean =>
  Math.abs(one.value - other.value) <= one.error + other.error + half + floatTolerance(one.value);
