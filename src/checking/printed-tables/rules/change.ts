/** A percentage of change from one line to another. */
import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import { floatTolerance } from "../lines/float-tolerance";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { isMost } from "../lines/samples";
import { isLeapYear } from "./expected";
import { placesOfAll, type Hypothesis, type Rule } from "./rule";
import { bitsOfLikely } from "./said-by-labels";

export const change: Rule = {
  id: "change",
  summary: "A percentage says by how much one line is more than another.",
  example: {
    rows: [
      "Service | 2022/23 | 2023/24 | Change",
      "Fostering | 12,410 | 13,155 | 6.0%",
      "Residential | 9,630 | 11,227 | 16.6%",
      "Adoption | 2,214 | 2,031 | -8.3%",
      "Leaving care | 3,105 | 3,318 | 6.9%",
    ],
    slip: { was: "16.6%", is: "61.6%", said: "Residential, Change: 61.6% should be 16.6%" },
  },
  arithmetic: productOfTerms,
  propose: proposeChanges,
  isExpectedAt: (hypothesis, place, lines) => !isLeapYear(hypothesis, place, lines),
  labelBits: ({ result }) => (/\b(?:change|increase|growth|rise|variance|inflation|uplift)\b/i.test(result.label) ? bitsOfLikely : 0),
  explain: ({ terms: [later, earlier] }, place, given) =>
    later && earlier ? `From ${named(earlier, place)} to ${named(later, place)} is a change of ${given}` : `The others give ${given}`,
};

function* proposeChanges(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    if (!result.isPercent) continue;
    const near = neighboursOf(lines, at).filter(({ isPercent }) => !isPercent);
    for (const later of near)
      for (const earlier of near)
        if (later !== earlier && isChangeAtSamples(result, later, earlier))
          yield changeHypothesis(change, result, later, earlier, lines, near.length * near.length);
  }
}

export const changeHypothesis = (rule: Rule, result: Line, later: Line, earlier: Line, lines: Lines, tried: number): Hypothesis => ({
  rule,
  result,
  terms: [
    { line: later, sign: 1 },
    { line: earlier, sign: -1 },
  ],
  constant: 1,
  constantError: 0,
  constantWords: "",
  shift: 1,
  places: placesOfAll([result, later, earlier], lines.places),
  tried,
});

function isChangeAtSamples(result: Line, later: Line, earlier: Line): boolean {
  let [holding, asked] = [0, 0];
  for (const place of result.samples) {
    const out = Math.abs(
      (later.numbers[place] ?? Number.NaN) / (earlier.numbers[place] ?? Number.NaN) - 1 - (result.numbers[place] ?? Number.NaN),
    );
    if (!Number.isFinite(out)) continue;
    asked++;
    const ratio = Math.abs((later.numbers[place] ?? 0) / (earlier.numbers[place] ?? 0));
    const rounded = ratio * ((later.slacks[place] ?? 0) + (earlier.slacks[place] ?? 0));
    if (out <= (result.halves[place] ?? 0) + rounded + floatTolerance(ratio)) holding++;
  }
  return isMost(holding, asked);
}
