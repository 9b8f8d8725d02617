import { defineFunction } from "../schema/function";
import { yearBasis } from "../schema/kinds";

export const weeks = defineFunction({
  name: "WEEKS",
  group: "Price",
  summary: "Weeks in a year of care: 52, or the year's days over 7.",
  question: "How many weeks does the year count?",
  keywords: ["52 weeks or 52.14", "365 days", "leap year", "year basis", "days in a financial year"],
  parameters: { yearBasis: yearBasis().optional(52) },
  result: "weeks",
  shownAs: "number",
  examples: [
    { formula: "=CARE.WEEKS(365)", value: "52.142857142857…", source: "365 ÷ 7" },
    { formula: '=CARE.WEEKS("2027/28")', value: "52.285714285714…", source: "366 ÷ 7: 29 February 2028 falls in 2027/28" },
    { formula: "=CARE.WEEKS()", value: "52", source: "the usual contract year" },
  ],
  mistakes: ["=CARE.WEEKS(60)", '=CARE.WEEKS("2027/29")'],
  calculate: ({ yearBasis }) => yearBasis.weeks,
});
