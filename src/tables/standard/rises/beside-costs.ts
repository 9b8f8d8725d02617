/** The prices that a list of rises comes to, for the form to show while one types. */
import { withCommas, type Decimal } from "../../../calculation";
import type { NamedValue } from "../../assumption";
import type { Beside } from "../../table";
import type { Term } from "../../../calculation";
import { costBases, riseAssumptions as asked, type BaseValues, type RiseValues } from "./assumptions";

type Given = RiseValues &
  BaseValues & {
    readonly term: Term;
    readonly spotCost: Decimal;
    /** One, or one for each support level: the first is shown. */
    readonly block?: Decimal;
    readonly blockCosts?: readonly NamedValue<Decimal>[];
  };

/** As they were typed: a week or a year, of one bed or of all. */
export function besideCosts({ term, spotCost, block, blockCosts, ...values }: Given): readonly Beside[] {
  const years = Math.ceil(term.years.toNumber());
  const blockTyped = block ?? blockCosts?.[0]?.value;
  return [
    ...(blockTyped === undefined
      ? []
      : [
          ...besideLift(costBases.blockBefore.label, blockTyped, values.blockBefore),
          ...besideRises(asked.blockRises.label, liftedBy(blockTyped, values.blockBefore), values.blockRises, years),
        ]),
    ...besideLift(costBases.spotBefore.label, spotCost, values.spotBefore),
    ...besideRises(asked.spotRises.label, liftedBy(spotCost, values.spotBefore), values.spotRises, years),
  ];
}

type Rises = readonly NamedValue<Decimal>[];

const liftedBy = (price: Decimal, rises: Rises): Decimal => rises.reduce((sum, { value }) => sum.times(value.plus(1)), price);

/** "£5,000 becomes £5,250 in the first year". */
export function besideLift(about: string, price: Decimal, rises: Rises): readonly Beside[] {
  return rises.length === 0 ? [] : [{ about, words: `${pounds(price)} becomes ${pounds(liftedBy(price, rises))} in the first year` }];
}

/** "Year 1 £5,200, year 2 £5,366.40, … year 8 £6,210.05". */
export function besideRises(about: string, price: Decimal, rises: Rises, years: number): readonly Beside[] {
  if (rises.length === 0) return [];
  let last = price;
  const chained = Array.from({ length: years }, (_, index) => {
    if (index > 0) last = last.times((rises[Math.min(index, rises.length) - 1]?.value ?? last).plus(1));
    return last;
  });
  return [besidePrices(about, chained)];
}

/** Of many years the first few and the last. A year and its price stay in one line. */
export function besidePrices(about: string, prices: readonly Decimal[]): Beside {
  const words = prices.map((price, index) => `year\u00a0${index + 1}\u00a0${pounds(price)}`);
  const shown = words.length <= mostShown ? words : [...words.slice(0, mostShown - 2), "…", ...words.slice(-1)];
  const [first = "", ...others] = shown;
  return { about, words: [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...others].join(", ").replace(", …,", " …") };
}

const mostShown = 8;

const pounds = (price: Decimal): string => `£${withCommas(price.toFixed(2)).replace(/\.00$/, "")}`;
