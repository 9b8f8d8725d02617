import { defineFunction } from "../schema/function";
import { bedsContracted, pounds } from "../schema/kinds";
import { countWords, withCommas } from "../schema/number-words";
import { divisionByZero, noAnswer } from "../schema/problem";
import type { Decimal } from "../exact/decimal";

export const breakEven = defineFunction({
  name: "BREAKEVEN",
  group: "Cost and saving",
  summary: "How many beds must be occupied for the block to cost no more than spot, unrounded.",
  question: "How many beds must be filled to break even?",
  keywords: [
    "beds that pay for themselves",
    "break-even occupancy",
    "tipping point",
    "least occupancy that saves",
    "minimum number of beds",
  ],
  parameters: {
    blockCost: pounds("Block cost", "£ a year"),
    spotCostPerBed: pounds("Spot cost of one bed", "£ a year"),
    beds: bedsContracted().orNull(),
  },
  result: "occupied beds, unrounded; round up for whole beds, or divide by the beds contracted for the occupancy",
  shownAs: "number",
  errors: [
    {
      code: "#N/A",
      means:
        "never breaks even, because it needs more beds than are contracted, or because no number of beds brings the two costs together",
    },
    { code: "#DIV/0!", means: "the spot cost of one bed is 0" },
  ],
  examples: [
    {
      formula: "=CARE.BREAKEVEN(627000, 184308.8, 5)",
      value: "3.401899…",
      source: "Hackney 2019, Table 1: Low support, 5 beds contracted",
    },
    { formula: "=CARE.BREAKEVEN(666500, 184308.8)", value: "3.616213…", source: "Hackney 2019, Table 1: Medium support" },
    {
      formula: "=CARE.BREAKEVEN(685500, 184308.8)",
      value: "3.719301…",
      source: "Hackney 2019, Table 1: High support",
    },
  ],
  lookalikes: [
    {
      formula: "=CARE.BREAKEVEN(627000, 3534.69)",
      value: "177.384721149…",
      because: "a block cost of a year stands beside a spot price of a week",
      meant: "=CARE.BREAKEVEN(627000, 184308.8)",
      meantValue: "3.401899420…",
    },
  ],
  mistakes: ['=CARE.BREAKEVEN("tbc", 184308.8)', "=CARE.BREAKEVEN(1144557.648, 184308.8, 5)", "=CARE.BREAKEVEN(627000, 0)"],
  calculate: ({ blockCost, spotCostPerBed, beds }) => {
    if (spotCostPerBed.isZero())
      return divisionByZero("The spot cost of one bed is 0, so no number of beds breaks even: type what a spot bed costs");
    const needed = blockCost.div(spotCostPerBed);
    if (needed.isNegative() && !needed.isZero())
      return noAnswer(
        blockCost.isNegative()
          ? "Saves at every occupancy: the block cost is below 0"
          : "Never breaks even: the spot cost of one bed is below 0",
      );
    if (beds !== null && needed.gt(beds))
      return noAnswer(`Never breaks even at ${countWords(beds.toNumber(), "bed")}: it would need ${bedsInWords(needed, beds)}`);
    return needed;
  },
});

/** To two places, or as many as show that it is above `beds`: 5.001 of 5 is not "5.00". */
function bedsInWords(needed: Decimal, beds: Decimal): string {
  for (let places = 2; places < 12; places++) {
    const rounded = needed.toDecimalPlaces(places);
    if (rounded.gt(beds)) return withCommas(rounded.toFixed(places));
  }
  return `just over ${withCommas(beds)}`;
}
