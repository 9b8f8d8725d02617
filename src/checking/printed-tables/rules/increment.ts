import { sumHypothesis, sumOfFew } from "../arithmetic/sum";
import { productOfTerms } from "../arithmetic/product";
import { evidenceOf } from "../evidence/evidence";
import { named } from "../explain/line-words";
import { lineBefore, placesBefore } from "../lines/before";
import { areDated, isRunning } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { isLeapYear } from "./expected";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfLikely, bitsOfSaid, bitsOfSure } from "./said-by-labels";

const onBefore =
  /\b(?:on|over|from|since)(?: the)? (?:year before|(?:previous|prior|preceding|last) (?:year|month|quarter)|(?:year|month|quarter) before)\b|\byear[- ]on[- ]year\b/i;
const changes = /\b(?:changes?|increases?|increments?|growth|rises?|movements?|decreases?)\b/i;
/** What was used of reserves in the year, or added to them, is how far their balance moved. */
const inTheYear = /\b(?:use|used|drawn|drawdown|contributions?|transfers?)\b.*\b(?:(?:in|during|for)(?: the)? year|in-year)\b/i;
/** What was made comparable does not follow from the figures as printed. */
const comparable = /\blike[- ]for[- ]like\b|\b(?:adjusted|comparable|underlying)\b|\breal terms\b/i;

/** "Change, cashable" of "Of it cashable": what is left of the heading is the end of the other. */
function isChangeOf(label: string, of: string): boolean {
  const name = /^changes?(?:,| in| of|:) (?:the )?(.+)$/i.exec(label.trim())?.[1]?.toLowerCase() ?? "";
  return name !== "" && ` ${of.trim().toLowerCase()}`.endsWith(` ${name}`);
}
const isOfChange = (label: string): boolean => changes.test(label) || inTheYear.test(label);

export const increment: Rule = {
  id: "increment",
  summary: "An increase on the year before is a line's figure less the one before it.",
  example: {
    rows: [
      "£000 | 2021/22 | 2022/23 | 2023/24 | 2024/25",
      "Fostering | 1,011 | 1,096 | 1,137 | 1,186",
      "Residential | 2,219 | 2,396 | 2,686 | 3,107",
      "Total | 3,230 | 3,492 | 3,823 | 4,293",
      "Increase on the year before | | 262 | 331 | 470",
    ],
    slip: { was: "331", is: "313", said: "Increase on the year before, 2023/24: 313 should be 331" },
  },
  arithmetic: sumOfFew,
  propose: (lines) => proposeIncrements(lines, false),
  isExpectedAt: (hypothesis, place, lines) => !comparable.test(hypothesis.result.label) && !isLeapYear(hypothesis, place, lines),
  labelBits: ({ result, terms: [term] }) => {
    const of = term?.line.label ?? "";
    // What is cumulative has steps, and such a column says no other.
    if (isChangeOf(result.label, of) || (onBefore.test(result.label) && isRunning(of))) return bitsOfSure;
    return onBefore.test(result.label) ? bitsOfSaid : isOfChange(result.label) ? bitsOfLikely : 0;
  },
  explain: ({ terms: [line, before] }, place, given) =>
    line && before
      ? `${named(line, place)} less ${before.line.figures[place]?.figure.text ?? ""} before is ${given}`
      : `The others give ${given}`,
};

export const growthOnBefore: Rule = {
  id: "growth-on-before",
  summary: "A percentage says by how much a line is more than the year before.",
  example: {
    rows: [
      "£000 | 2021/22 | 2022/23 | 2023/24 | 2024/25",
      "Residential | 2,219 | 2,396 | 2,686 | 3,107",
      "Increase on the year before % | | 8.0 | 12.1 | 15.7",
    ],
    slip: { was: "12.1", is: "21.1", said: "Increase on the year before %, 2023/24: 21.1 should be 12.1" },
  },
  arithmetic: productOfTerms,
  propose: (lines) => proposeIncrements(lines, true),
  isExpectedAt: (hypothesis, place, lines) => !comparable.test(hypothesis.result.label) && !isLeapYear(hypothesis, place, lines),
  labelBits: ({ result }) => (onBefore.test(result.label) || changes.test(result.label) ? bitsOfSaid : 0),
  explain: ({ terms: [line, before] }, place, given) =>
    line && before
      ? `From ${before.line.figures[place]?.figure.text ?? ""} before to ${named(line, place)} is a change of ${given}`
      : `The others give ${given}`,
};

/** Of the lines beside it the one whose steps it says best. */
function* proposeIncrements(lines: Lines, arePercents: boolean): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    if (result.isPercent !== arePercents || result.isHeading || !(isOfChange(result.label) || onBefore.test(result.label))) continue;
    if (!areDated(lines.placeLabels)) return;
    const near = neighboursOf(lines, at).filter(
      ({ isPercent, isHeading, part, index, label }) =>
        !isPercent && !isHeading && part === result.part && index < result.index && !isOfChange(label),
    );
    const [best] = near
      .map((line) => hypothesisOf(result, line, lines, arePercents, near.length))
      .filter(({ places }) => places.length > 0)
      .map((hypothesis) => ({ hypothesis, total: evidenceOf(hypothesis, lines).total }))
      .sort((one, other) => other.total - one.total);
    if (best) yield best.hypothesis;
  }
}

function hypothesisOf(result: Line, line: Line, { isTotalPlace }: Lines, isPercent: boolean, tried: number): Hypothesis {
  const before = placesBefore(line, isTotalPlace);
  const places = before.flatMap((from, place) => (from === undefined || Number.isNaN(result.numbers[place] ?? Number.NaN) ? [] : [place]));
  const terms = [
    { line, sign: 1 as const },
    { line: lineBefore(line, before, "before"), sign: -1 as const },
  ];
  return isPercent
    ? { rule: growthOnBefore, result, terms, constant: 1, constantError: 0, constantWords: "", shift: 1, places, tried }
    : sumHypothesis(increment, result, terms, places, tried);
}
