/** One table: the rules that it keeps, their tests, and which cells are wrong. */
import { diagnose } from "./diagnose/diagnose";
import type { Diagnosis } from "./diagnose/diagnosis";
import { testsOf, type TableTest } from "./diagnose/table-test";
import { findHypotheses } from "./find-hypotheses";
import { linesOf } from "./lines/line";
import type { TableFigure, ReadTable } from "./read/read-table";
import { countAndAverage, type Reconciled } from "./rules/count-and-average";
import { twoYearBases, type TwoBases } from "./rules/year-lengths";
import type { Decided } from "./scored";

export interface CheckedTable {
  readonly read: ReadTable;
  readonly decided: readonly Decided[];
  readonly tests: readonly TableTest[];
  readonly diagnoses: readonly Diagnosis[];
  readonly reconciled: Reconciled | null;
  readonly twoBases: TwoBases | null;
  readonly untested: readonly TableFigure[];
}

export function* checkTable(read: ReadTable): Generator<undefined, CheckedTable> {
  const lines = { rows: linesOf(read, "rows"), columns: linesOf(read, "columns") };
  const decided = yield* findHypotheses(lines, read);
  const taken = decided.filter(({ decision }) => decision === "accepted");
  const tests = taken.flatMap(testsOf);
  yield;
  const diagnoses = yield* diagnose(tests);
  const hypotheses = taken.map(({ hypothesis }) => hypothesis);
  const reconciled = countAndAverage(lines, hypotheses);
  const tested = new Set<TableFigure | undefined>();
  for (const { scored, place } of tests) {
    tested.add(scored.hypothesis.result.figures[place]);
    for (const { line } of scored.hypothesis.terms) tested.add(line.figures[place]);
  }
  for (const { place } of reconciled?.places ?? [])
    for (const line of [reconciled?.count, reconciled?.spend, reconciled?.average]) tested.add(line?.figures[place]);
  const untested = read.figures.filter((figure) => !figure.isHeading && !tested.has(figure));
  return { read, decided, tests, diagnoses, reconciled, twoBases: twoYearBases(hypotheses), untested };
}
