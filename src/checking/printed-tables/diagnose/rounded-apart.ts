/** Whether a report works its sums out from the figures as printed, so that they agree to the last digit, or rounds each by itself. */
import { agreesToTheLastDigit, mismatchAt } from "./as-printed";
import type { TableTest } from "./table-test";

/** Before a look at the table the one is as likely as the other. */
const before = 0.5;
const least = 1e-4;

/** For each half unit of printed sums, how probable it is that they were rounded each by itself. */
export function roundedApart(tests: readonly TableTest[]): ReadonlyMap<number, number> {
  const chances = new Map<number, number>();
  for (const { scored, place, outcome } of tests) {
    const { hypothesis } = scored;
    if (!hypothesis.rule.arithmetic.isSum || outcome === "fail") continue;
    const half = hypothesis.result.halves[place] ?? 0;
    const chance = agreesToTheLastDigit(hypothesis, place) ? 1 - mismatchAt(hypothesis, place) : Infinity;
    chances.set(half, (chances.get(half) ?? 1) * chance);
  }
  return new Map(
    [...chances].map(([half, chance]) => [
      half,
      chance === Infinity ? 1 : Math.max(least, (before * chance) / (before * chance + 1 - before)),
    ]),
  );
}

export const notKnown = before;
