/** What a list comes to: its days, its prices and all of its financial years. Worked out once, in steps, since a list may be long. */
import {
  decimal,
  financialYearOfDay,
  trendYear,
  YearsOfPlacements,
  zero,
  type Decimal,
  type Placement,
  type TrendYear,
} from "../../calculation";

/** Financial years by the calendar years in which they begin. */
export type Years = { readonly first: number; readonly last: number };

export type ListSummary = {
  readonly count: number;
  readonly firstDay: number;
  /** The last day that stands in the list. */
  readonly lastDay: number;
  readonly stillPlaced: number;
  readonly prices: { readonly least: Decimal; readonly most: Decimal };
  /** The years that have a day of the list in them, up to today where a child is still placed. */
  readonly all: Years;
  /** Each of them, first to last. */
  readonly years: readonly TrendYear[];
};

/** Yields after each placement. */
export function* summaryOf(placements: readonly Placement[], today: number): Generator<void, ListSummary> {
  let [firstDay, lastDay, stillPlaced] = [Infinity, -Infinity, 0];
  const range = new PriceRange();
  for (const { start, end, weeklyPrice } of placements) {
    firstDay = Math.min(firstDay, start);
    lastDay = Math.max(lastDay, end ?? start);
    if (end === null) stillPlaced++;
    range.take(weeklyPrice);
    yield;
  }
  const all = { first: financialYearOfDay(firstDay), last: financialYearOfDay(Math.max(lastDay, stillPlaced > 0 ? today : 0)) };
  const years = new YearsOfPlacements(all.first, all.last);
  for (const placement of placements) {
    years.add(placement);
    yield;
  }
  return {
    count: placements.length,
    firstDay,
    lastDay,
    stillPlaced,
    prices: range.prices,
    all,
    years: years.rows.map(trendYear),
  };
}

/** The least and the greatest of many prices. Nearly all are in whole pence, and are compared as numbers. */
class PriceRange {
  #pence: [number, number] = [Infinity, -Infinity];
  #others: Decimal[] = [];

  take(price: Placement["weeklyPrice"]): void {
    if (typeof price === "number") this.#pence = [Math.min(this.#pence[0], price), Math.max(this.#pence[1], price)];
    else this.#others = extremes([...this.#others, price]);
  }

  get prices(): ListSummary["prices"] {
    const pounds = this.#pence.filter(Number.isFinite).map((pence) => decimal(pence).div(100));
    const [least = zero, most = least] = extremes([...pounds, ...this.#others]);
    return { least, most };
  }
}

function extremes(prices: readonly Decimal[]): Decimal[] {
  const sorted = [...prices].sort((one, other) => (one.lt(other) ? -1 : one.gt(other) ? 1 : 0));
  return [...sorted.slice(0, 1), ...sorted.slice(-1)];
}
