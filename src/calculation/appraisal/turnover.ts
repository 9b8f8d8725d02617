/**
 * Beds that empty and fill during a year. A bed that changes by chance is remembered for stay × (1 − occupancy) weeks (its correlation
 * time), so that its average over a year is worth so many independent looks, called periods.
 */
import { decimal, one, type Decimal } from "../exact/decimal";
import { roundToPlaces } from "../exact/rounding";
import { withCommas } from "../schema/number-words";
import { badInput, type Problem } from "../schema/problem";

/** The chance of each number of filled beds is worked out, which would block Excel beyond this. */
export const mostOutcomes = 10_000;

const weeksInYear = decimal(52);

/**
 * Independent looks at a bed in a year, at least 1, rounded: 52 ÷ (2 × weeks of a stay × (1 − occupancy)). A bed that is always filled
 * needs one look only. For a term, take this many for each year.
 */
export function periodsInYear(weeksOfStay: Decimal, occupancy: Decimal): Decimal {
  const correlation = weeksOfStay.times(one.minus(occupancy)).times(2);
  if (correlation.lte(0)) return one;
  const looks = roundToPlaces(weeksInYear.div(correlation), 0);
  return looks.lt(one) ? one : looks;
}

/** A problem where there would be too many outcomes, else null. */
export function tooManyOutcomes(beds: Decimal, periods: Decimal): Problem | null {
  if (beds.times(periods).lte(mostOutcomes)) return null;
  return badInput(
    `Beds contracted (${withCommas(beds)}) times periods (${withCommas(periods)}) cannot exceed ${withCommas(mostOutcomes)}: take fewer periods`,
  );
}
