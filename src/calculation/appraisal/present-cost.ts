import { one, zero, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import type { Cell } from "../schema/cell";
import { pounds, smallCount, yearlyRate } from "../schema/kinds";
import { Parameter } from "../schema/parameter";
import { isProblem, type Problem } from "../schema/problem";
import { series } from "../schema/series";
import { rateOfYear } from "../price/rate-path";
import { growthOver, treasuryRates } from "./discount-rates";

const yearly = yearlyRate("Discount rate");
const discountRates = Parameter.of(
  {
    ...yearly.described,
    unit: "a year, like 3.5%; one rate, or a rate for each year after the first, the last serving all that follow; the Treasury's 3.5% up to year 30 and 3% from year 31 if left out",
  },
  (cell: Cell, label) => yearly.read(cell, label) as Decimal | Problem,
)
  .range()
  .orNull();

export const presentCost = defineFunction({
  name: "PRESENTCOST",
  group: "Contract life",
  summary: "Today's value of yearly costs: each discounted at a rate a year, by default as the Green Book does.",
  question: "What are future costs worth in today's money?",
  keywords: ["net present value", "NPV", "discounting", "Green Book", "discount rate of 3.5%"],
  parameters: {
    costs: pounds("Costs", "£ a year, a cell for each year in order; a blank cell is a year without cost").range(),
    rate: discountRates,
    firstPeriod: smallCount("First period", "0: the first year is not discounted; 1: it is by one year, as in Excel's NPV")
      .optional(0)
      .single(),
  },
  result: "£ at today's value, unrounded",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.PRESENTCOST({236044;236044;236044;236044;236044;236044;236044;236044})",
      value: "1679345.419324…",
      source: "Hackney 2019, Table 1: the saving of 5 beds at High support, 8 years at 3.5%",
    },
    {
      formula: "=CARE.PRESENTCOST({236044;236044;236044;236044;236044;236044;236044;236044}, 0.035, 1)",
      value: "1622555.960699…",
      source: "the same as Excel's NPV has it",
    },
    {
      formula: "=CARE.PRESENTCOST({1000;1000;1000}, {0.035;0.03})",
      value: "2904.225880…",
      source: "£1,000 a year at 3.5% for the first year after this and 3% for the next",
    },
  ],
  mistakes: ['=CARE.PRESENTCOST({236044;"tbc"})', "=CARE.PRESENTCOST({236044;236044}, 3.5)"],
  calculate: ({ costs, rate, firstPeriod }) => {
    const years = series(costs, "Costs");
    if (isProblem(years)) return years;
    const rates = rate === null ? treasuryRates : series(rate, "Discount rate");
    return isProblem(rates) ? rates : presentValue(years, rates, firstPeriod.toNumber());
  },
});

/**
 * All costs are compounded to the last year and divided once, so that nothing is cut before the end. The rate of year 1 is the first of
 * the list: it takes a cost of year 1 to year 0.
 */
function presentValue(costs: readonly Decimal[], rates: readonly Decimal[], firstPeriod: number): Decimal {
  let [inLastYear, rate, growth] = [zero, zero, one];
  for (const [index, cost] of costs.entries()) {
    const ofYear = index === 0 ? zero : rateOfYear(rates, firstPeriod + index - 1);
    // Most years have the rate of the year before.
    if (ofYear !== rate) [rate, growth] = [ofYear, one.plus(ofYear)];
    inLastYear = inLastYear.times(growth).plus(cost);
  }
  return inLastYear.div(growthOver(rates, firstPeriod + costs.length - 1));
}
