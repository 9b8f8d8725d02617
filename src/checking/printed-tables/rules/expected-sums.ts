/** Where a sum is not expected to hold although its figures are there. */
import { addedAt } from "../arithmetic/sum";
import type { Lines } from "../lines/line";
import type { Hypothesis } from "./rule";

const notAdded =
  /\b(?:averages?|avg|mean|median|rates?|prices?|per|unit|ratio|index|ages?|weekly|share|scores?|rank|cumulative|running|accumulated|to date|so far)\b|\b(?:a|each) (?:head|child|bed|place|person|week|night)\b|%/i;

/** Of percentages only the whole is a sum that everybody expects; of prices and averages none. */
export function expectsAddedAt({ result }: Hypothesis, place: number, lines: Lines): boolean {
  if (result.figures[place]?.figure.unit === "%") return false;
  return !notAdded.test(lines.placeLabels[place] ?? "");
}

/** No average of several is so near to their sum: "Weekly cost" is added up here. */
export function addsAt(hypothesis: Hypothesis, place: number): boolean {
  const { result } = hypothesis;
  if (result.figures[place]?.figure.unit === "%" && result.numbers[place] !== 1) return false;
  const { sum } = addedAt(hypothesis, place);
  return Math.abs((result.numbers[place] ?? 0) - sum) < Math.abs(sum) * 0.1;
}
