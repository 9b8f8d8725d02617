/** Placement trend: how have spend, price and numbers moved by financial year? */
import { decimal } from "../../calculation";
import { moneyAssumptionList, numberAssumptionList, percentAssumption, alignedWith } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { costBasis, yearAssumption } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { formula } from "../formula";
import { gridOf } from "../grid";
import { basisNotes, sourcesNote } from "../notes";
import { inDigits, percentOf, liveText, wordsIf } from "../live-text";
import { roundingOf } from "../when-to-round";
import type { Figure, Text } from "../table";
import { atLeast, isNil, minus, nil, dividedBy, plus, absolute, constant, times, totalOf, below } from "../figure-with-formula";

const years = {
  legend: "Each financial year",
  item: "Year",
  names: ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27", "2027/28"],
  mostItems: 12,
};
const spend = moneyAssumptionList({
  ...years,
  label: "Spend",
  cell: "spend",
  unit: "£ in the year",
  hint: "the outturn",
  example: "3,237,631",
  least: 1,
  most: 10_000_000_000,
});

const asked = {
  spend,
  children: alignedWith(
    spend,
    numberAssumptionList({
      ...years,
      label: "Children placed",
      cell: "children",
      unit: "children",
      example: "20",
      least: 0.001,
      most: 100_000,
    }),
  ),
  price: alignedWith(
    spend,
    moneyAssumptionList({ ...years, label: "Average price", cell: "price", unit: "£ a week", example: "3,397", least: 1, most: 1_000_000 }),
  ),
  tolerance: percentAssumption({
    label: "Agrees within",
    cell: "tolerance",
    hint: "of the average price",
    section: "basis",
    usual: 0.01,
    example: "1%",
    least: 0,
    most: 0.5,
  }),
  year: { ...yearAssumption(), usual: "365 days" },
  roundTo: costBasis.roundTo,
  vat: costBasis.vat,
};

const source = "Hackney 2019, 5.3.4";
const yearRows = (label: string, values: readonly number[], from: string) =>
  values.map((value, index) => ({
    label: `${label}, ${2016 + index}/${17 + index}`,
    value,
    source: from,
    status: index < 2 ? ("actual" as const) : ("forecast" as const),
  }));
const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 5.3.4",
  says: "The report prints spend, children and average prices of three years as one table. They do not reconcile: spend ÷ children is 8.6% and 2.7% below the average price of a year, and then 14.3% above it. It calls the weekly price increasing; it fell by £133 before it rose by £271.",
  rows: [
    ...yearRows("Spend", [3237631, 3975392, 5268540], source),
    ...yearRows("Children placed", [20, 24, 25], source),
    ...yearRows("Average price", [3397, 3264, 3535], source),
    { label: "A year is", value: "365 days", source: "worked out from Hackney 2019, 5.3.4: 177,100 ÷ 3,397", status: "assumption" },
  ],
  printed: {
    trend: [
      [null, null, null, { printed: "177,100", because: "this year is rounded to the nearest £100" }],
      [null, null, null, { printed: "170,200", because: "this year is rounded to the nearest £100" }],
      [null, null, null, { printed: "184,309", because: "it is taken from £921,544 ÷ 5; the weekly price printed beside it is rounded" }],
    ],
  },
};

const madeUp: PublishedExample = {
  id: "made-up",
  isWorked: true,
  title: "a made-up list that reconciles",
  says: "No report: ten, then twelve children placed for the whole of each year at one price, so that spend ÷ children is the average price of a year.",
  rows: [
    { label: "Spend, 2024/25", value: 2080000, source: "made up" },
    { label: "Spend, 2025/26", value: 2620800, source: "made up" },
    { label: "Children placed, 2024/25", value: 10, source: "made up" },
    { label: "Children placed, 2025/26", value: 12, source: "made up" },
    { label: "Average price, 2024/25", value: 4000, source: "made up" },
    { label: "Average price, 2025/26", value: 4200, source: "made up" },
    { label: "A year is", value: "52 weeks" },
  ],
  printed: {},
};

export const table = defineTable({
  assumptions: asked,
  examples: [hackney2019, madeUp],
  fromPlacements: { spend: spend.label, children: asked.children.label, price: asked.price.label },
  build,
});

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable {
  const rounding = roundingOf(values);
  const [weeks, tolerance] = [asked.year.figure(values.year), asked.tolerance.figure(values.tolerance)];
  const [children, prices] = [asked.children.figures(values.children), asked.price.figures(values.price)];
  const workings = new Workings();
  const change = (now: Figure, before: Figure | undefined): Figure | Text =>
    before === undefined ? { text: "first year" } : minus(dividedBy(now, before), constant(1));
  const grid = gridOf({
    id: "trend",
    caption: liveText`Spend, children and prices by financial year, £`,
    hint: "The gap is spend per child against the average price of a year",
    view: "By year",
    name: "All years",
    items: spend.figures(values.spend),
    columns: {
      year: { text: "Financial year", format: "text", cell: ({ name }) => ({ text: name }) },
      spend: { text: "Spend", format: "money", cell: (amount) => amount },
      children: { text: "Children placed", format: "number", cell: (_, row) => children[row.index] ?? nil },
      price: { text: "Average price a week", format: "price", cell: (_, row) => prices[row.index] ?? nil },
      yearly: { text: "Average price a year", format: "money", cell: (_, row) => times(row.at("price"), weeks) },
      each: { text: "Spend per child", format: "money", cell: (_, row) => dividedBy(row.at("spend"), row.at("children")) },
      gap: {
        text: "Gap",
        format: "percent to one place",
        cell: (_, row) => minus(dividedBy(row.at("each"), row.at("yearly")), constant(1)),
      },
      full: {
        text: "Full-year placements in the spend",
        format: "two places",
        cell: (_, row) => dividedBy(row.at("spend"), row.at("yearly")),
      },
      change: { text: "Change in price", format: "percent to one place", cell: (_, row) => change(row.at("price"), row.above("price")) },
    },
  });
  const last = values.spend.length - 1;
  const [first, latest] = [values.spend[0]?.name ?? "", values.spend[last]?.name ?? ""];
  const growthOf = (key: string): Figure => minus(dividedBy(grid.cell(last, key), grid.cell(0, key)), constant(1));
  const changeWords = (what: string, key: string, cell: string): Text => {
    const by = workings.figure(
      { label: `${what}, first year to last`, unit: "change", source: "last ÷ first − 1", cell, format: "percent to one place" },
      growthOf(key),
    );
    // A tenth of a per cent is the least that is said.
    return wordsIf(
      below(absolute(by), constant(0.0005)),
      "stayed the same",
      wordsIf(atLeast(by, nil), liveText`rose by ${percentOf(absolute(by), 1)}%`, liveText`fell by ${percentOf(absolute(by), 1)}%`),
    );
  };
  const gaps = grid.column("gap");
  const apart = workings.figure(
    {
      label: "Years that do not reconcile",
      unit: "years",
      source: "where the gap is wider than what counts as agreement",
      cell: "apart",
      format: "number",
    },
    {
      value: decimal(gaps.values.filter((gap) => gap.abs().gt(values.tolerance)).length),
      formula: formula`COUNTIF(${gaps.run},">"&${tolerance.formula})+COUNTIF(${gaps.run},"<"&(0-${tolerance.formula}))`,
    },
  );
  const count = values.spend.length;
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      apart.value.isZero()
        ? "Spend, children and prices reconcile."
        : count === 1
          ? "The year does not reconcile."
          : `${apart.value.toString()} of ${count} years ${apart.value.eq(1) ? "does" : "do"} not reconcile.`,
      count === 1 ? first : `${first} to ${latest}`,
    ],
    sentence: [
      ...(count === 1
        ? []
        : [
            [
              liveText`From ${first} to ${latest} spend ${changeWords("Spend", "spend", "spend_change")}, children placed ${changeWords("Children placed", "children", "children_change")},`,
            ],
            [liveText`and the average price a week ${changeWords("Average price", "price", "price_change")};`],
          ]),
      [
        wordsIf(
          atLeast(nil, apart),
          `spend is children × average price ${count === 1 ? `in ${first}` : "in every year"}, as near as is asked.`,
          count === 1
            ? `in ${first} spend is not children × average price.`
            : liveText`in ${inDigits(apart, 0)} of ${String(count)} years spend is not children × average price.`,
        ),
      ],
    ],
    grids: [grid],
    workings,
    checks: [
      [
        "Full-year placements × the average price are the spend",
        isNil(minus(times(grid.cell(0, "full"), grid.cell(0, "yearly")), grid.cell(0, "spend"))),
      ],
      [
        "Spend per child × children is the spend, last year",
        isNil(minus(times(grid.cell(last, "each"), grid.cell(last, "children")), grid.cell(last, "spend"))),
      ],
      [
        "Spend adds up",
        isNil(minus(totalOf(grid.column("spend")), plus(...grid.column("spend").values.map((_, row) => grid.cell(row, "spend"))))),
      ],
    ],
    notes: [
      ...basisNotes({ ...values, rounding }),
      {
        text: "A gap below 0 may be due to children placed for part of the year; one above 0 is spend that neither the children nor the average price explains.",
      },
      { text: "From a list of placements with dates, CARE.PLACEMENTTREND counts days and spend for each year." },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Average price a year, and spend per child",
      series: [
        { name: "Average price", column: "yearly" },
        { name: "Spend per child", column: "each" },
      ],
      description: `Bar chart. Spend per child against the average price of a year: ${values.spend.map(({ name }, row) => `${name} ${gaps.values[row]?.times(100).toDecimalPlaces(1).toString().replace("-", "−") ?? ""}%`).join(", ")}.`,
    }),
  });
}
