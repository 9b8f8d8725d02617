import { savings } from "../cost/savings";
import { spotCostOfBeds } from "../cost/spot-cost-of-beds";
import { binomial, chancesOfAtLeast, chancesOfAtMost } from "../exact/binomial";
import { decimal, one, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { bedsAtRisk, flag, occupancy as shareOfTime, periods as looks, pounds, years as someYears } from "../schema/kinds";
import { tooManyOutcomes } from "./turnover";

const headings = ["Occupied beds", "Probability", "Saving", "Probability of at most that saving"];

export const occupancyRisk = defineFunction({
  name: "OCCUPANCYRISK",
  group: "Demand and risk",
  summary: "How likely each number of occupied beds is, with its saving, when each bed is filled independently with the same chance.",
  question: "How likely is each number of filled beds?",
  keywords: ["probability", "risk of voids", "chance", "expected saving"],
  parameters: {
    beds: bedsAtRisk().single(),
    occupancy: shareOfTime("Occupancy").single(),
    blockCost: pounds("Block cost", "£ a year").single(),
    spotCostPerBed: pounds("Spot cost of one bed", "£ a year").single(),
    years: someYears().optional(1).single(),
    headers: flag("Headers").optional(false).single(),
    periods: looks().optional(1).single(),
  },
  result:
    "a row for each number of occupied beds, from all down to none, on average of the periods: beds, probability, saving over the years, probability of at most that saving",
  shownAs: ["number", "chance", "pounds", "chance"],
  examples: [
    {
      formula: "=CARE.OCCUPANCYRISK(5, 0.9, 627000, 184308.8)",
      value: [
        ["5", "0.59049", "294544", "1"],
        ["4", "0.32805", "110235.2", "0.40951"],
        ["3", "0.0729", "-74073.6", "0.08146"],
        ["2", "0.0081", "-258382.4", "0.00856"],
        ["1", "0.00045", "-442691.2", "0.00046"],
        ["0", "0.00001", "-627000", "0.00001"],
      ],
      source: "Hackney 2019, Table 1: Low support, at the Council’s target of 90%, 5.3.2",
    },
    {
      formula: "=CARE.OCCUPANCYRISK(2, 0.9, 250000, 184308.8, 1, FALSE, 2)",
      value: [
        ["2", "0.6561", "118617.6", "1"],
        ["1.5", "0.2916", "26463.2", "0.3439"],
        ["1", "0.0486", "-65691.2", "0.0523"],
        ["0.5", "0.0036", "-157845.6", "0.0037"],
        ["0", "0.0001", "-250000", "0.0001"],
      ],
      source: "2 beds that are filled or empty in each of 2 periods",
    },
  ],
  mistakes: ["=CARE.OCCUPANCYRISK(5, 90, 627000, 184308.8)"],
  calculate: ({ beds, occupancy, blockCost, spotCostPerBed, years, headers, periods }) => {
    const tooMany = tooManyOutcomes(beds, periods);
    if (tooMany !== null) return tooMany;
    const chances = binomial(beds.times(periods).toNumber(), occupancy);
    const atMost = chancesOfNoMoreSaved(chances, spotCostPerBed.times(years).comparedTo(0));
    const rows = chances.map((chance, filled) => {
      const occupiedBeds = decimal(filled).div(periods);
      const spotCost = spotCostOfBeds(spotCostPerBed, decimal(filled)).div(periods);
      return [occupiedBeds, chance, savings.calculate({ blockCost, spotCost, years }), atMost[filled] ?? one];
    });
    rows.reverse();
    return headers ? [headings, ...rows] : rows;
  },
});

/**
 * For each number of filled beds, the chance of at most that saving. One more bed saves more where the spot cost is above 0, and less
 * where it is below; at 0, or over no years, every saving is the same.
 */
function chancesOfNoMoreSaved(chances: readonly Decimal[], sign: number): readonly Decimal[] {
  if (sign === 0) return chances.map(() => one);
  return sign > 0 ? chancesOfAtMost(chances) : chancesOfAtLeast(chances);
}
