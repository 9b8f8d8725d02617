/** A list of weekly prices that is joined to episodes by provider, home or child. */
import { lastSerial } from "../../calculation";
import { dayIn, isStillPlaced, priceIn } from "./list-cells";

export type PriceKey = "provider" | "home" | "child";
/** From the first day to the day after the last. `pence` a week, whole. */
export type DatedPrice = {
  readonly from: number;
  readonly until: number;
  readonly pence: number;
  readonly need: string;
  readonly row: number;
};
export type PriceList = {
  readonly key: PriceKey;
  /** Whether each price says of which need it is. */
  readonly hasNeeds: boolean;
  readonly prices: ReadonlyMap<string, readonly DatedPrice[]>;
};

const keyHeadings: Readonly<Record<PriceKey, RegExp>> = {
  provider: /^(place_)?provider$/i,
  home: /^urn$/i,
  child: /^child( ?id)?$/i,
};
const askForHeadings = "Head the price list with one of PROVIDER, URN or CHILD, then From, To, and £ a week";

/** What is in a cell is in no sentence: a row is named by its number. */
export async function readPriceList(
  source: AsyncIterable<readonly (readonly string[])[]>,
): Promise<PriceList | { readonly sentence: string }> {
  const prices = new Map<string, DatedPrice[]>();
  let columns: { key: PriceKey; at: number; from: number; to: number; price: number; need: number } | null = null;
  const needs = new Set<string>();
  let row = 0;
  for await (const lines of source)
    for (const cells of lines) {
      row++;
      if (columns === null) {
        const headings = cells.map((cell) => cell.trim());
        const find = (words: RegExp): number => headings.findIndex((heading) => words.test(heading));
        const keys = (["provider", "home", "child"] as const).filter((key) => find(keyHeadings[key]) >= 0);
        const [key] = keys;
        const [from, to, price] = [find(/^(from|start)\b/i), find(/^(to|until|end)\b/i), find(/week|price/i)];
        if (key === undefined || keys.length > 1 || from < 0 || to < 0 || price < 0) return { sentence: askForHeadings };
        columns = { key, at: find(keyHeadings[key]), from, to, price, need: find(/^(need|(support )?level)$/i) };
        continue;
      }
      if (cells.every((cell) => cell.trim() === "")) continue;
      const at = (index: number): string => (cells[index] ?? "").trim();
      const name = at(columns.at).toUpperCase();
      const from = at(columns.from) === "" ? 0 : dayIn(at(columns.from));
      const last = isStillPlaced(at(columns.to)) ? lastSerial - 1 : dayIn(at(columns.to));
      const pence = priceIn(at(columns.price))?.times(100);
      if (name === "" || from === null || last === null || last < from || !pence?.isInteger() || pence.gt(100_000_000))
        return {
          sentence: `Row ${row} of the price list cannot be read. Give the ${columns.key}, days as day/month/year, the last not before the first, and £ a week in pounds and whole pence, at most £1,000,000`,
        };
      const need = columns.need < 0 ? "" : at(columns.need).replace(/\s+/g, " ");
      if (need.length > longestNeed || /\d{3}/.test(need) || need.toUpperCase() === name)
        return {
          sentence: `The need in row ${row} of the price list must be a few words, like Standard or Complex, and no number of a child or a home`,
        };
      needs.add(need);
      if (needs.size > mostNeeds)
        return { sentence: `The price list has more than ${mostNeeds} different needs. Give a few, like Standard and Complex` };
      const list = prices.get(name) ?? [];
      prices.set(name, list);
      const clash = list.find((other) => from < other.until && last >= other.from);
      if (clash !== undefined)
        return {
          sentence: `Rows ${clash.row} and ${row} of the price list give two prices for the same days. End one before the other begins`,
        };
      list.push({ from, until: last + 1, pence: pence.toNumber(), need, row });
    }
  return columns === null || prices.size === 0
    ? { sentence: `The price list has no prices. ${askForHeadings}` }
    : { key: columns.key, hasNeeds: columns.need >= 0, prices };
}

/** What people write there is printed: it may name a need, and no child. */
const [longestNeed, mostNeeds] = [40, 12];
