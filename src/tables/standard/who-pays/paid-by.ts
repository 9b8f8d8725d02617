/** A cost and a saving by who pays: gross, each source, and what is left to the general fund, which add up to the pound. */
import type { Rounding } from "../../../calculation";
import { namedCell } from "../../formula";
import { gridOf, type Grid } from "../../grid";
import { liveText } from "../../live-text";
import { savesOrCosts } from "../../saving-words";
import type { Column, Figure, Text } from "../../table";
import { isNil, minus, nil, plus, roundedInCell, smallest, times, totalOf, type Condition } from "../../figure-with-formula";
import { generalFund, isBySource, payerAssumptions, type PayerValues } from "./assumptions";
import { beforeRounding, payerColumns, sharedCaption, sharesOf, sourceKey, view, type Shared } from "./shared-out";

/** One line of the table: a year, a support level. */
export type PaidCase = {
  readonly heading: Figure | Text;
  readonly cost: Figure;
  readonly spot: Figure;
  /** The weeks of care that the children placed have in it; nil where nobody pays by the week. */
  readonly childWeeks: Figure;
};

export type PaidSides = {
  /** What the first column holds. */
  readonly first: Column;
  /** "Block cost", "Spot for the same children". */
  readonly costName: string;
  readonly spotName: string;
  /** "a year at 4.5 beds", for the captions. */
  readonly when: Text | string;
  readonly cases: readonly PaidCase[];
  /** The heading of a last row, where the cases add up. */
  readonly totals?: string;
  /** Which case the sentence speaks of, with its words; the total where there is one. */
  readonly said: { readonly row: number; readonly words: Text | string };
  readonly rounding: Rounding;
};

type Paid = {
  readonly grids: readonly Grid[];
  readonly sentence: readonly (readonly Text[])[];
  readonly checks: readonly (readonly [label: string, condition: Condition])[];
  readonly notes: readonly Text[];
};

const nothing: Paid = { grids: [], sentence: [], checks: [], notes: [] };

type Side = "cost" | "spot";

/** Nothing where people do not ask who pays. */
export function paidBy(values: PayerValues, sidesOf: () => PaidSides): Paid {
  if (!isBySource(values)) return nothing;
  const given = sidesOf();
  const sources = values.sharePaid.map(({ name }) => name);
  const before = beforeRounding({
    first: given.first,
    cases: given.cases,
    sources,
    amounts: sides(values, given),
    caption: liveText`Who pays, before rounding, ${given.when}, £`,
  });
  const cost = sideGrid(given, before, "cost", sources);
  const spot = sideGrid(given, before, "spot", sources);
  const saving = savingGrid(given, { cost, spot }, sources);
  const payers = [...sources, generalFund];
  const row = (key: string): Figure => (given.totals === undefined ? saving.cell(given.said.row, key) : saving.total(key));
  const parts = payers.map(
    (name, at) => liveText`${at === 0 ? "" : "; "}${nameInSentence(name)} ${savesOrCosts(row(sourceKey(at)), given.rounding)}`,
  );
  return {
    grids: [saving, cost, spot, before],
    sentence: [[liveText`By who pays, ${given.said.words}: `, ...parts, { text: "." }]],
    checks: [
      ["What the sources and the general fund pay is the whole", addsUp([cost, spot], payers.length)],
      ["Each one’s saving adds to the saving", addsUp([saving], payers.length)],
    ],
    notes: notesOf(values, given),
  };
}

const nameInSentence = (name: string): string => (name === generalFund ? "the general fund" : name);

function sideGrid(given: PaidSides, before: Grid, side: Side, sources: readonly string[]): Grid {
  const name = side === "cost" ? given.costName : given.spotName;
  const share = sharesOf(before, side, sources.length + 1, unitOf(given.rounding));
  return gridOf<PaidCase>({
    id: `paid-${side}`,
    caption: sharedCaption(name, given.when),
    hint: "Gross, what each source pays of it, and what is left to the general fund",
    view,
    name,
    items: given.cases,
    ...(given.totals === undefined ? {} : { totals: given.totals }),
    columns: {
      heading: { ...given.first, cell: ({ heading }) => heading },
      gross: { text: "Gross", ...money, cell: (_, row) => before.cell(row.index, side) },
      ...payerColumns<PaidCase>(sources, money, (at, { index }) => share(index, at)),
    },
  });
}

const money = { format: "money", total: "sum" } as const;
const unitOf = ({ quantum }: Rounding): Figure => ({ value: quantum, formula: [namedCell("round_to")] });

/** A share of a side and an amount a week, but never more than those before it leave. */
function sides(values: PayerValues, given: PaidSides): readonly Shared<PaidCase>[] {
  const shares = payerAssumptions.sharePaid.figures(values.sharePaid);
  const weekly = payerAssumptions.paidWeek.figures(values.paidWeek);
  return (["cost", "spot"] as const).map((side): Shared<PaidCase> => ({
    key: side,
    name: side === "cost" ? given.costName : given.spotName,
    whole: (one) => roundedInCell(one[side], given.rounding),
    part: ({ childWeeks }, at, whole, rest) => smallest(plus(times(whole, shares[at] ?? nil), times(childWeeks, weekly[at] ?? nil)), rest),
  }));
}

/** Spot less cost for each: it is never shared by itself. */
function savingGrid(given: PaidSides, { cost, spot }: Readonly<Record<Side, Grid>>, sources: readonly string[]): Grid {
  const saved = (row: number, key: string): Figure => minus(spot.cell(row, key), cost.cell(row, key));
  return gridOf<PaidCase>({
    id: "paid-saving",
    caption: sharedCaption("Saving", given.when),
    hint: "Negative: it costs more than spot. Each one’s saving is its part of spot less its part of the cost",
    view,
    name: "Saving",
    items: given.cases,
    ...(given.totals === undefined ? {} : { totals: given.totals }),
    columns: {
      heading: { ...given.first, cell: ({ heading }) => heading },
      gross: { text: "Gross", ...money, cell: (_, { index }) => saved(index, "gross") },
      ...payerColumns<PaidCase>(sources, money, (at, { index }) => saved(index, sourceKey(at))),
    },
  });
}

const addsUp = (grids: readonly Grid[], count: number): Condition =>
  isNil(
    plus(
      ...grids.map((grid) =>
        minus(totalOf(grid.column("gross")), ...Array.from({ length: count }, (_, at) => totalOf(grid.column(sourceKey(at))))),
      ),
    ),
  );

function notesOf(values: PayerValues, given: PaidSides): readonly Text[] {
  const isWeekly = values.paidWeek.some(({ value }) => !value.isZero());
  return [
    {
      text: `Who pays: ${given.costName.toLowerCase()} and ${given.spotName.toLowerCase()} are rounded, and shared by largest remainder, so that gross is the sources and the general fund to the last digit; where it differs from the saving above by 1 in that digit${given.totals === undefined ? "" : ", and in a total by up to 1 for each of its rows"}, that is why. A source pays its share of both sides, voids and fees included.`,
    },
    ...(isWeekly
      ? [
          {
            text: "An amount a week is paid for each child placed, for the same weeks and at the same amount on both sides, so that it saves its source nothing; it does not rise. No source pays more than those before it leave, and what is beyond that is cut.",
          },
        ]
      : []),
  ];
}
