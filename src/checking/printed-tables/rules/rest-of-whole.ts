import { decimal, type Decimal } from "../../../calculation";
import { impliedInSum, addedAt, sumHypothesis, sumOfFew, sumOfParts } from "../arithmetic/sum";
import { named } from "../explain/line-words";
import { floatTolerance } from "../lines/float-tolerance";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { areTooMany, fewestToTell, isMost } from "../lines/samples";
import { placesOfAll, printedAt, type Arithmetic, type Hypothesis, type Rule } from "./rule";

/** All of them together are 1, or 100%. */
const whole: Arithmetic = {
  implied: (hypothesis, place, member, at = printedAt) => {
    const all = withoutResult(hypothesis);
    const { value, error } = impliedInSum(all, place, -1, addedAt(all, place, at), at);
    const own = hypothesis.terms[member]?.line ?? hypothesis.result;
    const number = at(own, place);
    // What is asked for is what the others leave of the whole.
    return { value: 1 - (value - number), error: Math.max(0, error - (own.halves[place] ?? 0)) };
  },
  impliedExactly: (hypothesis, place, member) => {
    const sum = sumOfParts.impliedExactly(withoutResult(hypothesis), place, -1);
    const own: Decimal | undefined = (hypothesis.terms[member]?.line ?? hypothesis.result).figures[place]?.figure.value;
    return sum && own ? decimal(1).minus(sum.minus(own)) : null;
  },
  range: sumOfFew.range,
  isSum: false,
  isPlainSum: false,
};

/** Its result is one of the parts: all are added. */
const withoutResult = (hypothesis: Hypothesis): Hypothesis => ({
  ...hypothesis,
  terms: [{ line: hypothesis.result, sign: 1 }, ...hypothesis.terms],
});

export const restOfWhole: Rule = {
  id: "rest-of-whole",
  summary: "Percentages beside one another make 100%, though the whole is not printed.",
  example: {
    rows: [
      "Year | In homes % | In foster care % | Elsewhere %",
      "2021 | 11.9 | 71.3 | 16.8",
      "2022 | 12.6 | 69.8 | 17.6",
      "2023 | 14.1 | 67.4 | 18.5",
      "2024 | 15.7 | 66.2 | 18.1",
      "2025 | 16.3 | 64.9 | 18.8",
    ],
    slip: { was: "67.4", is: "64.7", said: "2023, In foster care %: 64.7 should be 67.4" },
  },
  arithmetic: whole,
  propose: proposeWholes,
  labelBits: () => 0,
  explain: ({ terms }, place, given) => `Beside ${terms.map((term) => named(term, place)).join(" and ")} 100% leaves ${given}`,
};

function* proposeWholes(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    if (!isPart(result)) continue;
    const after = neighboursOf(lines, at).filter((line) => isPart(line) && line.index > result.index);
    const count = after.findIndex((_, last) => areWhole([result, ...after.slice(0, last + 1)])) + 1;
    const others = after.slice(0, count);
    const places = placesOfAll([result, ...others], lines.places);
    if (count === 0 || places.length < fewestToTell) continue;
    const terms = others.map((line) => ({ line, sign: 1 as const }));
    yield sumHypothesis(restOfWhole, result, terms, places, after.length);
  }
}

const isPart = ({ isPercent, isHeading, part, total }: Line): boolean => isPercent && !isHeading && part === 0 && total === null;

/** At most of the first one's samples. */
function areWhole(parts: readonly Line[]): boolean {
  const samples = parts[0]?.samples ?? [];
  let [holding, asked] = [0, 0];
  for (const place of samples) {
    const out = Math.abs(1 - parts.reduce((sum, { numbers }) => sum + (numbers[place] ?? Number.NaN), 0));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= parts.reduce((within, { halves }) => within + (halves[place] ?? 0), 0) + floatTolerance(1)) holding++;
    else if (areTooMany(asked - holding, samples.length)) return false;
  }
  return isMost(holding, asked);
}
