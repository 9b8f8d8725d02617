import { defineFunction, pounds } from "../calculation";
import { poundsInUnit, roundingDirection, unitOfMoney } from "./printed-pounds";

export const moneyText = defineFunction({
  name: "MONEYTEXT",
  group: "Checks and words",
  summary: "An amount of money in words for a sentence, rounded once by a stated rule.",
  question: "How do I write an amount in a sentence?",
  keywords: ["£k and £m", "amount in words", "report text", "rounded"],
  parameters: { amount: pounds("Amount"), unit: unitOfMoney(), rule: roundingDirection() },
  result: "text: whole pounds, whole thousands (£k) or millions to one place (£m); a minus sign before the £",
  shownAs: "text",
  examples: [
    { formula: "=CARE.MONEYTEXT(294544)", value: "£294,544", source: "Hackney 2019, Table 1" },
    { formula: '=CARE.MONEYTEXT(294544, "£k")', value: "£295k", source: "Hackney 2019, Table 1: the report prints £294k, rounded down" },
    { formula: '=CARE.MONEYTEXT(294544, "£m")', value: "£0.3m", source: "Hackney 2019, Table 1" },
    { formula: '=CARE.MONEYTEXT(-74073.6, "£", "down")', value: "−£74,073", source: "Hackney 2019, Table 1: 3 beds at Low support" },
  ],
  mistakes: ['=CARE.MONEYTEXT(294544, "k")', '=CARE.MONEYTEXT(294544, "£", "half")'],
  calculate: ({ amount, unit, rule }) => poundsInUnit(amount, unit, rule),
});
