import { defineFunction } from "../schema/function";
import { bedsContracted, poundsPerWeek, yearBasis, years } from "../schema/kinds";

export const blockCost = defineFunction({
  name: "BLOCKCOST",
  group: "Cost and saving",
  summary: "Cost of beds under a block contract, paid for whether or not they are filled.",
  question: "What does the block contract cost?",
  keywords: ["annual cost of the block", "whole-life cost", "contract value", "budget for contracted beds"],
  parameters: {
    weeklyPrice: poundsPerWeek("Block price per bed per week"),
    beds: bedsContracted(),
    years: years().optional(1),
    yearBasis: yearBasis().optional(52),
  },
  result: "£ over the years, unrounded",
  shownAs: "pounds",
  examples: [
    { formula: "=CARE.BLOCKCOST(2411.30, 5)", value: "626938", source: "Hackney 2019, 5.2.6: Low support, 5 placements" },
    { formula: "=CARE.BLOCKCOST(2411.30, 5, 8)", value: "5015504", source: "Hackney 2019, 5.2.6: over 8 years" },
    { formula: "=CARE.BLOCKCOST(2411.30, 5, 1, 365)", value: "628660.357142…", source: "the same beds on a year of 365 days" },
  ],
  lookalikes: [
    {
      formula: "=CARE.BLOCKCOST(137083.96, 5)",
      value: "35641829.6",
      because: "a year’s price counts as a week’s",
      meant: "=CARE.BLOCKCOST(2636.23, 5)",
      meantValue: "685419.8",
    },
  ],
  mistakes: ['=CARE.BLOCKCOST("tbc", 5)', "=CARE.BLOCKCOST(1200000, 5)", "=CARE.BLOCKCOST(2411.30, 4.5)"],
  calculate: ({ weeklyPrice, beds, years, yearBasis }) => yearBasis.perYear(weeklyPrice.times(beds).times(years)),
});
