/** Nights, children and spend by financial year from episodes: in all, by type of placement, provider, distance and need. */
import { financialYearOfDay, firstDayOfFinancialYear } from "../../calculation";
import { eachStay, type Breaks, type Counted } from "./care-stays";
import type { Episode } from "./episodes";
import type { DatedPrice } from "./price-list";
import type { Resting } from "./withheld";

export type CareFigures = Resting & {
  readonly placements: number;
  readonly nights: number;
  readonly pricedNights: number;
  /** Σ nights × pence a week: seven times the spend, exact. */
  readonly penceNights: number;
};
type Rows = ReadonlyMap<string, CareFigures>;
export type CareYear = {
  readonly total: CareFigures;
  readonly types: Rows;
  readonly providers: Rows;
  /** All that others provide for money: PR2 to PR5. */
  readonly bought: CareFigures;
  /** Empty where the list gives no distances. */
  readonly distances: Rows;
  /** Of what is bought. Nights without a price have no need where the price list names it: "". */
  readonly needs: Rows;
};
export type NightsInCare = Breaks & { readonly years: ReadonlyMap<number, CareYear> };

export const isBought = (provider: string): boolean => /^PR[2-5]$/.test(provider);

type Year = { total: CareSums; types: SumsByName; providers: SumsByName; bought: CareSums; distances: SumsByName; needs: SumsByName };

/** Sorts `episodes` where they are. `needsOfPrices` where each price says of which need it is, else needs are the episodes' own. */
export function* nightsInCare(episodes: Episode[], counted: Counted, needsOfPrices = false): Generator<void, NightsInCare> {
  const years = new Map<number, Year>();
  const breaks = yield* eachStay(episodes, counted, (one, placement, start, end) => {
    for (let from = start; from < end;) {
      const beginning = financialYearOfDay(from);
      const to = Math.min(end, firstDayOfFinancialYear(beginning + 1));
      let year = years.get(beginning);
      if (year === undefined) years.set(beginning, (year = noYear()));
      year.total.add(one.child, placement, from, to, one.prices);
      year.types.at(one.type).add(one.child, placement, from, to, one.prices);
      year.providers.at(one.provider).add(one.child, placement, from, to, one.prices);
      if (one.distance !== null) year.distances.at(one.distance).add(one.child, placement, from, to, one.prices);
      if (isBought(one.provider)) {
        year.bought.add(one.child, placement, from, to, one.prices);
        if (needsOfPrices) addByPrice(year.needs, one, placement, from, to);
        else year.needs.at(one.need).add(one.child, placement, from, to, one.prices);
      }
      from = to;
    }
  });
  return { years: new Map([...years].sort(([a], [b]) => a - b)), ...breaks };
}

const noYear = (): Year => ({
  total: new CareSums(),
  types: new SumsByName(),
  providers: new SumsByName(),
  bought: new CareSums(),
  distances: new SumsByName(),
  needs: new SumsByName(),
});

function addByPrice(needs: SumsByName, { child, prices }: Episode, placement: number, start: number, end: number): void {
  let nights = end - start;
  for (const price of prices) {
    const [from, to] = [Math.max(start, price.from), Math.min(end, price.until)];
    if (to <= from) continue;
    nights -= to - from;
    needs.at(price.need).add(child, placement, from, to, [price]);
  }
  if (nights > 0) needs.at("").add(child, placement, end - nights, end, []);
}

class SumsByName extends Map<string, CareSums> {
  at(name: string): CareSums {
    let sums = this.get(name);
    if (sums === undefined) this.set(name, (sums = new CareSums()));
    return sums;
  }
}

/** Stays come by child and by placement, so that either is new where it is not the last one. */
export class CareSums implements CareFigures {
  children = 0;
  priced = 0;
  unpriced = 0;
  placements = 0;
  nights = 0;
  pricedNights = 0;
  penceNights = 0;
  #child = 0;
  #priced = 0;
  #unpriced = 0;
  #placement = 0;

  /** The nights from `from` to before `to`. */
  add(child: number, placement: number, from: number, to: number, prices: readonly DatedPrice[]): void {
    let pricedNights = 0;
    for (const price of prices) {
      const nights = Math.min(to, price.until) - Math.max(from, price.from);
      if (nights <= 0) continue;
      pricedNights += nights;
      this.penceNights += nights * price.pence;
    }
    this.nights += to - from;
    this.pricedNights += pricedNights;
    if (this.#child !== child) {
      this.#child = child;
      this.children++;
    }
    if (this.#placement !== placement) {
      this.#placement = placement;
      this.placements++;
    }
    if (pricedNights > 0 && this.#priced !== child) {
      this.#priced = child;
      this.priced++;
    }
    if (pricedNights < to - from && this.#unpriced !== child) {
      this.#unpriced = child;
      this.unpriced++;
    }
  }
}
