/** Tender scores: which bid has the most points for quality and price? */
import { Decimal, one, toNearest } from "../../calculation";
import { moneyAssumptionList, numberAssumption, numberAssumptionList, alignedWith } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import { itemLabel, type AssumptionProblem, type AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { formula, runOf, type Formula } from "../formula";
import { gridOf } from "../grid";
import { sourcesNote } from "../notes";
import { inDigits, liveText, wordsIf } from "../live-text";
import type { Figure, Text } from "../table";
import { equal, isNil, largestOf, minus, nil, dividedBy, plus, smallest, times, totalOf, below, constant } from "../figure-with-formula";

const bidders = {
  legend: "Each bid",
  item: "Bid",
  names: ["Provider A", "Provider B", "Provider C", "Provider D", "Provider E", "Provider F"],
  mostItems: 12,
};
const quality = numberAssumptionList({
  ...bidders,
  label: "Quality points",
  cell: "quality",
  unit: "points",
  example: "35.5",
  least: 0,
  most: 1000,
});

const asked = {
  quality,
  prices: alignedWith(
    quality,
    moneyAssumptionList({
      ...bidders,
      label: "Price",
      cell: "price",
      unit: "£, or any measure of it",
      hint: "only proportions count",
      example: "2,411.30",
      least: 0.01,
      most: 1_000_000_000,
    }),
  ),
  qualityWeight: numberAssumption({
    label: "Points for quality",
    cell: "quality_weight",
    unit: "at most",
    usual: 50,
    example: "50",
    least: 1,
    most: 1000,
  }),
  priceWeight: numberAssumption({
    label: "Points for price",
    cell: "price_weight",
    unit: "at most",
    usual: 50,
    example: "50",
    least: 1,
    most: 1000,
  }),
};

const source = "Hackney 2019, 7.1.10";
const back = "Hackney 2019, 7.1.10: worked back from its points for price; the report prints no prices";
const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 7.1.10",
  says: "The report prints the points of three bids: 50 points for quality and 50 for price, of which the lowest price has all. It prints no prices, so that here they stand in proportion to the lowest.",
  rows: [
    { label: "Quality points, Provider A", value: 35.5, source, status: "actual" },
    { label: "Quality points, Provider B", value: 29.5, source, status: "actual" },
    { label: "Quality points, Provider C", value: 41, source, status: "actual" },
    { label: "Price, Provider A", value: 1.0571495, source: back, status: "assumption" },
    { label: "Price, Provider B", value: 1, source: back, status: "assumption" },
    { label: "Price, Provider C", value: 1.30144, source: back, status: "assumption" },
    { label: "Points for quality", value: 50, source, status: "actual" },
    { label: "Points for price", value: 50, source, status: "actual" },
  ],
  printed: {
    scores: [
      ["35.500", null, null, "47.297", "82.797"],
      ["29.500", null, null, "50.000", "79.500"],
      ["41.000", null, null, "38.419", "79.419"],
    ],
  },
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

const rounding = toNearest(one);

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const tooMany = values.quality.filter(({ value }) => value.gt(values.qualityWeight));
  if (tooMany.length > 0)
    return tooMany.map(({ name, value }) => ({
      label: itemLabel(quality, name),
      sentence: `${value.toString()} points for quality are more than the ${values.qualityWeight.toString()} there are`,
    }));
  const workings = new Workings();
  const [qualityOf, priceOf] = [quality.figures(values.quality), asked.prices.figures(values.prices)];
  const [most, forPrice] = [asked.qualityWeight.figure(values.qualityWeight), asked.priceWeight.figure(values.priceWeight)];
  const lowest = workings.figure(
    { label: "Lowest price", unit: "of all bids", source: "it has all the points for price", cell: "lowest_price", format: "price" },
    smallest(...priceOf),
  );
  const totals = priceOf.map((price, index) =>
    (qualityOf[index]?.value ?? nil.value).plus(lowest.value.times(values.priceWeight).div(price.value)),
  );
  const last = qualityOf.length - 1;
  const allTotals = runOf("scores", [0, 5], [last, 5]);
  const grid = gridOf({
    id: "scores",
    caption: liveText`Points of each bid`,
    hint: "The lowest price has all the points for price, the others in proportion",
    view: "Points",
    name: "All bids",
    items: qualityOf,
    columns: {
      bid: { text: "Bid", format: "text", cell: ({ name }) => ({ text: name }) },
      quality: { text: "Quality points", format: "three places", cell: (points) => points },
      price: { text: "Price", format: "price", cell: (_, { index }) => priceOf[index] ?? nil },
      ratio: {
        text: "Price ÷ the lowest",
        format: "six places",
        cell: (_, row) => dividedBy(row.at("price"), lowest),
      },
      pricePoints: { text: "Price points", format: "three places", cell: (_, row) => dividedBy(times(lowest, forPrice), row.at("price")) },
      total: { text: "All points", format: "three places", cell: (_, row) => plus(row.at("quality"), row.at("pricePoints")) },
      rank: {
        text: "Rank",
        format: "number",
        cell: (_, row) => {
          const own = row.at("total");
          return {
            value: Decimal.of(totals.filter((total) => total.gt(own.value)).length + 1),
            formula: formula`RANK(${own.formula},${allTotals})`,
          };
        },
      },
    },
  });
  const top = workings.figure(
    { label: "Most points", unit: "points", source: "of all bids", cell: "most_points", format: "three places" },
    largestOf(grid.column("total")),
  );
  const second = [...totals].sort((one, other) => other.comparedTo(one))[1];
  const winner = workings.words(
    { label: "The bid that has them", source: "the first where two are level", cell: "winner" },
    {
      text: values.quality[totals.findIndex((total) => total.eq(Decimal.max(...totals)))]?.name ?? "",
      formula: matchFormula(last, top, allTotals),
    },
  );
  const points = inDigits(top, 3);
  const ahead =
    second === undefined
      ? null
      : workings.figure(
          { label: "Ahead of the next by", unit: "points", source: "the most less the second most", cell: "ahead", format: "three places" },
          minus(top, { value: second, formula: formula`LARGE(${allTotals},2)` }),
        );
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `${winner.text} has the most points: ${points.text}.`,
      ahead === null ? "The only bid" : ahead.value.isZero() ? "Another bid has as many" : `Ahead of the next by ${aheadWords(ahead).text}`,
    ],
    sentence: [
      [liveText`${winner} has the most points, ${points} of ${inDigits(plus(most, forPrice), 0)};`],
      [
        ahead === null
          ? { text: "it is the only bid." }
          : wordsIf(equal(ahead, nil), "another bid has as many.", liveText`it is ahead of the next by ${aheadWords(ahead)}.`),
      ],
    ],
    grids: [grid],
    workings,
    checks: [
      [
        "All points are quality and price together",
        isNil(minus(totalOf(grid.column("total")), plus(totalOf(grid.column("quality")), totalOf(grid.column("pricePoints"))))),
      ],
      ["The lowest price has all the points for price", isNil(minus(largestOf(grid.column("pricePoints")), forPrice))],
    ],
    notes: [
      { text: "Points for price are the lowest price ÷ the bid's price × the points for price, unrounded; shown to three places." },
      liveText`Quality counts for ${inDigits(most, 0)} points and price for ${inDigits(forPrice, 0)}.`,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Points of each bid",
      valueTitle: "Points",
      series: [
        { name: "Quality", column: "quality" },
        { name: "Price", column: "pricePoints" },
      ],
      description: `Bar chart. ${values.quality.map(({ name }, row) => `${name} ${totals[row]?.toDecimalPlaces(3).toString() ?? ""} points in all`).join(", ")}.`,
    }),
  });
}

const aheadWords = (ahead: Figure): Text => wordsIf(below(ahead, constant(0.0005)), "less than 0.001", inDigits(ahead, 3));

const matchFormula = (last: number, top: Figure, totals: ReturnType<typeof runOf>): Formula =>
  formula`INDEX(${runOf("scores", [0, 0], [last, 0])},MATCH(${top.formula},${totals},0))`;
