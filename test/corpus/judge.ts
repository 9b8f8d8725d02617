/** What a check said of a table, beside the truth. */
import { checkPrinted, readPrinted, type Certainty, type Finding, type PrintedTable } from "../../src/checking/printed-tables";
import type { Cell, CorpusCase, Slip } from "./corpus-case";
import { plantedKinds } from "../checking/printed-tables/planted/planted-slips";
import { paste, withoutTags } from "./paste";

export interface JudgedFinding {
  readonly certainty: Certainty;
  readonly kind: string;
  /** The rule that spoke, where findings say it. */
  readonly rule: string;
  /** It names a slip, or what was worked out from one. */
  readonly isRight: boolean;
  readonly short: string;
  /** The sentence that it is about, from 0; null in the table. */
  readonly sentence: number | null;
}

export interface JudgedSlip {
  readonly slip: Slip;
  /** A finding is at its cell, or offers it as one of two. */
  readonly isNamed: boolean;
  /** And gives the right figure, for the right reason where a finding's kind can say it. */
  readonly isExplained: boolean;
}

export interface Verdict {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly slips: readonly JudgedSlip[];
  /** Every finding but notes of rounding. */
  readonly findings: readonly JudgedFinding[];
  readonly isClean: boolean;
  /** Sentences without a slip, from 0. */
  readonly cleanSentences: readonly number[];
  /** Tests of its relations; 0 where nothing was tested. */
  readonly tests: number;
}

export function judge(one: CorpusCase): Verdict {
  const read = readPrinted(paste(one));
  const tables = "tables" in read ? read.tables : [];
  const report = checkPrinted({ tables, sentences: one.sentences });
  const said = report.findings.filter(({ state }) => state.tone !== "quiet");
  const placed = placeCells(one, tables);
  const truth = [...one.slips.flatMap(({ cells }) => cells), ...one.carried].flatMap((cell) => placed(cell) ?? []);
  return {
    name: one.name,
    kinds: one.kinds,
    slips: one.slips.map((slip) => judgedSlip(slip, said, placed)),
    findings: said.map((finding) => judgedFinding(finding, truth, one)),
    isClean: one.slips.length === 0,
    cleanSentences: one.sentences.flatMap((_, at) => (one.slips.some(({ sentence }) => sentence === at) ? [] : [at])),
    tests: report.counts.tests,
  };
}

function judgedFinding(finding: Finding, truth: readonly string[], { slips }: CorpusCase): JudgedFinding {
  const { where } = finding;
  const isRight =
    where.in === "table" ? offered(finding).some((cell) => truth.includes(cell)) : slips.some((slip) => isQuoted(slip, finding));
  const rule = "rule" in finding && typeof finding.rule === "string" ? finding.rule : "no rule named";
  return {
    certainty: finding.certainty,
    kind: finding.kind,
    rule,
    isRight,
    short: `${finding.title}: ${finding.short}`,
    sentence: where.in === "sentence" ? where.sentence : null,
  };
}

function judgedSlip(slip: Slip, said: readonly Finding[], placed: (cell: Cell) => string | null): JudgedSlip {
  const cells = slip.cells.flatMap((cell) => placed(cell) ?? []);
  const here = said.filter((finding) =>
    finding.where.in === "table" ? offered(finding).some((cell) => cells.includes(cell)) : isQuoted(slip, finding),
  );
  return { slip, isNamed: here.length > 0, isExplained: here.some((finding) => explains(finding, slip)) };
}

function isQuoted(slip: Slip, { where }: Finding): boolean {
  return (
    where.in === "sentence" &&
    where.sentence === slip.sentence &&
    (where.quote.includes(slip.printed) || slip.printed.includes(where.quote))
  );
}

/** The cells that a finding names: its own, one or two that are wrong with it, and the second that it offers. */
function offered(finding: Finding): readonly string[] {
  const together = finding.also.length <= 2 ? finding.also : [];
  return [finding.where, ...together, ...secondOffer(finding).map(({ where }) => where)].flatMap((place) =>
    place.in === "table" ? [`${place.table} ${place.row} ${place.column}`] : [],
  );
}

type Offer = Pick<Finding, "where" | "shouldBe" | "kind">;

/** Where two cells explain a finding equally well, it may offer both; more than two help nobody, and do not count. */
function secondOffer(finding: Finding): readonly Offer[] {
  return "alternatives" in finding && Array.isArray(finding.alternatives) ? (finding.alternatives as readonly Offer[]).slice(0, 1) : [];
}

/** Slips that a finding's kind can name; of another, like a total left from an earlier draft, only the figure can be right. */
const nameable: ReadonlySet<string> = new Set(plantedKinds);

function explains(finding: Finding, slip: Slip): boolean {
  if (slip.right === null) return true;
  const rights = slip.right.split(" or ");
  return [finding, ...secondOffer(finding)].some(
    ({ shouldBe, kind }) => rights.some((right) => sameFigure(shouldBe, right)) && (!nameable.has(slip.kind) || kind === slip.kind),
  );
}

/** Whatever the signs and separators: "(1,234)" and "-1234" are one figure. */
function sameFigure(one: string | null, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    bare(text ?? "")
      .replace(/[−–‐‑]/g, "-")
      .replace(/^\((.*)\)$/, "-$1")
      .replace(/[^\d.-]/g, ""),
  );
  return a !== "" && (a === b || (a !== undefined && b !== undefined && Number(a) === Number(b)));
}

/** Where a cell stands in what was read, whichever rows the reading left out: the cells with one text keep their order. */
function placeCells({ rows }: CorpusCase, tables: readonly PrintedTable[]): (cell: Cell) => string | null {
  const before = new Map<string, string[]>();
  tables.forEach(({ cells }, table) =>
    cells.forEach((line, row) =>
      line.forEach((text, column) => before.set(bare(text), [...(before.get(bare(text)) ?? []), `${table} ${row} ${column}`])),
    ),
  );
  const seen = new Map<string, number>();
  const places = new Map<string, string | null>();
  rows.forEach((line, row) =>
    line.forEach((text, column) => {
      const key = bare(withoutTags(text));
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      places.set(`${row} ${column}`, before.get(key)?.[count] ?? null);
    }),
  );
  return ({ row, column }) => places.get(`${row} ${column}`) ?? null;
}

/** "1·38" is read as 1.38. */
const bare = (text: string): string =>
  text
    .replace(/(?<=\d)·(?=\d)/g, ".")
    .replace(/\s+/g, " ")
    .trim();
