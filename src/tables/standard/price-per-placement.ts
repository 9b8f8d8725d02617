/** Price per placement: what does a bed cost a week, a year, for our beds, over the term? */

import { moneyAssumptionList, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionValues } from "../assumption";
import { multipliedCostBasis, yearAssumption } from "../basis";
import { bedsContracted } from "./block-and-spot-assumptions";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf } from "../grid";
import { hackneyContract } from "./hackney-contract";
import { basisNotes, sourcesNote } from "../notes";
import { printedRange, range } from "../saving-words";
import { liveCount, liveText, unsignedPounds } from "../live-text";
import { roundedFirst, roundingOf } from "../when-to-round";
import type { Figure } from "../table";
import { isNil, largestOf, minus, smallestOf, times, totalOf } from "../figure-with-formula";

const asked = {
  prices: moneyAssumptionList({
    label: "Weekly price",
    wholePlace: { side: "block" },
    cell: "price",
    unit: "£ a week, each bed",
    legend: "Weekly price at each support level",
    hint: "paid for each bed, filled or not",
    item: "Level",
    names: ["Low", "Medium", "High", "Level 4", "Level 5", "Level 6"],
    mostItems: 6,
    example: "2,411.30",
    least: 1,
    most: 1_000_000,
  }),
  beds: bedsContracted,
  term: termAssumption(),
  year: yearAssumption(),
  ...multipliedCostBasis,
};

const source = "Hackney 2019, 5.2.6";
const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 5.2.6",
  says: "The report prints a bed's price a week at each support level, averaged over the partnership, and multiplies it by 52 weeks, 5 beds and 8 years. The weekly prices are cut to whole pence, not rounded: a penny more would be nearer for each.",
  rows: [
    { label: "Weekly price, Low", value: 2411.3, source, status: "forecast" },
    { label: "Weekly price, Medium", value: 2563.21, source, status: "forecast" },
    { label: "Weekly price, High", value: 2636.23, source, status: "forecast" },
    hackneyContract.beds,
    hackneyContract.term,
    { label: "A year is", value: "52 weeks", source, status: "actual" },
    { label: "Round to", value: "nearest 1p" },
    hackneyContract.prices,
  ],
  printed: {
    prices: [
      ["2,411.30", "125,387.60", "626,938.00", "5,015,504.00"],
      ["2,563.21", "133,286.92", "666,434.60", "5,331,476.80"],
      ["2,636.23", "137,083.96", "685,419.80", "5,483,358.40"],
    ],
  },
};

const from114 = "Hackney 2019, 11.4: rounded up to the pound";
const roundedUp: PublishedExample = {
  id: "hackney-2019-11-4",
  title: "Hackney 2019, 11.4",
  says: "Further on, the report rounds the weekly prices up to the pound and multiplies those: five places at High cost £685,620 a year, £200.20 more than its own £685,419.80.",
  rows: [
    { label: "Weekly price, Low", value: 2412, source: from114, status: "forecast" },
    { label: "Weekly price, Medium", value: 2564, source: from114, status: "forecast" },
    { label: "Weekly price, High", value: 2637, source: from114, status: "forecast" },
    hackneyContract.beds,
    hackneyContract.term,
    { label: "A year is", value: "52 weeks", source, status: "actual" },
    hackneyContract.prices,
  ],
  printed: { prices: [[], [], [null, null, "685,620"]] },
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019, roundedUp], build });

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable {
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [beds, years, weeks] = [asked.beds.figure(values.beds), asked.term.figure(values.term), asked.year.figure(values.year)];
  const workings = new Workings();
  const grid = gridOf({
    id: "prices",
    caption: liveText`Price of a placement by support level, £`,
    hint: "Paid for every bed contracted, filled or not",
    view: "Prices",
    name: "All levels",
    items: asked.prices.figures(values.prices),
    columns: {
      level: { text: "Support level", format: "text", cell: ({ name }) => ({ text: name }) },
      week: { text: "A week, one bed", format: "price", cell: (price) => price },
      year: { text: "A year, one bed", format: "money", cell: (_, row) => rounded(times(row.at("week"), weeks)) },
      all: { ...liveText`A year, ${liveCount(beds, "bed")}`, format: "money", cell: (_, row) => times(row.at("year"), beds) },
      term: { ...liveText`Over ${liveCount(years, "year")}`, format: "money", cell: (_, row) => times(row.at("all"), years) },
    },
  });
  const end = (label: string, cell: string, figure: Figure): Figure =>
    workings.figure({ label, unit: "£", source: "of the support levels", cell, format: "money" }, figure);
  const [least, most] = [
    end("Smallest cost over the term", "least", smallestOf(grid.column("term"))),
    end("Largest cost over the term", "most", largestOf(grid.column("term"))),
  ];
  const aYear = range(unsignedPounds(end("Smallest cost a year, one bed", "least_year", smallestOf(grid.column("year"))), rounding), unsignedPounds(end("Largest cost a year, one bed", "most_year", largestOf(grid.column("year"))), rounding)); // prettier-ignore
  const overTerm = range(unsignedPounds(least, rounding), unsignedPounds(most, rounding));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [`${printedRange(least, most, rounding)} over ${liveCount(years, "year").text}.`, `One bed a year: ${aYear.text}`],
    sentence: [
      [liveText`One bed costs ${aYear} a year;`],
      [
        liveText`${liveCount(beds, "bed")} cost${values.beds.eq(1) ? "s" : ""} ${overTerm} over ${liveCount(years, "year")}, filled or not.`,
      ],
    ],
    grids: [grid],
    workings,
    checks: [
      ["The years and beds multiply through", isNil(minus(totalOf(grid.column("term")), times(totalOf(grid.column("year")), beds, years)))],
    ],
    notes: [
      ...basisNotes({ ...values, rounding, roundedFirst: "what one bed costs a year" }),
      { text: "No uplift: the price of the first year in every year." },
      sourcesNote(asked, values, sources),
    ],
  });
}
