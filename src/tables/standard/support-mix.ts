/** Support mix: what do children at each level really cost, against the average price? */
import { asPrinted } from "../saving-words";
import { type Rounding } from "../../calculation";
import { moneyAssumption, moneyAssumptionList, numberAssumptionList, alignedWith } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import { type AssumptionProblem, type AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { costBasis, yearAssumption } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf } from "../grid";
import { hackneyContract } from "./hackney-contract";
import { basisNotes, sourcesNote } from "../notes";
import { liveCount, inPounds, inDigits, liveText, unsignedPounds, wordsIf, unitOf } from "../live-text";
import { printedPounds } from "../printed";
import { roundingOf } from "../when-to-round";
import type { Figure } from "../table";
import { atLeast, isNil, minus, nil, dividedBy, plus, times, totalOf, equal, constant } from "../figure-with-formula";

const levels = {
  legend: "Each support level",
  item: "Level",
  names: ["Low", "Medium", "High", "Level 4", "Level 5", "Level 6"],
  mostItems: 6,
};
const children = numberAssumptionList({
  ...levels,
  label: "Children",
  cell: "children",
  unit: "at this level",
  example: "5",
  least: 0,
  most: 10_000,
  isWhole: true,
});

const asked = {
  core: moneyAssumption({
    label: "Core price",
    cell: "core",
    unit: "£ a year, each place",
    hint: "before any top-up",
    example: "125,387.88",
    least: 1,
    most: 50_000_000,
  }),
  children,
  topUps: alignedWith(
    children,
    moneyAssumptionList({
      ...levels,
      label: "Top-up",
      cell: "top_up",
      unit: "£ a year, each place",
      hint: "on top of the level before; 0 for the first",
      usual: 0,
      example: "13,824.01",
      least: 0,
      most: 50_000_000,
    }),
  ),
  average: moneyAssumption({
    label: "Average price",
    cell: "average",
    unit: "£ a year, each place",
    hint: "over the expected mix, as reports print it",
    example: "137,084.46",
    least: 1,
    most: 50_000_000,
  }),
  spot: moneyAssumption({
    label: "Spot cost",
    cell: "spot_cost",
    unit: "£ a year, each bed",
    example: "184,308.80",
    least: 1,
    most: 50_000_000,
  }),
  year: yearAssumption(),
  ...costBasis,
};

const source = "Hackney 2019, 5.2.4";
const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 5.2.4 and 11.4",
  says: "The report takes the average price of a place over the mix expected of 35 children, £685,422 a year for 5 beds, and says that five children at High cost “up to 685k”. Its top-ups are priced for the 20 and the 12 places that need them; five children who all need the High level cost £751,435 a year.",
  rows: [
    { label: "Core price", value: 125387.88, source: `${source}: 4,388,575.80 ÷ 35`, status: "forecast" },
    { label: "Children, Low", value: 0, status: "assumption" },
    { label: "Children, Medium", value: 0, status: "assumption" },
    { label: "Children, High", value: 5, source: "Hackney 2019, 11.4", status: "assumption" },
    { label: "Top-up, Low", value: 0 },
    { label: "Top-up, Medium", value: 13824.012, source: `${source}: 276,480.24 ÷ 20 places`, status: "assumption" },
    { label: "Top-up, High", value: 11075.01, source: `${source}: 132,900.12 ÷ 12 places`, status: "assumption" },
    { label: "Average price", value: 137084.46, source: `${source}: 4,797,956.16 ÷ 35`, status: "forecast" },
    hackneyContract.spotCost,
    hackneyContract.prices,
  ],
  printed: { mix: [[], [], [null, null, null, "685,422"]] },
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  if (values.children.every(({ value }) => value.isZero()))
    return [{ label: `Children, ${values.children[0]?.name ?? ""}`, sentence: "Enter at least one child at one of the levels" }];
  const rounding = roundingOf(values);
  const [core, average, spot, weeks] = [
    asked.core.figure(values.core),
    asked.average.figure(values.average),
    asked.spot.figure(values.spot),
    asked.year.figure(values.year),
  ];
  const topUps = asked.topUps.figures(values.topUps);
  const workings = new Workings();
  const grid = gridOf({
    id: "mix",
    caption: liveText`Real cost by support level, £`,
    hint: "Negative: they cost less than the average price says",
    view: "By level",
    name: "All levels",
    items: children.figures(values.children),
    totals: "All levels",
    columns: {
      level: { text: "Support level", format: "text", cell: ({ name }) => ({ text: name }) },
      children: { text: "Children", format: "number", total: "sum", cell: (count) => count },
      week: {
        text: "Price a week, each",
        format: "price",
        cell: (_, row) => plus(row.above("week") ?? dividedBy(core, weeks), dividedBy(topUps[row.index] ?? nil, weeks)),
      },
      year: { text: "Cost a year", format: "money", total: "sum", cell: (_, row) => times(row.at("children"), row.at("week"), weeks) },
      average: { text: "At the average price", format: "money", total: "sum", cell: (_, row) => times(row.at("children"), average) },
      more: { text: "Above the average price", format: "money", total: "sum", cell: (_, row) => minus(row.at("year"), row.at("average")) },
    },
  });
  const [all, cost, more] = [grid.total("children"), grid.total("year"), grid.total("more")];
  const breakEven = workings.figure(
    {
      label: "Break-even",
      unit: "occupied beds",
      source: "cost a year ÷ spot cost of one bed",
      cell: "break_even",
      format: "two places",
    },
    dividedBy(cost, spot),
  );
  const costs = liveText`${liveCount(all, "child", "children")} ${wordsIf(equal(all, constant(1)), "costs", "cost")}`;
  const shown = asPrinted(more, rounding);
  const againstAverage = wordsIf(
    equal(shown, nil),
    "as much as",
    wordsIf(
      atLeast(shown, nil),
      liveText`${unsignedPounds(more, rounding)} more than`,
      liveText`${unsignedPounds(more, rounding)} less than`,
    ),
  );
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `${costs.text} ${printedPounds(cost.value, rounding)} a year.`,
      `${againstAverage.text.charAt(0).toUpperCase()}${againstAverage.text.slice(1)} at the average price`,
    ],
    sentence: [
      [
        liveText`${liveCount(all, "child", "children")} at these levels ${wordsIf(equal(all, constant(1)), "costs", "cost")} ${inPounds(cost, rounding)} a year,`,
      ],
      [liveText`${againstAverage} at the average price;`],
      [liveText`the whole is the cost of ${inDigits(breakEven, 2)} ${unitOf(breakEven, "bed", 2)} bought spot.`],
    ],
    grids: [grid],
    workings,
    checks: [
      ["What is above the average is the cost less the average", isNil(minus(more, minus(cost, times(all, average))))],
      ["The levels add to all children", isNil(minus(totalOf(grid.column("children")), all))],
    ],
    notes: [
      ...basisNotes({ ...values, rounding }),
      {
        text: "Top-ups are nested: each level pays those of the levels before it too. The average price rests on the mix that was expected; another mix costs another amount.",
      },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Cost a year by support level",
      series: [
        { name: "Real cost", column: "year" },
        { name: "Average price", column: "average" },
      ],
      description: `Bar chart. Cost a year: ${values.children.map(({ name }, row) => `${name} ${poundsAt(grid.cell(row, "year"), rounding)}, at the average price ${poundsAt(grid.cell(row, "average"), rounding)}`).join("; ")}.`,
    }),
  });
}

const poundsAt = ({ value }: Figure, rounding: Rounding): string => printedPounds(value, rounding);
