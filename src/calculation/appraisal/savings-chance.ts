import { spotCostOfBeds } from "../cost/spot-cost-of-beds";
import { binomial } from "../exact/binomial";
import { decimal, zero } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { bedsAtRisk, occupancy as shareOfTime, pounds } from "../schema/kinds";

export const savingsChance = defineFunction({
  name: "SAVINGSCHANCE",
  group: "Demand and risk",
  summary: "Probability that the block saves money, when each bed is filled independently with the same chance.",
  question: "How likely is it that the block saves?",
  keywords: ["probability of a saving", "risk of paying more", "chance", "confidence"],
  parameters: {
    beds: bedsAtRisk(),
    occupancy: shareOfTime("Occupancy"),
    blockCost: pounds("Block cost", "£ a year"),
    spotCostPerBed: pounds("Spot cost of one bed", "£ a year"),
  },
  result: "probability, from 0 to 1, of a saving above £0; a saving of exactly £0 does not count",
  shownAs: "percentage",
  examples: [
    {
      formula: "=CARE.SAVINGSCHANCE(5, 0.9, 627000, 184308.8)",
      value: "0.91854",
      source: "Hackney 2019, Table 1: Low support, at the 90% occupancy of 5.3.2; 4 or 5 beds must be filled",
    },
  ],
  mistakes: ["=CARE.SAVINGSCHANCE(5, 90, 627000, 184308.8)"],
  calculate: ({ beds, occupancy, blockCost, spotCostPerBed }) => {
    const chances = binomial(beds.toNumber(), occupancy);
    const saves = (filled: number): boolean => spotCostOfBeds(spotCostPerBed, decimal(filled)).gt(blockCost);
    return chances.reduce((sum, chance, filled) => (saves(filled) ? sum.plus(chance) : sum), zero);
  },
});
