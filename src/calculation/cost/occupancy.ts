import { decimal, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { bedsContracted, date, filledDays as daysFilled } from "../schema/kinds";
import { countWords, withCommas } from "../schema/number-words";
import { badInput, isProblem } from "../schema/problem";
import { daysBetween } from "./days-between";

export const occupancy = defineFunction({
  name: "OCCUPANCY",
  group: "Cost and saving",
  summary: "Share of the contracted beds' days on which they were filled, from the first day to the last.",
  question: "What occupancy did we have?",
  keywords: ["occupancy rate", "bed days", "filled days", "utilisation", "share of beds used"],
  parameters: { filledDays: daysFilled(), beds: bedsContracted(), from: date("From"), to: date("To") },
  result: "share from 0 to 1; both the first day and the last count",
  shownAs: "percentage",
  examples: [
    {
      formula: "=CARE.OCCUPANCY(1642.5, 5, 46113, 46477)",
      value: "0.9",
      source: "5 beds in 2026/27, 1 April 2026 (46113 to Excel) to 31 March 2027: 1,642.5 of 1,825 bed-days",
    },
  ],
  mistakes: ["=CARE.OCCUPANCY(1900, 5, 46113, 46477)", "=CARE.OCCUPANCY(1600, 5, 46477, 46113)"],
  calculate: ({ filledDays, beds, from, to }) => {
    const days = daysBetween(from, to, true);
    if (isProblem(days)) return days;
    const available: Decimal = beds.times(decimal(days));
    return filledDays.lte(available)
      ? filledDays.div(available)
      : badInput(
          `Filled days (${withCommas(filledDays)}) cannot exceed the ${countWords(available.toNumber(), "day")} of ${countWords(beds.toNumber(), "bed")}: check the dates`,
        );
  },
});
