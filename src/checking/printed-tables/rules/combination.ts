import { sumHypothesis, sumOfFew } from "../arithmetic/sum";
import { named, namedWithSign } from "../explain/line-words";
import { bothWays, runsAtSamples } from "../lines/alike";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { hasOddPercent, isLeapYear } from "./expected";
import { placesOfAll, type Hypothesis, type Rule, type Term } from "./rule";

export const combination: Rule = {
  id: "combination",
  summary: "A line is what some lines beside one another come to, a few of them taken off: approved less achieved less pressures.",
  example: {
    rows: [
      "Directorate | Approved | Achieved | Pressures | At risk",
      "Families | 2,674 | 2,637 | (1,781) | 1,818",
      "Adults | 2,353 | 1,777 | (387) | 963",
      "Economy | 2,730 | 2,491 | (1,361) | 1,600",
      "Governance | 495 | 328 | 0 | 167",
      "Housing | 1,932 | 1,904 | (152) | 180",
    ],
    slip: { was: "1,818", is: "1,881", said: "Families, At risk: 1,881 should be 1,818" },
  },
  arithmetic: sumOfFew,
  isLastResort: true,
  propose: proposeCombinations,
  isExpectedAt: (hypothesis, place, lines) => !hasOddPercent(hypothesis, place) && !isLeapYear(hypothesis, place, lines),
  labelBits: () => 0,
  explain: ({ terms }, place, given) =>
    `${terms.map((term, at) => (at === 0 ? named(term, place) : namedWithSign(term, place))).join(" ")} is ${given}`,
};

const fewestTerms = 3;

function* proposeCombinations(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    if (!mayBeCombined(result)) continue;
    const others = neighboursOf(lines, at).filter(mayBeCombined);
    for (let from = 0; from < others.length; from++)
      for (const { count, rest } of runsAtSamples(result, others, from, fewestTerms)) {
        const run = others.slice(from, from + count);
        const terms = run.map((line, at): Term => ({ line, sign: at === 0 ? 1 : rest }));
        yield sumHypothesis(combination, result, terms, placesOfAll([result, ...run], lines.places), runsAmong(others.length));
      }
  }
}

const mayBeCombined = ({ isPercent, isHeading, part }: Line): boolean => !isPercent && !isHeading && part === 0;

/** How many runs so many lines have, the rest of each added or taken off. */
function runsAmong(lines: number): number {
  let runs = 0;
  for (let count = fewestTerms; count <= lines; count++) runs += bothWays.length * (lines - count + 1);
  return runs;
}
