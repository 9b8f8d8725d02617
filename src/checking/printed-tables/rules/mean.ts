import { meanOfTerms } from "../arithmetic/mean";
import { sumHypothesis } from "../arithmetic/sum";
import { addedWords } from "../explain/line-words";
import { areDated, averaged } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfLikely, bitsOfSaid } from "./said-by-labels";

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
    bare.test(result.label.trim()) && areDated(terms.map(({ line }) => line.label)) ? bitsOfSaid : bitsOfLikely,
  explain: (hypothesis, place, given) => `The mean of the ${addedWords(hypothesis, place)} is ${given}`,
};

/** After a row of years it can be nothing but their mean. */
const bare = /^(?:average|mean|avg\.?)(?: of (?:the |all )?(?:years|months|quarters|weeks))?$/i;

/** Of all lines of its own kind before it, and of all after it, as far as the next average. */
function* proposeMeans(lines: Lines): Generator<Hypothesis> {
  const averages = lines.lines.flatMap(({ label, isHeading, filled }, at) =>
    averaged.test(label) && !isHeading && filled > 0 ? [at] : [],
  );
  for (const [index, at] of averages.entries()) {
    const result = lines.lines[at];
    if (!result) continue;
    for (const beside of [lines.lines.slice((averages[index - 1] ?? -1) + 1, at), lines.lines.slice(at + 1, averages[index + 1])]) {
      const of = beside.filter((line) => isOfItsKind(line, result));
      if (of.length <= 1) continue;
      const places = Array.from({ length: lines.places }, (_, place) => place).filter(
        (place) =>
          !Number.isNaN(result.numbers[place] ?? Number.NaN) &&
          of.filter((line) => !Number.isNaN(line.numbers[place] ?? Number.NaN)).length > 1,
      );
      const terms = of.map((line) => ({ line, sign: 1 as const }));
      if (places.length > 0) yield sumHypothesis(mean, result, terms, places, 1);
    }
  }
}

const isOfItsKind = (line: Line, result: Line): boolean =>
  line.part === result.part && line.isPercent === result.isPercent && !line.isHeading && line.total === null && !averaged.test(line.label);
