import { meanOfTerms } from "../arithmetic/mean";
import { sumHypothesis } from "../arithmetic/sum";
import { addedWords } from "../explain/line-words";
import { areDated, averaged } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfFitting, bitsOfLikely, bitsOfSaid } from "./said-by-labels";

export const mean: Rule = {
  id: "mean",
  summary: "An average is the mean of the lines beside it.",
  example: {
    rows: [
      "Average number of children | 2021/22 | 2022/23 | 2023/24 | 2024/25 | Average",
      "Residential | 60 | 63 | 66 | 71 | 65.0",
      "Fostering | 107 | 99 | 88 | 95 | 97.3",
      "Supported | 70 | 70 | 78 | 77 | 73.8",
      "Secure | 3 | 2 | 4 | 3 | 3.0",
    ],
    slip: { was: "65.0", is: "56.0", said: "Residential, Average: 56.0 should be 65.0" },
  },
  arithmetic: meanOfTerms,
  propose: proposeMeans,
  isExpectedAt: () => true,
  labelBits: ({ result, terms }) =>
    !bare.test(result.label.trim()) ? bitsOfFitting : areDated(terms.map(({ line }) => line.label)) ? bitsOfSaid : bitsOfLikely,
  explain: (hypothesis, place, given) => `The mean of the ${addedWords(hypothesis, place)} is ${given}`,
};

/** After a row of years it can be nothing but their mean. */
const bare = /^(?:average|mean|avg\.?)(?: of (?:the |all )?(?:years|months|quarters|weeks))?$/i;
const fewest = 2;
const mostLines = 40;

/** Of all lines before it of its own kind, and of all after it. */
function* proposeMeans(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    if (!averaged.test(result.label) || result.isHeading || result.filled === 0) continue;
    for (const beside of [lines.lines.slice(Math.max(0, at - mostLines), at), lines.lines.slice(at + 1, at + 1 + mostLines)]) {
      const of = beside.filter((line) => isOfItsKind(line, result));
      if (of.length < fewest) continue;
      const places = Array.from({ length: lines.places }, (_, place) => place).filter(
        (place) =>
          !Number.isNaN(result.numbers[place] ?? Number.NaN) &&
          of.filter((line) => !Number.isNaN(line.numbers[place] ?? Number.NaN)).length >= fewest,
      );
      const terms = of.map((line) => ({ line, sign: 1 as const }));
      if (places.length > 0) yield sumHypothesis(mean, result, terms, places, 2);
    }
  }
}

const isOfItsKind = (line: Line, result: Line): boolean =>
  line.part === result.part && line.isPercent === result.isPercent && !line.isHeading && line.total === null && !averaged.test(line.label);
