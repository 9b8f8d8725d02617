/** One table: its relations, their tests, and which cells are wrong. */
import { blame, type Blamed } from "./diagnose/diagnose";
import { testsOf, type TableTest } from "./diagnose/table-test";
import type { TableFigure, ReadTable } from "./read/read-table";
import { countAndAverage, type Reconciled } from "./rules/count-and-average";
import { findRelations } from "./rules/find-relations";
import { linesOf } from "./lines/line";
import { twoYearBases, type TwoBases } from "./rules/year-lengths";

export interface CheckedTable {
  readonly read: ReadTable;
  readonly tests: readonly TableTest[];
  readonly blamed: readonly Blamed[];
  readonly reconciled: Reconciled | null;
  readonly twoBases: TwoBases | null;
  readonly untested: readonly TableFigure[];
}

export function* checkTable(read: ReadTable): Generator<undefined, CheckedTable> {
  const lines = { rows: linesOf(read, "rows"), columns: linesOf(read, "columns") };
  const found = yield* findRelations(lines, read.namedNumbers);
  const tests = found.flatMap(testsOf);
  yield;
  const blamed = yield* blame(tests);
  const reconciled = countAndAverage(
    lines,
    found.map(({ relation }) => relation),
  );
  const tested = new Set<TableFigure | undefined>();
  for (const { found: test, place } of tests) {
    tested.add(test.relation.result.figures[place]);
    for (const { line } of test.relation.terms) tested.add(line.figures[place]);
  }
  for (const { place } of reconciled?.places ?? [])
    for (const line of [reconciled?.count, reconciled?.spend, reconciled?.average]) tested.add(line?.figures[place]);
  const untested = read.figures.filter((figure) => !figure.isHeading && !tested.has(figure));
  return { read, tests, blamed, reconciled, twoBases: twoYearBases(found), untested };
}
