import { sumOfParts } from "../arithmetic/sum";
import { outcomeAt } from "../evidence/outcome";
import { addedWords } from "../explain/line-words";
import { addsAt, expectsAddedAt, isOfMoreThanShown } from "./expected-sums";
import type { Lines } from "../lines/line";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfLikely, bitsOfSaid, bitsOfSure } from "./said-by-labels";
import { keptTotals, proposeTotals } from "./total-search";

export const total: Rule = {
  id: "total",
  summary: "A total is the sum of the lines beside it, or of the sub-totals among them.",
  example: {
    rows: ["Service | 2023/24 | 2024/25", "Fostering | 105,310 | 112,240", "Residential | 63,150 | 70,480", "Total | 168,460 | 182,720"],
    slip: { was: "182,720", is: "187,220", said: "Total, 2024/25: 187,220 should be 182,720" },
  },
  arithmetic: sumOfParts,
  propose: (lines) => proposeTotals(total, lines),
  isExpectedAt: (hypothesis, place, lines) =>
    !isOfMoreThanShown(hypothesis, place, lines) && (expectsAddedAt(hypothesis, place, lines) || addsAt(hypothesis, place)),
  labelBits: bitsOfTotal,
  explain: (hypothesis, place, given) => `The ${addedWords(hypothesis, place)} add to ${given}`,
};

/** "Gross cost", "Less: income" and "Net spending" mostly gather the lines above them. */
const gathered = /\bgross\b|^less\b|^net\b/i;

/** "Net spending" under "Gross spending" and what is taken off it, printed as less than nil. */
const isNetOfGross = ({ result, terms }: Hypothesis): boolean =>
  /^net\b/i.test(result.label) && terms.every(({ sign }) => sign > 0) && terms.some(({ line }) => /\bgross\b/i.test(line.label));

/** What a table has the form of is as good as words: a line at the end of all sub-totals, a sub-total where the others add up. */
function bitsOfTotal(hypothesis: Hypothesis, lines: Lines): number {
  const { result } = hypothesis;
  // "Total" and nothing else can be nothing but a sum.
  if (isOfSubTotals(hypothesis, lines)) return bitsOfSure + (result.total === "bare" ? bitsOfLikely : 0);
  if (result.total === "bare") return bitsOfSure;
  if (result.total === null) return isNetOfGross(hypothesis) ? bitsOfSaid : gathered.test(result.label) ? bitsOfLikely : 0;
  if (!mayBeOneSlip(hypothesis)) return bitsOfLikely;
  if (keptTotals(lines).some((line) => line !== result && line.total === "named")) return bitsOfSure;
  return isOfWholeTable(hypothesis, lines) ? bitsOfSaid : bitsOfLikely;
}

/** What fails wherever it is asked, in several columns, may add something else. */
const mayBeOneSlip = (hypothesis: Hypothesis): boolean =>
  hypothesis.places.length === 1 || hypothesis.places.some((place) => outcomeAt(hypothesis, place) !== "fail");

/** "Total grants" above or below all other lines, and one that leaves out none of them. */
const isOfWholeTable = ({ result, terms }: Hypothesis, { lines }: Lines): boolean =>
  (result === lines.at(-1) || result === lines[0]) &&
  // "Total looked after" has "Total on the register" beside it, and not in it.
  terms.every(({ line }) => line.total === null) &&
  terms.length === lines.filter((line) => line !== result && line.part === result.part && !line.isHeading && !line.isDetail).length;

/** "Net budget" at the end of a table, under a sub-total for each of its sections. What is less than one of them takes some off. */
function isOfSubTotals({ result, terms, places }: Hypothesis, { lines }: Lines): boolean {
  const subTotals = lines.filter((line) => line !== result && line.total !== null);
  return (
    result === lines.at(-1) &&
    terms.length === subTotals.length &&
    terms.every(({ line }) => line.total !== null) &&
    (result.total !== null ||
      places.every((place) => terms.every(({ line }) => !((line.numbers[place] ?? 0) > (result.numbers[place] ?? 0)))))
  );
}
