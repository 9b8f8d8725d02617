/** From the years of placements to the yearly figures that a table asks for. */
import { countWords, daysInFinancialYear, decimal, financialYearName, financialYearOfDay, toCell } from "../../calculation";
import { itemLabel, type AssumptionRow } from "../../tables";
import type { YearlyLabels } from "../../tables/placement-list/yearly-figures";
import type { PrintedYear } from "./placement-parts";

export type YearRows =
  { readonly rows: readonly AssumptionRow[]; readonly count: number; readonly words: string } | { readonly sentence: string };

const mostYears = 12;

/** The latest years in a row that are counted to their ends, withheld in nothing, and with a price for each night: elsewhere spend would not be children × price. */
export function yearRows({ spend, children, price }: YearlyLabels, years: readonly PrintedYear[], today: number): YearRows {
  const usable: PrintedYear[] = [];
  for (const one of [...years].reverse()) {
    const isUsable = one.isWhole && !one.withheld.has(one.year.total) && one.year.total.pricedNights === one.year.total.nights;
    const isNext = usable[0] === undefined || usable[0].beginning === one.beginning + 1;
    if (isUsable && isNext && usable.length < mostYears) usable.unshift(one);
    else if (usable.length > 0) break;
  }
  if (usable.length === 0)
    return { sentence: "No year can be used in the form: a whole year needs five children or more, and a price for each of its nights" };
  const row = (label: string, { beginning }: PrintedYear, value: number): AssumptionRow => ({
    label: itemLabel({ label }, financialYearName(beginning)),
    value,
    source: "SSDA903 episodes with a price list",
    status: beginning < financialYearOfDay(today) ? "actual" : "forecast",
  });
  const nights = (one: PrintedYear) => decimal(one.year.total.nights);
  const pence = (one: PrintedYear) => decimal(one.year.total.penceNights);
  return {
    rows: [
      ...usable.map((one) => row(spend, one, toCell(pence(one).div(700)))),
      ...usable.map((one) => row(children, one, toCell(nights(one).div(daysInFinancialYear(one.beginning))))),
      ...usable.map((one) => row(price, one, toCell(pence(one).div(nights(one)).div(100)))),
    ],
    count: usable.length,
    words: `${countWords(usable.length, "year")} ${usable.length === 1 ? "is" : "are"}`,
  };
}
