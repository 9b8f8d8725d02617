/** What was read of a list of placements, in words. */
import { countWords, dateInWords, decimal, withCommas, zero, type Decimal, type Placement } from "../../calculation";
import type { PlacementList } from "./read-placements";

/** "312 placements, 1 April 2016 to 31 March 2019, 12 still placed; 4 rows could not be read" */
export function listWords({ placements, refused }: Pick<PlacementList, "placements" | "refused">): string {
  const running = placements.filter(({ end }) => end === null).length;
  const days = `${dateInWords(firstDay(placements))} to ${dateInWords(lastDay(placements))}`;
  return `${countWords(placements.length, "placement")}, ${days}${running === 0 ? "" : `, ${withCommas(running)} still placed`}${
    refused.length === 0 ? "" : `; ${countWords(refused.length, "row")} could not be read`
  }`;
}

/** "Prices from £2,411.30 to £5,200.00 a week": one of a year would show. */
export function priceWords(placements: readonly Placement[]): string {
  let [least, most]: [Decimal | null, Decimal] = [null, zero];
  for (const { weeklyPrice } of placements) {
    const price = typeof weeklyPrice === "number" ? decimal(weeklyPrice).div(100) : weeklyPrice;
    if (least === null || price.lt(least)) least = price;
    if (price.gt(most)) most = price;
  }
  const pounds = (price: Decimal): string => `£${withCommas(price.toFixed(2))}`;
  return least === null || least.eq(most)
    ? `Every price is ${pounds(most)} a week`
    : `Prices are from ${pounds(least)} to ${pounds(most)} a week`;
}

export const firstDay = (placements: readonly Placement[]): number => placements.reduce((day, { start }) => Math.min(day, start), Infinity);
/** The last day that stands in the list. */
export const lastDay = (placements: readonly Placement[]): number =>
  placements.reduce((day, { start, end }) => Math.max(day, end ?? start), -Infinity);
