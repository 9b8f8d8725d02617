/** Rates typed year by year: asked for as a list whose last serves all later years. */
import type { Decimal } from "../calculation";
import type { NamedValue, ValueLookup } from "./assumption";
import { percentAssumptionList, type SheetAssumptionList } from "./assumption-kinds";
import { constant, plus } from "./figure-with-formula";
import { liveText, signedPercent } from "./live-text";
import type { Figure, Text } from "./table";

/** Enough for the longest profile by month. */
export const mostRates = 40;

type RateList = Pick<SheetAssumptionList, "label" | "cell" | "legend"> & {
  readonly hint?: string;
  /** What each item is called, "Rise" or "Year", and the number of the first. */
  readonly item: string;
  readonly first?: number;
  isAsked(this: void, lookUp: ValueLookup): boolean;
};

export const rateList = ({
  isAsked,
  item,
  first = 1,
  hint = "the last serves all later years",
  ...list
}: RateList): SheetAssumptionList => ({
  ...percentAssumptionList({
    ...list,
    hint,
    item,
    names: Array.from({ length: mostRates }, (_, index) => `${item} ${index + first}`),
    mostItems: mostRates,
    example: "3.2%",
    least: -0.2,
    most: 0.5,
  }),
  atFirst: 1,
  isAsked,
});

const one = constant(1);

/** The rate at a place from 0; a list that is too short repeats its last. */
export function rateAt(list: SheetAssumptionList, items: readonly NamedValue<Decimal>[], index: number): Figure {
  const rates = list.figures(items);
  const rate = rates[Math.min(index, rates.length - 1)];
  if (rate === undefined) throw new Error(`${list.label} has no rate`);
  return rate;
}

/** "The spot index is given for 1 of 7 rises: its last, 2%, serves the others."; none where the list is long enough. */
export function shortListNote(
  name: string,
  list: SheetAssumptionList,
  items: readonly NamedValue<Decimal>[],
  { needed, of = "rises" }: { readonly needed: number; readonly of?: "rises" | "years" },
): readonly Text[] {
  const last = list.figures(items).at(-1);
  if (last === undefined || items.length >= needed) return [];
  return [
    liveText`${name} is given for ${String(items.length)} of ${String(needed)} ${of}: its last, ${signedPercent(last)}%, serves the others.`,
  ];
}

/** 1 + each of the rates: what brings a price from an earlier year to a later one. */
export const liftOf = (list: SheetAssumptionList, items: readonly NamedValue<Decimal>[]): readonly Figure[] =>
  list.figures(items).map((rate) => plus(one, rate));
