import { sumHypothesis, sumOfParts } from "../arithmetic/sum";
import { evidenceOf } from "../evidence/evidence";
import { labelOf } from "../explain/line-words";
import type { Line, Lines } from "../lines/line";
import { hasOddPercent } from "./expected";
import type { Hypothesis, Rule } from "./rule";
import { isGone } from "./start-and-end";
import { bitsOfSure } from "./said-by-labels";

export const bridge: Rule = {
  id: "bridge",
  summary: "The first line and all that changes it make the last, where both have the same words and other years.",
  example: {
    rows: [
      "Changes in the budget | £000",
      "Net budget 2023/24 | 7,151",
      "Pay and prices | 488",
      "Demand | 1,204",
      "Savings | (655)",
      "Grants | (374)",
      "Net budget 2024/25 | 7,814",
    ],
    slip: { was: "7,814", is: "7,184", said: "Net budget 2024/25, £000: 7,184 should be 7,814" },
  },
  arithmetic: sumOfParts,
  propose: proposeBridges,
  isExpectedAt: (hypothesis, place) => !hasOddPercent(hypothesis, place),
  labelBits: () => bitsOfSure,
  explain: ({ terms }, place, given) => {
    const [first] = terms;
    return `${first ? `${labelOf(first.line)} ${first.line.figures[place]?.figure.text ?? ""}` : ""} and the ${terms.length - 1} changes after it make ${given}`;
  },
};

/** The same words without their years; "" where there is no year. */
function wordsBesideYear(label: string): string {
  const words = label.replace(/\b(?:19|20)\d\d(?: ?[/–-] ?\d{2,4})?\b/g, "#");
  return words.includes("#")
    ? words
        .toLowerCase()
        .replace(/[^a-z#]+/g, " ")
        .trim()
    : "";
}

function* proposeBridges(lines: Lines): Generator<Hypothesis> {
  const first = new Map<string, number>();
  for (const [at, line] of lines.lines.entries()) {
    const words = wordsBesideYear(line.label);
    // A line of years only is one of a series.
    if (!/[a-z]/.test(words)) continue;
    const from = first.get(words);
    const opening = from === undefined ? undefined : lines.lines[from];
    if (from !== undefined && opening && at - from > 1 && opening.label !== line.label) {
      const between = lines.lines.slice(from + 1, at).filter(({ isDetail }) => !isDetail);
      if (between.length > 0 && between.every((one) => isChange(one, line))) yield bestOf(line, opening, between, lines);
    }
    first.set(words, at);
  }
}

/** What has a year of its own is no change from one to another. */
const isChange = (one: Line, result: Line): boolean =>
  one.part === result.part && one.isPercent === result.isPercent && one.total === null && wordsBesideYear(one.label) === "";

/** Savings are printed as what they take off, with a sign or without. */
function bestOf(result: Line, opening: Line, between: readonly Line[], lines: Lines): Hypothesis {
  const added = hypothesisOf(result, [opening, ...between], [], lines);
  const taken = between.filter((line) => isGone(line.label) || saved.test(line.label));
  // Where one of them has its sign printed the others have theirs.
  if (taken.length === 0 || between.some(({ numbers }) => numbers.some((number) => number < 0)) || evidenceOf(added, lines).holds > 0)
    return added;
  const takenOff = hypothesisOf(result, [opening, ...between], taken, lines);
  return evidenceOf(takenOff, lines).total > evidenceOf(added, lines).total ? takenOff : added;
}

const saved = /\b(?:savings?|efficienc(?:y|ies)|cuts?|fewer|lower)\b/i;

function hypothesisOf(result: Line, added: readonly Line[], taken: readonly Line[], lines: Lines): Hypothesis {
  const places: number[] = [];
  for (let place = 0; place < lines.places; place++)
    if (!Number.isNaN(result.numbers[place] ?? Number.NaN) && !Number.isNaN(added[0]?.numbers[place] ?? Number.NaN)) places.push(place);
  return sumHypothesis(
    bridge,
    result,
    added.map((line) => ({ line, sign: taken.includes(line) ? -1 : 1 })),
    places,
    1,
  );
}
