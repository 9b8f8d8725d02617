import { defineFunction } from "../schema/function";
import { occupiedBeds, poundsPerWeek, yearBasis, years } from "../schema/kinds";

export const spotCost = defineFunction({
  name: "SPOTCOST",
  group: "Cost and saving",
  summary: "Cost of buying the occupied beds one placement at a time.",
  question: "What would the same placements cost on spot?",
  keywords: ["spot purchase", "individual placements", "buying bed by bed", "annual cost of a placement"],
  parameters: {
    weeklyPrice: poundsPerWeek("Spot price per bed per week"),
    occupiedBeds: occupiedBeds(),
    years: years().optional(1),
    yearBasis: yearBasis().optional(52),
  },
  result: "£ over the years, unrounded",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.SPOTCOST(3534.69, 5, 1, 365)",
      value: "921544.178571…",
      source: "Hackney 2019, 4.6.1: the average spot price, 921,544 ÷ 5 × 7 ÷ 365 (it prints £3,534), 5 placements",
    },
  ],
  lookalikes: [
    {
      formula: "=CARE.SPOTCOST(3534.69, 90%)",
      value: "165423.492",
      because: "90% counts as 0.9 beds; of 5 beds they are 4.5",
      meant: "=CARE.SPOTCOST(3534.69, 4.5)",
      meantValue: "827117.46",
    },
  ],
  mistakes: ["=CARE.SPOTCOST(3534.69, -1)", '=CARE.SPOTCOST("3,534.69 a week", 5)'],
  calculate: ({ weeklyPrice, occupiedBeds, years, yearBasis }) => yearBasis.perYear(weeklyPrice.times(occupiedBeds).times(years)),
});
