/** What placements come to in each financial year, from the days on which a child was placed. */
import { decimal, type Decimal } from "../exact/decimal";
import { daysInFinancialYear, financialYearName } from "../exact/financial-year";
import { YearsOfPlacements, type YearOfPlacements } from "./placement-days";
import type { Placement } from "./placements";

export type TrendYear = {
  /** "2018/19". */
  readonly name: string;
  /** £ in the year, unrounded. */
  readonly outturn: Decimal;
  /** £ per child, on average of all days; null where no child was placed. */
  readonly price: { readonly weekly: Decimal; readonly annual: Decimal } | null;
  /** The average number of children. */
  readonly children: Decimal;
  /** Placements with at least one day in the year. */
  readonly placements: Decimal;
};

/** A row for each year, first to last. */
export function trendOf(placements: readonly Placement[], firstYear: number, lastYear: number): readonly TrendYear[] {
  const years = new YearsOfPlacements(firstYear, lastYear);
  for (const placement of placements) years.add(placement);
  return years.rows.map(trendYear);
}

/** The averages come from the exact sum, so that children × annual price is the outturn again. */
export function trendYear({ beginning, priceDays, days, placements }: YearOfPlacements): TrendYear {
  const inYear = daysInFinancialYear(beginning);
  return {
    name: financialYearName(beginning),
    outturn: priceDays.div(7),
    price: days === 0 ? null : { weekly: priceDays.div(days), annual: priceDays.times(inYear).div(7 * days) },
    children: decimal(days).div(inYear),
    placements: decimal(placements),
  };
}
