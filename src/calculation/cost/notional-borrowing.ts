import { one, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { choice, interestRate, loanYears, pounds } from "../schema/kinds";

export const notionalBorrowing = defineFunction({
  name: "NOTIONALBORROWING",
  group: "Contract life",
  summary: "What capital costs a year if it is borrowed at a rate of interest and paid back over so many years.",
  question: "What does the capital for an own home cost a year?",
  keywords: ["capital charge", "financing cost", "PWLB", "annuity", "Excel's PMT", "loan", "own home", "minimum revenue provision"],
  parameters: {
    capital: pounds("Capital"),
    rate: interestRate(),
    years: loanYears(),
    method: choice("Method", ["annuity", "equal instalments"]).optional("annuity").single(),
  },
  result:
    "£ a year, unrounded: annuity is the same sum each year, paid at the end of it; with equal instalments of capital the interest falls, and this is the average of the years",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.NOTIONALBORROWING(1000000, 0.05, 25)",
      value: "70952.457299…",
      source: "£1m at 5% over 25 years, as Excel's PMT has it",
    },
    {
      formula: '=CARE.NOTIONALBORROWING(1000000, 0.05, 25, "equal instalments")',
      value: "66000",
      source: "£40,000 of capital a year, and interest of 5% on £520,000, the average owed",
    },
  ],
  mistakes: ["=CARE.NOTIONALBORROWING(1000000, 5, 25)", '=CARE.NOTIONALBORROWING(1000000, 0.05, 25, "straight line")'],
  calculate: ({ capital, rate, years, method }) =>
    method === "annuity"
      ? annuity(capital, rate, years)
      : capital.div(years).plus(capital.times(rate).times(years.plus(one)).div(years.times(2))),
});

/** capital × rate ÷ (1 − (1 + rate)^−years); without interest the capital is paid back in equal parts. */
function annuity(capital: Decimal, rate: Decimal, years: Decimal): Decimal {
  if (rate.isZero()) return capital.div(years);
  const growth = one.plus(rate).pow(years);
  return capital.times(rate).times(growth).div(growth.minus(one));
}
