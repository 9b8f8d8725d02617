import { sumHypothesis, sumOfFew } from "../arithmetic/sum";
import { named } from "../explain/line-words";
import { isSumAtSamples } from "../lines/alike";
import { workedOut } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
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
  labelBits: ({ result }) => (workedOut.test(result.label) ? bitsOfNames : 0),
  explain: ({ terms }, place, given) =>
    `${terms.map((term, at) => `${at === 0 ? "" : term.sign > 0 ? "plus " : "less "}${named(term, place)}`).join(" ")} is ${given}`,
};

const bitsOfNames = 3;
/** Of larger tables too many combinations would have to be tried. */
const mostLines = 14;
const [fewestTerms, mostTerms] = [3, 5];
const fewestPlaces = 3;

function* proposeCombinations(lines: Lines): Generator<Hypothesis> {
  const all = lines.lines.filter(
    ({ isPercent, isHeading, part, filled }) => !isPercent && !isHeading && part === 0 && filled >= fewestPlaces,
  );
  if (all.length > mostLines) return;
  for (const result of all) {
    const others = all.filter((line) => line !== result);
    const runs = runsOf(others);
    for (const run of runs)
      for (const rest of [1, -1] as const) {
        const terms = run.map((line, at): Term => ({ line, sign: at === 0 ? 1 : rest }));
        if (isSumAtSamples(result, terms))
          yield sumHypothesis(combination, result, terms, placesOfAll([result, ...run], lines.places), 2 * runs.length);
      }
  }
}

const runsOf = (lines: readonly Line[]): readonly (readonly Line[])[] =>
  lines.flatMap((_, from) =>
    Array.from({ length: mostTerms - fewestTerms + 1 }, (_unused, more) => lines.slice(from, from + fewestTerms + more)).filter(
      (run, more) => run.length === fewestTerms + more,
    ),
  );
