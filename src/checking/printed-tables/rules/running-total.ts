/** Running totals: at each place the figure of the place before and what another line adds there, like the saving so far. */
import { sumHypothesis, sumOfParts } from "../arithmetic/sum";
import { evidenceOf } from "../evidence/evidence";
import { named } from "../explain/line-words";
import { lineBefore, placesBefore } from "../lines/before";
import { floatTolerance } from "../lines/float-tolerance";
import { isRunning } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { fewestToTell } from "../lines/samples";
import { hasOddPercent } from "./expected";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfSaid } from "./said-by-labels";

export const runningTotal: Rule = {
  id: "running-total",
  summary: "A running total is what it was before and what another line adds.",
  example: {
    rows: [
      "Year | 2026/27 | 2027/28 | 2028/29 | 2029/30",
      "Saving | 110,297 | 113,606 | 117,015 | 120,525",
      "Cumulative saving | 110,297 | 223,903 | 340,918 | 461,443",
    ],
    slip: { was: "340,918", is: "340,198", said: "Cumulative saving, 2028/29: 340,198 should be 340,918" },
  },
  arithmetic: sumOfParts,
  propose: proposeRunning,
  isExpectedAt: (hypothesis, place) => !hasOddPercent(hypothesis, place),
  labelBits: () => bitsOfSaid,
  explain: ({ terms: [before, added] }, place, given) =>
    before && added ? `${named(before, place)} and ${named(added, place)} add to ${given}` : `The others give ${given}`,
};

function* proposeRunning(lines: Lines): Generator<Hypothesis> {
  for (const [at, line] of lines.lines.entries()) {
    if (line.filled < fewestToTell || line.isHeading || line.isPercent || !isRunning(line.label)) continue;
    const near = neighboursOf(lines, at).filter(
      ({ isPercent, isHeading, part, label }) => !isPercent && !isHeading && part === line.part && !isRunning(label),
    );
    const [best] = near
      .map((added) => hypothesisOf(line, added, lines, near.length))
      .map((hypothesis) => ({ hypothesis, ...evidenceOf(hypothesis, lines) }))
      .sort((one, other) => other.total - one.total);
    // That it begins with the other line's first figure is not enough.
    if (best && best.holds > 1) yield best.hypothesis;
  }
}

function hypothesisOf(result: Line, added: Line, { isTotalPlace }: Lines, tried: number): Hypothesis {
  const before = placesBefore(result, isTotalPlace);
  const places: number[] = [];
  for (const [place, from] of before.entries()) {
    const [number, more] = [result.numbers[place] ?? Number.NaN, added.numbers[place] ?? Number.NaN];
    if (isTotalPlace[place] || Number.isNaN(number) || Number.isNaN(more)) continue;
    // It begins with the first amount, or with what was brought forward, which nothing can be told of.
    if (from !== undefined || Math.abs(number - more) <= floatTolerance(number)) places.push(place);
  }
  const terms = [lineBefore(result, before, "until then"), added].map((line) => ({ line, sign: 1 as const }));
  return sumHypothesis(runningTotal, result, terms, places, tried);
}
