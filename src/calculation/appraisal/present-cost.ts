import { one, zero, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { pounds, smallCount, yearlyRate } from "../schema/kinds";
import { isProblem } from "../schema/problem";
import { series } from "../schema/series";

export const presentCost = defineFunction({
  name: "PRESENTCOST",
  group: "Contract life",
  summary: "Today's value of yearly costs: each discounted at a rate a year, by default as the Green Book does.",
  question: "What are future costs worth in today's money?",
  keywords: ["net present value", "NPV", "discounting", "Green Book", "discount rate of 3.5%"],
  parameters: {
    costs: pounds("Costs", "£ a year, a cell for each year in order; a blank cell is a year without cost").range(),
    rate: yearlyRate("Discount rate").optional(0.035).single(),
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
  ],
  mistakes: ['=CARE.PRESENTCOST({236044;"tbc"})', "=CARE.PRESENTCOST({236044;236044}, 3.5)"],
  calculate: ({ costs, rate, firstPeriod }) => {
    const years = series(costs, "Costs");
    return isProblem(years) ? years : presentValue(years, one.plus(rate), firstPeriod.toNumber());
  },
});

/** All costs are compounded to the last year and divided once, so that nothing is cut before the end. */
function presentValue(costs: readonly Decimal[], growth: Decimal, firstPeriod: number): Decimal {
  const inLastYear = costs.reduce((sum, cost) => sum.times(growth).plus(cost), zero);
  return inLastYear.div(growth.pow(costs.length - 1 + firstPeriod));
}
