/** Which cells must be wrong for the tests to fail as they do: one slip that explains several failed tests is one cell. */
import { bitsOfSlip } from "../evidence/slip-bits";
import type { Line } from "../lines/line";
import type { TableFigure } from "../read/read-table";
import { CorrectedFigures } from "./corrected-figures";
import type { Diagnosis } from "./diagnosis";
import { roundedApart } from "./rounded-apart";
import { bands } from "./bands";
import { certaintyOf, scoreOf } from "./score";
import type { Case, Occurrence, Suspect } from "./suspect";
import { suspectOf } from "./suspect";
import { membersOf, type TableTest } from "./table-test";

/** Among more lines there is nearly always one with digits that could be swapped: which it is nobody can say. */
const longestSum = 200;

export function* diagnose(tests: readonly TableTest[]): Generator<undefined, readonly Diagnosis[]> {
  const failing = new Set(tests.filter(({ outcome }) => outcome === "fail"));
  if (failing.size === 0) return [];
  const inCase: Case = {
    occurrences: occurrencesOf(tests),
    failing,
    corrected: new CorrectedFigures(),
    apart: roundedApart(tests),
  };
  const suspects = suspected(failing, tests).flatMap((figure) => suspectOf(figure, inCase) ?? []);
  yield;
  suspects.sort((one, other) => one.score - other.score);
  const found: Diagnosis[] = [];
  for (let suspect = suspects.pop(); suspect && failing.size > 0; suspect = suspects.pop()) {
    if (inCase.corrected.has(suspect.figure)) continue;
    const now = suspectOf(suspect.figure, inCase);
    if (now === null) continue;
    if (now.score < suspect.score) {
      // Some of what it would have mended is mended: it waits for its new turn.
      const place = suspects.findIndex(({ score }) => score > now.score);
      suspects.splice(place < 0 ? suspects.length : place, 0, now);
      if (suspects.at(-1) !== now) continue;
      suspects.pop();
    }
    const diagnosis = { ...now, ...nextBest(now, suspects, inCase) };
    for (const test of now.mended) failing.delete(test);
    yield;
    // By one that is too unsure to be said no other is judged, nor by one that breaks so much that another slip would cost less.
    if (now.score < -bitsOfSlip || certaintyOf(scoreOf(diagnosis)) === null) continue;
    found.push(diagnosis);
    for (const { figure, shouldBe } of [now, ...now.carried])
      inCase.corrected.correct(figure, shouldBe, inCase.occurrences.get(figure) ?? []);
  }
  return found;
}

/** The best of those that explain the same tests. */
function nextBest(now: Suspect, suspects: readonly Suspect[], inCase: Case): Pick<Diagnosis, "orElse" | "margin"> {
  for (const other of [...suspects].reverse()) {
    if (inCase.corrected.has(other.figure) || !now.mended.every((test) => other.mended.includes(test))) continue;
    const again = suspectOf(other.figure, inCase);
    if (!again || !now.mended.every((test) => again.mended.includes(test))) continue;
    const margin = now.score - again.score;
    // Of two that are so near both are offered.
    return { orElse: margin < bands.certain ? again : null, margin };
  }
  return { orElse: null, margin: Infinity };
}

/** Every test of each figure. */
function occurrencesOf(tests: readonly TableTest[]): ReadonlyMap<TableFigure, readonly Occurrence[]> {
  const occurrences = new Map<TableFigure, Occurrence[]>();
  for (const test of tests)
    for (const { figure, line, member } of membersOf(test)) {
      const known = occurrences.get(figure);
      if (known) known.push({ test, member, line });
      else occurrences.set(figure, [{ test, member, line }]);
    }
  return occurrences;
}

/** Nil is not the slip unless it is a total that another test shows as well; nor is 100% of what its parts do not come to. */
const isNeverWrong = ({ number, figure }: TableFigure, failed: readonly Failed[]): boolean =>
  (number === 0 && (failed.length < 2 || !failed.some(({ test, member }) => member < 0 && test.scored.hypothesis.rule.id === "total"))) ||
  (figure.unit === "%" && number === 1);

interface Failed {
  readonly test: TableTest;
  readonly member: number;
  readonly line: Line;
}

/** Of very long sums only the total, and what fails elsewhere too. */
function suspected(failing: ReadonlySet<TableTest>, tests: readonly TableTest[]): readonly TableFigure[] {
  const failed = new Map<TableFigure, Failed[]>();
  for (const test of tests) {
    if (!failing.has(test)) continue;
    for (const one of membersOf(test)) {
      if (one.figure.isHeading) continue;
      const known = failed.get(one.figure);
      if (known) known.push({ test, member: one.member, line: one.line });
      else failed.set(one.figure, [{ test, member: one.member, line: one.line }]);
    }
  }
  return [...failed].flatMap(([figure, all]) => {
    const isLost = all.length === 1 && all.every(({ test, member }) => member >= 0 && test.scored.hypothesis.terms.length > longestSum);
    return isLost || isNeverWrong(figure, all) ? [] : [figure];
  });
}
