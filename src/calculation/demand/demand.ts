import { one, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { children, choice, years as someYears, yearlyRate } from "../schema/kinds";
import { noAnswer } from "../schema/problem";

export const demand = defineFunction({
  name: "DEMAND",
  group: "Demand and risk",
  summary: "Children in care after so many years of growth.",
  question: "How many children will be in care?",
  keywords: ["growth", "forecast", "projection", "looked-after children", "sufficiency"],
  parameters: {
    childrenNow: children("Children now"),
    annualGrowth: yearlyRate("Growth"),
    years: someYears(),
    method: choice("Method", ["linear", "compound"]).optional("linear").single(),
  },
  result: "children, unrounded: linear adds the same number each year, compound the same percentage",
  shownAs: "number",
  errors: [{ code: "#N/A", means: "linear growth below 0% has used up all children before the years are over" }],
  examples: [
    {
      formula: "=CARE.DEMAND(284, 0.014, 3.25)",
      value: "296.922",
      source: "Havering 2025: 284 children at 1.4% a year, if counted from January 2025 to March 2028; the report does not say from when",
    },
    {
      formula: '=CARE.DEMAND(284, 0.014, 4, "compound")',
      value: "300.241112…",
      source: "Havering 2025: the same growth compounded over four years",
    },
  ],
  mistakes: ["=CARE.DEMAND(284, 1.4, 3)", "=CARE.DEMAND(100, -0.5, 3)"],
  calculate: ({ childrenNow, annualGrowth, years, method }) => {
    if (method === "compound") return childrenNow.times(one.plus(annualGrowth).pow(years));
    const growth = one.plus(annualGrowth.times(years));
    return growth.isNegative() ? noAnswer(nobodyLeft(annualGrowth)) : childrenNow.times(growth);
  },
});

function nobodyLeft(annualGrowth: Decimal): string {
  const [percent, years] = [annualGrowth.times(100).abs(), one.div(annualGrowth.abs())];
  return `Falling by ${percent.toString()}% of today's children a year, none are left after ${years.toDecimalPlaces(2).toString()} years: take fewer years, or “compound”`;
}
