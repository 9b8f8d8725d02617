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
  const quantum = 2 * (hypothesis.result.halves[place] ?? 0);
  if (quantum === 0 || value === 0) return 0;
  const spread = error / quantum;
  // Of a sum the parts' roundings mostly cancel out.
  if (arithmetic.isSum) return Math.min(0.9, (0.8 * spread) / Math.sqrt(3 * hypothesis.terms.length));
  return Math.min(0.9, spread <= 1 ? spread / 2 : 1 - 1 / (2 * spread));
}
