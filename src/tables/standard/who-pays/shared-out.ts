/** Whole amounts shared out among sources and the general fund: to the last digit first, and then in units that add up to the whole. */
import { placesOfShares, wholeShares, type Decimal } from "../../../calculation";
import { formula, runOf, type Formula } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { largestRemainderFormula } from "../../largest-remainder-formula";
import { liveText } from "../../live-text";
import type { Column, Figure, Text } from "../../table";
import { lazyFormula, minus } from "../../figure-with-formula";
import { generalFund } from "./assumptions";

export const view = "Who pays";

type Case = { readonly heading: Figure | Text };

/** An amount that each case has: the block cost. */
export type Shared<One extends Case> = {
  readonly key: string;
  readonly name: string;
  /** In whole units. */
  whole(this: void, one: One): Figure;
  /** What a source pays of it, to the last digit. @param rest what those before it leave */
  part(this: void, one: One, source: number, whole: Figure, rest: Figure): Figure;
};

type Sharing<One extends Case> = {
  readonly first: Column;
  readonly cases: readonly One[];
  readonly sources: readonly string[];
  readonly amounts: readonly Shared<One>[];
  readonly caption: Text;
};

/** The workings: each amount, and what each source pays of it before rounding. */
export function beforeRounding<One extends Case>({ first, cases, sources, amounts, caption }: Sharing<One>): Grid {
  const columnsOf = ({ key, name, whole, part }: Shared<One>): Record<string, GridColumn<One>> => {
    const rest = (row: RowSoFar, before: number): Figure =>
      minus(row.at(key), ...sources.slice(0, before).map((_, at) => row.at(`${key}-${at}`)));
    const columns = sources.map((source, at): [string, GridColumn<One>] => [
      `${key}-${at}`,
      { text: `${name}, ${source}`, format: "price", cell: (one, row) => part(one, at, row.at(key), rest(row, at)) },
    ]);
    return {
      [key]: { text: `${name}, gross`, format: "price", cell: whole },
      ...Object.fromEntries(columns),
      [`${key}-${sources.length}`]: {
        text: `${name}, ${generalFund.toLowerCase()}`,
        format: "price",
        cell: (_, row) => rest(row, sources.length),
      },
    };
  };
  return gridOf<One>({
    id: beforePart,
    caption,
    hint: "Odd pounds go to those who lost most by rounding down",
    view,
    name: "Before rounding",
    items: cases,
    columns: {
      heading: { ...first, cell: ({ heading }) => heading },
      ...Object.fromEntries(amounts.flatMap((amount) => Object.entries(columnsOf(amount)))),
    },
  });
}
const beforePart = "paid-before";

export const sourceKey = (at: number): string => `source-${at}`;

/** A column for each source, and one for what is left to the general fund. */
export const payerColumns = <One>(
  sources: readonly string[],
  shape: Omit<GridColumn<One>, "text" | "cell">,
  cell: (at: number, row: RowSoFar) => Figure,
): Record<string, GridColumn<One>> =>
  Object.fromEntries(
    [...sources, `${generalFund}, net`].map((text, at): [string, GridColumn<One>] => [
      sourceKey(at),
      { ...shape, text, cell: (_, row) => cell(at, row) },
    ]),
  );

/** The share of each payer in an amount of a row, in whole units by largest remainder. */
export function sharesOf(before: Grid, key: string, payers: number, unit: Figure): (row: number, at: number) => Figure {
  const known = new Map<number, readonly Decimal[]>();
  const sharesOfRow = (row: number): readonly Decimal[] => {
    const found =
      known.get(row) ??
      wholeShares(
        Array.from({ length: payers }, (_, at) => before.cell(row, `${key}-${at}`).value.div(unit.value)),
        before.cell(row, key).value.div(unit.value),
      );
    known.set(row, found);
    return found;
  };
  return (row, at) =>
    lazyFormula((sharesOfRow(row)[at] ?? unit.value).times(unit.value), () => shareFormula(before, { key, row, at, payers, unit }));
}

type Share = Readonly<Record<"row" | "at" | "payers", number>> & { readonly key: string; readonly unit: Figure };

function shareFormula(before: Grid, { key, row, at, payers, unit }: Share): Formula {
  const first = before.columnIndex(`${key}-0`);
  const units = (from: number, to: number): Formula =>
    formula`ROUND(${runOf(beforePart, [row, first + from], [row, first + to])}/${unit.formula},${String(placesOfShares)})`;
  return largestRemainderFormula({
    total: before.cell(row, key),
    index: at,
    count: payers,
    unit,
    places: placesOfShares,
    lost: (from, to) => formula`(${units(from, to)}-INT(${units(from, to)}))`,
    down: formula`INT(${units(at, at)})*${unit.formula}`,
    allDown: formula`SUMPRODUCT(INT(${units(0, payers - 1)}))*${unit.formula}`,
  });
}

/** The same rows by who pays, under a heading of their own. */
export const sharedCaption = (name: string, when: Text | string): Text => liveText`${name} by who pays, ${when}, £`;
