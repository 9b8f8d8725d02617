/** Whether a report works its sums out from the figures as printed, so that they agree to the last digit, or rounds each by itself. */
import { agreesToTheLastDigit, mismatchAt } from "./as-printed";
import type { TableTest } from "./table-test";

/**
 * For each half unit of printed sums, the odds that they were rounded each by itself. Before a look at the table the one is as likely as the
 * other: odds of 1.
 */
export function roundedApart(tests: readonly TableTest[]): ReadonlyMap<number, number> {
  const odds = new Map<number, number>();
  for (const { scored, place, outcome } of tests) {
    const { hypothesis } = scored;
    if (!hypothesis.rule.arithmetic.isSum || outcome === "fail") continue;
    const half = hypothesis.result.halves[place] ?? 0;
    const chance = agreesToTheLastDigit(hypothesis, place) ? 1 - mismatchAt(hypothesis, place) : Infinity;
    odds.set(half, (odds.get(half) ?? 1) * chance);
  }
  return odds;
}
