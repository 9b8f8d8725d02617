/** One table: its relations, their tests, and which cells are wrong. */
import { blame, type Blamed } from "./blame/blame";
import { membersOf, testsOf, type TableTest } from "./blame/table-test";
import type { TableFigure, ReadTable } from "./read-table";
import { countAndAverage, type Reconciled } from "./relations/count-and-average";
import { findRelations } from "./relations/find-relations";
import { linesOf } from "./relations/line";

export interface CheckedTable {
  readonly read: ReadTable;
  readonly tests: readonly TableTest[];
  readonly blamed: readonly Blamed[];
  readonly reconciled: Reconciled | null;
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
  const tested = new Set<TableFigure>();
  for (const test of tests) for (const { figure } of membersOf(test)) tested.add(figure);
  for (const { place } of reconciled?.places ?? [])
    for (const line of [reconciled?.count, reconciled?.spend, reconciled?.average]) {
      const figure = line?.figures[place];
      const own =
        figure && read.figures.find(({ row, column, part }) => row === figure.row && column === figure.column && part === figure.part);
      if (own) tested.add(own);
    }
  const untested = read.figures.filter((figure) => !figure.isHeading && !tested.has(figure));
  return { read, tests, blamed, reconciled, untested };
}
