/** Contract value: what is the contract worth, by element, and what is our share? */

import { moneyAssumptionList, numberAssumption, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionProblem, AssumptionValues } from "../assumption";
import { costBasis } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf } from "../grid";
import { hackneyContract } from "./hackney-contract";
import { basisNotes, sourcesNote } from "../notes";
import { liveCount, inPounds, inDigits, liveText } from "../live-text";
import { printedPounds } from "../printed";
import { roundingOf } from "../when-to-round";
import { isNil, minus, dividedBy, times } from "../figure-with-formula";

const asked = {
  elements: moneyAssumptionList({
    label: "Yearly cost",
    cell: "cost",
    unit: "£ a year, the whole contract",
    legend: "Yearly cost of each element",
    item: "Element",
    names: ["Low", "Medium", "High", "Management fee", "Element 5", "Element 6", "Element 7", "Element 8"],
    mostItems: 8,
    example: "4,388,575.80",
    least: 0,
    most: 1_000_000_000,
  }),
  term: termAssumption(),
  beds: numberAssumption({
    label: "Beds of all partners",
    cell: "all_beds",
    unit: "beds",
    example: "35",
    least: 1,
    most: 100_000,
    isWhole: true,
  }),
  ours: numberAssumption({ label: "Our beds", cell: "our_beds", unit: "beds", example: "5", least: 0, most: 100_000, isWhole: true }),
  ...costBasis,
};

const source = "Hackney 2019, 5.2.4";
const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 5.2.4 and 2.2",
  says: "The report prints the yearly and the 8-year cost of each element for all 35 beds, and Hackney's share for its 5 beds: £685,422 a year and £5,483,378 over 8 years. It prints £4,797,965.16 as the total of the year; the elements add to £4,797,956.16.",
  rows: [
    { label: "Yearly cost, Low", value: 4388575.8, source, status: "forecast" },
    { label: "Yearly cost, Medium", value: 276480.24, source, status: "forecast" },
    { label: "Yearly cost, High", value: 132900.12, source, status: "forecast" },
    hackneyContract.term,
    { label: "Beds of all partners", value: 35, source: "Hackney 2019, 4.1", status: "actual" },
    { label: "Our beds", value: 5, source: "Hackney 2019, 2.2", status: "actual" },
    hackneyContract.prices,
  ],
  printed: {
    elements: [
      ["4,388,575.80", "35,108,606.40"],
      ["276,480.24", "2,211,841.92"],
      ["132,900.12", "1,063,200.96"],
      [
        {
          printed: "4,797,965.16",
          because: "two digits have changed places, and the column adds to ours; the share was taken of the right one",
        },
        "38,383,649.28",
        "685,422",
        "5,483,378",
      ],
    ],
  },
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  if (values.ours.gt(values.beds))
    return [
      {
        label: asked.ours.label,
        sentence: `Our beds (${values.ours.toString()}) cannot be more than the beds of all partners (${values.beds.toString()})`,
      },
    ];
  const rounding = roundingOf(values);
  const [years, all, ours] = [asked.term.figure(values.term), asked.beds.figure(values.beds), asked.ours.figure(values.ours)];
  const workings = new Workings();
  const share = workings.figure(
    {
      label: "Our share",
      unit: "of the contract",
      source: "our beds ÷ beds of all partners",
      cell: "share",
      format: "percent to two places",
    },
    dividedBy(ours, all),
  );
  const grid = gridOf({
    id: "elements",
    caption: liveText`Contract value by element, £`,
    hint: "The whole contract to the penny, our share rounded",
    view: "By element",
    name: "All elements",
    items: asked.elements.figures(values.elements),
    totals: "Total",
    columns: {
      element: { text: "Element", format: "text", cell: ({ name }) => ({ text: name }) },
      year: { text: "A year", format: "price", total: "sum", cell: (cost) => cost },
      term: {
        ...liveText`Over ${liveCount(years, "year")}`,
        format: "price",
        total: "sum",
        cell: (_, row) => times(row.at("year"), years),
      },
      ourYear: { text: "Our share a year", format: "money", total: "sum", cell: (_, row) => dividedBy(times(row.at("year"), ours), all) },
      ourTerm: {
        ...liveText`Our share over ${liveCount(years, "year")}`,
        format: "money",
        total: "sum",
        cell: (_, row) => dividedBy(times(row.at("term"), ours), all),
      },
    },
  });
  const [wholeYear, whole, ourYear, ourTerm] = ["year", "term", "ourYear", "ourTerm"].map(grid.total);
  if (wholeYear === undefined || whole === undefined || ourYear === undefined || ourTerm === undefined) throw new Error("No totals");
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `Our share: ${printedPounds(ourTerm.value, rounding)} over ${liveCount(years, "year").text}.`,
      `The whole contract: ${printedPounds(whole.value, rounding)}`,
    ],
    sentence: [
      [liveText`The contract is worth ${inPounds(whole, rounding)} over ${liveCount(years, "year")};`],
      [
        liveText`our share, ${inDigits(ours, 0)} of ${liveCount(all, "bed")}, is ${inPounds(ourYear, rounding)} a year and ${inPounds(ourTerm, rounding)} in all.`,
      ],
    ],
    grids: [grid],
    workings,
    checks: [
      ["The term is the year × the years", isNil(minus(whole, times(wholeYear, years)))],
      ["Our share of the whole is the sum of our shares", isNil(minus(ourTerm, times(whole, share)))],
    ],
    notes: [
      ...basisNotes({ ...values, rounding }),
      {
        text: "Our share is by beds. Each share is worked out from the unrounded total, so printed shares may not multiply through by the years.",
      },
      { text: "No uplift: the cost of the first year in every year." },
      sourcesNote(asked, values, sources),
    ],
  });
}
