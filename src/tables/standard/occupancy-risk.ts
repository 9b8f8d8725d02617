/** Occupancy risk: how likely is a saving? */
import { countWords, decimal, type Decimal } from "../../calculation";
import { numberAssumption, percentAssumption, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { eachYear, savingsBasis } from "../basis";
import { costWorkings, onlyBlock, spotCostOfOneBed } from "./block-and-spot";
import { blockCost, blockGivenAs, spotCost, spotGivenAs } from "./block-and-spot-assumptions";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { formula, runOf } from "../formula";
import { gridOf } from "../grid";
import { hackneyContract } from "./hackney-contract";
import { basisNotes, sourcesNote } from "../notes";
import { savesOrCosts } from "../saving-words";
import { liveCount, inDigits, percentOf, liveText, wordsIf } from "../live-text";
import { printedPounds } from "../printed";
import { roundedFirst, roundingOf, roundsFirst } from "../when-to-round";
import type { Figure } from "../table";
import { atLeast, isNil, isWithin, minus, nil, dividedBy, plus, constant, times, totalOf } from "../figure-with-formula";

const asked = {
  blockGivenAs,
  block: blockCost,
  spotGivenAs,
  spotCost,
  beds: numberAssumption({ label: "Beds contracted", cell: "beds", unit: "beds", example: "5", least: 1, most: 60, isWhole: true }),
  occupancy: percentAssumption({
    label: "Occupancy",
    cell: "occupancy",
    hint: "how much of the time each bed is filled",
    usual: 0.9,
    example: "90%",
    least: 0.01,
    most: 0.99,
  }),
  together: percentAssumption({
    label: "Voids come together",
    cell: "together",
    hint: "0% if beds empty one by one; more if they empty in runs",
    usual: 0,
    example: "10%",
    least: 0,
    most: 0.9,
  }),
  term: termAssumption("Term", "1"),
  ...eachYear,
  ...savingsBasis,
};

const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, Low, 90% occupancy",
  says: "The report sets a block of 5 beds at £627,000 a year against spot at £184,308.80 a bed, and its provider aims at 90% occupancy. It does not say how likely a saving is: at 90% for each bed it is 91.9%.",
  rows: [
    { label: "Block cost", value: 627000, source: "Hackney 2019, Table 1", status: "forecast" },
    hackneyContract.spotCost,
    hackneyContract.beds,
    { label: "Occupancy", value: 0.9, source: "Hackney 2019, 5.3.2", status: "assumption" },
    { label: "Voids come together", value: 0, status: "assumption" },
    hackneyContract.prices,
  ],
  printed: {},
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

const one = constant(1);

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable {
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [onlyOne, spot] = [onlyBlock(values.block, values), spotCostOfOneBed(values)];
  const block = rounded(onlyOne.annual);
  const [beds, occupancy, together, years] = [
    asked.beds.figure(values.beds),
    asked.occupancy.figure(values.occupancy),
    asked.together.figure(values.together),
    asked.term.figure(values.term),
  ];
  const workings = new Workings();
  workings.lines.push(...costWorkings(values, [onlyOne], spot));
  // Pólya's urn: the more beds are filled, the likelier the next is. Where `together` is 0 it is the binomial distribution.
  const [filling, emptying] = [
    workings.figure(
      {
        label: "Pull towards filled beds",
        unit: "share",
        source: "occupancy × (1 − voids come together)",
        cell: "filling",
        format: "number",
      },
      times(occupancy, minus(one, together)),
    ),
    workings.figure(
      {
        label: "Pull towards empty beds",
        unit: "share",
        source: "(1 − occupancy) × (1 − voids come together)",
        cell: "emptying",
        format: "number",
      },
      times(minus(one, occupancy), minus(one, together)),
    ),
  ];
  const count = values.beds.toNumber();
  const allWeights: Figure = {
    value: sumOfWeights(count, filling.value, emptying.value, together.value),
    formula: formula`SUM(${runOf("chances", [0, 1], [count, 1])})`,
  };
  const weights = gridOf<number>({
    id: "chances",
    caption: liveText`How likely each number of filled beds is, and what it saves, £`,
    hint: "A minus sign: the block costs more than spot",
    view: "Chances",
    name: "Chances",
    items: Array.from({ length: count + 1 }, (_, filled) => filled),
    columns: {
      beds: { text: "Beds occupied", format: "number", cell: (filled, row) => (filled === 0 ? nil : plus(row.above("beds") ?? nil, one)) },
      weight: {
        text: "Times as likely as none filled",
        format: "three places",
        cell: (filled, row) => {
          const before = row.above("beds");
          if (before === undefined || filled === 0) return one;
          const filledMore = times(minus(beds, before), plus(filling, times(before, together)));
          const emptied = times(row.at("beds"), plus(emptying, times(minus(beds, row.at("beds")), together)));
          return dividedBy(times(row.above("weight") ?? one, filledMore), emptied);
        },
      },
      chance: {
        text: "Chance",
        format: "percent to two places",
        cell: (_, row) => dividedBy(row.at("weight"), allWeights),
      },
      saving: { text: "Saving a year", format: "money", cell: (_, row) => minus(rounded(times(spot, row.at("beds"))), block) },
      term: { ...liveText`Saving over ${liveCount(years, "year")}`, format: "money", cell: (_, row) => times(row.at("saving"), years) },
      atMost: {
        text: "Chance of that many or fewer",
        format: "percent to two places",
        cell: (_, row) => plus(row.above("atMost") ?? nil, row.at("chance")),
      },
    },
  });
  const [chances, savings] = [weights.column("chance"), weights.column("saving")];
  const chance = workings.figure(
    {
      label: "Chance of a saving",
      unit: "of all cases",
      source: "the chances of the rows that save",
      cell: "chance_of_saving",
      format: "percent to two places",
    },
    {
      value: chances.values.reduce((sum, value, row) => (savings.values[row]?.gt(0) === true ? sum.plus(value) : sum), decimal(0)),
      formula: formula`SUMIF(${savings.run},">0",${chances.run})`,
    },
  );
  const expected = workings.figure(
    { label: "Saving expected a year", unit: "£ a year", source: "each saving × its chance, added up", cell: "expected", format: "money" },
    {
      value: chances.values.reduce((sum, value, row) => sum.plus(value.times(savings.values[row] ?? 0)), decimal(0)),
      formula: formula`SUMPRODUCT(${chances.run},${savings.run})`,
    },
  );
  // Never rounded up to 100%, which would be a promise.
  const likely = wordsIf(atLeast(chance, constant(0.9995)), "almost certain", liveText`${percentOf(chance, 1)}% likely`);
  const apart = minus(expected, minus(times(spot, beds, occupancy), block));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [`A saving is ${likely.text}.`, `Expected: ${printedPounds(expected.value, rounding)} a year`],
    sentence: [
      [liveText`With each of ${inDigits(beds, 0)} beds filled ${percentOf(occupancy, 2)}% of the time, a saving is ${likely};`],
      [liveText`on average the block ${savesOrCosts(expected, rounding)} a year.`],
    ],
    grids: [weights],
    workings,
    checks: [
      ["The chances add to 100%", isNil(times(minus(totalOf(chances), one), constant(1_000_000)))],
      roundsFirst(values)
        ? ["Saving expected is that of the beds expected, but for rounding", isWithin(apart, asked.roundTo.figure(values.roundTo))]
        : ["The saving expected is that of the beds expected", isNil(apart)],
    ],
    notes: [
      ...basisNotes({ ...values, rounding, roundedFirst: "the block cost a year and the spot cost a year of each number of beds" }),
      {
        text: values.together.isZero()
          ? "Each bed is taken to be filled or empty whatever the others are. In life voids come in runs, when a home is new, changes hands or stops admitting: that makes both good and bad years likelier than here. “Voids come together” shows it."
          : "Beds are taken to empty together, the more so the higher the percentage: at 0% each stands alone, near 100% all are filled or all are empty.",
      },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(weights, {
      title: "How likely each number of filled beds is",
      valueTitle: "Chance, %",
      names: chances.values.map((_, filled) => String(filled)),
      series: [{ name: "Chance", column: "chance" }],
      description: `Bar chart. ${chances.values.map((value, filled) => `${countWords(filled, "bed")} ${value.times(100).toDecimalPlaces(1).toString()}%`).join(", ")}.`,
    }),
  });
}

/** The weights of all rows together: each is the one before × how much likelier one more filled bed is. */
function sumOfWeights(beds: number, filling: Decimal, emptying: Decimal, together: Decimal): Decimal {
  let [weight, sum] = [decimal(1), decimal(1)];
  for (let filled = 1; filled <= beds; filled++) {
    const more = filling.plus(together.times(filled - 1)).times(beds - filled + 1);
    weight = weight.times(more).div(emptying.plus(together.times(beds - filled)).times(filled));
    sum = sum.plus(weight);
  }
  return sum;
}
