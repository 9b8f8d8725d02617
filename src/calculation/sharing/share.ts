import { zero, type Decimal } from "../exact/decimal";
import { largestRemainder } from "../exact/largest-remainder";
import { withCommas } from "../schema/number-words";
import { defineFunction } from "../schema/function";
import { pounds, quantum, weight } from "../schema/kinds";
import { badInput } from "../schema/problem";

export const share = defineFunction({
  name: "SHARE",
  group: "Contract life",
  summary: "A total shared out by weight in whole units, so that the shares add to it exactly.",
  question: "How is a total split so that the shares add up?",
  keywords: ["apportion", "between authorities", "rounding difference", "odd penny", "largest remainder"],
  parameters: { total: pounds("Total").single(), weights: weight("Weights").range(), unit: quantum("Unit").optional(0.01).single() },
  result:
    "the shares, in the shape of the weights; the units left over go to the largest remainders, of equal ones to the earlier cell, row by row",
  shownAs: "pounds",
  examples: [
    { formula: "=CARE.SHARE(100, {1;1;1})", value: [["33.34"], ["33.33"], ["33.33"]], source: "a penny is left over" },
    {
      formula: "=CARE.SHARE(38383649.28, {5;5;5;5;5;5;5})",
      value: [["5483378.47"], ["5483378.47"], ["5483378.47"], ["5483378.47"], ["5483378.47"], ["5483378.47"], ["5483378.46"]],
      source:
        "the contract of Hackney 2019, 2.2, if seven of its eight authorities have 5 of the 35 beds each (4.1): 5,483,378.468571… before rounding",
    },
  ],
  mistakes: ["=CARE.SHARE(100.005, {1;1})", "=CARE.SHARE(100, {0;0})"],
  calculate: ({ total, weights, unit }) => {
    const flat = weights.flat();
    if (flat.every((one) => one.isZero())) return badInput("Weights are all blank or 0: type a number above 0 for at least one");
    const units = total.div(unit);
    // Rounding the total here would hide a difference from the figure that it came from.
    if (!units.isInteger())
      return badInput(
        `Total (${withCommas(total)}) is not a whole number of units of ${withCommas(unit)}: round it first, or choose a smaller unit`,
      );
    const shares = largestRemainder(units, flat).map((share) => share.times(unit));
    return inShapeOf(weights, shares);
  },
});

function inShapeOf(weights: readonly (readonly Decimal[])[], shares: readonly Decimal[]): readonly (readonly Decimal[])[] {
  let next = 0;
  return weights.map((row) => row.map(() => shares[next++] ?? zero));
}
