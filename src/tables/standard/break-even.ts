/** Break-even: how many beds must be filled, and what if we hit our target? */

import { alignedWith, percentAssumption, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionProblem, AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { eachYear, savingsBasis } from "../basis";
import { costBases, doRise, riseAssumptions } from "./rises/assumptions";
import { besideCosts } from "./rises/beside-costs";
import { termPriceNotes, termPrices } from "./rises/term-prices";
import { costWorkings, levelsOf, spotCostOfOneBed, spotOfYear, type Level } from "./block-and-spot";
import { bedsContracted, blockCosts, blockGivenAs, spotCost, spotGivenAs } from "./block-and-spot-assumptions";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf, type Grid, type GridColumn } from "../grid";
import { hackneyContract } from "./hackney-contract";
import { basisNotes, sourcesNote } from "../notes";
import { mixedYearsNote } from "./mixed-years";
import { childrenExpected, isByMix, mixMoves, mixProblems, spotOfLevel, supportMix } from "./support-levels/assumptions";
import { mixesOf } from "./support-levels/mixes";
import { payerAssumptions, payerProblems } from "./who-pays/assumptions";
import { paidBy } from "./who-pays/paid-by";

import { savingWords, printedRange, range } from "../saving-words";
import { liveCount, inDigits, inPlaces, joinTexts, percentAsTyped, unitOf, liveText, wordsIf } from "../live-text";
import type { OptionalFigure } from "../optional-assumptions";
import type { Figure, Text } from "../table";
import { roundedFirst, roundingOf } from "../when-to-round";
import {
  atLeast,
  below,
  figureIf,
  isNil,
  largestOf,
  minus,
  nil,
  dividedBy,
  smallestOf,
  times,
  totalOf,
  wholeUp,
} from "../figure-with-formula";

const asked = {
  blockGivenAs,
  blockCosts,
  spotGivenAs,
  spotCost,
  beds: bedsContracted,
  target: percentAssumption({
    label: "Target occupancy",
    cell: "target",
    hint: "of the beds contracted",
    usual: 0.9,
    example: "90%",
    least: 0,
    most: 1,
  }),
  term: termAssumption(),
  supportMix,
  mixChildren: alignedWith(blockCosts, childrenExpected),
  mixSpot: spotOfLevel(blockCosts),
  mixMoves,
  ...riseAssumptions,
  ...payerAssumptions,
  ...eachYear,
  ...costBases,
  ...savingsBasis,
};
type Values = AssumptionValues<typeof asked>;

const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 9.3",
  says: "The report says that at least 4 of the 5 beds must be occupied for the block to cost no more than spot placements, at each support level. The Council aims at 90% occupancy (5.3.2). It prints no saving at that target.",
  rows: [
    ...hackneyContract.blockAndSpot,
    { label: "Target occupancy", value: 0.9, source: "Hackney 2019, 5.3.2", status: "assumption" },
    hackneyContract.prices,
  ],
  printed: { "break-even": ["Low", "Medium", "High"].map(() => [null, null, null, "4"]) },
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = [...payerProblems(values), ...mixProblems(values.mixChildren)];
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const spot = spotCostOfOneBed(values);
  const levels = levelsOf(values, spot.value);
  const beds = asked.beds.figure(values.beds);
  const years = asked.term.figure(values.term);
  const prices = termPrices(values, values.term.years);
  const [blockTerm, spotTerm] = [prices.block(years), prices.spot(years)];
  const isRising = doRise(values);
  const workings = new Workings();
  workings.lines.push(...costWorkings(values, levels, spot));
  const filled = workings.figure(
    {
      label: "Beds occupied at the target",
      unit: "occupied beds",
      source: "target occupancy × beds",
      cell: "target_beds",
      format: "two places",
    },
    times(asked.target.figure(values.target), beds),
  );
  const spotAtTarget = workings.figure(
    {
      label: "Spot cost a year at the target",
      unit: "£ a year",
      source: "beds occupied × spot cost of one",
      cell: "target_spot",
      format: "money",
    },
    rounded(times(filled, spot)),
  );
  const overTerm: Record<string, GridColumn<Level>> = {
    termBeds: {
      ...liveText`Break-even over ${liveCount(years, "year")}, occupied beds`,
      format: "two places",
      cell: ({ annual }) => dividedBy(times(annual, blockTerm), times(spot, spotTerm)),
    },
    termWhole: { text: "Over the term in whole beds", format: "number", cell: (_, row) => wholeUp(row.at("termBeds")) },
  };
  const grid = gridOf<Level>({
    id: "break-even",
    caption: liveText`Break-even, and the saving at ${percentAsTyped(asked.target.figure(values.target))}% occupancy, £`,
    hint: "Negative: the block costs more than spot",
    view: "Break-even",
    name: "All levels",
    items: levels,
    columns: {
      level: { text: "Support level", format: "text", cell: ({ name }) => ({ text: name }) },
      block: { text: "Block cost a year", format: "money", cell: ({ annual }) => rounded(annual) },
      beds: { text: "Break-even, occupied beds", format: "two places", cell: ({ annual }) => dividedBy(annual, spot) },
      occupancy: { text: "Break-even, occupancy", format: "percent to one place", cell: (_, row) => dividedBy(row.at("beds"), beds) },
      whole: { text: "In whole beds", format: "number", cell: (_, row) => wholeUp(row.at("beds")) },
      ...(isRising ? overTerm : {}),
      saving: {
        text: "Saving a year at the target",
        format: "money",
        cell: (_, row) => minus(spotAtTarget, row.at("block")),
      },
      term: {
        ...liveText`Saving over ${liveCount(years, "year")} at the target`,
        format: "money",
        cell: (_, row) =>
          isRising ? minus(times(spotAtTarget, spotTerm), times(row.at("block"), blockTerm)) : times(row.at("saving"), years),
      },
    },
  });
  const whole = isRising ? "termWhole" : "whole";
  const [fewest, enough] = [
    workings.figure(
      {
        label: "Fewest whole beds that break even",
        unit: "occupied beds",
        source: "at the cheapest level",
        cell: "fewest_beds",
        format: "number",
      },
      smallestOf(grid.column(whole)),
    ),
    workings.figure(
      {
        label: "Whole beds that break even at every level",
        unit: "occupied beds",
        source: "at the dearest level",
        cell: "enough_beds",
        format: "number",
      },
      largestOf(grid.column(whole)),
    ),
  ];
  const least = workings.figure(
    { label: "Smallest saving a year at the target", unit: "£ a year", source: "of the support levels", cell: "least", format: "money" },
    smallestOf(grid.column("saving")),
  );
  const most = workings.figure(
    { label: "Largest saving a year at the target", unit: "£ a year", source: "of the support levels", cell: "most", format: "money" },
    largestOf(grid.column("saving")),
  );
  const saves = savingWords(least, most, rounding, workings);
  const needs = bedsNeeded(grid, whole, levels, { beds, fewest, enough });
  const savesOverTerm = (): Text => {
    const end = (label: string, cell: string, figure: Figure): Figure =>
      workings.figure({ label, unit: "£ over the term", source: "of the support levels", cell, format: "money" }, figure);
    const column = grid.column("term");
    return savingWords(
      end("Smallest saving over the term at the target", "least_term", smallestOf(column)),
      end("Largest saving over the term at the target", "most_term", largestOf(column)),
      rounding,
      workings,
      "outcome_term",
    );
  };
  const mixes = isByMix(values)
    ? mixesOf({
        levels: levels.map(({ name, annual }, at) => ({
          name,
          children: asked.mixChildren.figures(values.mixChildren)[at] ?? nil,
          block: annual,
          spot: spotOfLevelOrAll(asked.mixSpot.optionalFigures(values.mixSpot)[at], values, spot),
        })),
        moves: asked.mixMoves.figure(values.mixMoves),
        beds,
        more: ({ block, spot: ofMix }) => minus(rounded(times(filled, ofMix)), rounded(block)),
        moreHeading: { text: "Saving at the target" },
      })
    : null;
  const mixNeeds = mixes?.grid.cell(0, "beds") ?? nil;
  const paid = paidBy(values, () => ({
    first: { text: "Support level", format: "text" },
    costName: "Block cost",
    spotName: "Spot",
    when: liveText`a year at ${inDigits(filled, 2)} ${unitOf(filled, "bed", 2)} occupied`,
    cases: levels.map(({ name }, row) => ({
      heading: { text: name },
      cost: grid.cell(row, "block"),
      spot: spotAtTarget,
      childWeeks: times(filled, asked.spotYear.figure(values.spotYear)),
    })),
    said: { row: 0, words: liveText`a year at ${levels[0]?.name ?? ""} with ${inDigits(filled, 2)} ${unitOf(filled, "bed", 2)} occupied` },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [headlineOf(needs.text, { beds, fewest, enough }), `At the target: ${printedRange(least, most, rounding)} a year`],
    sentence: [
      [liveText`To cost no more than spot${isRising ? liveText` over ${liveCount(years, "year")}` : ""}, the block ${needs};`],
      isRising
        ? [
            liveText`at ${inDigits(filled, 2)} ${unitOf(filled, "bed", 2)} occupied it ${saves} in the first year, `,
            liveText`and ${savesOverTerm()} over ${liveCount(years, "year")}.`,
          ]
        : [liveText`at ${inDigits(filled, 2)} ${unitOf(filled, "bed", 2)} occupied it ${saves} a year.`],
      ...(mixes === null
        ? []
        : [
            [
              wordsIf(
                below(beds, mixNeeds),
                liveText`With the support mix expected it never breaks even at ${inDigits(beds, 0)} ${unitOf(beds, "bed")}: it would need ${inPlaces(mixNeeds, 2)}.`,
                liveText`With the support mix expected it breaks even at ${inPlaces(mixNeeds, 2)} ${unitOf(mixNeeds, "bed", 2)}.`,
              ),
            ],
          ]),
      ...paid.sentence,
    ],
    grids: [grid, ...(mixes === null ? [] : [mixes.grid, mixes.levels]), ...paid.grids, ...(prices.grid === null ? [] : [prices.grid])],
    workings,
    checks: [
      ["At break-even the saving is nil", isNil(minus(times(grid.cell(0, "beds"), spot), levels[0]?.annual ?? nil))],
      ...(isRising
        ? ([
            ["The prices by year reach the end of the term", prices.reaches(years)],
            [
              "At break-even over the term the saving is nil",
              isNil(minus(times(grid.cell(0, "termBeds"), spot, spotTerm), times(levels[0]?.annual ?? nil, blockTerm))),
            ],
          ] as const)
        : ([
            [
              "Saving over the term is the yearly saving × the term",
              isNil(minus(totalOf(grid.column("term")), times(totalOf(grid.column("saving")), years))),
            ],
          ] as const)),
      ...(mixes?.checks ?? []),
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({
        ...values,
        pricesOf: undefined,
        rounding,
        roundedFirst: "the block’s cost a year and the spot cost a year at the target",
      }),
      ...mixedYearsNote(
        {
          ...{ blockYear: values.blockYear, spotYear: values.spotYear, block: levels[0]?.annual ?? nil, level: levels[0]?.name ?? "" },
          ...{ spot, beds, years, rounding, blockOfTerm: blockTerm, spotOfTerm: spotTerm },
        },
        workings,
      ),
      ...termPriceNotes(values, values.pricesOf),
      { text: breakEvenWords(isRising) },
      ...(mixes?.notes ?? []),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    beside: besideCosts(values),
    chart: barChart(grid, {
      title: `Saving a year at ${filled.value.toString()} ${filled.value.eq(1) ? "bed" : "beds"} occupied`,
      series: [{ name: "Saving a year", column: "saving" }],
      description: `Bar chart. Saving a year at ${filled.value.toString()} of ${values.beds.toString()} ${values.beds.eq(1) ? "bed" : "beds"}: ${levels.map(({ name }, row) => `${name} ${printedRange(grid.cell(row, "saving"), grid.cell(row, "saving"), rounding)}`).join(", ")}.`,
    }),
  });
}

/** A level’s own spot cost a year, or that of all where it has none. */
const spotOfLevelOrAll = (own: OptionalFigure | undefined, values: Values, all: Figure): Figure =>
  own === undefined ? all : figureIf(own.isGiven, spotOfYear(own.or(nil), values), all);

const breakEvenWords = (isRising: boolean): string =>
  isRising
    ? "Break-even is the block's cost ÷ the spot cost of one bed, of the first year and of the term; whole beds are rounded up."
    : "Break-even is the block's cost a year ÷ the spot cost of one bed; whole beds are rounded up.";

/** "Needs 4 to 5 of 5 beds filled.", "Never at 5 beds: it would need 6 to 7." */
function headlineOf(needs: string, { beds, fewest, enough }: Needed): string {
  if (fewest.value.gt(beds.value))
    return `Never at ${inDigits(beds, 0).text} ${unitOf(beds, "bed").text}: it would need ${range(inDigits(fewest, 0), inDigits(enough, 0)).text}.`;
  return `${needs.charAt(0).toUpperCase()}${needs.slice(1)}.`;
}

type Needed = Readonly<Record<"beds" | "fewest" | "enough", Figure>>;

/** "needs 4 to 5 of 5 beds filled", or that there are not so many: level by level where it is so at some of them only. */
function bedsNeeded(grid: Grid, column: string, levels: readonly Level[], { beds, fewest, enough }: Needed): Text {
  const most = inDigits(beds, 0);
  const needed = range(inDigits(fewest, 0), inDigits(enough, 0));
  const each = levels.map(({ name }, row) => {
    const whole = grid.cell(row, column);
    return liveText`${row === 0 ? "" : ", "}${name} ${wordsIf(atLeast(beds, whole), inDigits(whole, 0), liveText`never (it would need ${inDigits(whole, 0)})`)}`;
  });
  return wordsIf(
    atLeast(beds, enough),
    liveText`needs ${needed} of ${most} ${unitOf(beds, "bed")} filled`,
    wordsIf(
      below(beds, fewest),
      liveText`would need ${needed} beds filled, and has ${most}: it never does`,
      liveText`needs this many of ${most} ${unitOf(beds, "bed")} filled: ${joinTexts(each)}`,
    ),
  );
}
