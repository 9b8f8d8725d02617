/** What a contract's clause makes of an index: the share passed on, a cap and a floor, and several indices mixed as clauses do it. */
import { zero, type Decimal } from "../exact/decimal";
import { withCommas } from "../schema/number-words";
import { badInput, type Problem } from "../schema/problem";
import { rateOfYear } from "./rate-path";

export type PriceClause = {
  /** The highest rise of a year; null where there is none. */
  readonly cap: Decimal | null;
  /** The lowest; below 0 the price may fall. Null where there is none. */
  readonly floor: Decimal | null;
  /** How much of the index is passed on: 0.8 for "80% of CPI". */
  readonly share: Decimal;
};

/** A problem where the floor is above the cap, else null. */
export function floorAboveCap(cap: Decimal | null, floor: Decimal | null): Problem | null {
  if (cap === null || !floor?.gt(cap)) return null;
  return badInput(`Floor (${percent(floor)}) cannot exceed cap (${percent(cap)})`);
}

/** A year's rise: max(floor, min(cap, index × share)). */
export const riseOf = (index: Decimal, { cap, floor, share }: PriceClause): Decimal => held(index.times(share), cap, floor);

/** A rate held between floor and cap. */
export function held(rate: Decimal, cap: Decimal | null, floor: Decimal | null): Decimal {
  if (cap !== null && rate.gt(cap)) return cap;
  return floor !== null && rate.lt(floor) ? floor : rate;
}

export type IndexList = {
  /** A rate a year; a list that is too short repeats its last. */
  readonly rates: readonly Decimal[];
  /** Its weight where indices are weighed; weights of all add to 1. */
  readonly weight: Decimal;
};
export const indexMixes = ["weighted", "higher of", "lower of"] as const;
export type IndexMix = (typeof indexMixes)[number];

/**
 * The index of each year as a clause has it: "70% earnings and 30% CPI", "the higher of CPI and 2%", "CPI plus 1%". The margin is added
 * last, before share, cap and floor.
 */
export function mixedIndex(indices: readonly IndexList[], mix: IndexMix, margin: Decimal, years: number): readonly Decimal[] {
  return Array.from({ length: years }, (_, year) => {
    const rates = indices.map(({ rates }) => rateOfYear(rates, year));
    if (mix === "weighted") return indices.reduce((sum, { weight }, index) => sum.plus(weight.times(rates[index] ?? zero)), margin);
    const most = rates.reduce((kept, rate) => (rate.gt(kept) === (mix === "higher of") ? rate : kept));
    return most.plus(margin);
  });
}

const percent = (rate: Decimal): string => `${withCommas(rate.times(100))}%`;
