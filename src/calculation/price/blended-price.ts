import { zero } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { bedsContracted, places as placesAtLevel, poundsPerWeek, topUp } from "../schema/kinds";
import { isProblem } from "../schema/problem";
import { differentLengths, series } from "../schema/series";
import { placesNotNested } from "./support-levels";

export const blendedPrice = defineFunction({
  name: "BLENDEDPRICE",
  group: "Price",
  summary: "Average price of a bed over the expected mix of support levels.",
  question: "What does a bed cost on average over the mix of children?",
  keywords: ["average price", "weighted average", "mix of support levels", "case mix"],
  parameters: {
    corePrice: poundsPerWeek("Core price per bed per week"),
    topUps: topUp("Top-ups").range(),
    places: placesAtLevel().range(),
    beds: bedsContracted(),
  },
  result: "£ a week for each bed, unrounded; an average, not the price of one child",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.BLENDEDPRICE(2411.30538461538, {265.846384615385;212.980961538462}, {20;12}, 35)",
      value: "2636.239648…",
      source: "Hackney 2019, 4.6.1: 35 beds, of which 20 take the medium top-up and 12 of these the high one",
    },
  ],
  mistakes: ["=CARE.BLENDEDPRICE(1000, {70;35}, {2;3}, 5)", "=CARE.BLENDEDPRICE(1000, {70;35}, {6;1}, 5)"],
  calculate: ({ corePrice, topUps, places, beds }) => {
    const steps = series(topUps, "Top-ups");
    if (isProblem(steps)) return steps;
    const taken = series(places, "Places");
    if (isProblem(taken)) return taken;
    const wrong = differentLengths({ "Top-ups": steps, places: taken }) ?? placesNotNested(taken, beds);
    if (wrong !== null) return wrong;
    const added = steps.reduce((sum, step, index) => sum.plus(step.times(taken[index] ?? zero)), zero);
    return corePrice.plus(added.div(beds));
  },
});
