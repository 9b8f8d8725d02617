/** Every figure of a text matched to the cells that give it, and the rounding or the arithmetic that makes it from them. */
import type { CheckedTable } from "../check-table";
import type { Finding, Untested } from "../finding";
import type { Slip } from "../mistakes/mistake";
import { slipOf } from "../mistakes/slip-of";
import type { PrintedFigure } from "../read/figure-token";
import { derivedFor, type Derived } from "./derived";
import { matchesOf, type Match } from "./match-cells";
import type { MatchedQuote } from "./matched-quote";
import { nearMiss } from "./near-miss";
import { quotedFigures, type Quoted } from "./quoted-figures";
import { isOneRule, roundingFindings } from "./quoted-rounding";
import { derivedFinding, noCellFinding, placeOfQuote } from "./sentence-words";
import { Sources, wordsOf, type Source } from "./sources";
import { isSumOf } from "./sums-of-cells";
import { explainedByOneAnother, type Figure } from "./within-sentence";
import { isWorkedOut } from "./worked-out";

export interface CheckedSentences {
  readonly findings: readonly Finding[];
  readonly untested: readonly Untested[];
  /** What was taken for granted, as sentences. */
  readonly notes: readonly string[];
  readonly figures: number;
  readonly tests: number;
}

const mostQuotes = 2000;

export function* checkSentences(sentences: readonly string[], tables: readonly CheckedTable[]): Generator<undefined, CheckedSentences> {
  const sources = new Sources(sentences.length === 0 ? [] : tables);
  const [findings, untested, told, notes]: [Finding[], Untested[], MatchedQuote[], Set<string>] = [[], [], [], new Set()];
  let [figures, tests] = [0, 0];
  let before: readonly Source[] = [];
  for (const [sentence, text] of sentences.entries()) {
    const checked = checkOne(text, quotedFigures(text, sentence, mostQuotes - figures), { sources, tables, before });
    figures += checked.figures;
    tests += checked.tests;
    findings.push(...checked.findings);
    untested.push(...checked.untested);
    told.push(...checked.told);
    for (const { quoted, end, match } of checked.told) addNote(notes, quoted.figures[end], match);
    before = checked.told.map(({ match }) => match.source);
    yield;
  }
  return { findings: [...findings, ...roundingFindings(told, tables)], untested, notes: [...notes], figures, tests };
}

interface Context {
  readonly sources: Sources;
  readonly tables: readonly CheckedTable[];
  /** The cells that the sentence before quotes: "The four add to …". */
  readonly before: readonly Source[];
}

type CheckedSentence = Omit<CheckedSentences, "notes"> & { readonly told: readonly MatchedQuote[] };

function checkOne(text: string, quotes: readonly Quoted[], context: Context): CheckedSentence {
  const { sources, before } = context;
  const words = wordsOf(text);
  const told: MatchedQuote[] = [];
  const open: Figure[] = [];
  for (const quoted of quotes) {
    const matches = together(quoted.figures.map((figure) => matchesOf(figure, words, quoted.bound, sources)));
    for (const [end, figure] of quoted.figures.entries()) {
      const match = matches[end];
      // A change or a share is worked out from two cells before it is a rough rounding of one.
      if (match && !(figure.unit === "%" && (match.coarser > 1 || quoted.isPoints))) told.push({ quoted, end: end === 0 ? 0 : 1, match });
      else open.push({ quoted, figure });
    }
  }
  const quotedCells = told.map(({ match }) => match.source);
  const named = open.length === 0 ? [] : sources.namedBy(words);
  const left = open.filter(({ figure, quoted }) => {
    const earlier = told.filter((one) => one.quoted.from < quoted.from).map(({ match }) => match.source);
    return !isWorkedOut(figure, text, named) && !isSumOf(figure, [...before, ...earlier], named, words);
  });
  const derived = left.map((one) => ({ ...one, from: derivedFor(one.figure, one.quoted, text, words, named, quotedCells) }));
  const unexplained = derived.filter(({ figure, from }) => !from.some((one) => isGivenBy(figure, one)));
  const explained = explainedByOneAnother(unexplained, told);
  const [findings, untested]: [Finding[], Untested[]] = [[], []];
  let tests = told.length + open.length - unexplained.length + explained.size;
  for (const { quoted, figure, from } of unexplained.filter((one) => !explained.has(one.figure))) {
    const finding = findingFor(quoted, figure, from, text, words, context);
    if (finding) {
      findings.push(finding);
      tests++;
    } else
      untested.push({
        where: placeOfQuote(quoted),
        title: `Sentence ${quoted.sentence + 1}`,
        printed: figure.text,
        why: "No figure of the table is there to test it against",
      });
  }
  const figures = quotes.reduce((sum, quoted) => sum + quoted.figures.length, 0);
  return { findings, untested, told, figures, tests };
}

const isGivenBy = (figure: PrintedFigure, { value, slack }: Derived): boolean =>
  Math.abs(value - Math.abs(figure.value.toNumber())) <= (figure.quantum.toNumber() / 2 + slack) * (1 + 1e-9);

/** Null where nothing in the tables says what it should be. */
function findingFor(
  quoted: Quoted,
  figure: PrintedFigure,
  from: readonly Derived[],
  text: string,
  words: ReadonlySet<string>,
  { sources, tables }: Context,
): Finding | null {
  if (figure.unit === "%") {
    const wrong = wrongPercentage(figure, from);
    if (wrong) return derivedFinding(quoted, figure, wrong.derived, wrong.slip);
  }
  const missed = nearMiss(figure, quoted.isCount, words, sources.all, tables);
  if (missed) return noCellFinding(quoted, figure, missed, tables);
  return isTestable(figure) && !speaksOfAnotherYear(text, sources.all) ? noCellFinding(quoted, figure, null, tables) : null;
}

/** What it should have been: the one change that the sentence can mean, or the one that a slip makes it of. */
function wrongPercentage(
  figure: PrintedFigure,
  from: readonly Derived[],
): { readonly derived: Derived; readonly slip: Slip | null } | null {
  const number = Math.abs(figure.value.toNumber());
  const cell = {
    row: 0,
    column: 0,
    part: 0,
    figure,
    number,
    half: figure.quantum.toNumber() / 2,
    isHeading: false,
    isNil: false,
  } as const;
  const changes = from.filter(({ isChange }) => isChange);
  const slips = changes.flatMap((derived) => {
    const slip = slipOf({ cell, shouldBe: derived.value, error: derived.slack, addends: [] });
    return !slip.isExplained || !percentSlips.has(slip.kind) ? [] : [{ derived, slip }];
  });
  const [best] = slips.sort((one, other) => one.slip.cost - other.slip.cost);
  if (best) return best;
  // From one year to the next, or back: two changes of the same two cells.
  const [only] = changes;
  const isOne = only !== undefined && changes.every(({ cells }) => cells.every((one) => only.cells.includes(one)));
  return isOne && only.value > 0 ? { derived: only, slip: null } : null;
}

const percentSlips: ReadonlySet<string> = new Set(["digits-swapped", "digit-wrong", "truncated"]);

/** An amount of money, or a number that is not of everyday size, is looked for in the table; "7%" or "two of 8 boroughs" need not be in it. */
const isTestable = (figure: PrintedFigure): boolean =>
  figure.unit === "£" || (figure.unit === "" && (figure.value.gte(1000) || figure.scale.gt(1)));

const years = /\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/g;

/** "£5.3m more than in 2024/25", beside a table of 2025/26. */
function speaksOfAnotherYear(text: string, sources: readonly Source[]): boolean {
  const said = text.match(years);
  if (said === null) return false;
  const labels = new Set(sources.flatMap(({ labels: words }) => words.match(years) ?? []));
  return labels.size > 0 && said.some((year) => !labels.has(year));
}

/** For the ends of a range the pair of cells by one rule, and of one line, before pairs of two rules. */
function together(matches: readonly (readonly Match[])[]): readonly (Match | null)[] {
  const [low = [], high] = matches;
  if (high === undefined || low.length === 0 || high.length === 0) return matches.map(([best]) => best ?? null);
  const few = 12;
  let best: { readonly pair: readonly [Match, Match]; readonly cost: number } | null = null;
  for (const one of low.slice(0, few))
    for (const other of high.slice(0, few)) {
      const isOneLine =
        one.source.table === other.source.table &&
        (one.source.cell.row === other.source.cell.row || one.source.cell.column === other.source.cell.column);
      const isOneLabel = one.source.cell.row === other.source.cell.row;
      const cost = one.cost + other.cost + (isOneRule(one, other) ? 0 : 3) + (isOneLine ? 0 : isOneLabel ? 0.5 : 1);
      if (best === null || cost < best.cost) best = { pair: [one, other], cost };
    }
  return best?.pair ?? [null, null];
}

function addNote(notes: Set<string>, figure: PrintedFigure | undefined, { source: { times, cell, table } }: Match): void {
  if (times === 1 || figure === undefined) return;
  const printed = cell.figure.text;
  notes.add(
    `Table ${table + 1} does not say its unit. ${figure.text} agrees with ${printed} if that is in ${times === 1000 ? "thousands" : "millions"}`,
  );
}
