import { defineFunction, pounds } from "../calculation";
import { decimalsOfUnit, poundsInUnit, roundingDirection, unitOfMoney } from "./printed-pounds";

export const moneyText = defineFunction({
  name: "MONEYTEXT",
  group: "Checks and words",
  summary: "An amount of money in words for a sentence, rounded once by a stated rule.",
  question: "How do I write an amount in a sentence?",
  keywords: ["£k and £m", "amount in words", "report text", "rounded"],
  parameters: { amount: pounds("Amount"), unit: unitOfMoney(), rule: roundingDirection(), decimals: decimalsOfUnit() },
  result: "text: pounds, thousands (£k: £295k; £000: £295,000) or millions (£m: £0.3m); a minus sign before the £; CHECK reads all of them",
  shownAs: "text",
  examples: [
    { formula: "=CARE.MONEYTEXT(294544)", value: "£294,544", source: "Hackney 2019, Table 1" },
    { formula: '=CARE.MONEYTEXT(294544, "£k")', value: "£295k", source: "Hackney 2019, Table 1: the report prints £294k, rounded down" },
    { formula: '=CARE.MONEYTEXT(294544, "£m")', value: "£0.3m", source: "Hackney 2019, Table 1" },
    { formula: '=CARE.MONEYTEXT(294544, "£m", "nearest", 2)', value: "£0.29m", source: "Hackney 2019, Table 1, to two decimals" },
    { formula: '=CARE.MONEYTEXT(294544, "£\'000")', value: "£295,000", source: "Hackney 2019, Table 1, in thousands written in full" },
    { formula: '=CARE.MONEYTEXT(-74073.6, "£", "down")', value: "−£74,073", source: "Hackney 2019, Table 1: 3 beds at Low support" },
  ],
  mistakes: ['=CARE.MONEYTEXT(294544, "k")', '=CARE.MONEYTEXT(294544, "£", "half")'],
  calculate: ({ amount, unit, rule, decimals }) => poundsInUnit(amount, unit, rule, decimals),
});
