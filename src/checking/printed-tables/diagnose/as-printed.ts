/** Whether a figure is to its last digit what the others give as printed, and how surprising that is where each was rounded. */
import { outcomeOf } from "../evidence/outcome";
import type { Hypothesis } from "../rules/rule";

/** Also where noughts at its end would allow more: 835,500. */
export const agreesToTheLastDigit = (hypothesis: Hypothesis, place: number): boolean =>
  outcomeOf(
    hypothesis.rule.arithmetic.implied(hypothesis, place, -1),
    hypothesis.result.numbers[place] ?? Number.NaN,
    hypothesis.result.halves[place] ?? 0,
    "",
  ) === "agree";

/** How probable it is that rounded figures would not give the printed one. */
export function mismatchAt(hypothesis: Hypothesis, place: number): number {
  const { arithmetic } = hypothesis.rule;
  const { error, value } = arithmetic.implied(hypothesis, place, -1);
  const half = hypothesis.result.halves[place] ?? 0;
  if (half === 0 || value === 0) return 0;
  const { length } = hypothesis.terms;
  // Of a sum the parts' roundings mostly cancel out. Whole pounds among pence are exact: "83889" is 83,889.00 there.
  const likely = arithmetic.isSum ? Math.min(error, half * length) / Math.sqrt(length) : error;
  return likely / (likely + half + half);
}
