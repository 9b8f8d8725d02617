import { one, type Decimal } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { poundsPerWeek, shareOfIndex, yearlyRate } from "../schema/kinds";
import { tooLarge } from "../schema/limits";
import { badInput, isProblem, type Problem } from "../schema/problem";
import { series } from "../schema/series";
import { floorAboveCap, riseOf, type PriceClause } from "./price-rise";

export const pricePath = defineFunction({
  name: "PRICEPATH",
  group: "Price",
  summary: "Price of each year under an index clause: each year's rate, held between floor and cap, lifts the price of the year before.",
  question: "What will the price be in each year of the contract?",
  keywords: ["indexation, such as CPI or RPI", "inflation by year", "80% of CPI", "chained prices", "cap and floor", "uplift clause"],
  parameters: {
    price: poundsPerWeek("Price per bed per week").range(),
    indexRates: yearlyRate("Index rates").range(),
    cap: yearlyRate("Cap").orNull().single(),
    floor: yearlyRate("Floor").orNull().single(),
    share: shareOfIndex("Share").optional(1).single(),
  },
  result: "£ a week for each bed, a price for each rate, in the shape of the rates: the first is the price after the first rate; unrounded",
  shownAs: "pounds",
  examples: [
    {
      formula: "=CARE.PRICEPATH(5200, {0.032;0.021;0.05;0.02}, 0.04)",
      value: [["5366.4"], ["5479.0944"], ["5698.258176"], ["5812.22333952"]],
      source: "£5,200 with an index of 3.2%, 2.1%, 5.0% and 2.0%, capped at 4%",
    },
    {
      formula: "=CARE.PRICEPATH(5200, {0.05,-0.01}, , 0, 0.8)",
      value: [["5408", "5408"]],
      source: "80% of an index of 5% and −1%, with a floor of 0%",
    },
  ],
  mistakes: [
    "=CARE.PRICEPATH(5200, {3.2;2.1})",
    "=CARE.PRICEPATH(5200, {0.032;0.021}, 0.02, 0.03)",
    "=CARE.PRICEPATH(5200, {0.03}, , , 80)",
  ],
  calculate: ({ price, indexRates, cap, floor, share }) => {
    const wrong = floorAboveCap(cap, floor);
    if (wrong !== null) return wrong;
    const rates = series(indexRates, "Index rates");
    const prices = series(price, "Price per bed per week");
    if (isProblem(rates)) return rates;
    if (isProblem(prices)) return prices;
    const refusal = tooLarge(prices.length, rates.length, "take fewer prices or fewer years");
    if (refusal !== null) return refusal;
    const paths = prices.map((first) => chainedPrices(first, rates, { cap, floor, share }));
    const isDown = indexRates.length > 1 || (rates.length === 1 && price.length === 1);
    return laidOut(paths, isDown, price.length > 1) ?? sameWay;
  },
});

/** A price for each index rate: the price before, times 1 + that year's rise. */
export function chainedPrices(price: Decimal, indexRates: readonly Decimal[], clause: PriceClause): readonly Decimal[] {
  let last = price;
  return indexRates.map((index) => (last = last.times(one.plus(riseOf(index, clause)))));
}

/** Years down and prices across, or the other way; null where both go the same way. */
function laidOut(paths: readonly (readonly Decimal[])[], yearsAreDown: boolean, pricesAreDown: boolean): Decimal[][] | null {
  const [first = []] = paths;
  if (!yearsAreDown && (pricesAreDown || paths.length === 1)) return paths.map((path) => [...path]);
  if (yearsAreDown && !pricesAreDown) return first.map((_, year) => paths.flatMap((path) => path[year] ?? []));
  return null;
}

const sameWay: Problem = badInput(
  "Several prices and the index rates go the same way: put the prices across and the rates down, or the other way round",
);
