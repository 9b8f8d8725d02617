import type { Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { pounds, smallCount, yearlyRate } from "../schema/kinds";
import { isProblem } from "../schema/problem";
import { series } from "../schema/series";
import { growthFactors } from "./rate-path";

export const realTerms = defineFunction({
  name: "REALTERMS",
  group: "Price",
  summary: "Amounts of several years in the prices of one: each divided by general inflation up to its year.",
  question: "What are the amounts of later years in today's prices?",
  keywords: ["deflator", "real and nominal", "GDP deflator", "constant prices", "take inflation out", "cash prices"],
  parameters: {
    amounts: pounds("Amounts", "£ of each year, in order").range(),
    deflators: yearlyRate("Deflators").range(),
    firstPeriod: smallCount("First period", "0: the first amount is in the prices of the base year; 1: it is a year later")
      .optional(0)
      .single(),
  },
  result: "£ in prices of the base year, unrounded, in the shape of the amounts; a list of deflators that is too short repeats its last",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.REALTERMS({1000;1000;1000}, {0.02;0.03})",
      value: [["1000"], ["980.392156…"], ["951.837045…"]],
      source: "£1,000 a year, with general inflation of 2% and then 3%",
    },
    {
      formula: "=CARE.REALTERMS({1000,1000}, 0.02, 1)",
      value: [["980.392156…", "961.168781…"]],
      source: "the same 2% a year, the first amount falling a year after the base year",
    },
  ],
  mistakes: ["=CARE.REALTERMS({1000;1000}, 2)", '=CARE.REALTERMS({1000;"tbc"}, 0.02)'],
  calculate: ({ amounts, deflators, firstPeriod }) => {
    const years = series(amounts, "Amounts");
    if (isProblem(years)) return years;
    const rates = series(deflators, "Deflators");
    if (isProblem(rates)) return rates;
    const real = inBaseYear(years, rates, firstPeriod.toNumber());
    return amounts.length === 1 ? [real] : real.map((amount) => [amount]);
  },
});

/** The amount of period p is divided by the product of the first p (1 + deflator). */
export function inBaseYear(amounts: readonly Decimal[], deflators: readonly Decimal[], firstPeriod: number): readonly Decimal[] {
  const growth = growthFactors(deflators, firstPeriod + amounts.length);
  return amounts.map((amount, index) => amount.div(growth[firstPeriod + index] ?? 1));
}
