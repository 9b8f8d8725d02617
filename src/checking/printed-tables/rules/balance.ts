/** What there was at the start, what came and what went: the number at the end. Told by the labels, as so few figures show nothing alone. */
import { sumHypothesis, sumOfParts } from "../arithmetic/sum";
import { evidenceOf } from "../evidence/evidence";
import { named, namedWithSign } from "../explain/line-words";
import { isTakenOff } from "../lines/alike";
import type { Line, Lines } from "../lines/line";
import { hasOddPercent } from "./expected";
import { isGone, isOfEnd, isOfStart } from "./start-and-end";
import { placesOfAll, type Hypothesis, type Rule, type Term } from "./rule";
import { bitsOfSure } from "./said-by-labels";

export const balance: Rule = {
  id: "balance",
  summary: "What there was at the start, with what came and without what went, is what there is at the end.",
  example: {
    rows: [
      "Looked-after children | 2021/22 | 2022/23 | 2023/24 | 2024/25",
      "At start of year | 412 | 431 | 425 | 440",
      "Started | 188 | 176 | 201 | 195",
      "Ceased | 169 | 182 | 186 | 177",
      "At end of year | 431 | 425 | 440 | 458",
    ],
    slip: { was: "458", is: "485", said: "At end of year, 2024/25: 485 should be 458" },
  },
  arithmetic: sumOfParts,
  propose: proposeBalances,
  isExpectedAt: (hypothesis, place) => !hasOddPercent(hypothesis, place),
  labelBits: () => bitsOfSure,
  explain: ({ terms }, place, given) =>
    `${terms.map((term, at) => (at === 0 ? named(term, place) : namedWithSign(term, place))).join(" ")} is ${given}`,
};

function* proposeBalances(lines: Lines): Generator<Hypothesis> {
  for (const [from, opening] of lines.lines.entries()) {
    if (!isOfStart(opening.label) || isOfEnd(opening.label) || opening.isPercent) continue;
    const to = lines.lines.findIndex(({ label }, at) => at > from + 1 && isOfEnd(label));
    const closing = lines.lines[to];
    if (!closing || closing.isPercent) continue;
    const best = bestOf(closing, opening, lines.lines.slice(from + 1, to), lines);
    if (best) yield best;
  }
}

/** What the labels say first, then with one of them the other way. */
function bestOf(closing: Line, opening: Line, movements: readonly Line[], lines: Lines): Hypothesis | null {
  const said = movements.map((line) => (isGone(line.label) && !isTakenOff(line) ? -1 : 1));
  // A line with one figure, in a table with others to go by, is not turned: its sign may be the slip.
  const isFixed = movements.map(({ numbers }) => closing.filled > 1 && numbers.filter(Boolean).length <= 1);
  let best: { hypothesis: Hypothesis; total: number } | null = null;
  for (let turned = -1; turned < movements.length; turned++) {
    if (isFixed[turned] === true) continue;
    const terms = movements.map((line, at): Term => ({ line, sign: (at === turned) === (said[at] === 1) ? -1 : 1 }));
    const hypothesis = sumHypothesis(
      balance,
      closing,
      [{ line: opening, sign: 1 }, ...terms],
      placesOfAll([closing, opening], lines.places),
      turned < 0 ? 1 : movements.length * movements.length,
    );
    const { total } = evidenceOf(hypothesis, lines);
    if (best === null || total > best.total) best = { hypothesis, total };
  }
  return best?.hypothesis ?? null;
}
