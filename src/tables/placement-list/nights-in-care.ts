/** Nights, children and spend by financial year, type of placement and provider, from episodes. */
import { financialYearOfDay, firstDayOfFinancialYear } from "../../calculation";
import type { Episode } from "./episodes";
import type { Resting } from "./withheld";

export type CareFigures = Resting & {
  readonly placements: number;
  readonly nights: number;
  readonly pricedNights: number;
  /** Σ nights × pence a week: seven times the spend, exact. */
  readonly penceNights: number;
};
export type CareYear = {
  readonly total: CareFigures;
  readonly types: ReadonlyMap<string, CareFigures>;
  readonly providers: ReadonlyMap<string, CareFigures>;
};
export type NightsInCare = { readonly years: ReadonlyMap<number, CareYear>; readonly gaps: number; readonly overlaps: number };

type Sums = { -readonly [name in keyof CareFigures]: CareFigures[name] } & {
  lastChild: number;
  lastPriced: number;
  lastUnpriced: number;
  lastPlacement: number;
};
const noSums = (): Sums => ({
  children: 0,
  priced: 0,
  unpriced: 0,
  placements: 0,
  nights: 0,
  pricedNights: 0,
  penceNights: 0,
  lastChild: 0,
  lastPriced: 0,
  lastUnpriced: 0,
  lastPlacement: 0,
});

/**
 * A night is that of the episode that began first: nights that two episodes share are counted once. An open episode ends when the next
 * one of the child begins, else on `until`, the day after the last night that is counted. Sorts `episodes` where they are.
 * @param types the kinds of placement that are counted; empty is all
 */
export function nightsInCare(episodes: Episode[], types: readonly string[], until: number): NightsInCare {
  episodes.sort((a, b) => a.child - b.child || a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
  const years = new Map<number, { total: Sums; types: Map<string, Sums>; providers: Map<string, Sums> }>();
  let [gaps, overlaps, covered, placement] = [0, 0, 0, 0];
  let last: { child: number; home: number; end: number } | null = null;
  for (const [index, one] of episodes.entries()) {
    const [before, next] = [episodes[index - 1], episodes[index + 1]];
    if (before?.child !== one.child) covered = 0;
    else if (one.start > covered) gaps++;
    else if (one.start < covered || before.end === null) overlaps++;
    const start = Math.max(one.start, covered);
    const end = Math.min(until, one.end ?? (next?.child === one.child ? next.start : until));
    covered = Math.max(covered, one.end ?? end);
    if (end <= start || (types.length > 0 && !types.includes(one.type))) continue;
    if (last === null || one.home === 0 || last.child !== one.child || last.home !== one.home || last.end !== start) placement++;
    last = { child: one.child, home: one.home, end };
    for (let from = start; from < end;) {
      const beginning = financialYearOfDay(from);
      const to = Math.min(end, firstDayOfFinancialYear(beginning + 1));
      let year = years.get(beginning);
      if (year === undefined) years.set(beginning, (year = { total: noSums(), types: new Map(), providers: new Map() }));
      for (const sums of [year.total, sumsIn(year.types, one.type), sumsIn(year.providers, one.provider)])
        add(sums, one, placement, from, to);
      from = to;
    }
  }
  return { years: new Map([...years].sort(([a], [b]) => a - b)), gaps, overlaps };
}

function sumsIn(all: Map<string, Sums>, name: string): Sums {
  let sums = all.get(name);
  if (sums === undefined) all.set(name, (sums = noSums()));
  return sums;
}

/** Episodes come by child, so that a child is new where it is not the last one. */
function add(sums: Sums, { child, prices }: Episode, placement: number, from: number, to: number): void {
  let pricedNights = 0;
  for (const price of prices) {
    const nights = Math.min(to, price.until) - Math.max(from, price.from);
    if (nights <= 0) continue;
    pricedNights += nights;
    sums.penceNights += nights * price.pence;
  }
  sums.nights += to - from;
  sums.pricedNights += pricedNights;
  if (sums.lastChild !== child) sums.children++;
  if (sums.lastPlacement !== placement) sums.placements++;
  [sums.lastChild, sums.lastPlacement] = [child, placement];
  if (pricedNights > 0 && sums.lastPriced !== child) [sums.priced, sums.lastPriced] = [sums.priced + 1, child];
  if (pricedNights < to - from && sums.lastUnpriced !== child) [sums.unpriced, sums.lastUnpriced] = [sums.unpriced + 1, child];
}
