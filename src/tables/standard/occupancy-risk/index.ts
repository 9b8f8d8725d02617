/** Occupancy risk: how likely is a saving? */
import { countWords, mostOutcomes, periodsInYear, roundToPlaces, withCommas } from "../../../calculation";
import { assembleTable, Workings } from "../../assemble-table";
import type { AssumptionProblem } from "../../assumption";
import { barChart } from "../../bar-chart";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import { formula } from "../../formula";
import { gridOf, type Grid } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { mixedYearsNote } from "../mixed-years";

import { savesOrCosts } from "../../saving-words";
import { liveCount, inDigits, percentAsTyped, percentOf, liveText, wordsIf } from "../../live-text";
import { printedPounds } from "../../printed";
import { roundedFirst, roundingOf } from "../../when-to-round";
import type { Figure, Text } from "../../table";
import {
  atLeast,
  below,
  constant,
  equal,
  every,
  figureIf,
  isNil,
  largest,
  lazyFormula,
  minus,
  nil,
  plus,
  times,
  totalOf,
  type Condition,
} from "../../figure-with-formula";
import { costWorkings, onlyBlock, spotCostOfOneBed } from "../block-and-spot";
import { payerProblems } from "../who-pays/assumptions";
import { paidBy } from "../who-pays/paid-by";
import { asked, hackney2019, type Values } from "./assumptions";
import { filledBeds, mostWithoutSaving, pullOf, type FilledBeds } from "./filled-beds";

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

const [one, weeksInYear] = [constant(1), constant(52)];

function problemsOf(values: Values): readonly AssumptionProblem[] {
  const periods = periodsInYear(values.stay, values.occupancy);
  const outcomes = values.beds.times(periods).times(values.term.years.lt(1) ? 1 : values.term.years);
  if (outcomes.lte(mostOutcomes)) return [];
  return [
    {
      label: asked.stay.label,
      sentence: `Stays of ${countWords(values.stay.toNumber(), "week")} at ${values.occupancy.times(100).toString()}% make a year worth ${withCommas(periods)} looks at each bed, over the term more than ${withCommas(mostOutcomes)} at all beds: enter a longer stay, or a shorter term`,
    },
  ];
}

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = [...problemsOf(values), ...payerProblems(values)];
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [onlyOne, spot] = [onlyBlock(values.block, values), spotCostOfOneBed(values)];
  const block = rounded(onlyOne.annual);
  const [beds, occupancy, together, stay, years] = [
    asked.beds.figure(values.beds),
    asked.occupancy.figure(values.occupancy),
    asked.together.figure(values.together),
    asked.stay.figure(values.stay),
    asked.term.figure(values.term),
  ];
  const workings = new Workings();
  workings.lines.push(...costWorkings(values, [onlyOne], spot));
  const periods = workings.figure(
    {
      label: "Independent looks at a bed in a year",
      unit: "periods",
      source: "52 ÷ (2 × weeks of a stay × (1 − occupancy)), rounded, at least 1",
      cell: "periods",
      format: "number",
    },
    lazyFormula(
      periodsInYear(values.stay, values.occupancy),
      () => formula`MAX(1,ROUND(ROUND(${weeksInYear.formula}/(2*${stay.formula}*(1-${occupancy.formula})),9),0))`,
    ),
  );
  const periodsOfTerm = workings.figure(
    {
      label: "Independent looks at a bed over the term",
      unit: "periods",
      source: "those of a year × the term, rounded, at least 1",
      cell: "periods_of_term",
      format: "number",
    },
    lazyFormula(
      largest(one, { value: roundToPlaces(periods.value.times(years.value), 0), formula: [] }).value,
      () => formula`MAX(1,ROUND(ROUND(${periods.formula}*${years.formula},9),0))`,
    ),
  );
  const pull = (label: string, cell: string, share: Figure): Figure =>
    workings.figure(
      {
        label,
        unit: "share",
        source: "that share of the time × (1 − voids come together) ÷ voids come together; 0 where they do not",
        cell,
        format: "three places",
      },
      pullOf(share, together),
    );
  const looked = {
    occupancy,
    together,
    filling: pull("Pull towards filled beds", "filling", occupancy),
    emptying: pull("Pull towards empty beds", "emptying", minus(one, occupancy)),
  };
  const outcomesOf = (label: string, cell: string, of: Figure): Figure =>
    workings.figure({ label, unit: "looks", source: "beds × independent looks", cell, format: "number" }, times(beds, of));
  const aYear = filledBeds(outcomesOf("Looks at all beds in a year", "looks", periods), looked);
  const aTerm = filledBeds(outcomesOf("Looks at all beds over the term", "looks_of_term", periodsOfTerm), looked);
  const bands = bandGrid(values, { aYear, periods, spot, block, beds, years });
  const unsaved = (label: string, cell: string, of: Figure): Figure =>
    workings.figure(
      { label, unit: "looks", source: "block cost ÷ spot cost of one bed × independent looks, rounded down", cell, format: "number" },
      mostWithoutSaving(block, spot, of),
    );
  const chanceOf = (label: string, cell: string, filled: FilledBeds, most: Figure): Figure =>
    workings.figure(
      { label, unit: "of all cases", source: "that more looks than those find a filled bed", cell, format: "percent to two places" },
      minus(one, filled.atMost(most)),
    );
  const chance = chanceOf(
    "Chance of a saving in a year",
    "chance_of_saving",
    aYear,
    unsaved("Looks at filled beds up to which a year saves nothing", "unsaved", periods),
  );
  const chanceOverTerm = chanceOf(
    "Chance of a saving over the term",
    "chance_over_term",
    aTerm,
    unsaved("The same over the term", "unsaved_of_term", periodsOfTerm),
  );
  const expected = workings.figure(
    {
      label: "Saving expected a year",
      unit: "£ a year",
      source: "spot cost of the beds filled on average − block cost",
      cell: "expected",
      format: "money",
    },
    minus(rounded(times(spot, beds, occupancy)), block),
  );
  const areApart = every([equal(together, nil), below(one, beds)]);
  const [likely, likelyOverTerm] = [likelihood(chance), likelihood(chanceOverTerm)];
  const paid = paidBy(values, () => ({
    first: { text: "Beds filled", format: "text" },
    costName: "Block cost",
    spotName: "Spot",
    when: "a year",
    cases: [
      {
        heading: { text: "On average" },
        cost: block,
        spot: rounded(times(spot, beds, occupancy)),
        childWeeks: times(beds, occupancy, asked.spotYear.figure(values.spotYear)),
      },
    ],
    said: { row: 0, words: "on average a year" },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `A saving in a year is ${likely.text}${areApart.holds ? ", if voids do not come together" : ""}.`,
      `Expected: ${printedPounds(expected.value, rounding)} a year`,
    ],
    sentence: [
      [
        liveText`With ${wordsIf(equal(beds, one), "its one bed", liveText`each of ${inDigits(beds, 0)} beds`)} filled ${percentAsTyped(occupancy)}% of the time${wordsIf(areApart, " whatever the others are", "")}, in stays of ${weeksOf(stay)},`,
        liveText` a saving in a year is ${likely}`,
        wordsIf(equal(years, one), ";", liveText`, and over ${liveCount(years, "year")} ${likelyOverTerm};`),
      ],
      [liveText`on average the block ${savesOrCosts(expected, rounding)} a year.`],
      ...paid.sentence,
    ],
    grids: [bands, ...paid.grids],
    workings,
    checks: [
      ["The chances add to 100%", isNil(times(minus(totalOf(bands.column("chance")), one), constant(1_000_000)))],
      ["The beds expected lie within the bands", expectedLiesWithin(bands, times(beds, occupancy))],
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({ ...values, rounding, roundedFirst: "the block cost a year and the spot cost a year of each number of beds" }),
      ...mixedYearsNote({ blockYear: values.blockYear, spotYear: values.spotYear, block, spot, beds, years, rounding }, workings),
      liveText`Beds empty and fill during a year: at ${percentAsTyped(occupancy)}%, stays of ${weeksOf(stay)} make a year worth ${liveCount(periods, "independent look")} at each bed (52 ÷ (2 × weeks × share of the time empty), rounded). It is an approximation, coarse where break-even is close to the beds filled on average.`,
      {
        text: "Each bed is taken to be filled or empty whatever the others are, unless “Voids come together” is above 0%. In life voids come in runs, when a home is new, changes hands or stops admitting: that makes both good and bad years likelier.",
      },
      wordsIf(
        equal(together, nil),
        "Voids are not taken to come together: 0%.",
        liveText`Voids are taken to come together: any two looks at the beds agree more often than by chance, with a correlation of ${percentAsTyped(together)}%, also through the years of the term.`,
      ),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(bands, {
      title: "How likely each number of filled beds is",
      valueTitle: "Chance, %",
      names: [...bands.headings],
      series: [{ name: "Chance", column: "chance" }],
      description: `Bar chart. Beds occupied on average in a year: ${bands.headings.map((name, row) => `${name} ${bands.cell(row, "chance").value.times(100).toDecimalPlaces(1).toString()}%`).join(", ")}.`,
    }),
  });
}

const weeksOf = (stay: Figure): Text => liveText`${inDigits(stay, 2)} ${wordsIf(equal(stay, one), "week", "weeks")}`;

/** Never 100% or 0%, which would be a promise. */
const likelihood = (chance: Figure): Text =>
  wordsIf(
    atLeast(chance, constant(0.9995)),
    "almost certain",
    wordsIf(below(chance, constant(0.0005)), "next to impossible", liveText`${percentOf(chance, 1)}% likely`),
  );

type Given = Readonly<Record<"periods" | "spot" | "block" | "beds" | "years", Figure>> & { readonly aYear: FilledBeds };

/** A band for each whole number of beds occupied on average; with one look a year they are the only numbers there are. */
function bandGrid(values: Values, { aYear, periods, spot, block, beds, years }: Given): Grid {
  const rounded = roundedFirst(values);
  const isAll = (row: Figure): Condition => atLeast(row, beds);
  return gridOf<number>({
    id: "chances",
    caption: liveText`How likely each number of beds occupied on average is, and what it saves, £`,
    hint: "Negative: the block costs more than spot",
    view: "Chances",
    name: "Chances",
    items: Array.from({ length: values.beds.toNumber() + 1 }, (_, filled) => filled),
    columns: {
      band: {
        text: "Beds occupied on average",
        format: "text",
        cell: (filled) => bandWords(filled, values.beds.toNumber(), beds, periods),
      },
      beds: {
        text: "At least",
        format: "number",
        cell: (filled, row) => (filled === 0 ? nil : plus(row.above("beds") ?? nil, one)),
      },
      chance: {
        text: "Chance in a year",
        format: "percent to two places",
        cell: (_, row) => {
          const before = minus(times(row.at("beds"), periods), one);
          const upTo = aYear.atMost(minus(times(plus(row.at("beds"), one), periods), one));
          return minus(upTo, aYear.atMost(before));
        },
      },
      saving: {
        text: "Saving a year, at least",
        format: "money",
        cell: (_, row) => minus(rounded(times(spot, row.at("beds"))), block),
      },
      term: {
        ...liveText`Over ${liveCount(years, "year")}, at least`,
        format: "money",
        cell: (_, row) => times(row.at("saving"), years),
      },
      atMost: {
        text: "Chance of that band or a lower one",
        format: "percent to two places",
        cell: (_, row) => figureIf(isAll(row.at("beds")), one, plus(row.above("atMost") ?? nil, row.at("chance"))),
      },
    },
  });
}

/** "3" where the beds are looked at once a year, else "3 to under 4", and at the top "5". */
function bandWords(filled: number, all: number, beds: Figure, periods: Figure): Text {
  const isOne = filled === all || periods.value.eq(1);
  return {
    text: isOne ? String(filled) : `${filled} to under ${filled + 1}`,
    formula: formula`IF(OR(${String(filled)}>=${beds.formula},${periods.formula}=1),"${String(filled)}","${String(filled)} to under ${String(filled + 1)}")`,
  };
}

/** Between the sum of the bands' lower ends by their chances, and one bed more. */
function expectedLiesWithin(bands: Grid, expected: Figure): Condition {
  const [chances, lower] = [bands.column("chance"), bands.column("beds")];
  const least: Figure = {
    value: chances.values.reduce((sum, value, row) => sum.plus(value.times(lower.values[row] ?? 0)), nil.value),
    formula: formula`SUMPRODUCT(${chances.run},${lower.run})`,
  };
  const allowance = constant(0.000001);
  const within = [atLeast(plus(expected, allowance), least), atLeast(plus(least, one, allowance), expected)];
  return {
    holds: within.every(({ holds }) => holds),
    formula: formula`AND(${within[0]?.formula ?? []},${within[1]?.formula ?? []})`,
  };
}
