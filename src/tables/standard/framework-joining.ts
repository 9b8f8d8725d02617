/** Joining a framework: how much must it save to pay its fee? */

import { moneyAssumption, moneyAssumptionList, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { savingsBasis, yearAssumption } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf } from "../grid";
import { basisNotes, sourcesNote } from "../notes";
import { liveCount, inPounds, inDigits, percentOf, liveText, unitOf } from "../live-text";
import { printedPounds } from "../printed";
import { roundedFirst, roundingOf } from "../when-to-round";
import type { Figure } from "../table";
import { isNil, largest, largestOf, minus, dividedBy, smallest, smallestOf, times, totalOf } from "../figure-with-formula";

const asked = {
  fees: moneyAssumptionList({
    label: "Yearly fee",
    cell: "fee",
    unit: "£ a year, all lots",
    legend: "Yearly fee of each framework",
    item: "Framework",
    names: ["Framework A", "Framework B", "Framework C", "Framework D"],
    mostItems: 4,
    example: "6,300",
    least: 0,
    most: 100_000_000,
  }),
  purchases: moneyAssumption({
    label: "Purchases through it",
    cell: "purchases",
    unit: "£ a year",
    hint: "what we would buy under the framework",
    example: "3,000,000",
    least: 1,
    most: 10_000_000_000,
  }),
  price: moneyAssumption({
    label: "Weekly price",
    wholePlace: { side: "spot" },
    cell: "price",
    unit: "£ a week, each placement",
    hint: "of one kind of placement, to set the fee beside it",
    example: "7,500",
    least: 1,
    most: 1_000_000,
  }),
  term: termAssumption(),
  year: yearAssumption(),
  ...savingsBasis,
};

const source = "Havering 2025";
const havering2025: PublishedExample = {
  id: "havering-2025",
  title: "Havering 2025",
  says: "The report joins a dynamic purchasing system for £6,300 a year (two lots of £3,150), £31,500 over five years (“per annum (or pro rata)”: from January 2026, when it begins, to March 2030 it would be £26,775), to place about £3m of purchases a year, of fostering and homes together. It names an alternative at “90k”. £7,500 is a price of homes only, so that £3m is not so many placements at it.",
  rows: [
    { label: "Yearly fee, Two lots", value: 6300, source: `${source}: 2 × £3,150`, status: "actual" },
    { label: "Yearly fee, Alternative", value: 90000, source: `${source}, options: “90k”, taken to be the fee`, status: "assumption" },
    { label: "Purchases through it", value: 3000000, source: `${source}, key decision`, status: "forecast" },
    { label: "Weekly price", value: 7500, source: `${source}, finance: homes only`, status: "actual" },
    { label: "Term", value: "5", source: `${source}: to March 2030`, status: "actual" },
    { label: "Prices of", value: "2025/26" },
  ],
  printed: { fees: [["6,300", "31,500"], ["90,000"]] },
};

export const table = defineTable({ assumptions: asked, examples: [havering2025], build });

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable {
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [purchases, price, years, weeks] = [
    asked.purchases.figure(values.purchases),
    asked.price.figure(values.price),
    asked.term.figure(values.term),
    asked.year.figure(values.year),
  ];
  const workings = new Workings();
  const placements = workings.figure(
    {
      label: "Placements that the purchases are",
      unit: "filled all year",
      source: "purchases ÷ (price × weeks)",
      cell: "placements",
      format: "two places",
    },
    dividedBy(purchases, times(price, weeks)),
  );
  const fees = asked.fees.figures(values.fees);
  const end = (label: string, cell: string, figure: Figure, format: "money" | "percent to two places"): Figure =>
    workings.figure({ label, unit: format === "money" ? "£ a year" : "of the price", source: "of the frameworks", cell, format }, figure);
  const [cheapest, dearest] = [
    end("Cheapest fee", "cheapest", rounded(smallest(...fees)), "money"),
    end("Dearest fee", "dearest", rounded(largest(...fees)), "money"),
  ];
  const grid = gridOf({
    id: "fees",
    caption: liveText`What each framework must save to pay its fee`,
    hint: "Below that share of the price the fee costs more than it saves",
    view: "Fees",
    name: "All frameworks",
    items: fees,
    columns: {
      name: { text: "Framework", format: "text", cell: ({ name }) => ({ text: name }) },
      year: { text: "Fee a year, £", format: "money", cell: (fee) => rounded(fee) },
      term: { ...liveText`Fee over ${liveCount(years, "year")}, £`, format: "money", cell: (_, row) => times(row.at("year"), years) },
      share: { text: "Saving that pays the fee", format: "percent to two places", cell: (_, row) => dividedBy(row.at("year"), purchases) },
      price: { text: "Off the weekly price, £", format: "price", cell: (_, row) => dividedBy(times(row.at("year"), price), purchases) },
      more: { text: "Above the cheapest fee, £ a year", format: "money", cell: (_, row) => minus(row.at("year"), cheapest) },
    },
  });
  const [least, most] = [
    end("Least saving that pays a fee", "least_share", dividedBy(smallestOf(grid.column("year")), purchases), "percent to two places"),
    end("Most saving that pays a fee", "most_share", dividedBy(largestOf(grid.column("year")), purchases), "percent to two places"),
  ];
  const isOne = values.fees.length === 1;
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `The fee pays for itself at ${percentOf(least, 2).text}%${isOne ? "" : ` to ${percentOf(most, 2).text}%`} off the price.`,
      `${printedPounds(values.purchases, rounding)} of purchases a year`,
    ],
    sentence: [
      [
        isOne
          ? liveText`A fee of ${inPounds(cheapest, rounding)} a year is paid for by saving ${percentOf(least, 2)}% of purchases of ${inPounds(purchases, rounding)} a year.`
          : liveText`The cheapest fee, ${inPounds(cheapest, rounding)} a year, is paid for by saving ${percentOf(least, 2)}% of purchases of ${inPounds(purchases, rounding)} a year;`,
      ],
      ...(isOne ? [] : [[liveText`the dearest, ${inPounds(dearest, rounding)} a year, by saving ${percentOf(most, 2)}%.`]]),
    ],
    grids: [grid],
    workings,
    checks: [
      [
        "Fees over the term are the yearly fees × the term",
        isNil(minus(totalOf(grid.column("term")), times(totalOf(grid.column("year")), years))),
      ],
      [
        "What comes off the price pays the fee on all purchases",
        isNil(minus(dividedBy(times(totalOf(grid.column("price")), purchases), price), totalOf(grid.column("year")))),
      ],
    ],
    notes: [
      ...basisNotes({
        ...values,
        rounding,
        roundedFirst: "each yearly fee; the years and the share of the purchases are worked out from it",
      }),
      liveText`If all the purchases were at ${inPounds(price, rounding)} a week, they would be ${inDigits(placements, 2)} ${unitOf(placements, "placement", 2)} filled all year; where they are of several kinds, such as fostering and homes, they are not.`,
      {
        text: "Fees are for whole years; a part year would be less where the fee is pro rata. Our own work to join and to leave is left out.",
      },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Fee a year",
      series: [{ name: "Fee a year", column: "year" }],
      description: `Bar chart. Fee a year: ${values.fees.map(({ name, value }) => `${name} ${printedPounds(value, rounding)}`).join(", ")}.`,
    }),
  });
}
