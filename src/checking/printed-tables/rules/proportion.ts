import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { areInProportion, factorBetween, takeRatios } from "../lines/ratios";
import { fewestToTell } from "../lines/samples";
import { hasOddPercent, isAtTotal, isLeapYear } from "./expected";
import { placesOfAll, type Hypothesis, type Rule } from "./rule";

export const proportion: Rule = {
  id: "proportion",
  summary: "One line is the same number of times another at each place, by a factor that nobody names: a price of a bed, an uplift.",
  example: {
    rows: [
      "Level | Old price | New price | Per year",
      "Low | £2,411.30 | £2,538.38 | £131,995.76",
      "Medium | £2,563.21 | £2,698.29 | £140,311.08",
      "High | £2,636.23 | £2,775.16 | £144,308.32",
      "Complex | £3,105.90 | £3,269.58 | £170,018.16",
      "Enhanced | £3,418.05 | £3,598.18 | £187,105.36",
    ],
    slip: { was: "£2,775.16", is: "£2,757.16", said: "High, New price: £2,757.16 should be £2,775.16" },
  },
  arithmetic: productOfTerms,
  ties: true,
  isWeak: true,
  propose: proposeProportions,
  isExpectedAt: (hypothesis, place, lines) =>
    !hasOddPercent(hypothesis, place) && !isAtTotal(place, lines) && !isLeapYear(hypothesis, place, lines),
  labelBits: () => 0,
  explain: ({ terms: [first] }, place, given) => `The other places give ${given}${first ? ` for ${named(first, place)}` : ""}`,
};

function* proposeProportions(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    if (result.isHeading || result.filled < fewestToTell) continue;
    const near = neighboursOf(lines, at);
    for (const line of near) {
      // What is worked out mostly stands after what it is worked out from.
      if ((result.isPercent && !line.isPercent) || (line.index > result.index && !line.isHeading)) continue;
      const factor = areInProportion(takeRatios(result, line)) ? factorBetween(result, line) : null;
      if (factor) yield hypothesisOf(lines, result, line, factor.value, factor.error, near.length * near.length);
    }
  }
}

function hypothesisOf(lines: Lines, result: Line, line: Line, value: number, error: number, tried: number): Hypothesis {
  const places = placesOfAll([result, line], lines.places)
    // Against nil, like that of the option that others are measured by, nothing is so many times as much.
    .filter((place) => (result.numbers[place] === 0) === (line.numbers[place] === 0));
  return {
    rule: proportion,
    result,
    terms: [{ line, sign: 1 }],
    constant: value,
    constantError: error,
    constantWords: "",
    shift: 0,
    places,
    tried,
  };
}
