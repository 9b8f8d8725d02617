import { defineFunction } from "../schema/function";
import { poundsPerWeek, supportLevel, topUp } from "../schema/kinds";
import { isProblem } from "../schema/problem";
import { series } from "../schema/series";
import { noSuchLevel } from "./support-levels";

export const bandPrice = defineFunction({
  name: "BANDPRICE",
  group: "Price",
  summary: "Price of one child's bed at a support level: the core price and the top-ups of the levels up to it.",
  question: "What does a bed cost at a support level?",
  keywords: ["core price and top-ups", "Low, Medium, High", "price band", "enhanced care"],
  parameters: { corePrice: poundsPerWeek("Core price per bed per week"), topUps: topUp("Top-ups").range(), level: supportLevel() },
  result: "£ a week for the bed, unrounded",
  shownAs: "pounds",
  examples: [
    { formula: "=CARE.BANDPRICE(2411.30, {265.85;212.98}, 3)", value: "2890.13", source: "Hackney 2019, 5.2.4: High support" },
    {
      formula: "=CARE.BANDPRICE(2411.30, {265.85;212.98}, 1)",
      value: "2411.3",
      source: "Hackney 2019, 5.2.6: Low support is the core price",
    },
  ],
  mistakes: ["=CARE.BANDPRICE(2411.30, {265.85;212.98}, 4)", "=CARE.BANDPRICE(0, {265.85;212.98}, 1)"],
  calculate: ({ corePrice, topUps, level }) => {
    const steps = series(topUps, "Top-ups");
    if (isProblem(steps)) return steps;
    return noSuchLevel(level, steps) ?? steps.slice(0, level.toNumber() - 1).reduce((price, step) => price.plus(step), corePrice);
  },
});
