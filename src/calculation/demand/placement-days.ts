/** The days of placements in each financial year, and what they cost. */
import { zero, type Decimal } from "../exact/decimal";
import { financialYearOfDay, firstDayOfFinancialYear } from "../exact/financial-year";
import type { Placement } from "./placements";

export type YearOfPlacements = {
  /** The year in which the financial year begins. */
  readonly beginning: number;
  /** Σ weekly price × days: seven times what they cost. */
  readonly priceDays: Decimal;
  readonly days: number;
  /** Placements with at least one day in the year. */
  readonly placements: number;
};

/** A row for each year, whether or not a child was placed in it. */
export function daysByYear(placements: readonly Placement[], firstYear: number, lastYear: number): readonly YearOfPlacements[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    beginning: firstYear + index,
    from: firstDayOfFinancialYear(firstYear + index),
    to: firstDayOfFinancialYear(firstYear + index + 1) - 1,
    priceDays: zero,
    days: 0,
    placements: 0,
  }));
  for (const { start, end, weeklyPrice } of placements) {
    const first = Math.max(0, financialYearOfDay(start) - firstYear);
    for (let index = first; index < years.length; index++) {
      const year = years[index]!;
      if (end !== null && end < year.from) break;
      const days = Math.min(year.to, end ?? year.to) - Math.max(year.from, start) + 1;
      year.priceDays = year.priceDays.plus(weeklyPrice.times(days));
      year.days += days;
      year.placements++;
    }
  }
  return years;
}
