/** The days of placements in each financial year, and what they cost. */
import type { Decimal } from "../exact/decimal";
import { financialYearOfDay, firstDayOfFinancialYear } from "../exact/financial-year";
import { PriceDays } from "../exact/price-days";
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
export class YearsOfPlacements {
  readonly #years: readonly Tally[];

  constructor(
    readonly firstYear: number,
    lastYear: number,
  ) {
    this.#years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => new Tally(firstYear + index));
  }

  add({ start, end, weeklyPrice }: Placement): void {
    for (let index = Math.max(0, financialYearOfDay(start) - this.firstYear); index < this.#years.length; index++) {
      const year = this.#years[index];
      if (year === undefined || (end !== null && end < year.from)) break;
      const days = Math.min(year.to, end ?? year.to) - Math.max(year.from, start) + 1;
      year.sum.add(weeklyPrice, days);
      year.days += days;
      year.placements++;
    }
  }

  get rows(): readonly YearOfPlacements[] {
    return this.#years.map(({ beginning, sum, days, placements }) => ({ beginning, priceDays: sum.total, days, placements }));
  }
}

class Tally {
  readonly from: number;
  readonly to: number;
  readonly sum = new PriceDays();
  days = 0;
  placements = 0;

  constructor(readonly beginning: number) {
    this.from = firstDayOfFinancialYear(beginning);
    this.to = firstDayOfFinancialYear(beginning + 1) - 1;
  }
}
