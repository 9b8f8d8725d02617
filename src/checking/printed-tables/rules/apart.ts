import { sizeOfSum, sumHypothesis } from "../arithmetic/sum";
import { named } from "../explain/line-words";
import { isSizeAtSamples } from "../lines/alike";
import type { Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { hasOddPercent, isLeapYear } from "./expected";
import { placesOfAll, type Hypothesis, type Rule } from "./rule";

export const apart: Rule = {
  id: "apart",
  summary: "How far two lines are apart, without a sign, though now the one is higher and now the other.",
  example: {
    rows: [
      "Assumption | Low | High | Swing",
      "Beds filled | 412,310 | 1,903,554 | 1,491,244",
      "Term | 1,402,118 | 2,377,905 | 975,787",
      "Block price | 2,170,029 | 1,609,994 | 560,035",
      "Uplift | 1,688,017 | 2,051,336 | 363,319",
    ],
    slip: { was: "560,035", is: "560,305", said: "Block price, Swing: 560,305 should be 560,035" },
  },
  arithmetic: sizeOfSum,
  propose: proposeSizes,
  isExpectedAt: (hypothesis, place, lines) => !hasOddPercent(hypothesis, place) && !isLeapYear(hypothesis, place, lines),
  labelBits: () => 0,
  explain: ({ terms: [one, other] }, place, given) =>
    one && other ? `${named(one, place)} and ${named(other, place)} are ${given} apart` : `The others give ${given}`,
};

function* proposeSizes(lines: Lines): Generator<Hypothesis> {
  for (const [at, size] of lines.lines.entries()) {
    // A size has no sign, so that a line with a minus in it is no line of sizes.
    if (size.isHeading || size.numbers.some((number) => number < 0)) continue;
    const near = neighboursOf(lines, at).filter(
      ({ isPercent, part, index }) => isPercent === size.isPercent && part === size.part && index < size.index,
    );
    for (let first = 0; first < near.length; first++)
      for (let second = first + 1; second < near.length; second++) {
        const [one, other] = [near[first], near[second]];
        if (!one || !other || !isSizeAtSamples(size, one, other)) continue;
        const terms = [
          { line: other, sign: 1 as const },
          { line: one, sign: -1 as const },
        ];
        const hypothesis = sumHypothesis(apart, size, terms, placesOfAll([size, one, other], lines.places), near.length * near.length);
        if (goesBothWays(hypothesis)) yield hypothesis;
      }
  }
}

function goesBothWays({ terms: [one, other], places }: Hypothesis): boolean {
  const ways = places.map((place) => Math.sign((one?.line.numbers[place] ?? 0) - (other?.line.numbers[place] ?? 0)));
  return ways.includes(1) && ways.includes(-1);
}
