/** What was read of a list of placements, in words. */
import { countWords, dateInWords, withCommas, type Decimal } from "../../calculation";
import type { PlacementList } from "./read-placements";

type Summarised = Pick<PlacementList, "summary" | "refused">;

/** "312 placements, 1 April 2016 to 31 March 2019, 12 still placed; 4 rows could not be read" */
export function listWords({ summary, refused }: Summarised): string {
  const { count, firstDay, lastDay, stillPlaced } = summary;
  return `${countWords(count, "placement")}, ${dateInWords(firstDay)} to ${dateInWords(lastDay)}${stillPlaced === 0 ? "" : `, ${withCommas(stillPlaced)} still placed`}${
    refused.length === 0 ? "" : `; ${countWords(refused.length, "row")} could not be read`
  }`;
}

/** "Prices are from £2,411.30 to £5,200.00 a week": one of a year would show. */
export function priceWords({ summary }: Summarised): string {
  const { least, most } = summary.prices;
  const pounds = (price: Decimal): string => `£${withCommas(price.toFixed(2))}`;
  return least.eq(most) ? `Every price is ${pounds(most)} a week` : `Prices are from ${pounds(least)} to ${pounds(most)} a week`;
}
