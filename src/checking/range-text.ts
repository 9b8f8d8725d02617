import { badInput, defineFunction, pounds } from "../calculation";
import { placesInFull, withPlaces } from "./quanta";
import { decimalsOfUnit, poundsInUnit, roundingDirection, unitOfMoney } from "./printed-pounds";

export const rangeText = defineFunction({
  name: "RANGETEXT",
  group: "Checks and words",
  summary: "A range of money in words for a sentence, both ends rounded by the same rule.",
  question: "How do I write a range of money in a sentence?",
  keywords: ["£52k to £295k", "from and to", "report text", "one rounding for both ends"],
  parameters: { low: pounds("Low"), high: pounds("High"), unit: unitOfMoney(), rule: roundingDirection(), decimals: decimalsOfUnit() },
  result: "text, like £52k to £295k; one amount when both ends print alike",
  shownAs: "text",
  examples: [
    {
      formula: '=CARE.RANGETEXT(51735, 294544, "£k")',
      value: "£52k to £295k",
      source: "Hackney 2019, 9.3, which prints £52k-£294k: two rules in one range",
    },
  ],
  mistakes: ["=CARE.RANGETEXT(294544, 51735)"],
  calculate: ({ low, high, unit, rule, decimals }) => {
    if (low.gt(high))
      return badInput(`Low (${withPlaces(low, placesInFull(low))}) cannot exceed high (${withPlaces(high, placesInFull(high))})`);
    const [from, to] = [low, high].map((end) => poundsInUnit(end, unit, rule, decimals)) as [string, string];
    return from === to ? from : `${from} to ${to}`;
  },
});
