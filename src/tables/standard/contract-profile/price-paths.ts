/** The prices of each contract year, chained, where an index says how they rise. */
import { decimal, mixedIndex, rateOfYear, riseOf, zero, type Decimal, type IndexMix } from "../../../calculation";
import { formula, joined, type Formula } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import type { NamedFigure } from "../../assumption-kinds";
import { liftOf, shortListNote } from "../../listed-rates";
import { percentFormatOf } from "../../places";
import type { Workings } from "../../assemble-table";
import type { Beside, Figure, Text } from "../../table";
import { besideLift, besidePrices } from "../rises/beside-costs";
import {
  constant,
  figureIf,
  largest,
  lazyFormula,
  minus,
  nil,
  plus,
  smallest,
  times,
  atLeast,
  type Condition,
} from "../../figure-with-formula";
import { asked, type Values } from "./assumptions";

const one = constant(1);

export const hasIndex = ({ blockIndex, spotIndex }: Values): boolean => blockIndex.length > 0 || spotIndex.length > 0;

/** What each side costs a week in the first contract year. */
export type FirstPrices = { readonly block: Figure; readonly spot: Figure };

/** As typed, or brought from an earlier year in a working of its own. */
export function firstPrices(values: Values, workings: Workings): FirstPrices {
  const first = (side: "block" | "spot", typed: Figure, lift: readonly Figure[]): Figure =>
    lift.length === 0
      ? typed
      : workings.figure(
          {
            label: `${side === "block" ? "Block" : "Spot"} price of the first contract year`,
            unit: "£ a week, each bed",
            source: "as typed × the rises from an earlier year",
            cell: `${side}_first_price`,
            format: "price",
          },
          times(typed, ...lift),
        );
  return {
    block: first("block", asked.price.figure(values.price), liftOf(asked.blockBefore, values.blockBefore)),
    spot: first("spot", asked.spot.figure(values.spot), liftOf(asked.spotBefore, values.spotBefore)),
  };
}

/** The price of each contract year, for the form to show beside the rises as one types. */
export function besideRises(values: Values, first: FirstPrices): readonly Beside[] {
  const prices = priceGrid(values, first);
  const side = (key: "block" | "spot", byIndex: boolean, list: string, rate: string, uplift: Decimal): readonly Beside[] =>
    byIndex || !uplift.isZero() ? [besidePrices(byIndex ? list : rate, prices.column(key).values)] : [];
  return [
    ...besideLift(asked.blockBefore.label, values.price, values.blockBefore),
    ...besideLift(asked.spotBefore.label, values.spot, values.spotBefore),
    ...side("block", values.blockIndex.length > 0, asked.blockIndex.label, asked.uplift.label, values.uplift),
    ...side("spot", values.spotIndex.length > 0, asked.spotIndex.label, asked.spotUplift.label, values.spotUplift),
  ];
}

/** The first rise gives the price of the contract year that says so; year 1 has the price as typed. */
export function priceGrid(values: Values, first: FirstPrices): Grid {
  const years = Math.ceil(values.term.years.toNumber());
  const spotFrom = constant(2);
  const blockFrom = asked.upliftFrom.figure(values.upliftFrom);
  const price =
    (key: string, rise: string, start: Figure): GridColumn<number>["cell"] =>
    (_, row) => {
      const before = row.above(key);
      return before === undefined ? start : times(before, plus(one, row.at(rise)));
    };
  return gridOf<number>({
    id: "prices",
    caption: liveText`Prices of each contract year, £ a week`,
    hint: "Each year’s rise lifts the price of the year before",
    view: "Prices",
    name: "By contract year",
    items: Array.from({ length: years }, (_, index) => index + 1),
    columns: {
      heading: { text: "Contract year", format: "text", cell: (year) => ({ text: `Year ${year}` }) },
      year: { text: "Number", format: "number", cell: (_, row) => plus(row.above("year") ?? nil, one) },
      ...(values.blockIndex.length === 0 ? {} : { index: indexColumn(values, blockFrom) }),
      blockRise: {
        text: "Block rise",
        format: percentFormatOf(blockRates(values)),
        cell: (_, row) =>
          values.blockIndex.length === 0 ? from(row, blockFrom, asked.uplift.figure(values.uplift)) : clauseRise(values, row, blockFrom),
      },
      block: { text: "Block price", format: "price", cell: price("block", "blockRise", first.block) },
      spotRise: {
        text: "Spot rise",
        format: percentFormatOf([values.spotUplift, ...ratesOf(values.spotIndex)]),
        cell: (_, row) =>
          from(
            row,
            spotFrom,
            values.spotIndex.length === 0
              ? asked.spotUplift.figure(values.spotUplift)
              : ofRise(asked.spotIndex.figures(values.spotIndex), row, spotFrom),
          ),
      },
      spot: { text: "Spot price", format: "price", cell: price("spot", "spotRise", first.spot) },
    },
  });
}

const ratesOf = (items: Values["blockIndex"]): readonly Decimal[] => items.map(({ value }) => value);

/** The rates that the rise of a year comes from, and what is passed on of each: the grid shows as many places as they have. */
function blockRates({ uplift, blockIndex, secondIndex, margin, cap, floor, passedOn }: Values): readonly Decimal[] {
  if (blockIndex.length === 0) return [uplift];
  const indices = [...ratesOf(blockIndex), ...ratesOf(secondIndex), margin, cap, floor];
  return [...indices, ...indices.map((rate) => rate.times(passedOn))];
}

/** Nothing rises before that year. */
const from = (row: RowSoFar, first: Figure, rise: Figure): Figure => figureIf(rises(row, first), rise, nil);
const rises = (row: RowSoFar, first: Figure): Condition => atLeast(row.at("year"), first);

/** The place of a year’s rise in a list, from 1. */
const riseNumber = (row: RowSoFar, first: Figure): Figure => largest(one, plus(minus(row.at("year"), first), one));

/** The rate of this year’s rise; a list that is too short repeats its last. */
function ofRise(rates: readonly NamedFigure[], row: RowSoFar, first: Figure): Figure {
  const number = riseNumber(row, first);
  const each = rates.map(({ formula: cell }) => cell);
  return lazyFormula(
    rateOfYear(
      rates.map(({ value }) => value),
      number.value.toNumber() - 1,
    ),
    () => formula`CHOOSE(${smallest(number, constant(rates.length)).formula},${joined(each, ",")})`,
  );
}

const mixes: Readonly<Record<Values["indexIs"], IndexMix>> = {
  "One index": "weighted",
  "Two, weighted": "weighted",
  "The higher of two": "higher of",
  "The lower of two": "lower of",
};

/** The index of a rise with its margin, mixed of two where the clause says so. */
function indexColumn(values: Values, first: Figure): GridColumn<number> {
  const [weight, margin] = [asked.weight.figure(values.weight), asked.margin.figure(values.margin)];
  const [lead, second] = [asked.blockIndex.figures(values.blockIndex), asked.secondIndex.figures(values.secondIndex)];
  const isMixed = second.length > 0;
  const ratesOf = (list: readonly NamedFigure[]): readonly Decimal[] => list.map(({ value }) => value);
  return {
    text: isMixed ? "Mixed index" : "Index",
    format: percentFormatOf(blockRates(values)),
    cell: (_, row) => {
      const year = riseNumber(row, first).value.toNumber();
      const lists = isMixed
        ? [
            { rates: ratesOf(lead), weight: values.weight },
            { rates: ratesOf(second), weight: decimal(1).minus(values.weight) },
          ]
        : [{ rates: ratesOf(lead), weight: decimal(1) }];
      const mixed = mixedIndex(lists, mixes[values.indexIs], values.margin, year)[year - 1] ?? zero;
      const worked = (): Formula => {
        const [one_, other] = [ofRise(lead, row, first), isMixed ? ofRise(second, row, first) : null];
        if (other === null) return plus(one_, margin).formula;
        if (values.indexIs === "The higher of two") return plus(largest(one_, other), margin).formula;
        if (values.indexIs === "The lower of two") return plus(smallest(one_, other), margin).formula;
        return plus(times(one_, weight), times(other, minus(one, weight)), margin).formula;
      };
      return figureIf(rises(row, first), lazyFormula(mixed, worked), nil);
    },
  };
}

/** max(floor, min(cap, index × share passed on)). */
function clauseRise(values: Values, row: RowSoFar, first: Figure): Figure {
  const [cap, floor, share] = [asked.cap.figure(values.cap), asked.floor.figure(values.floor), asked.passedOn.figure(values.passedOn)];
  const index = row.at("index");
  return from(
    row,
    first,
    lazyFormula(
      riseOf(index.value, { cap: values.cap, floor: values.floor, share: values.passedOn }),
      () => largest(floor, smallest(cap, times(index, share))).formula,
    ),
  );
}

/** Which list is too short for the term, and what is done about it. */
export function shortListNotes(values: Values): readonly Text[] {
  const years = Math.ceil(values.term.years.toNumber());
  const ofBlock = { needed: years - values.upliftFrom.toNumber() + 1 };
  return [
    ...shortListNote("The block index", asked.blockIndex, values.blockIndex, ofBlock),
    ...shortListNote("The second block index", asked.secondIndex, values.secondIndex, ofBlock),
    ...shortListNote("The spot index", asked.spotIndex, values.spotIndex, { needed: years - 1 }),
  ];
}
