/** Totals by their label that no lines of the table come to: where a line seems to be missing one to look at, else a note. */
import type { Decimal } from "../../../calculation";
import { stateOf, type Finding } from "../finding";
import { isDetail, haveAWord } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { floatTolerance } from "../lines/float-tolerance";
import type { Hypothesis } from "../rules/rule";
import { labelOf } from "./line-words";
import { explained } from "./explained";
import { placeOf } from "./place-words";
import { printedLike } from "./printed-like";
import type { ReadTable, TableFigure } from "../read/read-table";
import type { Decided } from "../scored";

/** Beyond this the lines beside it are no part of it at all; of what is called "Total" and nothing else more may be missing. */
const [farthest, farthestOfBare] = [0.5, 3];

export function looseTotals(decided: readonly Decided[], read: ReadTable, table: number): readonly Finding[] {
  const kept = new Set(decided.filter(({ decision }) => decision === "accepted").map(({ hypothesis }) => hypothesis.result));
  return decided.flatMap((one) => {
    const { rule, result } = one.hypothesis;
    const isLoose = rule.id === "total" && result.total !== null && one.decision !== "accepted" && one.evidence.holds === 0;
    const found = isLoose && !kept.has(result) ? noteOf(one, read, table) : null;
    // What "Total expenditure" is the total of may stand elsewhere: where no line seems to be missing, nothing is said.
    return found && (result.total === "bare" || found.state.tone === "warn") ? [found] : [];
  });
}

/** Words by which a reader knows that lines are left out, or counted twice, on purpose. */
const onPurpose = /\b(?:of which|of these|includ\w+|excluding|main|major|selected|largest|biggest|top|examples?|other than|not shown)\b/i;
/** Of a total with words of its own more must speak for it: lines and columns, at least. */
const fewest = { bare: { lines: 2, columns: 1 }, named: { lines: 3, columns: 2 } } as const;

/**
 * In every column the lines above come to less than the total: a line was left out of the table, and the total has it still. A total across
 * may hold other columns than those beside it, and says less.
 */
function missesALine({ hypothesis, lines }: Decided, asked: readonly number[], read: ReadTable): boolean {
  const { result, terms } = hypothesis;
  const least = fewest[result.total ?? "named"];
  if (result.of !== "rows" || terms.length < least.lines || asked.length < least.columns) return false;
  if (terms.some(({ line }) => line.index > result.index)) return false;
  if (!isWholeBlock(hypothesis, lines) || !isNamedAlike(result, read)) return false;
  const words = [read.printed.caption, ...read.printed.cells.slice(0, read.headerRows).flat(), ...lines.lines.map(({ label }) => label)];
  if (words.some((one) => onPurpose.test(one))) return false;
  const shortfalls = asked.map((place) => shortfallAt(hypothesis, place));
  const seen = shortfalls.filter(({ missing, rounded }) => missing > rounded);
  // In one column alone it should be no more than a line of such a table.
  return (
    shortfalls.every(({ missing, rounded, least, most }) => missing >= -rounded && (asked.length > 1 || (least >= 0 && missing <= most))) &&
    seen.length >= Math.max(least.columns, shareSeen * asked.length)
  );
}

/** A line that has little in one column is lost in the rounding there. */
const shareSeen = 0.6;

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
    lines.slice(from, at).every((line) => own.has(line) || isDetail(line.label) || line.part === 1) &&
    terms.every(({ line }) => line.label.trim() !== "")
  );
}

/** "Total staff" in a table of staff; "Total" by itself is of whatever stands above it. */
function isNamedAlike({ total, label }: Line, { printed, headerRows, rowLabels }: ReadTable): boolean {
  const headings = [printed.caption, ...printed.cells.slice(0, headerRows).flat(), ...rowLabels.filter((other) => other !== label)];
  return total === "bare" || headings.some((heading) => haveAWord(label, heading));
}

interface Shown {
  readonly place: number;
  readonly figure: TableFigure;
  readonly exact: Decimal;
  /** How far the total is from what the lines come to, as a share of that. */
  readonly apart: number;
}

function noteOf(decided: Decided, read: ReadTable, table: number): Finding | null {
  const { hypothesis, evidence } = decided;
  const { result, rule } = hypothesis;
  const asked = hypothesis.places.filter((place) => !evidence.unexpected.includes(place));
  const failing = asked.flatMap((place): readonly Shown[] => {
    const figure = result.figures[place];
    const exact = rule.arithmetic.impliedExactly(hypothesis, place, -1);
    const { value } = rule.arithmetic.implied(hypothesis, place, -1);
    const apart = Math.abs(value - (result.numbers[place] ?? 0)) / Math.abs(value);
    return figure && exact ? [{ place, figure, exact, apart }] : [];
  });
  const near = failing.filter(({ apart }) => apart <= farthest);
  const areNear = result.total === "bare" ? failing.some(({ apart }) => apart <= farthestOfBare) : near.length === asked.length;
  const isMissing = areNear && missesALine(decided, asked, read);
  const cells = isMissing ? failing : near;
  const [first, ...others] = cells;
  if (!first) return null;
  const given = explained(hypothesis, first.place, first.exact, first.figure.figure);
  const where = cells.map(({ figure }) => placeOf(read, table, figure.row, figure.column));
  const [at] = where;
  if (!at) return null;
  return {
    where: at,
    also: where.slice(1),
    title: labelOf(result),
    short: `${first.figure.figure.text}; ${given.charAt(0).toLowerCase()}${given.slice(1)}${others.length > 0 ? `, and ${others.length} more ${others.length === 1 ? "does" : "do"} not add up` : ""}`,
    printed: first.figure.figure.text,
    shouldBe: null,
    difference: printedLike(first.figure.figure, first.figure.figure.value.minus(first.exact).abs()),
    differing: null,
    kind: "does-not-reconcile",
    why: isMissing
      ? `${given}, which is less than the total${cells.length > 1 ? " in every column" : ""}. A line may be missing from the table that the total still counts. If lines are left out on purpose, the table should say so.`
      : `${given}. No run of lines comes to this total, and no common slip explains it: lines may be left out of the table on purpose, or it counts something else. If it should be their sum, it is wrong.`,
    certainty: "look",
    howSure: isMissing
      ? "To look at. A total by its label, and nothing in the table says that it leaves out lines."
      : "Not known. A total by its label, with nothing else in the table to test it by.",
    state: isMissing ? stateOf("does-not-reconcile", "look") : { tone: "quiet", words: "Does not add up as printed · a note" },
    tests: isMissing ? cells.length : 0,
    rule: rule.id,
  };
}
