import { defineFunction } from "../schema/function";
import { occupiedBeds, pounds, yearBasis } from "../schema/kinds";
import { divisionByZero } from "../schema/problem";

export const unitCost = defineFunction({
  name: "UNITCOST",
  group: "Cost and saving",
  summary: "What each occupied bed really costs a week, when the empty beds are paid for too.",
  question: "What does each occupied bed really cost a week?",
  keywords: ["unit cost", "cost per child", "effective price", "cost per bed filled"],
  parameters: { blockCost: pounds("Block cost", "£ a year"), occupiedBeds: occupiedBeds(), yearBasis: yearBasis().optional(52) },
  result: "£ a week for each occupied bed, unrounded",
  shownAs: "pounds",
  errors: [{ code: "#DIV/0!", means: "no bed is occupied" }],
  examples: [
    { formula: "=CARE.UNITCOST(627000, 4)", value: "3014.423076…", source: "Hackney 2019, Table 1: Low support, 4 of 5 beds occupied" },
  ],
  lookalikes: [
    {
      formula: "=CARE.UNITCOST(627000, 90%)",
      value: "13397.435897435…",
      because: "90% counts as 0.9 beds; of 5 beds they are 4.5",
      meant: "=CARE.UNITCOST(627000, 4.5)",
      meantValue: "2679.487179487…",
    },
  ],
  mistakes: ["=CARE.UNITCOST(627000, -1)", "=CARE.UNITCOST(627000, 0)"],
  calculate: ({ blockCost, occupiedBeds, yearBasis }) =>
    occupiedBeds.isZero()
      ? divisionByZero("Occupied beds is 0 or blank: there is no bed to share the cost")
      : yearBasis.perWeek(blockCost, occupiedBeds),
});
