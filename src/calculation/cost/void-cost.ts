import { defineFunction } from "../schema/function";
import { bedsContracted, occupiedBeds, pounds } from "../schema/kinds";
import { moreOccupiedThanContracted } from "./occupied-beds";

export const voidCost = defineFunction({
  name: "VOIDCOST",
  group: "Cost and saving",
  summary: "The part of the block cost that is paid for empty beds; it is already inside the block cost.",
  question: "What do we pay for empty beds?",
  keywords: ["voids", "unfilled beds", "vacancies", "under-occupancy"],
  parameters: { blockCost: pounds("Block cost"), beds: bedsContracted(), occupiedBeds: occupiedBeds() },
  result: "£ over the period of the block cost, unrounded",
  shownAs: "pounds",
  examples: [{ formula: "=CARE.VOIDCOST(627000, 5, 4.5)", value: "62700", source: "Hackney 2019, 5.3.2: 90 % of the 5 beds occupied" }],
  lookalikes: [
    {
      formula: "=CARE.VOIDCOST(1081600, 4, 90%)",
      value: "838240",
      because: "90% counts as 0.9 beds",
      meant: "=CARE.VOIDCOST(1081600, 4, 3.6)",
      meantValue: "108160",
    },
  ],
  mistakes: ["=CARE.VOIDCOST(627000, 5, 6)"],
  calculate: ({ blockCost, beds, occupiedBeds }) =>
    moreOccupiedThanContracted(occupiedBeds, beds) ?? blockCost.times(beds.minus(occupiedBeds)).div(beds),
});
