/** Rates by year, and what compounds from them: price rises, deflators and discount rates alike. */
import { one, type Decimal } from "../exact/decimal";

/** The rate of a year, the first being 0. A list that is too short repeats its last rate. */
export function rateOfYear(rates: readonly Decimal[], year: number): Decimal {
  const rate = rates[year] ?? rates.at(-1);
  if (rate === undefined) throw new Error("A path needs at least one rate");
  return rate;
}

/** Π (1 + rate) of the first `year` years, for each year from 0 (which is 1) to `years`. */
export function growthFactors(rates: readonly Decimal[], years: number): readonly Decimal[] {
  const factors = [one];
  let factor = one;
  for (let year = 0; year < years; year++) factors.push((factor = factor.times(one.plus(rateOfYear(rates, year)))));
  return factors;
}
