/** Discount rates, for figures in real terms. */
import { decimal, one, type Decimal } from "../exact/decimal";
import { rateOfYear } from "../price/rate-path";

/** HM Treasury's schedule. A review of the rates was due in 2026: where it has changed them, the new ones are typed, with their source. */
export const treasurySchedule = {
  rate: decimal("0.035"),
  /** The last year for which `rate` serves. */
  until: 30,
  /** From the year after that on. */
  laterRate: decimal("0.03"),
  vintage: "before the review due in 2026",
  source: "HM Treasury, Green Book: 3.5% for years 0 to 30, 3.0% from year 31; the rates before the review due in 2026",
} as const;

/** The same as a list from year 1 on, the last serving all years that follow. */
export const treasuryRates: readonly Decimal[] = ratesUntil(treasurySchedule.rate, treasurySchedule.until, treasurySchedule.laterRate);

/** One rate up to a year and another after it, as a list from year 1 on. */
export function ratesUntil(rate: Decimal, until: number, laterRate: Decimal): readonly Decimal[] {
  return [...Array.from({ length: until }, () => rate), laterRate];
}

/** Π (1 + rate) of years 1 to `years`: what a sum of that year is divided by. 1 for year 0. */
export function growthOver(rates: readonly Decimal[], years: number): Decimal {
  if (rates.length === 1) return one.plus(rateOfYear(rates, 0)).pow(years);
  let growth = one;
  for (let year = 0; year < years; year++) growth = growth.times(one.plus(rateOfYear(rates, year)));
  return growth;
}
