/** Two lines multiplied make a third: cost = beds × price. */
import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import { isCountedBy, ofWeek, priced, spent } from "../lines/label-words";
import type { Line } from "../lines/line";
import { isAtTotal, hasOddPercent, isLeapYear } from "./expected";
import { factorHypotheses } from "./factors";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfSaid } from "./said-by-labels";

export const product: Rule = {
  id: "product",
  summary: "Two lines multiplied make a third: beds × price, and × 52 where the price is of a week.",
  example: {
    rows: [
      "Home | Beds | Weekly price | Annual cost",
      "Oak | 4 | £4,250 | £884,000",
      "Elm | 3 | £4,100 | £639,600",
      "Ash | 5 | £3,980 | £1,034,800",
      "Total | 12 | | £2,558,400",
    ],
    slip: { was: "£639,600", is: "£638,600", said: "Elm, Annual cost: £638,600 should be £639,600" },
  },
  arithmetic: productOfTerms,
  propose: (lines, known) => factorHypotheses(product, lines, known),
  isExpectedAt: (hypothesis, place, lines) =>
    !hasOddPercent(hypothesis, place) &&
    (!isAtTotal(place, lines) || isOfAverages(hypothesis, place)) &&
    !isLeapYear(hypothesis, place, lines),
  labelBits: (hypothesis) => (isNamed(hypothesis) ? bitsOfSaid : 0),
  explain: ({ terms: [first, second], constant, constantWords }, place, given) =>
    first && second
      ? `${named(first, place)} × ${named(second, place)}${constantWords === "" ? "" : ` ${constant < 1 ? "÷" : "×"} ${constantWords}`} is ${given}`
      : `The others give ${given}`,
};

/** An average cost of all of them together is what was spent on all by the number of all, unless it is the mean of the averages. */
const isOfAverages = ({ terms }: Hypothesis, place: number): boolean =>
  terms.some(({ line }) => /\b(?:average|avg|mean)\b/i.test(line.label) && !isMeanOfOthers(line, place));

function isMeanOfOthers({ numbers, halves }: Line, place: number): boolean {
  const others = [...numbers.keys()].filter((at) => at !== place && !Number.isNaN(numbers[at]));
  const meanOf = (all: Float64Array): number => others.reduce((sum, at) => sum + (all[at] ?? 0), 0) / others.length;
  return Math.abs(meanOf(numbers) - (numbers[place] ?? Number.NaN)) <= meanOf(halves) + (halves[place] ?? 0);
}

/** A number of things, the price of one, and what they come to; weeks in the year only where the price is of a week. */
function isNamed({ result, terms, constantWords }: Hypothesis): boolean {
  const [one, other] = terms.map(({ line }) => line);
  if (!one || !other || !spent.test(result.label)) return false;
  const fits = (price: Line): boolean => (constantWords === "" ? true : /weeks/.test(constantWords) && ofWeek.test(price.label));
  const isPair = (count: Line, price: Line): boolean => isCountedBy(count.label) && priced.test(price.label) && fits(price);
  return isPair(one, other) || isPair(other, one);
}
