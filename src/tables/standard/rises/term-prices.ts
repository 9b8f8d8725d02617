/** Both sides over a term whose prices rise: how many times the cost of its first year a term costs. */
import { zero, type Decimal } from "../../../calculation";
import { below, constant, lazyFormula, nil, plus, smallest, times, type CellRun, type Condition } from "../../figure-with-formula";
import { formula } from "../../formula";
import { gridOf, type Grid, type GridColumn } from "../../grid";
import { liveText, signedPercent, wordsIf } from "../../live-text";
import type { Figure, Text } from "../../table";
import { doRise, isCash, isDeflated, riseAssumptions as asked, type BaseValues, type RiseValues } from "./assumptions";
import { rateAt } from "../../listed-rates";
import { percentFormatOf } from "../../places";

export type TermPrices = {
  /** The prices of each year beside those of the first; null where they stay as they are. */
  readonly grid: Grid | null;
  /** What a term of so many years costs on a side, with a year at the first year’s prices as 1. */
  block(this: void, years: Figure): Figure;
  spot(this: void, years: Figure): Figure;
  /** Whether the grid has a row for each year of a term: it does until somebody types a longer one in the sheet. */
  reaches(this: void, years: Figure): Condition;
};

const one = constant(1);

/** @param longest the years that the grid must reach */
export function termPrices(values: RiseValues, longest: Decimal): TermPrices {
  if (!doRise(values))
    return { grid: null, block: (years) => years, spot: (years) => years, reaches: () => ({ holds: true, formula: ["TRUE"] }) };
  const grid = priceGrid(values, Math.max(1, Math.ceil(longest.toNumber())));
  const growth = isDeflated(values) ? grid.column("inflation") : null;
  const ofSide =
    (key: "block" | "spot") =>
    (years: Figure): Figure =>
      yearsOf(grid.column(key), growth, grid.column("number"), years);
  return {
    grid,
    block: ofSide("block"),
    spot: ofSide("spot"),
    reaches: (years) => {
      const rows = grid.column("number").values.length;
      return { holds: years.value.lte(rows), formula: formula`${years.formula}<=${String(rows)}` };
    },
  };
}

function priceGrid(values: RiseValues, years: number): Grid {
  const side = (
    name: "block" | "spot",
    list: typeof asked.blockRises,
    items: RiseValues["blockRises"],
  ): Record<string, GridColumn<number>> => {
    const words = name === "block" ? "Block" : "Spot";
    return {
      [`${name}Rise`]: {
        text: `${words} rise`,
        format: percentFormatOf(items.map(({ value }) => value)),
        cell: (year) => (year === 1 ? nil : rateAt(list, items, year - 2)),
      },
      [name]: {
        text: `${words} ÷ first year’s`,
        format: "three places",
        cell: (_, row) => chained(row.above(name), row.at(`${name}Rise`)),
      },
    };
  };
  return gridOf<number>({
    id: "prices",
    caption: liveText`Prices of each year beside those of the first`,
    hint: "Each year’s rise lifts the price of the year before",
    view: "Prices",
    name: "By year",
    items: Array.from({ length: years }, (_, index) => index + 1),
    columns: {
      heading: { text: "Year of the term", format: "text", cell: (year) => ({ text: `Year ${year}` }) },
      number: { text: "Number", format: "number", cell: (_, row) => plus(row.above("number") ?? nil, one) },
      ...side("block", asked.blockRises, values.blockRises),
      ...side("spot", asked.spotRises, values.spotRises),
      ...(isDeflated(values)
        ? {
            inflation: {
              text: "Inflation since year 1",
              format: "three places",
              cell: (year, row) => chained(row.above("inflation"), year === 1 ? nil : rateAt(asked.inflation, values.inflation, year - 2)),
            } satisfies GridColumn<number>,
          }
        : {}),
    },
  });
}

const chained = (before: Figure | undefined, rise: Figure): Figure => (before === undefined ? one : times(before, plus(one, rise)));

/** Each year counts whole, the last as far as the term goes into it. */
function yearsOf(prices: CellRun, growth: CellRun | null, numbers: CellRun, years: Figure): Figure {
  const counted = (year: Decimal): Decimal => {
    if (year.lte(years.value)) return one.value;
    const part = years.value.minus(year).plus(1);
    return part.gt(0) ? part : zero;
  };
  const ofYear = growth === null ? formula`${prices.run}` : formula`${prices.run}/${growth.run}`;
  const [n, y] = [numbers.run, years.formula];
  return lazyFormula(
    prices.values.reduce((sum, price, index) => {
      const year = numbers.values[index] ?? zero;
      return sum.plus(price.div(growth?.values[index] ?? 1).times(counted(year)));
    }, zero),
    () => formula`SUMPRODUCT(${ofYear},(${n}<=${y})+(${n}>${y})*(${n}-1<${y})*(${y}-${n}+1))`,
  );
}

/** Which year’s pounds the figures are. @param year the first year, or "not stated" */
export function termPriceNotes(values: RiseValues & BaseValues, year: string): readonly Text[] {
  const firstYear = year === "not stated" ? "the first year" : year;
  return [overTerm(values, firstYear, year), ...risesNote(values), ...broughtForward(values, firstYear, "cost")];
}

function overTerm(values: RiseValues, firstYear: string, year: string): Text {
  if (!doRise(values))
    return { text: `Real, no general inflation: neither price rises. Prices of ${year === "not stated" ? "a year not stated" : year}.` };
  if (isCash(values))
    return {
      text: `Figures of a year are in prices of ${firstYear}. Figures over the term are in cash prices: pounds of each year, which rises by general inflation too.`,
    };
  return {
    text: isDeflated(values)
      ? `Every figure is in prices of ${firstYear}: over the term general inflation is taken out of the rises, year by year.`
      : `Every figure is in prices of ${firstYear}: the rises are what is above general inflation.`,
  };
}

function risesNote(values: RiseValues): readonly Text[] {
  if (!doRise(values)) return [];
  const words = (list: typeof asked.blockRises, items: RiseValues["blockRises"]): Text => {
    const rates = list.figures(items).map((rate) => liveText`${signedPercent(rate)}%`);
    if (rates.length === 1) return liveText`${rates[0] ?? ""} a year`;
    if (rates.length > mostInWords) return { text: `${rates.length} rates, the last of them for all later years` };
    return liveText`${joinedWith(rates.slice(0, -1), ", ")} and from then on ${rates.at(-1) ?? ""} a year`;
  };
  const all = [...asked.blockRises.figures(values.blockRises), ...asked.spotRises.figures(values.spotRises)];
  const verb = all.length > 2 * mostInWords ? "changes" : wordsIf(below(smallest(...all), nil), "changes", "rises");
  return [
    liveText`From the second year the block cost ${verb} by ${words(asked.blockRises, values.blockRises)}; the spot cost by ${words(asked.spotRises, values.spotRises)}${isDeflated(values) ? liveText`; general inflation is ${words(asked.inflation, values.inflation)}` : ""}.`,
  ];
}

/** More than these are read in the grid, not in a sentence. */
const mostInWords = 6;

const joinedWith = (texts: readonly Text[], between: string): Text => texts.reduce((before, text) => liveText`${before}${between}${text}`);

/** Which side’s price was typed in those of an earlier year. @param what is priced: "cost" or "price" */
export function broughtForward({ blockBefore, spotBefore }: BaseValues, firstYear: string, what: "cost" | "price"): readonly Text[] {
  const sides = [
    { name: "block", rises: blockBefore },
    { name: "spot", rises: spotBefore },
  ].filter(({ rises }) => rises.length > 0);
  return sides.map(({ name, rises }) => ({
    text: `The ${name} ${what} was typed in prices of an earlier year, and is brought to ${firstYear} by ${rises.length === 1 ? "the rise" : `${rises.length} rises`} typed.`,
  }));
}

/** That prices of another year serve as those of the first, where no rise between the two was typed for either side. */
export function notBroughtForward({ blockBefore, spotBefore }: BaseValues, firstYear: string, year: string): readonly Text[] {
  if (year === "not stated" || year.trim() === firstYear || blockBefore.length > 0 || spotBefore.length > 0) return [];
  return [{ text: `They stand for ${firstYear} as they are: no rise between the two is typed.` }];
}
