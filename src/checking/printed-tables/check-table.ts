/** One table: its relations, their tests, and which cells are wrong. */
import { blame, type Blamed } from "./blame/blame";
import { testsOf, type TableTest } from "./blame/table-test";
import type { TableFigure, ReadTable } from "./read/read-table";
import { countAndAverage, type Reconciled } from "./relations/count-and-average";
import { findRelations } from "./relations/find-relations";
import { linesOf } from "./relations/line";
import { twoYearBases, type TwoBases } from "./relations/year-bases";

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
