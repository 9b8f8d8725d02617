/** Every figure of a text matched to the cells that give it, and the rounding or the arithmetic that makes it from them. */
import { withCommas } from "../../../calculation";
import type { CheckedTable } from "../check-table";
import type { Finding, Untested } from "../finding";
import { floatTolerance } from "../lines/float-tolerance";
import { halfOf, isLarge, type PrintedFigure } from "../read/figure-token";
import { isWithinBound } from "./bounds";
import { correctedValueOf, valueOf, type Asked, type Derived } from "./derive/derived";
import { goesOn, isAgainstAnother, isDifference } from "./derive/governing-words";
import { derivations } from "./derive/index";
import { numberOf, numberWords } from "./derive/number-words";
import { matchesOf, type Match } from "./match-cells";
import type { MatchedQuote, QuotedCell } from "./matched-quote";
import { misprintedAmounts } from "./misprinted-amounts";
import { nearMiss } from "./near-miss";
import { cellOfNamedLine } from "./other-line";
import { pointsAsPerCent } from "./points-as-per-cent";
import { quotedFigures, type Quoted } from "./quoted-figures";
import { isOneRule, roundingFindings } from "./quoted-rounding";
import {
  carriedFinding,
  derivedFinding,
  misprintedFinding,
  noCellFinding,
  otherLineFinding,
  placeOfQuote,
  pointsFinding,
  quotedCell,
  turnedFinding,
} from "./sentence-words";
import { bitsOfSign, slipOfQuote, type QuoteSlip } from "./slip-of-quote";
import { byHalf, mostAtOnce, shareNamed, Sources, type Source } from "./sources";
import { explainedByOneAnother, type Figure } from "./within-sentence";
import { turnedDirections } from "./turned-direction";
import { wordsOf } from "./words-of-text";

export interface CheckedSentences {
  readonly findings: readonly Finding[];
  readonly untested: readonly Untested[];
  /** What was taken for granted, as sentences. */
  readonly notes: readonly string[];
  readonly figures: number;
  readonly tests: number;
  /** The figures that cells give. */
  readonly quotes: readonly QuotedCell[];
}

/** More than a long report has. */
const mostFigures = 2000;

export function* checkSentences(sentences: readonly string[], tables: readonly CheckedTable[]): Generator<undefined, CheckedSentences> {
  const sources = new Sources(sentences.length === 0 ? [] : tables);
  const [findings, untested, told, notes]: [Finding[], Untested[], MatchedQuote[], Set<string>] = [[], [], [], new Set()];
  let [figures, tests] = [0, 0];
  let before: readonly Source[] = [];
  for (const [sentence, text] of sentences.entries()) {
    const quotes = quotedFigures(text, sentence, mostFigures + 1);
    if (figures + figuresIn(quotes) > mostFigures) {
      notes.add(`The text has more than ${withCommas(String(mostFigures))} figures. From sentence ${sentence + 1} on none was tested`);
      break;
    }
    const checked = checkOne(text, quotes, { sources, tables, before });
    findings.push(...misprintedAmounts(text).map((one) => misprintedFinding(sentence, one)));
    // Where a cell gives one of the two figures and none surely gives the other, that one may be wrong, and not the word.
    const given = new Set(checked.told.filter(({ match }) => match.reservations === 0).map(({ quoted, end }) => quoted.figures[end]));
    const turned = turnedDirections(text, quotes).filter(({ from, to }) => given.has(from) === given.has(to));
    findings.push(...turned.map((one) => turnedFinding(sentence, one)));
    const inPoints = pointsAsPerCent(text, quotes);
    if (inPoints) findings.push(pointsFinding(inPoints));
    figures += checked.figures;
    tests += checked.tests;
    findings.push(...checked.findings);
    untested.push(...checked.untested);
    told.push(...checked.told);
    for (const { quoted, end, match } of checked.told) addNote(notes, quoted.figures[end], match);
    before = checked.told.map(({ match }) => match.source);
    yield;
  }
  return {
    findings: [...findings, ...roundingFindings(told, tables)],
    untested,
    notes: [...notes],
    figures,
    tests,
    quotes: told.map(quotedCell),
  };
}

const figuresIn = (quotes: readonly Quoted[]): number => quotes.reduce((sum, quoted) => sum + quoted.figures.length, 0);

interface Context {
  readonly sources: Sources;
  readonly tables: readonly CheckedTable[];
  /** The cells that the sentence before quotes: "The four add to …". */
  readonly before: readonly Source[];
}

type CheckedSentence = Omit<CheckedSentences, "notes" | "quotes"> & { readonly told: readonly MatchedQuote[] };

function checkOne(text: string, quotes: readonly Quoted[], context: Context): CheckedSentence {
  const { sources, before, tables } = context;
  const words = wordsOf(text);
  const told: MatchedQuote[] = [];
  const open: Figure[] = [];
  for (const quoted of quotes) {
    const matches = together(quoted.figures.map((figure) => matchesOf(figure, words, quoted.bound, sources)));
    for (const [end, figure] of quoted.figures.entries()) {
      const match = matches[end];
      // A change or a share is worked out from two cells before it is a rough rounding of one.
      if (match && !(figure.unit === "%" && (match.step.gt(figure.quantum) || quoted.isPoints)))
        told.push({ quoted, end: end === 0 ? 0 : 1, match });
      else open.push({ quoted, figure });
    }
  }
  const named = open.length === 0 ? [] : sources.namedBy(words);
  const percentages = quotes.flatMap(({ figures }) => figures.filter(({ unit }) => unit === "%"));
  const derived = open.map((one) => ({ ...one, ...derivedFor({ ...one, text, words, named, told, percentages, before, sources }) }));
  const unexplained = derived.filter(({ from }) => from === null);
  const explained = explainedByOneAnother(unexplained, told);
  const carried = derived.flatMap(({ quoted, figure, from }) =>
    from && !isGivenBy(figure, quoted, correctedValueOf(from), from.slack) ? [carriedFinding(quoted, figure, from)] : [],
  );
  const misplaced = told.flatMap((one) => {
    const meant = cellOfNamedLine(one, told, text, sources);
    return meant ? [otherLineFinding(one, meant, tables)] : [];
  });
  const [findings, untested]: [Finding[], Untested[]] = [[...carried, ...misplaced], []];
  let tests = told.length + open.length - unexplained.length + explained.size;
  const left = unexplained.filter((one) => !explained.has(one.figure));
  // A sentence with several amounts that no cell gives speaks of something else, unless they are parts "of the £3.5m".
  const isOfACell = told.some(({ quoted }) => /\bof(?: the| all| this| these)? $/i.test(text.slice(0, quoted.from)));
  const isOfTheTable = isOfACell || left.filter(({ figure }) => figure.unit === "£").length < 2;
  for (const { quoted, figure, meant, asked } of left) {
    const finding = findingFor(asked, meant, tables, isOfTheTable);
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
  return { findings, untested, told, figures: figuresIn(quotes), tests };
}

interface DerivedFor {
  readonly asked: Asked;
  /** What gives the figure; null where nothing does. */
  readonly from: Derived | null;
  /** What the sentence says that it is. */
  readonly meant: readonly Derived[];
}

/** What is worked out from right cells before what is worked out from wrong ones. */
function derivedFor(asked: Asked): DerivedFor {
  const { figure, quoted } = asked;
  const meant: Derived[] = [];
  let carried: Derived | null = null;
  let possible: Derived | null = null;
  for (const derivation of derivations) {
    const isFirst = meant.length === 0;
    for (const derived of derivation(asked)) {
      // Two rounded millions differ by any number of thousands: what is only possible is known to the figure's last digit but one.
      if (!derived.isMeant && Math.log10(derived.slack / figure.quantum.toNumber()) > 1) continue;
      if (isGivenBy(figure, quoted, correctedValueOf(derived), derived.slack)) {
        if (derived.isMeant) return { asked, from: derived, meant };
        possible ??= derived;
      }
      if (carried === null && isGivenBy(figure, quoted, valueOf(derived), derived.slack)) carried = derived;
      if (derived.isMeant && isFirst && meant.length < mostAtOnce && !meant.some((one) => isSame(one, derived))) meant.push(derived);
    }
  }
  // Among many cells two that are not meant give nearly every percentage.
  const [only] = meant;
  const isOfOthers = possible && only && meant.length === 1 && !possible.cells.some((cell) => only.cells.includes(cell));
  return { asked, from: isOfOthers ? carried : (possible ?? carried), meant };
}

const isSame = (one: Derived, other: Derived): boolean => one.words === other.words;

const isGivenBy = (figure: PrintedFigure, { bound }: Quoted, value: number, slack: number): boolean =>
  Math.abs(value - Math.abs(figure.value.toNumber())) <= halfOf(figure) + slack + floatTolerance(value) ||
  isWithinBound(figure, bound, value);

/** That a figure is not what the sentence seems to say that it is, though it is right: in one of two. */
const bitsOfElsewhere = 1;
/** From how many bits a slip is likelier than that the sentence speaks of something else. */
const leastBits = 0;
/** So many more, and it is likely: before, it is to be looked at. */
const bitsOfLikely = 1;

/** Null where nothing in the tables says what it should be. */
function findingFor(asked: Asked, meant: readonly Derived[], tables: readonly CheckedTable[], isOfTheTable: boolean): Finding | null {
  const { figure, quoted, text, words, told, sources } = asked;
  const isOfOtherYear = speaksOfAnotherYear(text, sources.all) || speaksOfLongAgo(text.slice(figure.to), sources.all);
  const slips = meant.flatMap((derived) => {
    const expected = { shouldBe: correctedValueOf(derived), error: derived.slack, prior: -Math.log2(meant.length) - bitsOfElsewhere };
    const found = slipOfQuote(figure, quoted.isCount, expected);
    return found ? [{ derived, ...found }] : [];
  });
  const best = bestOf(slips);
  // A year that the table has not: what is said of it stands elsewhere.
  const least = leastBits + (isOfOtherYear ? bitsOfSign : 0);
  const missed =
    isDifference(asked) && meant.length > 0 ? null : nearMiss(figure, quoted.isCount, words, told, sources.asQuotedBy(figure), tables);
  if (best && best.bits >= least && best.bits >= (missed?.bits ?? 0))
    return derivedFinding(quoted, figure, best.derived, best.slip, best.bits >= least + bitsOfLikely);
  if (missed && missed.bits >= least)
    return noCellFinding(quoted, figure, { ...missed, isLikely: missed.bits >= least + bitsOfLikely }, tables);
  const [only] = meant;
  if (
    only &&
    meant.length === 1 &&
    (best !== null || isOfItsSize(figure, correctedValueOf(only))) &&
    (quoted.bound === null || quoted.bound === "around") &&
    !isOfOtherYear
  )
    return derivedFinding(quoted, figure, only, best?.slip ?? null, false);
  return isOfTheTable && isTestable(asked) && !isOfOtherYear ? noCellFinding(quoted, figure, null, tables) : null;
}

/** 4% is no slip for 135%: the sentence speaks of something else. */
function isOfItsSize({ value }: PrintedFigure, shouldBe: number): boolean {
  const [printed, right] = [Math.abs(value.toNumber()), Math.abs(shouldBe)];
  return Math.max(printed, right) <= 2 * Math.min(printed, right);
}

const bestOf = <One extends QuoteSlip>(slips: readonly One[]): One | null =>
  slips.reduce<One | null>((best, one) => (best === null || one.bits > best.bits ? one : best), null);

/**
 * An amount of money, a large difference or bound is looked for in the table if the sentence names one of its lines or goes on from one that quotes
 * it. What else a report says has often other sources: "the 3.2 million households of the country". Of very many figures not every sum was tried.
 * Where the budget is blank, no table can tell the overspend.
 */
const isTestable = (asked: Asked): boolean =>
  asked.told.length <= mostAtOnce &&
  !(isAgainstAnother(asked) && asked.told.some(({ match }) => asked.sources.hasBlankBeside(match.source))) &&
  (asked.figure.unit === "£" ||
    ((isDifference(asked) || asked.quoted.bound === "over" || asked.quoted.bound === "under") && isLarge(asked.figure))) &&
  ((goesOn(asked) && asked.before.length > 0) ||
    asked.named.some((source) => acrossBoth.some((across) => shareNamed(source, across, asked.words) >= byHalf)));

const acrossBoth = ["row", "column"] as const;

const years = /\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/g;

/** "£5.3m more than in 2024/25", beside a table of 2025/26. */
function speaksOfAnotherYear(text: string, sources: readonly Source[]): boolean {
  const said = text.match(years);
  if (said === null) return false;
  const labels = new Set(sources.flatMap(({ labels: words }) => words.match(years) ?? []));
  return labels.size > 0 && said.some((year) => !labels.has(year));
}

const longAgo = new RegExp(
  String.raw`^[^,;.\d]*\b(?:(?<years>\d+|${numberWords}) years|(?:an?|\d+|${numberWords}) decades?) (?:earlier|ago|before|previously)\b`,
  "i",
);

/** "52% fewer than ten years earlier", beside a table of this year and the last. */
function speaksOfLongAgo(behind: string, sources: readonly Source[]): boolean {
  const found = longAgo.exec(behind);
  if (!found) return false;
  const labels = new Set(sources.flatMap(({ labels: words }) => words.match(years) ?? []));
  return labels.size <= numberOf(found.groups?.["years"] ?? "ten");
}

/** For the ends of a range the pair of cells by one rule, and of one line, before pairs of two rules. */
function together(matches: readonly (readonly Match[])[]): readonly (Match | null)[] {
  const [low = [], high] = matches;
  if (high === undefined || low.length === 0 || high.length === 0) return matches.map(([best]) => best ?? null);
  let best: (Pick<Match, "reservations" | "doubts"> & { readonly pair: readonly [Match, Match] }) | null = null;
  for (const one of low.slice(0, mostAtOnce))
    for (const other of high.slice(0, mostAtOnce)) {
      const [{ table, cell }, { table: otherTable, cell: otherCell }] = [one.source, other.source];
      const isBeside = cell.row === otherCell.row || cell.column === otherCell.column;
      const reservations = one.reservations + other.reservations + (isOneRule(one, other) ? 0 : 1);
      const doubts = one.doubts + other.doubts + (isBeside ? 0 : 1) + (table === otherTable ? 0 : 1);
      if (best === null || reservations < best.reservations || (reservations === best.reservations && doubts < best.doubts))
        best = { pair: [one, other], reservations, doubts };
    }
  return best?.pair ?? [null, null];
}

function addNote(notes: Set<string>, figure: PrintedFigure | undefined, { source: { unsaidUnit, cell, table } }: Match): void {
  if (unsaidUnit === null || figure === undefined) return;
  const printed = cell.figure.text;
  notes.add(`Table ${table + 1} does not say its unit. ${figure.text} agrees with ${printed} if that is in ${unsaidUnit}`);
}
