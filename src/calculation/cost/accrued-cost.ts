import { defineFunction } from "../schema/function";
import { date, flag, poundsPerWeek } from "../schema/kinds";
import { isProblem } from "../schema/problem";
import { daysBetween } from "./days-between";

export const accruedCost = defineFunction({
  name: "ACCRUEDCOST",
  group: "Cost and saving",
  summary: "Cost of a placement from one day to another, by the day: what to accrue at the year end.",
  question: "What has a placement cost between two dates?",
  keywords: ["accrual", "creditor at the year end", "part week", "days of care", "not yet invoiced", "cost by the day"],
  parameters: {
    weeklyPrice: poundsPerWeek("Price per bed per week"),
    from: date("From"),
    to: date("To"),
    lastDayCounts: flag("Last day counts").optional(true).single(),
  },
  result: "£ for the days, unrounded: the weekly price ÷ 7 for each day",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.ACCRUEDCOST(3500, 46447, 46477)",
      value: "15500",
      source: "£500 a day for the 31 days of March 2027, 46447 to 46477 to Excel",
    },
    { formula: "=CARE.ACCRUEDCOST(3500, 46447, 46477, FALSE)", value: "15000", source: "the same where the last day does not count" },
  ],
  mistakes: ["=CARE.ACCRUEDCOST(3500, 46477, 46447)", "=CARE.ACCRUEDCOST(3500, 2026, 2027)"],
  calculate: ({ weeklyPrice, from, to, lastDayCounts }) => {
    const days = daysBetween(from, to, lastDayCounts);
    return isProblem(days) ? days : weeklyPrice.times(days).div(7);
  },
});
