import { one } from "../exact/decimal";
import { spotCostOfBeds } from "../cost/spot-cost-of-beds";
import { savings } from "../cost/savings";
import { defineFunction } from "../schema/function";
import { bedsContracted, bedStep, flag, pounds, years } from "../schema/kinds";
import { isProblem } from "../schema/problem";
import { occupancySteps } from "./occupancy-steps";

const headings = ["Occupied beds", "Occupancy", "Block cost", "Spot cost", "Saving a year", "Saving over the years"];

export const occupancyScenario = defineFunction({
  name: "OCCUPANCYSCENARIO",
  group: "Cost and saving",
  summary: "Cost and saving at each occupancy, from all beds filled down to none.",
  question: "What do we save at each occupancy?",
  keywords: ["scenario", "what if beds stay empty", "sensitivity to occupancy", "from full to empty"],
  parameters: {
    blockCost: pounds("Block cost", "£ a year").single(),
    spotCostPerBed: pounds("Spot cost of one bed", "£ a year").single(),
    beds: bedsContracted().single(),
    years: years().optional(1).single(),
    step: bedStep().optional(1).single(),
    headers: flag("Headers").optional(false).single(),
  },
  result:
    "a row for each occupancy: occupied beds, occupancy, block cost, spot cost, saving a year, saving over the years; the last row is 0 beds",
  shownAs: ["number", "percentage", "pounds"],
  examples: [
    {
      formula: "=CARE.OCCUPANCYSCENARIO(627000, 184308.8, 5, 8)",
      value: [
        ["5", "1", "627000", "921544", "294544", "2356352"],
        ["4", "0.8", "627000", "737235.2", "110235.2", "881881.6"],
        ["3", "0.6", "627000", "552926.4", "-74073.6", "-592588.8"],
        ["2", "0.4", "627000", "368617.6", "-258382.4", "-2067059.2"],
        ["1", "0.2", "627000", "184308.8", "-442691.2", "-3541529.6"],
        ["0", "0", "627000", "0", "-627000", "-5016000"],
      ],
      source: "Hackney 2019, Table 1: Low support",
    },
  ],
  mistakes: ["=CARE.OCCUPANCYSCENARIO(627000, 184308.8, 5, 8, 6)"],
  calculate: ({ blockCost, spotCostPerBed, beds, years, step, headers }) => {
    const steps = occupancySteps(beds, step, headings.length);
    if (isProblem(steps)) return steps;
    const rows = steps.map((occupied) => {
      const spotCost = spotCostOfBeds(spotCostPerBed, occupied);
      const saving = savings.calculate({ blockCost, spotCost, years: one });
      return [occupied, occupied.div(beds), blockCost, spotCost, saving, savings.calculate({ blockCost, spotCost, years })];
    });
    return headers ? [headings, ...rows] : rows;
  },
});
