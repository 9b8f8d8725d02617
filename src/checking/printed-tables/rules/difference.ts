/** One line as the sum or the difference of two others: saving = spot − block. */
import { sumHypothesis, sumOfFew } from "../arithmetic/sum";
import { named, namedWithSign } from "../explain/line-words";
import { counted } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { isAddedAnywhere, isAddedAtSamples } from "../lines/alike";
import { neighboursOf } from "../lines/neighbours";
import { hasOddPercent, isLeapYear } from "./expected";
import { placesOfAll, type Hypothesis, type Rule, type Term } from "./rule";
import { bitsOfLikely, bitsOfSaid } from "./said-by-labels";

export const difference: Rule = {
  id: "difference",
  summary: "What is left of one line when another is taken off it, or what two come to together.",
  example: {
    rows: [
      "Level | Block cost | Spot cost | Saving",
      "Low | £627,000 | £921,544 | £294,544",
      "Medium | £666,500 | £921,544 | £255,044",
      "High | £685,500 | £921,544 | £236,044",
    ],
    slip: { was: "£236,044", is: "£263,044", said: "High, Saving: £263,044 should be £236,044" },
  },
  arithmetic: sumOfFew,
  propose: proposeDifferences,
  isExpectedAt: (hypothesis, place, lines) => !hasOddPercent(hypothesis, place) && !isLeapYear(hypothesis, place, lines),
  labelBits: (hypothesis) => (isSaid(hypothesis) ? bitsOfSaid : isNamed(hypothesis) ? bitsOfLikely : 0),
  explain: ({ terms }, place, given) => {
    const [first, second] = terms;
    if (!first || !second) return `The others give ${given}`;
    return second.sign > 0
      ? `${named(first, place)} and ${named(second, place)} add to ${given}`
      : `${named(first, place)} ${namedWithSign(second, place)} is ${given}`;
  },
};

function* proposeDifferences(lines: Lines): Generator<Hypothesis> {
  const isAnySaid = lines.lines.some(({ label, isDetail, isWorkedOut }) => isDetail || isWorkedOut || short.test(label));
  for (const [at, whole] of lines.lines.entries()) {
    if (whole.isHeading) continue;
    const near = neighboursOf(lines, at).filter(({ isPercent, part }) => isPercent === whole.isPercent && part === whole.part);
    const pairs = near.reduce((sum, _, before) => sum + before, 0);
    for (let first = 0; first < near.length; first++)
      for (let second = first + 1; second < near.length; second++) {
        const [one, other] = [near[first], near[second]];
        if (!one || !other) continue;
        const isAdded = isAddedAtSamples(whole, one, other);
        // One slip may leave few places that agree: where the words say what follows from what, one is enough to look.
        if (!isAdded && !(isAnySaid && isAddedAnywhere(whole, one, other))) continue;
        const hypothesis = inOrder(whole, one, other, lines, pairs);
        if (hypothesis.places.length === 0 || !(isAdded || isNamed(hypothesis) || isSaid(hypothesis))) continue;
        // The words choose it, among no others.
        yield isSaid(hypothesis) ? { ...hypothesis, tried: 1 } : hypothesis;
      }
  }
}

/** What is worked out stands last, unless the labels say otherwise. */
function inOrder(whole: Line, one: Line, other: Line, lines: Lines, tried: number): Hypothesis {
  const all = [whole, one, other];
  const worked = all.filter(({ isWorkedOut, total }) => isWorkedOut || total !== null);
  const [result = whole] = worked.length === 1 ? worked : [...all].sort((first, second) => second.index - first.index);
  const terms: readonly Term[] =
    result === whole
      ? [one, other].map((line) => ({ line, sign: 1 }))
      : [
          { line: whole, sign: 1 },
          { line: result === one ? other : one, sign: -1 },
        ];
  return sumHypothesis(difference, result, terms, placesOfAll(all, lines.places), tried);
}

/** Of two amounts beside it that are not themselves differences. */
const isNamed = ({ result, terms }: Hypothesis): boolean =>
  result.isWorkedOut &&
  terms.every(({ line }) => line.label !== "" && !line.isWorkedOut && !counted.test(line.label)) &&
  terms.every(({ line }) => Math.abs(line.index - result.index) <= terms.length);

const short = /\b(?:shortfall|still to (?:be )?(?:deliver|find|save|achieve)|not (?:yet )?delivered|undelivered)\b/i;
const delivered = /^(?:(?:savings?|amounts?) )?(?:delivered|achieved)\b/i;

/** The two parts of it that a line has, side by side after it; or what is short of an amount when another of it is delivered. */
function isSaid({ result, terms: [first, second] }: Hypothesis): boolean {
  if (!first || !second) return false;
  const parts = second.sign > 0 ? [first.line, second.line] : [result, second.line];
  const whole = second.sign > 0 ? result : first.line;
  if (parts.every(({ isDetail }) => isDetail))
    return parts.every(({ index }) => index > whole.index) && Math.abs((parts[0]?.index ?? 0) - (parts[1]?.index ?? 0)) === 1;
  return second.sign < 0 && short.test(result.label) && delivered.test(second.line.label) && !isPartOrShort(first.line);
}

const isPartOrShort = ({ label, isDetail }: Line): boolean => short.test(label) || delivered.test(label) || isDetail;
