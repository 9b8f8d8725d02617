import { sumHypothesis, sumOfFew } from "../arithmetic/sum";
import { named } from "../explain/line-words";
import { lineBefore, placesBefore } from "../lines/before";
import { areDated } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { isOfEnd, isOfStart } from "./start-and-end";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfSure } from "./said-by-labels";

export const carriedForward: Rule = {
  id: "carried-forward",
  summary: "What there is at the start is what there was at the end of the year before.",
  example: {
    rows: [
      "Reserve (£000) | 2022/23 | 2023/24 | 2024/25",
      "Opening balance | 1,662 | 2,031 | 2,195",
      "Added | 741 | 622 | 566",
      "Used | 372 | 458 | 688",
      "Closing balance | 2,031 | 2,195 | 2,073",
    ],
    slip: { was: "2,073", is: "2,037", said: "Closing balance, 2024/25: 2,037 should be 2,073" },
  },
  arithmetic: sumOfFew,
  propose: proposeCarried,
  labelBits: () => bitsOfSure,
  explain: ({ terms: [before] }, place, given) => (before ? `${named(before, place)} is ${given}` : `The year before gives ${given}`),
};

function* proposeCarried(lines: Lines): Generator<Hypothesis> {
  for (const [at, opening] of lines.lines.entries()) {
    if (!isOfStart(opening.label) || isOfEnd(opening.label)) continue;
    if (!areDated(lines.placeLabels)) return;
    // Under the next start begins another account.
    const next = lines.lines.findIndex(({ label }, other) => other > at && (isOfStart(label) || isOfEnd(label)));
    const closing = lines.lines[next];
    if (!closing || !isOfEnd(closing.label) || closing.isPercent !== opening.isPercent) continue;
    const hypothesis = hypothesisOf(opening, closing, lines);
    if (hypothesis.places.length > 0) yield hypothesis;
  }
}

function hypothesisOf(opening: Line, closing: Line, { isTotalPlace }: Lines): Hypothesis {
  const before = placesBefore(closing, isTotalPlace);
  const places = before.flatMap((from, place) =>
    from === undefined || isTotalPlace[place] || Number.isNaN(opening.numbers[place] ?? Number.NaN) ? [] : [place],
  );
  return sumHypothesis(carriedForward, opening, [{ line: lineBefore(closing, before, "before"), sign: 1 }], places, 1);
}
