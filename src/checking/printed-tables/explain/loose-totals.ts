/** Totals by their label that no lines of the table come to: where a line seems to be missing one to look at, else a note. */
import type { Decimal } from "../../../calculation";
import { stateOf, type Finding } from "../finding";
import { haveAWord } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { floatTolerance } from "../lines/float-tolerance";
import { sumHypothesis } from "../arithmetic/sum";
import { evidenceOf } from "../evidence/evidence";
import type { Hypothesis } from "../rules/rule";
import { labelOf } from "./line-words";
import { explained } from "./explained";
import { missingLineWords, notTheSum } from "./missing-line";
import { placeOf } from "./place-words";
import { isAtLeastHalf } from "../read/at-least-half";
import type { ReadTable, TableFigure } from "../read/read-table";
import type { Decided } from "../scored";

export function looseTotals(decided: readonly Decided[], read: ReadTable, table: number): readonly Finding[] {
  const kept = decided.filter(({ decision }) => decision === "accepted");
  const results = new Set(kept.map(({ hypothesis }) => hypothesis.result));
  const loose = decided.filter((one) => {
    const { rule, result } = one.hypothesis;
    return rule.id === "total" && result.total !== null && !results.has(result) && one.decision !== "accepted" && holdsHardlyAnywhere(one);
  });
  const notes = loose.flatMap((one) => {
    const above = ofBlockAbove(one, kept);
    const found = (above && noteOf(above, kept, read, table, true)) ?? noteOf(one, kept, read, table, false);
    // What "Total expenditure" is the total of may stand elsewhere: where no line seems to be missing, nothing is said.
    return found && (one.hypothesis.result.total === "bare" || found.state.tone === "warn") ? [found] : [];
  });
  // A total that adds up what pays for it, below, is that of the lines above as well; and what holds in one column may miss a line in others.
  const turned = kept.filter(
    ({ evidence: { holds, fails }, hypothesis: { rule, result, terms } }) =>
      rule.id === "total" && (fails > holds || terms.every(({ line }) => line.index > result.index)),
  );
  const missed = turned.flatMap((one) => {
    const above = ofBlockAbove(one, kept);
    return (above && noteOf(above, kept, read, table, true)) ?? [];
  });
  return [...notes, ...missed];
}

/** The sum of the lines right above a total, up to where something begins; null where another total has them. */
function ofBlockAbove({ hypothesis: { rule, result }, lines, decision }: Decided, kept: readonly Decided[]): Decided | null {
  const at = lines.lines.indexOf(result);
  const block: Line[] = [];
  for (let from = at - 1; from >= 0; from--) {
    const line = lines.lines[from];
    if (!line || line.total !== null || line.isHeading) break;
    if (line.part === result.part && line.isPercent === result.isPercent && !line.isDetail) block.push(line);
    if (lines.sections.has(from)) break;
  }
  const isOfOther = kept.some(
    ({ hypothesis: { result: other, terms } }) =>
      other !== result && other.total !== null && terms.some(({ line }) => block.includes(line)),
  );
  if (block.length <= 1 || isOfOther) return null;
  const places = Array.from({ length: lines.places }, (_, place) => place).filter(
    (place) => result.figures[place] !== undefined && block.some(({ figures }) => figures[place] !== undefined),
  );
  const hypothesis = sumHypothesis(
    rule,
    result,
    block.map((line) => ({ line, sign: 1 })),
    places,
    1,
  );
  const sum = { hypothesis, lines, decision, evidence: evidenceOf(hypothesis, lines) };
  return places.length > 0 && holdsHardlyAnywhere(sum) ? sum : null;
}

/** A line that is missing may have had nothing in a column or two. */
const holdsHardlyAnywhere = ({ evidence, hypothesis: { result, places } }: Decided): boolean =>
  !isAtLeastHalf(evidence.holds, places.filter((place) => result.figures[place]?.figure.unit !== "%").length);

/** Words by which a reader knows that lines are left out, or counted twice, on purpose. */
const onPurpose = /\b(?:of which|of these|includ\w+|excluding|main|major|selected|largest|biggest|top|examples?|other than|not shown)\b/i;

/**
 * In every column the lines above come to less than the total: a line was left out of the table, and the total has it still. A total across
 * may hold other columns than those beside it, and says less.
 */
function missesALine({ hypothesis, lines }: Decided, asked: readonly number[], read: ReadTable, isOneOfSeveral: boolean): boolean {
  const { result, terms } = hypothesis;
  // One column is too little for a total with words of its own.
  const isEnough = (columns: number): boolean => columns > (result.total === "bare" ? 0 : 1);
  if (result.of !== "rows" || terms.length === 1 || !isEnough(asked.length)) return false;
  if (terms.some(({ line }) => line.index > result.index)) return false;
  if (!isWholeBlock(hypothesis, lines) || !(isOneOfSeveral || isNamedAlike(result, read))) return false;
  const labels = lines.lines.flatMap(({ label, isDetail }) => (isDetail ? [] : [label]));
  const words = [read.printed.caption, ...read.printed.cells.slice(0, read.headerRows).flat(), ...labels];
  if (words.some((one) => onPurpose.test(one))) return false;
  const shortfalls = asked.filter((place) => result.figures[place]?.figure.unit !== "%").map((place) => shortfallAt(hypothesis, place));
  const seen = shortfalls.filter(({ missing, rounded }) => Math.abs(missing) > rounded);
  const ofAmounts = seen.filter(({ least, most }) => least >= 0 || most <= 0);
  return (
    isEnough(seen.length) &&
    // A line that has little in one column is lost in the rounding there.
    isAtLeastHalf(seen.length, shortfalls.length) &&
    ofAmounts.length > 0 &&
    // Of amounts without a sign a missing one has none either; what has signs may go either way.
    shortfalls.every(
      ({ missing, rounded, least: low, most: high }) => (low < 0 || missing >= -rounded) && (low >= 0 || high > 0 || missing <= rounded),
    ) &&
    // In one column alone it should be no more than a line of such a table.
    (shortfalls.length > 1 || shortfalls.every(({ missing, least: low, most: high }) => low >= 0 && missing <= high))
  );
}

interface Shortfall {
  readonly missing: number;
  /** By how much sums may be out. */
  readonly rounded: number;
  readonly least: number;
  readonly most: number;
}

function shortfallAt(hypothesis: Hypothesis, place: number): Shortfall {
  const { result, terms, rule } = hypothesis;
  const items = terms.map(({ line }) => line.numbers[place] ?? 0).map((item) => (Number.isNaN(item) ? 0 : item));
  const { value, error } = rule.arithmetic.implied(hypothesis, place, -1);
  return {
    missing: (result.numbers[place] ?? 0) - value,
    rounded: error + (result.halves[place] ?? 0) + floatTolerance(value),
    least: Math.min(...items),
    most: Math.max(...items),
  };
}

/** From where the table, a section or what follows another total begins, with a label each: only then do the lines say that they are all. */
function isWholeBlock({ result, terms }: Hypothesis, { lines, sections }: Lines): boolean {
  const own = new Set(terms.map(({ line }) => line));
  const at = lines.indexOf(result);
  const from = lines.findIndex((line) => own.has(line));
  // "5 to 9" in the column of labels is read as two figures, and is no line of the table for that.
  const before = lines
    .slice(0, from)
    .filter(({ part }) => part === 0)
    .at(-1);
  return (
    (before === undefined || before.isHeading || before.total !== null || sections.has(from)) &&
    lines.slice(from, at).every((line) => own.has(line) || line.isDetail || line.part === 1) &&
    terms.every(({ line }) => line.label.trim() !== "")
  );
}

/** What is added up in many tables, whatever they are of. */
const ofAnything =
  /^(?:sub-?|grand|overall|total|all|in|of|the|scores?|costs?|spend|spending|expenditure|programme|funding|budget|income|amount|number|points|\s)+$/i;

/** "Total staff" in a table of staff; "Total" by itself, and "Total cost", are of whatever stands above. */
function isNamedAlike({ total, label }: Line, { printed, headerRows, rowLabels }: ReadTable): boolean {
  if (ofAnything.test(label)) return true;
  const headings = [printed.caption, ...printed.cells.slice(0, headerRows).flat(), ...rowLabels.filter((other) => other !== label)];
  return total === "bare" || headings.some((heading) => haveAWord(label, heading));
}

interface Shown {
  readonly place: number;
  readonly figure: TableFigure;
  readonly exact: Decimal;
  /** Of what is not half of the other the lines are no part at all; of what is called "Total" and nothing else more may be missing. */
  readonly isNear: boolean;
}

/** Null where there is nothing to say; of lines that only stand above it, unless one of them seems to be missing. */
function noteOf(decided: Decided, kept: readonly Decided[], read: ReadTable, table: number, isToMiss: boolean): Finding | null {
  const { hypothesis, evidence } = decided;
  const { result, rule } = hypothesis;
  const asked = hypothesis.places.filter((place) => !evidence.unexpected.includes(place));
  const failing = asked.flatMap((place): readonly Shown[] => {
    const figure = result.figures[place];
    const exact = rule.arithmetic.impliedExactly(hypothesis, place, -1);
    const { value } = rule.arithmetic.implied(hypothesis, place, -1);
    const [come, printed] = [Math.abs(value), Math.abs(result.numbers[place] ?? 0)];
    const isNear = isAtLeastHalf(come, printed) && isAtLeastHalf(printed, come);
    return figure && exact ? [{ place, figure, exact, isNear }] : [];
  });
  const near = failing.filter(({ isNear }) => isNear);
  const isOneOfSeveral = kept.some(
    ({ hypothesis: { rule: by, result: other } }) => by.id === "total" && other !== result && other.total === "named",
  );
  const isOfAll = result.total === "bare" || isOneOfSeveral || ofAnything.test(result.label);
  const areNear = isOfAll ? failing.length > 0 : near.length === asked.length;
  const isMissing = areNear && missesALine(decided, asked, read, isOneOfSeveral);
  if (isToMiss && !isMissing) return null;
  const cells = isMissing ? failing : near;
  const [first, ...others] = cells;
  if (!first) return null;
  const given = explained(hypothesis, first.place, first.exact, first.figure.figure);
  const where = cells.map(({ figure }) => placeOf(read, table, figure.row, figure.column));
  const [at] = where;
  if (!at) return null;
  const notSum = notTheSum(first.figure, first.exact, given);
  return {
    ...notSum,
    where: at,
    also: where.slice(1),
    title: labelOf(result),
    short: `${notSum.short}${others.length > 0 ? `, and ${others.length} more ${others.length === 1 ? "does" : "do"} not add up` : ""}`,
    why: isMissing
      ? missingLineWords(given, cells.length)
      : `${given}. No run of lines comes to this total, and no common slip explains it: lines may be left out of the table on purpose, or it counts something else. If it should be their sum, it is wrong.`,
    howSure: isMissing
      ? "To look at. A total by its label, and nothing in the table says that it leaves out lines."
      : "Not known. A total by its label, with nothing else in the table to test it by.",
    state: isMissing ? stateOf("does-not-reconcile", "look") : { tone: "quiet", words: "Does not add up as printed · a note" },
    tests: isMissing ? cells.length : 0,
    rule: rule.id,
  };
}
