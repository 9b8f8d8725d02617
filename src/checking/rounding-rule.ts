import { defineFunction, noAnswer, pounds } from "../calculation";
import { findRule, ruleInWords } from "./find-rule";
import { placesInFull, withPlaces } from "./quanta";

export const roundingRule = defineFunction({
  name: "ROUNDINGRULE",
  group: "Checks and words",
  summary: "The simplest rounding that makes the printed figure out of the exact one.",
  question: "How was a printed figure rounded?",
  keywords: ["nearest £1,000", "truncated", "rounded up or down"],
  parameters: { exact: pounds("Exact figure"), printed: pounds("Printed figure") },
  result:
    "text: “exact”, or “nearest”, “down to” or “up to” with the unit; nearest before down before up; where several units give the same figure, all of them",
  shownAs: "text",
  errors: [{ code: "#N/A", means: "no rounding gives the printed figure" }],
  examples: [
    {
      formula: "=CARE.ROUNDINGRULE(626938, 627000)",
      value: "nearest £500 or £1,000",
      source: "Hackney 2019, Table 1: the block cost at Low support",
    },
    { formula: "=CARE.ROUNDINGRULE(3534.689, 3534)", value: "down to £1", source: "Hackney 2019, 4.6.1: the average spot price" },
    { formula: "=CARE.ROUNDINGRULE(184308.8, 190000)", value: "up to £10,000", source: "Hackney 2019, 9.3: the current average cost" },
  ],
  mistakes: ['=CARE.ROUNDINGRULE("about 627k", 627000)', "=CARE.ROUNDINGRULE(626938, 626000.5)"],
  calculate: ({ exact, printed }) => {
    const rule = findRule(exact, printed);
    if (rule === null)
      return noAnswer(`No rounding makes ${withPlaces(printed, placesInFull(printed))} out of ${withPlaces(exact, placesInFull(exact))}`);
    return rule === "exact" ? rule : ruleInWords(rule);
  },
});
