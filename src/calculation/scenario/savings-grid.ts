import { savings } from "../cost/savings";
import { spotCostOfBeds } from "../cost/spot-cost-of-beds";
import { defineFunction } from "../schema/function";
import { bedsContracted, bedStep, flag, pounds, years } from "../schema/kinds";
import { badInput, isProblem } from "../schema/problem";
import { occupancySteps } from "./occupancy-steps";

export const savingsGrid = defineFunction({
  name: "SAVINGSGRID",
  group: "Cost and saving",
  summary: "The saving over the years at each occupancy, one column for each support level.",
  question: "What do we save at each occupancy and support level?",
  keywords: ["scenario", "Low, Medium, High", "sensitivity", "Table 1"],
  parameters: {
    blockCosts: pounds("Block cost", "£ a year, a cell for each support level").range(),
    spotCostPerBed: pounds("Spot cost of one bed", "£ a year").single(),
    beds: bedsContracted().single(),
    years: years().optional(1).single(),
    step: bedStep().optional(1).single(),
    headers: flag("Headers").optional(false).single(),
  },
  result: "a row for each occupancy: occupied beds, then the saving over the years at each support level; the last row is 0 beds",
  shownAs: ["number", "pounds"],
  examples: [
    {
      formula: "=CARE.SAVINGSGRID({627000;666500;685500}, 184308.8, 5, 8)",
      value: [
        ["5", "2356352", "2040352", "1888352"],
        ["4", "881881.6", "565881.6", "413881.6"],
        ["3", "-592588.8", "-908588.8", "-1060588.8"],
        ["2", "-2067059.2", "-2383059.2", "-2535059.2"],
        ["1", "-3541529.6", "-3857529.6", "-4009529.6"],
        ["0", "-5016000", "-5332000", "-5484000"],
      ],
      source: "Hackney 2019, Table 1: Low, Medium and High support",
    },
  ],
  mistakes: ["=CARE.SAVINGSGRID({627000;0;685500}, 184308.8, 5)"],
  calculate: ({ blockCosts, spotCostPerBed, beds, years, step, headers }) => {
    const levels = blockCosts.flat();
    const blank = levels.findIndex((blockCost) => blockCost.isZero());
    if (blank >= 0)
      return badInput(`Block cost of support level ${blank + 1} is blank or 0: type its cost a year, or leave the cell out of the range`);
    const steps = occupancySteps(beds, step, levels.length + 1);
    if (isProblem(steps)) return steps;
    const rows = steps.map((occupied) => {
      const spotCost = spotCostOfBeds(spotCostPerBed, occupied);
      return [occupied, ...levels.map((blockCost) => savings.calculate({ blockCost, spotCost, years }))];
    });
    return headers ? [["Occupied beds", ...levels.map((_, index) => `Saving, support level ${index + 1}`)], ...rows] : rows;
  },
});
