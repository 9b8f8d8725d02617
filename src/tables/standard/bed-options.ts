/** Bed options: how many beds should the block have? */
import { Decimal } from "../../calculation";
import {
  moneyAssumption,
  moneyAssumptionList,
  numberAssumption,
  numberAssumptionList,
  termAssumption,
  alignedWith,
} from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionProblem, AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { eachYear, savingsBasis } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { formula, runOf } from "../formula";
import { gridOf } from "../grid";
import { basisNotes, sourcesNote } from "../notes";
import { mixedYearsNote } from "./mixed-years";
import { payerAssumptions, payerProblems } from "./who-pays/assumptions";
import { paidBy } from "./who-pays/paid-by";

import { savesOrCosts } from "../saving-words";
import { liveCount, inDigits, liveText, unitOf, wordsIf } from "../live-text";
import { printedPounds } from "../printed";
import { roundedFirst, roundingOf } from "../when-to-round";
import { isNil, largestOf, minus, nil, dividedBy, plus, smallest, times, totalOf } from "../figure-with-formula";

const options = {
  legend: "Each option",
  item: "Option",
  names: ["3 beds", "4 beds", "5 beds", "6 beds", "7 beds", "8 beds"],
  mostItems: 8,
};
const beds = numberAssumptionList({
  ...options,
  label: "Beds",
  cell: "beds",
  unit: "contracted",
  example: "3",
  least: 1,
  most: 1000,
  isWhole: true,
});

const asked = {
  beds,
  prices: alignedWith(
    beds,
    moneyAssumptionList({
      ...options,
      label: "Block price",
      wholePlace: { side: "block" },
      cell: "block_price",
      unit: "£ a week, each bed",
      hint: "paid filled or not",
      example: "4,200",
      least: 1,
      most: 1_000_000,
    }),
  ),
  children: numberAssumption({
    label: "Children expected",
    cell: "children",
    unit: "on average",
    hint: "who would need such a place",
    example: "4.2",
    least: 0,
    most: 10_000,
  }),
  spot: moneyAssumption({
    label: "Spot price",
    wholePlace: { side: "spot" },
    cell: "spot_price",
    unit: "£ a week, each bed",
    example: "5,000",
    least: 1,
    most: 1_000_000,
  }),
  term: termAssumption(),
  ...payerAssumptions,
  ...eachYear,
  ...savingsBasis,
};

const assumed = "assumed for the example: the report gives no money";
const southampton2019: PublishedExample = {
  id: "southampton-2019",
  title: "Southampton 2019",
  says: "The report asks for a block of 3 to 6 beds for 3+2 years. It prints no prices and no numbers of children: those here are assumptions, to show how the sizes compare.",
  rows: [
    ...[3, 4, 5, 6].map((count) => ({ label: `Beds, ${count} beds`, value: count, source: "Southampton 2019", status: "actual" as const })),
    ...[4400, 4300, 4200, 4100].map((price, index) => ({
      label: `Block price, ${index + 3} beds`,
      value: price,
      source: assumed,
      status: "assumption" as const,
    })),
    { label: "Children expected", value: 4.2, source: assumed, status: "assumption" },
    { label: "Spot price", value: 5000, source: assumed, status: "assumption" },
    { label: "Term", value: "3+2", source: "Southampton 2019", status: "actual" },
  ],
  printed: { options: [["3"], ["4"], ["5"], ["6"]] },
};

export const table = defineTable({ assumptions: asked, examples: [southampton2019], build });

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = payerProblems(values);
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [children, spot, years] = [asked.children.figure(values.children), asked.spot.figure(values.spot), asked.term.figure(values.term)];
  const [blockWeeks, spotWeeks] = [asked.blockYear.figure(values.blockYear), asked.spotYear.figure(values.spotYear)];
  const prices = asked.prices.figures(values.prices);
  const workings = new Workings();
  const spotBed = workings.figure(
    { label: "Spot cost of one bed a year", unit: "£ a year", source: "price a week × weeks", cell: "spot_year", format: "money" },
    times(spot, spotWeeks),
  );
  const grid = gridOf({
    id: "options",
    caption: liveText`Options for ${inDigits(children, 2)} ${unitOf(children, "child", 2, "children")} expected, £`,
    hint: "Negative: the block costs more than spot",
    view: "Options",
    name: "All options",
    items: beds.figures(values.beds),
    columns: {
      option: { text: "Option", format: "text", cell: ({ name }) => ({ text: name }) },
      beds: { text: "Beds contracted", format: "number", cell: (count) => count },
      occupied: { text: "Beds occupied", format: "two places", cell: (_, row) => smallest(row.at("beds"), children) },
      voids: { text: "Voids", format: "two places", cell: (_, row) => minus(row.at("beds"), row.at("occupied")) },
      elsewhere: { text: "Children placed elsewhere", format: "two places", cell: (_, row) => minus(children, row.at("occupied")) },
      block: {
        text: "Block cost a year",
        format: "money",
        cell: (_, row) => rounded(times(prices[row.index] ?? nil, row.at("beds"), blockWeeks)),
      },
      spot: { text: "Spot cost a year", format: "money", cell: (_, row) => rounded(times(row.at("occupied"), spotBed)) },
      saving: { text: "Saving a year", format: "money", cell: (_, row) => minus(row.at("spot"), row.at("block")) },
      term: { ...liveText`Saving over ${liveCount(years, "year")}`, format: "money", cell: (_, row) => times(row.at("saving"), years) },
      breakEven: {
        text: "Break-even, occupied beds",
        format: "two places",
        cell: (_, row) => dividedBy(times(prices[row.index] ?? nil, row.at("beds"), blockWeeks), spotBed),
      },
    },
  });
  const savings = grid.column("term");
  const best = workings.figure(
    { label: "Largest saving over the term", unit: "£", source: "of the options", cell: "best", format: "money" },
    largestOf(savings),
  );
  const last = values.beds.length - 1;
  const option = workings.words(
    { label: "The option that has it", source: "the first where two are level", cell: "best_option" },
    {
      text: values.beds[savings.values.findIndex((value) => value.eq(Decimal.max(...savings.values)))]?.name ?? "",
      formula: formula`INDEX(${runOf("options", [0, 0], [last, 0])},MATCH(${best.formula},${savings.run},0))`,
    },
  );
  const sharedWith = wordsIf(
    {
      holds: savings.values.filter((value) => value.eq(best.value)).length > 1,
      formula: formula`COUNTIF(${savings.run},${best.formula})>1`,
    },
    ", and another does as well",
    "",
  );
  const paid = paidBy(values, () => ({
    first: { text: "Option", format: "text" },
    costName: "Block cost",
    spotName: "Spot",
    when: "a year",
    cases: grid.headings.map((text, row) => ({
      heading: { text },
      cost: grid.cell(row, "block"),
      spot: grid.cell(row, "spot"),
      childWeeks: times(grid.cell(row, "occupied"), spotWeeks),
    })),
    said: { row: 0, words: `a year with ${grid.headings[0] ?? ""}` },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `${option.text}: ${savesOrCosts(best, rounding).text} over ${liveCount(years, "year").text}.`,
      `${inDigits(children, 2).text} ${unitOf(children, "child", 2, "children").text} expected`,
    ],
    sentence: [
      [
        liveText`With ${inDigits(children, 2)} ${unitOf(children, "child", 2, "children")} expected, the best option is ${option}: it ${savesOrCosts(best, rounding)} over ${liveCount(years, "year")} against spot${sharedWith}.`,
      ],
      ...paid.sentence,
    ],
    grids: [grid, ...paid.grids],
    workings,
    checks: [
      [
        "Occupied beds and voids are the beds contracted",
        isNil(minus(plus(totalOf(grid.column("occupied")), totalOf(grid.column("voids"))), totalOf(grid.column("beds")))),
      ],
      [
        "Saving over the term is the yearly saving × the term",
        isNil(minus(totalOf(savings), times(totalOf(grid.column("saving")), years))),
      ],
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({ ...values, rounding, roundedFirst: "the block’s and the spot cost a year; break-even is not" }),
      ...mixedYearsNote(
        {
          ...{
            blockYear: values.blockYear,
            spotYear: values.spotYear,
            where: `With all beds of ${grid.headings[0] ?? ""} filled`,
            years,
            rounding,
          },
          ...{ block: times(prices[0] ?? nil, grid.cell(0, "beds"), blockWeeks), spot: spotBed, beds: grid.cell(0, "beds") },
        },
        workings,
      ),
      {
        text: "The number of children is an average: in some months fewer come and beds stand empty, in others more come than there are beds. The table Occupancy risk shows what that does.",
      },
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: `Saving over ${liveCount(years, "year").text} by option`,
      series: [{ name: "Saving over the term", column: "term" }],
      description: `Bar chart. Saving over the term: ${values.beds.map(({ name }, row) => `${name} ${printedPounds(savings.values[row] ?? nil.value, rounding)}`).join(", ")}.`,
    }),
  });
}
