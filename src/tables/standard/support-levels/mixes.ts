/** The support mix that is expected, a lighter and a heavier one, and each level by itself: what the block and a spot bed cost, and where they break even. */
import { decimal, type Decimal } from "../../../calculation";
import { cellOf, formula, runOf } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import type { Figure, Text } from "../../table";
import {
  constant,
  dividedBy,
  every,
  isNil,
  largest,
  lazyFormula,
  minus,
  nil,
  plus,
  times,
  totalOf,
  wholeUp,
  type Condition,
} from "../../figure-with-formula";

export type LevelCosts = {
  readonly name: string;
  readonly children: Figure;
  /** A year, all beds contracted at this level. */
  readonly block: Figure;
  /** A year, one bed. */
  readonly spot: Figure;
};

export type Mix = {
  readonly name: string;
  readonly key: string;
  /** The only level that it has. */
  readonly level?: number;
};

export type Mixes = {
  readonly all: readonly Mix[];
  readonly levels: Grid;
  readonly grid: Grid;
  readonly checks: readonly (readonly [label: string, condition: Condition])[];
  readonly notes: readonly Text[];
};

const one = constant(1);
const view = "Support mix";
const [lighter, asExpected, heavier] = ["lighter", "expected", "heavier"] as const;

type Given = {
  readonly levels: readonly LevelCosts[];
  readonly moves: Figure;
  readonly beds: Figure;
  /** Columns after the break-even: the saving at a target. */
  more?(this: void, row: { readonly block: Figure; readonly spot: Figure }): Figure;
  readonly moreHeading?: Text;
};

export function mixesOf({ levels, moves, beds, more, moreHeading }: Given): Mixes {
  const shares = levelGrid(levels, moves);
  const all: readonly Mix[] = [
    { name: "As expected", key: asExpected },
    ...(levels.length > 1
      ? [
          { name: "Lighter", key: lighter },
          { name: "Heavier", key: heavier },
        ]
      : []),
    ...levels.map(({ name }, at) => ({ name: `All ${name}`, key: `all-${at}`, level: at })),
  ];
  const cost = ({ key, level }: Mix, side: "block" | "spot"): Figure => {
    if (level !== undefined) return shares.cell(level, side);
    const [share, price] = [shares.column(key), shares.column(side)];
    return lazyFormula(
      share.values.reduce((sum, value, row) => sum.plus(value.times(price.values[row] ?? 0)), decimal(0)),
      () => formula`SUMPRODUCT(${share.run},${price.run})`,
    );
  };
  const extra: Record<string, GridColumn<Mix>> = more === undefined || moreHeading === undefined
    ? {}
    : {
        more: {
          ...moreHeading,
          format: "money",
          cell: (_, row) => more({ block: row.at("block"), spot: row.at("spot") }),
        },
      };
  const grid = gridOf<Mix>({
    id: "mixes",
    caption: liveText`Break-even by support mix, £ a year`,
    hint: "Lighter and heavier: some children of each level one level down, or up",
    view,
    name: "Mixes",
    items: all,
    columns: {
      mix: { text: "Support mix", format: "text", cell: ({ name }) => ({ text: name }) },
      block: { text: "Block cost, all beds", format: "money", cell: (mix) => cost(mix, "block") },
      spot: { text: "Spot cost of one bed", format: "money", cell: (mix) => cost(mix, "spot") },
      beds: { text: "Break-even, occupied beds", format: "two places", cell: (_, row) => dividedBy(row.at("block"), row.at("spot")) },
      occupancy: { text: "Break-even, occupancy", format: "percent to one place", cell: (_, row) => dividedBy(row.at("beds"), beds) },
      whole: { text: "In whole beds", format: "number", cell: (_, row) => wholeUp(row.at("beds")) },
      ...extra,
    },
  });
  return {
    all,
    levels: shares,
    grid,
    checks: [
      [
        "The shares of each support mix add to 100%",
        every([asExpected, lighter, heavier].map((key) => isNil(times(minus(totalOf(shares.column(key)), one), constant(1_000_000))))),
      ],
    ],
    notes: [
      {
        text: "Support mix: every bed contracted is paid for at the average price of the mix, filled or not, and a spot bed costs the average of its levels. A lighter or heavier mix moves the share that is typed of each level’s children one level down or up; those of the first, or the last, stay.",
      },
    ],
  };
}

/** The levels with their shares of the children: as expected, lighter and heavier. */
function levelGrid(levels: readonly LevelCosts[], moves: Figure): Grid {
  const id = "levels";
  const count = levels.length;
  const [childrenColumn, expectedColumn] = [1, 2];
  const all = totalOf({
    run: runOf(id, [0, childrenColumn], [count - 1, childrenColumn]),
    values: levels.map(({ children }) => children.value),
  });
  const shareAt = (row: number): Figure => ({
    value: (levels[row]?.children.value ?? decimal(0)).div(all.value),
    formula: [cellOf(id, row, expectedColumn)],
  });
  const moved = (row: RowSoFar, from: 1 | -1): Figure => {
    const own = row.at(asExpected);
    const [leaves, comes] = [row.index - from, row.index + from].map((at) => at >= 0 && at < count);
    const stays = leaves === true ? times(own, minus(one, moves)) : own;
    return comes === true ? plus(stays, times(shareAt(row.index + from), moves)) : stays;
  };
  const share = { format: "percent to two places" } as const;
  return gridOf<LevelCosts>({
    id,
    caption: liveText`Children and costs by support level, £ a year`,
    hint: "The shares by which each mix is worked out",
    view,
    name: "Levels",
    items: levels,
    totals: "All levels",
    columns: {
      level: { text: "Support level", format: "text", cell: ({ name }) => ({ text: name }) },
      children: { text: "Children expected", format: "number", total: "sum", cell: ({ children }) => children },
      [asExpected]: { text: "Share expected", ...share, total: "sum", cell: (_, row) => dividedBy(row.at("children"), all) },
      [lighter]: { text: "Share, lighter", ...share, total: "sum", cell: (_, row) => moved(row, 1) },
      [heavier]: { text: "Share, heavier", ...share, total: "sum", cell: (_, row) => moved(row, -1) },
      block: { text: "Block cost, all beds", format: "money", cell: ({ block }) => block },
      spot: { text: "Spot cost of one bed", format: "money", cell: ({ spot }) => spot },
    },
  });
}

/** The beds of the rows of a grid: from all down, a step each, to none. */
export function bedsDown(beds: Decimal, step: Decimal): number {
  if (step.isZero()) return 1;
  return Math.min(mostRows, beds.div(step).ceil().toNumber() + 1);
}
const mostRows = 11;

/** Savings by beds occupied, a column for each mix. */
export function occupancyByMix(mixes: Mixes, { beds, step, years, saving }: OccupancyByMix): Grid {
  const rows = bedsDown(beds.value, step.value);
  return gridOf<number>({
    id: "mix-savings",
    caption: liveText`Saving by beds occupied and support mix, over ${years}, £`,
    hint: "Negative: the block costs more than spot",
    view,
    name: "Occupancy × mix",
    items: Array.from({ length: rows }, (_, index) => index),
    columns: {
      beds: {
        text: "Occupied beds",
        format: "two places",
        // Not from the row above: doubles would drift, and a half-penny with them.
        cell: (index) => (index === 0 ? beds : largest(nil, minus(beds, times(constant(index), step)))),
      },
      occupancy: { text: "Occupancy", format: "percent to one place", cell: (_, row) => dividedBy(row.at("beds"), beds) },
      ...Object.fromEntries(
        mixes.all.map((mix, at): [string, GridColumn<number>] => [
          mix.key,
          {
            text: mix.name,
            format: "money",
            cell: (_, row) => saving({ block: mixes.grid.cell(at, "block"), spot: mixes.grid.cell(at, "spot"), occupied: row.at("beds") }),
          },
        ]),
      ),
    },
  });
}

type OccupancyByMix = Readonly<Record<"beds" | "step", Figure>> & {
  readonly years: Text;
  saving(this: void, of: Readonly<Record<"block" | "spot" | "occupied", Figure>>): Figure;
};
