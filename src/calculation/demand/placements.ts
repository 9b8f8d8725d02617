/** Placements from three lists: first day, last day and weekly price of each. */
import { dateInWords } from "../exact/calendar";
import type { PenceOrPrice } from "../exact/price-days";
import { withCommas } from "../schema/number-words";
import { allOf, badInput, isProblem, type Problem } from "../schema/problem";
import { differentLengths, series } from "../schema/series";

export type Placement = {
  /** The first day, which counts. */
  readonly start: number;
  /** The last day, which counts; null while the placement is running. */
  readonly end: number | null;
  readonly weeklyPrice: PenceOrPrice;
};

type Range<Value> = readonly (readonly Value[])[];

/**
 * Blank lines are skipped, so that a range may be longer than its list. Where the last day does not count, as in lists whose records
 * join on one day, a placement that ends on the day it starts has no day and is skipped too.
 */
export function placementsOf(
  starts: Range<number | null>,
  ends: Range<number | null>,
  weeklyPrices: Range<PenceOrPrice | null>,
  lastDayCounts = true,
): readonly Placement[] | Problem {
  const [first, last, prices] = [series(starts, "Starts"), series(ends, "Ends"), series(weeklyPrices, "Weekly prices")];
  if (isProblem(first)) return first;
  if (isProblem(last)) return last;
  if (isProblem(prices)) return prices;
  const uneven = differentLengths({ Starts: first, ends: last, "weekly prices": prices });
  if (uneven !== null) return uneven;
  const placements: Placement[] = [];
  const problems: Problem[] = [];
  for (const [index, start] of first.entries()) {
    const placement = placementAt(index, start, last[index] ?? null, prices[index] ?? null);
    if (isProblem(placement)) problems.push(placement);
    else if (placement !== null && (lastDayCounts || placement.end !== placement.start)) placements.push(placement);
    if (problems.length === mostReasons) break;
  }
  if (problems.length > 0) return allOf(problems);
  return lastDayCounts ? placements : placements.map((one) => ({ ...one, end: one.end === null ? null : one.end - 1 }));
}

function placementAt(
  index: number,
  start: number | null,
  end: number | null,
  weeklyPrice: PenceOrPrice | null,
): Placement | Problem | null {
  const name = (): string => `Placement ${withCommas(index + 1)}`;
  if (start === null && end === null && weeklyPrice === null) return null;
  if (start === null) return badInput(`${name()} has no start: type the date of its first day`);
  if (weeklyPrice === null) return badInput(`${name()} has no weekly price, or 0: type a price a week, like 2,411.30`);
  if (end !== null && end < start) return badInput(`${name()} ends on ${dateInWords(end)}, before it starts on ${dateInWords(start)}`);
  return { start, end, weeklyPrice };
}

/** Nobody reads a sentence with more reasons than this. */
const mostReasons = 3;
