import { defineFunction } from "../schema/function";
import { pounds, years } from "../schema/kinds";

export const savings = defineFunction({
  name: "SAVINGS",
  group: "Cost and saving",
  summary: "What the block saves against spot purchase; a minus sign means that the block costs more.",
  question: "What does the block save?",
  keywords: ["block against spot", "value for money", "cost more or less", "difference", "VAT: give both costs with it or both without it"],
  parameters: {
    blockCost: pounds("Block cost", "£ a year"),
    spotCost: pounds("Spot cost", "£ a year"),
    years: years().optional(1),
  },
  result: "£ over the years, unrounded; positive is money saved",
  shownAs: "pounds",
  examples: [
    { formula: "=CARE.SAVINGS(627000, 921544)", value: "294544", source: "Hackney 2019, Table 1: Low support, all 5 beds occupied" },
    { formula: "=CARE.SAVINGS(627000, 921544, 8)", value: "2356352", source: "Hackney 2019, Table 1: over 8 years" },
  ],
  lookalikes: [
    {
      formula: "=CARE.SAVINGS(627000, 184308.8, 8)",
      value: "-3541529.6",
      because: "the spot cost of one bed counts as that of all beds",
      meant: "=CARE.SAVINGS(627000, 921544, 8)",
      meantValue: "2356352",
    },
  ],
  mistakes: ['=CARE.SAVINGS("n/a", 921544)', "=CARE.SAVINGS(627000, 921544, 101)"],
  calculate: ({ blockCost, spotCost, years }) => spotCost.minus(blockCost).times(years),
});
