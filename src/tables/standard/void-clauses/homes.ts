/** What homes cost a week by the children in them, and the best and the worst way to spread so many children. */
import { Decimal, zero } from "../../../calculation";
import { cellOf, formula, joined, type Formula } from "../../formula";
import { gridOf, type Grid, type GridColumn } from "../../grid";
import { liveText } from "../../live-text";
import { constant, lazyFormula, plus, times, nil, type CellRun } from "../../figure-with-formula";
import type { Figure, Text } from "../../table";
import { asked, evenly, type Values } from "./assumptions";

const counts = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, count) => count);
export const bedsOf = (values: Values): readonly number[] => values.beds.map(({ value }) => value.toNumber());
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The price of each further bed, added up: the last price serves all later beds. */
export function tierGrid(values: Values): Grid {
  const prices = asked.tiers.figures(values.tiers);
  return gridOf<number>({
    id: "tiers",
    caption: liveText`Further beds of a home, £ a week`,
    hint: "Paid only when they are filled, on top of the guarantee",
    view: "By home",
    name: "Further beds",
    items: counts(Math.max(...bedsOf(values))),
    columns: {
      count: { text: "Further beds filled", format: "number", cell: (count) => constant(count) },
      price: {
        text: "Price of the last",
        format: "price",
        cell: (count) => (count === 0 ? nil : (prices[count - 1] ?? prices.at(-1) ?? nil)),
      },
      all: { text: "All of them", format: "price", cell: (_, row) => plus(row.above("all") ?? nil, row.at("price")) },
    },
  });
}

export type HomeCosts = {
  readonly grid: Grid;
  /** Weekly cost by home and by the children in it. */
  readonly weekly: readonly (readonly Decimal[])[];
};

/** A week of each home: its guaranteed beds, and the further beds that are filled. */
export function homeGrid(values: Values, tiers: Grid): HomeCosts {
  const price = asked.price.figure(values.price);
  const guaranteed = asked.guaranteed.figures(values.guaranteed);
  const all: CellRun = tiers.column("all");
  const weekly = bedsOf(values).map((beds, home) =>
    counts(beds).map((children) => {
      const further = Math.max(0, children - (values.guaranteed[home]?.value.toNumber() ?? 0));
      return values.price.times(values.guaranteed[home]?.value ?? zero).plus(all.values[further] ?? zero);
    }),
  );
  const columns: Record<string, GridColumn<number>> = {
    children: { text: "Children in the home", format: "number", cell: (count) => constant(count) },
  };
  for (const [home, { name }] of values.beds.entries())
    columns[`home${home}`] = {
      text: name,
      format: "price",
      cell: (children, row): Figure | Text => {
        const value = weekly[home]?.[children];
        const own = guaranteed[home] ?? nil;
        return value === undefined
          ? { text: "–" }
          : lazyFormula(
              value,
              () => formula`${times(price, own).formula}+INDEX(${all.run},MAX(0,${row.at("children").formula}-${own.formula})+1)`,
            );
      },
    };
  const grid = gridOf<number>({
    id: "homes",
    caption: liveText`A week of each home by the children in it, £`,
    hint: "Guaranteed beds are paid filled or not",
    view: "By home",
    name: "Each home",
    items: counts(Math.max(...bedsOf(values))),
    columns,
  });
  return { grid, weekly };
}

/** How many children each home has: one in each home in turn, or a home after another. */
export function spreadOf(values: Values, children: number): readonly number[] {
  const beds = bedsOf(values);
  const filled = beds.map(() => 0);
  let left = children;
  if (values.spread === evenly)
    while (left > 0)
      for (const [home, most] of beds.entries()) {
        if (left === 0 || (filled[home] ?? 0) >= most) continue;
        filled[home] = (filled[home] ?? 0) + 1;
        left--;
      }
  else
    for (const [home, most] of beds.entries()) {
      filled[home] = Math.min(most, left);
      left -= filled[home] ?? 0;
    }
  return filled;
}

type Way = "best" | "worst";

/** Home by home: the least and the most that so many children cost in the homes so far. */
export function spreadGrid(values: Values, { grid: homes, weekly }: HomeCosts): Grid {
  const beds = bedsOf(values);
  const columns: Record<string, GridColumn<number>> = {
    children: { text: "Children", format: "number", cell: (count) => constant(count) },
  };
  const place = new Map<string, number>();
  for (const way of ["best", "worst"] as const) for (const home of beds.keys()) place.set(`${way}${home}`, place.size + 1);
  for (const way of ["best", "worst"] as const) {
    let before: readonly (Decimal | undefined)[] = [zero];
    for (const [home, own] of beds.entries()) {
      const after = counts(sum(beds)).map((children): Decimal | undefined => {
        const ways = counts(Math.min(own, children)).flatMap((here) => {
          const others = before[children - here];
          const cost = weekly[home]?.[here];
          return others === undefined || cost === undefined ? [] : [others.plus(cost)];
        });
        return ways.length === 0 ? undefined : way === "best" ? Decimal.min(...ways) : Decimal.max(...ways);
      });
      const isPossible = before.map((one) => one !== undefined);
      columns[`${way}${home}`] = {
        text: `${way === "best" ? "Least" : "Most"}, up to ${values.beds[home]?.name ?? ""}`,
        format: "price",
        cell: (children): Figure | Text => {
          const value = after[children];
          return value === undefined
            ? { text: "–" }
            : lazyFormula(value, () => spreadFormula(homes, { way, home, children, own, isPossible, place }));
        },
      };
      before = after;
    }
  }
  return gridOf<number>({
    id: "spreads",
    caption: liveText`The least and the most for so many children, home by home, £ a week`,
    hint: "Each column adds a home: every way to spread the children over the homes so far is tried",
    view: "By home",
    name: "Spreads",
    items: counts(sum(beds)),
    columns,
  });
}

type Spread = {
  readonly way: Way;
  readonly home: number;
  readonly children: number;
  readonly own: number;
  readonly isPossible: readonly boolean[];
  readonly place: ReadonlyMap<string, number>;
};

function spreadFormula(homes: Grid, { way, home, children, own, isPossible, place }: Spread): Formula {
  const terms = counts(Math.min(own, children)).flatMap((here): Formula[] => {
    const cost = homes.cell(here, `home${home}`).formula;
    if (home === 0) return here === children ? [cost] : [];
    return isPossible[children - here] === true
      ? [formula`${cellOf("spreads", children - here, place.get(`${way}${home - 1}`) ?? 0)}+${cost}`]
      : [];
  });
  return formula`${way === "best" ? "MIN" : "MAX"}(${joined(terms, ",")})`;
}
