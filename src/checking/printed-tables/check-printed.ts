/** Checks printed tables, and sentences against them. */
import { checkTable, type CheckedTable } from "./check-table";
import type { CheckReport, Counts, Finding, Untested } from "./finding";
import type { PrintedTable } from "./read/printed-table";
import { reconciles, type Reconciled } from "./rules/count-and-average";
import { checkSentences, type CheckedSentences } from "./prose/check-sentences";
import { readTable } from "./read/read-table";
import { certaintyOf, scoreOf } from "./diagnose/score";
import { consideredOf } from "./explain/considered";
import { findingsOf } from "./explain/lines-of-findings";
import { reconciliationFinding } from "./explain/reconciliation-words";
import { looseTotals } from "./explain/loose-totals";
import { pointsForCommas } from "./explain/points-for-commas";
import { placeOf, titleOf } from "./explain/place-words";
import { roundingFindings, testsToNote } from "./explain/rounding-words";
import { yearBaseFinding } from "./explain/year-base-words";

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
  const all = tables.length + sentences.length;
  const checked: CheckedTable[] = [];
  for (const [index, table] of tables.entries()) {
    const steps = checkTable(readTable(table));
    for (let step = steps.next(), taken = 0; ; step = steps.next(), taken++) {
      if (step.done) {
        checked.push(step.value);
        break;
      }
      // How many steps there will be nobody knows.
      yield { done: (index + taken / (taken + 1)) / all, doing: table.caption === "" ? `Table ${index + 1}` : table.caption };
    }
  }
  const prose = checkSentences(sentences, checked);
  for (let step = prose.next(), taken = 0; ; step = prose.next(), taken++) {
    if (step.done) return reportOf(checked, step.value);
    yield { done: (tables.length + taken) / all, doing: `Sentence ${taken + 1}` };
  }
}

/** What was found in tables and in what quotes them, as one report. */
export function reportOf(checked: readonly CheckedTable[], prose: CheckedSentences): CheckReport {
  const findings = checked.flatMap(({ diagnoses, reconciled, twoBases, read }, table) => [
    ...findingsOf(diagnoses, read, table),
    ...((reconciled && [reconciliationFinding(reconciled, read, table)]) ?? []).flatMap((finding) => finding ?? []),
    ...(twoBases ? [yearBaseFinding(twoBases, read, table)] : []),
  ]);
  const rounded = roundingFindings(checked.flatMap(({ tests, read }, table) => testsToNote(tests).map((test) => ({ test, read, table }))));
  const untested = checked.flatMap(({ untested: figures, read }, table) =>
    figures.map(({ row, column, figure }): Untested => {
      const where = placeOf(read, table, row, column);
      return { where, title: titleOf(where), printed: figure.text, why: "No other figure of the table gives it" };
    }),
  );
  const unread = checked.flatMap(({ read }, table) =>
    read.unknown.map(({ row, column, text, why }): Untested => {
      const where = placeOf(read, table, row, column);
      return { where, title: titleOf(where), printed: text, why: whyUnread[why] };
    }),
  );
  const named = new Set(findings.map(({ where }) => placeKey(where)));
  const loose = checked.flatMap((one, table) => {
    const explained = explainedBy(one, findings, table);
    return [
      ...looseTotals(one.decided, one.read, table).filter(
        ({ where, also }) => ![where, ...also].every((place) => explained.has(placeKey(place))),
      ),
      ...pointsForCommas(one.read, table).filter(({ where }) => !named.has(placeKey(where))),
    ];
  });
  const inOrder = [...findings, ...loose, ...prose.findings].sort((one, other) => rank(one) - rank(other));
  return {
    findings: [...inOrder, ...rounded],
    untested: [...untested, ...prose.untested],
    unread,
    notes: prose.notes,
    counts: withLoose(withProse({ ...countsOf(checked, findings, untested.length), unread: unread.length }, prose), loose),
    considered: checked.flatMap(({ decided }, table) => consideredOf(decided, table)),
  };
}

/** Cells that are errors with a likely cause already, and those that hold once one is mended: there nobody needs to look for a missing line as well. */
function explainedBy({ diagnoses, read }: CheckedTable, findings: readonly Finding[], table: number): ReadonlySet<string> {
  const mended = diagnoses
    .filter((one) => certaintyOf(scoreOf(one)) !== "look")
    .flatMap((one) => one.mended.flatMap(({ scored, place }) => scored.hypothesis.result.figures[place] ?? []));
  return new Set([
    ...findings.filter(({ state }) => state.tone === "bad").map((finding) => placeKey(finding.where)),
    ...mended.map(({ row, column }) => placeKey(placeOf(read, table, row, column))),
  ]);
}

const placeKey = (place: Finding["where"]): string => JSON.stringify(place);

/** Totals that nothing was found to test by, and that want a look all the same. */
function withLoose(counts: Counts, loose: readonly Finding[]): Counts {
  const tests = loose.reduce((sum, finding) => sum + finding.tests, 0);
  return { ...counts, tests: counts.tests + tests, toLookAt: counts.toLookAt + tests };
}

const whyUnread = {
  "not given": "It stands for a figure that is not given, so no sum over it was tested",
  unreadable: "It cannot be read as a figure, so no sum over it was tested",
} as const;

function withProse(counts: Counts, { findings, untested, figures, tests }: CheckedSentences): Counts {
  const failed = findings.filter(({ state }) => state.tone === "bad").length;
  return {
    figures: counts.figures + figures,
    tests: counts.tests + tests,
    failed: counts.failed + failed,
    toLookAt: counts.toLookAt + findings.length - failed,
    rounding: counts.rounding,
    agree: counts.agree + tests - findings.length,
    untested: counts.untested + untested.length,
    unread: counts.unread,
  };
}

const tones: readonly Finding["state"]["tone"][] = ["bad", "warn", "quiet"];
const rank = ({ state }: Finding): number => tones.indexOf(state.tone);

function countsOf(checked: readonly CheckedTable[], findings: readonly Finding[], untested: number): Omit<Counts, "unread"> {
  const tests = checked.flatMap((table) => table.tests);
  const of = (outcome: string): number => tests.filter((test) => test.outcome === outcome).length;
  const reconciled = checked.flatMap((table) =>
    table.reconciled ? table.reconciled.places.map((place) => reconciles(table.reconciled as Reconciled, place)) : [],
  );
  const compared = checked.filter(({ twoBases }) => twoBases !== null).length;
  const toLookAt = findings.filter(({ state }) => state.tone === "warn").reduce((sum, finding) => sum + finding.tests, 0);
  return {
    figures: checked.reduce((sum, { read }) => sum + read.figures.filter(({ isHeading }) => !isHeading).length, 0),
    tests: tests.length + reconciled.length + compared,
    failed: compared + of("fail") + reconciled.filter((holds) => !holds).length - toLookAt,
    toLookAt,
    rounding: of("rounding"),
    agree: of("agree") + reconciled.filter((holds) => holds).length,
    untested,
  };
}
