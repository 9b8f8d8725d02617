import { sumOfParts } from "../arithmetic/sum";
import { outcomeAt } from "../evidence/outcome";
import { addedWords } from "../explain/line-words";
import { addsAt, expectsAddedAt, isOfMoreThanShown } from "./expected-sums";
import { isDetail } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import type { Hypothesis, Rule } from "./rule";
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
  labelBits: (hypothesis, lines) => bitsOfWords(hypothesis.result) + bitsOfStructure(hypothesis, lines),
  explain: (hypothesis, place, given) => `The ${addedWords(hypothesis, place)} add to ${given}`,
};

/** "Gross cost" and "Less: income" mostly gather the lines above them. */
const gathered = /\bgross\b|^less\b/i;
const bitsOfGathered = 5;

/** "Total" and nothing else can be nothing but a sum. */
const labelled = { bare: 16, named: 6 } as const;

const bitsOfWords = ({ total: by, label }: Line): number => (by !== null ? labelled[by] : gathered.test(label) ? bitsOfGathered : 0);

/** What a table has the form of is as good as words: a line at the end of all sub-totals, a sub-total where the others add up. */
const ofSubTotals = { bare: 3, named: 8, unnamed: 15 } as const;
const [bitsOfSiblings, bitsOfWhole] = [8, 6];

function bitsOfStructure(hypothesis: Hypothesis, lines: Lines): number {
  const { result } = hypothesis;
  if (isOfSubTotals(hypothesis, lines)) return ofSubTotals[result.total ?? "unnamed"];
  const isOneOfSeveral = keptTotals(lines).some((line) => line !== result && line.total === "named");
  if (result.total !== "named" || !mayBeOneSlip(hypothesis)) return 0;
  return isOneOfSeveral ? bitsOfSiblings : isOfWholeTable(hypothesis, lines) ? bitsOfWhole : 0;
}

/** What fails wherever it is asked, in several columns, may add something else. */
const mayBeOneSlip = (hypothesis: Hypothesis): boolean =>
  hypothesis.places.length === 1 || hypothesis.places.some((place) => outcomeAt(hypothesis, place) !== "fail");

/** "Total grants" above or below all other lines, and one that leaves out none of them. */
const isOfWholeTable = ({ result, terms }: Hypothesis, { lines }: Lines): boolean =>
  (result === lines.at(-1) || result === lines[0]) &&
  terms.length === lines.filter((line) => line !== result && line.part === result.part && !line.isHeading && !isDetail(line.label)).length;

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
