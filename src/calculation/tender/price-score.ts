import { withCommas } from "../schema/number-words";
import { defineFunction } from "../schema/function";
import { bid, points } from "../schema/kinds";
import { badInput } from "../schema/problem";

export const priceScore = defineFunction({
  name: "PRICESCORE",
  group: "Tender",
  summary: "Points of a bid for its price: the lowest price has all of them, the others in proportion.",
  question: "How many points does a bid get for its price?",
  keywords: ["tender evaluation", "lowest price", "price and quality", "marking", "award"],
  parameters: { price: bid("Price"), lowestPrice: bid("Lowest price"), weight: points("Weight") },
  result: "points, unrounded",
  shownAs: "number",
  examples: [
    { formula: "=CARE.PRICESCORE(1.0571495, 1, 50)", value: "47.297000…", source: "Hackney 2019, 7.1.10: provider A, 50 points for price" },
    { formula: "=CARE.PRICESCORE(2411.30, 2411.30, 50)", value: "50", source: "Hackney 2019, 7.1.10: the lowest bid, provider B" },
  ],
  mistakes: ["=CARE.PRICESCORE(90, 100, 50)"],
  calculate: ({ price, lowestPrice, weight }) =>
    price.lt(lowestPrice)
      ? badInput(`Price (${withCommas(price)}) is below the lowest price (${withCommas(lowestPrice)}): take the lowest of all bids`)
      : lowestPrice.times(weight).div(price),
});
