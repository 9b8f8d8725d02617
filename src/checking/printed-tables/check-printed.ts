/** Checks printed tables, and sentences against them. */
import type { CheckReport, Untested } from "./finding";
import type { PrintedTable } from "./printed-table";
import { readTable } from "./read-table";
import { placeOf, titleOf } from "./place-words";

export interface CheckInput {
  readonly tables: readonly PrintedTable[];
  readonly sentences: readonly string[];
}

export interface CheckProgress {
  /** What has been done of the whole, from 0 to 1. */
  readonly done: number;
  readonly doing: string;
}

export function checkPrinted(input: CheckInput): CheckReport {
  const steps = checkSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds, so that whoever asks can show how far it is, and stop. */
export function* checkSteps({ tables, sentences }: CheckInput): Generator<CheckProgress, CheckReport> {
  const untested: Untested[] = [];
  let figures = 0;
  for (const [index, table] of tables.entries()) {
    yield { done: index / (tables.length + sentences.length), doing: table.caption };
    const read = readTable(table);
    const tested = read.figures.filter(({ isHeading }) => !isHeading);
    figures += tested.length;
    for (const { row, column, figure } of tested) {
      const where = placeOf(read, index, row, column);
      untested.push({ where, title: titleOf(where), printed: figure.text, why: "Nothing in the table gives this figure again" });
    }
  }
  return {
    findings: [],
    untested,
    counts: { figures, tests: 0, failed: 0, toLookAt: 0, rounding: 0, agree: 0, untested: untested.length },
  };
}
