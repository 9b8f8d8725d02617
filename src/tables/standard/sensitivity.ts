/** Sensitivity: which assumption moves the saving most? */
import type { Decimal, Rounding } from "../../calculation";
import { numberAssumption, percentAssumption, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionProblem, AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { eachYear, savingsBasis } from "../basis";
import { costBases, doRise, riseAssumptions } from "./rises/assumptions";
import { besideCosts } from "./rises/beside-costs";
import { termPriceNotes, termPrices } from "./rises/term-prices";
import { blockOfYear, costWorkings, onlyBlock, spotCostOfOneBed, spotOfYear } from "./block-and-spot";
import { bedsContracted, blockCost, blockGivenAs, spotCost, spotGivenAs } from "./block-and-spot-assumptions";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { namedCell } from "../formula";
import { gridOf, type Grid } from "../grid";
import { hackneyContract } from "./hackney-contract";
import { basisNotes, sourcesNote } from "../notes";
import { mixedYearsNote } from "./mixed-years";
import { blockOfLevel, childrenExpected, isByMix, mixMoves, mixProblems, spotOfLevel, supportMix } from "./support-levels/assumptions";
import { mixesOf, occupancyByMix } from "./support-levels/mixes";
import { payerAssumptions, payerProblems } from "./who-pays/assumptions";
import { paidBy } from "./who-pays/paid-by";

import { savesOrCosts, savingWords, asPrinted } from "../saving-words";
import { liveCount, inPounds, inDigits, liveText, unitOf, unsignedPounds, wordsIf } from "../live-text";
import { printedPounds } from "../printed";
import { roundedFirst, roundingOf } from "../when-to-round";
import type { Figure, Format, Text } from "../table";
import {
  atLeast,
  isNil,
  largest,
  minus,
  nil,
  plus,
  absolute,
  figureIf,
  largestOf,
  smallest,
  smallestOf,
  constant,
  times,
  type Condition,
  equal,
} from "../figure-with-formula";

const asked = {
  blockGivenAs,
  block: blockCost,
  blockStep: percentAssumption({
    label: "Block cost, down and up by",
    cell: "block_step",
    hint: "of the cost",
    usual: 0.05,
    example: "5%",
    least: 0,
    most: 0.9,
  }),
  spotGivenAs,
  spotCost,
  spotStep: percentAssumption({
    label: "Spot cost, down and up by",
    cell: "spot_step",
    hint: "of the cost",
    usual: 0.05,
    example: "5%",
    least: 0,
    most: 0.9,
  }),
  beds: bedsContracted,
  occupied: numberAssumption({ label: "Beds occupied", cell: "occupied", unit: "on average", example: "5", least: 0, most: 100_000 }),
  occupiedStep: numberAssumption({
    label: "Beds occupied, down and up by",
    cell: "occupied_step",
    unit: "beds",
    usual: 1,
    example: "1",
    least: 0,
    most: 1000,
  }),
  term: termAssumption(),
  termStep: numberAssumption({
    label: "Term, down and up by",
    cell: "term_step",
    unit: "years",
    usual: 1,
    example: "2",
    least: 0,
    most: 50,
  }),
  supportMix,
  mixChildren: childrenExpected,
  mixBlock: blockOfLevel,
  mixSpot: spotOfLevel(childrenExpected),
  mixMoves,
  ...riseAssumptions,
  ...payerAssumptions,
  ...eachYear,
  ...costBases,
  ...savingsBasis,
};
type Values = AssumptionValues<typeof asked>;

const source = "Hackney 2019, Table 1";
const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, High, all 5 beds",
  says: "The report prints a saving of £1,888,352 over 8 years at the High level with all 5 beds occupied. It does not say which assumption it rests on most: the steps here are assumptions.",
  rows: [
    { label: "Block cost", value: 685500, source, status: "forecast" },
    { label: "Block cost, down and up by", value: 0.05, status: "assumption" },
    hackneyContract.spotCost,
    { label: "Spot cost, down and up by", value: 0.05, status: "assumption" },
    hackneyContract.beds,
    { label: "Beds occupied", value: 5, source, status: "assumption" },
    { label: "Beds occupied, down and up by", value: 1, status: "assumption" },
    hackneyContract.term,
    { label: "Term, down and up by", value: 2, source: "one extension", status: "assumption" },
    hackneyContract.prices,
  ],
  printed: {},
};

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

type MovedAssumption = {
  readonly name: string;
  readonly format: Format;
  readonly down: Figure;
  readonly up: Figure;
  /** As assumed. */
  readonly now: Figure;
  saving(this: void, changed: Figure): Figure;
  /** How much the saving changes as the assumption goes from one value to the other, worked out from its own side alone. */
  gain(this: void, from: Figure, to: Figure): Figure;
};

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  if (values.occupied.gt(values.beds))
    return [
      {
        label: asked.occupied.label,
        sentence: `Beds occupied (${values.occupied.toString()}) cannot be more than beds contracted (${values.beds.toString()})`,
      },
    ];
  const problems = [...payerProblems(values), ...mixProblems(values.mixChildren)];
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [onlyOne, spot] = [onlyBlock(values.block, values), spotCostOfOneBed(values)];
  const block = onlyOne.annual;
  const [beds, occupied, years] = [asked.beds.figure(values.beds), asked.occupied.figure(values.occupied), asked.term.figure(values.term)];
  /** Each side’s cost a year is printed, so it is rounded first and then multiplied by the years. */
  const spotYear = (of: { spot?: Figure; occupied?: Figure }): Figure => rounded(times(of.spot ?? spot, of.occupied ?? occupied));
  const prices = termPrices(values, values.term.years.plus(values.termStep));
  const isRising = doRise(values);
  const saving = (of: { block?: Figure; spot?: Figure; occupied?: Figure; years?: Figure }): Figure => {
    const [blockYear, term] = [rounded(of.block ?? block), of.years ?? years];
    return isRising
      ? minus(times(spotYear(of), prices.spot(term)), times(blockYear, prices.block(term)))
      : times(minus(spotYear(of), blockYear), term);
  };
  const workings = new Workings();
  workings.lines.push(...costWorkings(values, [onlyOne], spot));
  const base = workings.figure(
    {
      label: "Saving as assumed",
      unit: "£ over the term",
      source: isRising
        ? "spot cost × beds occupied − block cost, each year at its prices"
        : "(spot cost × beds occupied − block cost) × years",
      cell: "saving",
      format: "money",
    },
    saving({}),
  );
  const share = (of: Figure, step: Figure, up: boolean): Figure => times(of, up ? plus(constant(1), step) : minus(constant(1), step));
  const [blockStep, spotStep, occupiedStep, termStep] = [
    asked.blockStep.figure(values.blockStep),
    asked.spotStep.figure(values.spotStep),
    asked.occupiedStep.figure(values.occupiedStep),
    asked.termStep.figure(values.termStep),
  ];
  const moved: readonly MovedAssumption[] = [
    {
      name: "Block cost, £ a year",
      format: "money",
      down: share(block, blockStep, false),
      up: share(block, blockStep, true),
      now: block,
      saving: (changed) => saving({ block: changed }),
      gain: (from, to) => times(minus(rounded(from), rounded(to)), prices.block(years)),
    },
    {
      name: "Spot cost of a bed, £ a year",
      format: "money",
      down: share(spot, spotStep, false),
      up: share(spot, spotStep, true),
      now: spot,
      saving: (changed) => saving({ spot: changed }),
      gain: (from, to) => times(minus(spotYear({ spot: to }), spotYear({ spot: from })), prices.spot(years)),
    },
    {
      name: "Beds occupied",
      format: "beds",
      down: largest(nil, minus(occupied, occupiedStep)),
      up: smallest(beds, plus(occupied, occupiedStep)),
      now: occupied,
      saving: (changed) => saving({ occupied: changed }),
      gain: (from, to) => times(minus(spotYear({ occupied: to }), spotYear({ occupied: from })), prices.spot(years)),
    },
    {
      name: "Term, years",
      format: "number",
      down: largest(nil, minus(years, termStep)),
      up: plus(years, termStep),
      now: years,
      saving: (changed) => saving({ years: changed }),
      gain: (from, to) =>
        isRising
          ? minus(
              times(spotYear({}), minus(prices.spot(to), prices.spot(from))),
              times(rounded(block), minus(prices.block(to), prices.block(from))),
            )
          : times(minus(to, from), minus(spotYear({}), rounded(block))),
    },
  ];
  const swing = ({ down, up, saving: worked }: MovedAssumption): Decimal => worked(up).value.minus(worked(down).value).abs();
  const sorted = [...moved].sort((one, other) => swing(other).comparedTo(swing(one)));
  const grid = gridOf<MovedAssumption>({
    id: "swings",
    caption: liveText`Saving over ${liveCount(years, "year")} as each assumption goes down and up, £`,
    hint: "The others stay as assumed; the largest swing first",
    view: "Swings",
    name: "All assumptions",
    items: sorted,
    columns: {
      name: { text: "Assumption", format: "text", cell: ({ name }) => ({ text: name }) },
      down: { text: "Down to", format: "number", cell: ({ down: { value, formula }, format }) => ({ value, formula, format }) },
      up: { text: "Up to", format: "number", cell: ({ up: { value, formula }, format }) => ({ value, formula, format }) },
      savingDown: { text: "Saving if down", format: "money", cell: ({ saving: worked }, row) => worked(row.at("down")) },
      savingUp: { text: "Saving if up", format: "money", cell: ({ saving: worked }, row) => worked(row.at("up")) },
      changeDown: { text: "Change if down", format: "money", cell: ({ gain, now }, row) => gain(now, row.at("down")) },
      changeUp: { text: "Change if up", format: "money", cell: ({ gain, now }, row) => gain(now, row.at("up")) },
      swing: { text: "Swing", format: "money", cell: ({ gain }, row) => absolute(gain(row.at("down"), row.at("up"))) },
    },
  });
  const first = sorted[0]?.name ?? "";
  const firstEnd = (key: string): Text =>
    sorted[0]?.format === "money" ? inPounds(grid.cell(0, key), rounding) : inDigits(grid.cell(0, key), 2);
  const longest = plus(years, termStep);
  const isStill = asPrinted(grid.cell(0, "swing"), rounding).value.isZero();
  const inOrder = sorted.slice(1).map((_, row) => atLeast(grid.cell(row, "swing"), grid.cell(row + 1, "swing")));
  const lowest = smallest(...sorted.flatMap((_, row) => [grid.cell(row, "savingDown"), grid.cell(row, "savingUp")]));
  const byMix = isByMix(values) ? mixGrids(values, { beds, step: occupiedStep, spot, years, saving }) : null;
  const overMixes =
    byMix === null
      ? []
      : [
          liveText`From ${inDigits(byMix.fewest, 2)} to ${inDigits(beds, 2)} ${unitOf(beds, "bed", 2)} occupied and over the support mixes it ${savingWords(byMix.least, byMix.most, rounding, workings, "outcome_mix")} over ${liveCount(years, "year")}.`,
        ];
  const paid = paidBy(values, () => ({
    first: { text: "Assumptions", format: "text" },
    costName: "Block cost",
    spotName: "Spot",
    when: liveText`over ${liveCount(years, "year")}`,
    cases: [
      {
        heading: { text: "As assumed" },
        cost: times(rounded(block), isRising ? prices.block(years) : years),
        spot: times(spotYear({}), isRising ? prices.spot(years) : years),
        childWeeks: times(occupied, asked.spotYear.figure(values.spotYear), years),
      },
    ],
    said: { row: 0, words: liveText`over ${liveCount(years, "year")}` },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      isStill ? "Nothing moves the saving." : `${first.replace(/,.*/, "")} move${first === "Beds occupied" ? "" : "s"} the saving most.`,
      `By ${printedPounds(grid.cell(0, "swing").value, rounding)} from down to up`,
    ],
    sentence: [
      [liveText`As assumed, the block ${savesOrCosts(base, rounding)} over ${liveCount(years, "year")};`],
      [
        wordsIf(
          equal(asPrinted(grid.cell(0, "swing"), rounding), nil),
          "nothing moves it by these steps.",
          liveText`${changed(first)} move${first === "Beds occupied" ? "" : "s"} it most, by ${unsignedPounds(grid.cell(0, "swing"), rounding)} between ${firstEnd("down")} and ${firstEnd("up")}.`,
        ),
      ],
      ...(byMix === null ? [] : [overMixes]),
      ...paid.sentence,
    ],
    grids: [grid, ...(byMix?.grids ?? []), ...paid.grids, ...(prices.grid === null ? [] : [prices.grid])],
    workings,
    checks: [
      ...(isRising ? ([["The prices by year reach the end of the longest term", prices.reaches(longest)]] as const) : []),
      ["The largest swing comes first", all(inOrder)],
      [
        "The beds occupied go no higher than the beds contracted",
        atLeast(beds, largest(...sorted.flatMap((one, row) => (one.name === "Beds occupied" ? [grid.cell(row, "up")] : [])))),
      ],
      [
        "The first swing is from the one saving to the other",
        isNil(minus(absolute(minus(grid.cell(0, "savingUp"), grid.cell(0, "savingDown"))), grid.cell(0, "swing"))),
      ],
      [
        "The first changes are from the saving as assumed",
        isNil(
          minus(minus(grid.cell(0, "savingDown"), grid.cell(0, "changeDown")), minus(grid.cell(0, "savingUp"), grid.cell(0, "changeUp"))),
        ),
      ],
      ["With no step the saving would be as assumed", isNil(minus(saving({}), { value: base.value, formula: [namedCell("saving")] }))],
      ...(byMix?.checks ?? []),
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({
        ...values,
        pricesOf: undefined,
        rounding,
        roundedFirst: "the block cost and the spot cost of all beds occupied, a year",
      }),
      ...mixedYearsNote(
        {
          ...{ blockYear: values.blockYear, spotYear: values.spotYear, block, spot, beds, years, rounding },
          ...{ blockOfTerm: prices.block(years), spotOfTerm: prices.spot(years) },
        },
        workings,
      ),
      ...termPriceNotes(values, values.pricesOf),
      {
        text: "One assumption is moved at a time. The steps are what people thought likely, not limits; beds occupied stop at the beds contracted.",
      },
      liveText`The lowest of these savings is ${{ text: printedPounds(lowest.value, rounding) }}.`,
      ...(byMix?.notes ?? []),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    beside: besideCosts(values),
    chart: {
      ...barChart(grid, {
        title: "Change in the saving as each assumption goes down and up",
        names: sorted.map(({ name }) => name.replace(/,.*/, "")),
        series: [
          { name: "Down", column: "changeDown" },
          { name: "Up", column: "changeUp" },
        ],
        description: `Bar chart. Against ${printedPounds(base.value, rounding)} as assumed: ${sorted.map(({ name }, row) => `${name}: ${changeWords(grid, row, "changeDown", rounding)} if down, ${changeWords(grid, row, "changeUp", rounding)} if up`).join("; ")}.`,
      }),
      isTornado: true,
    },
  });
}

type MixSides = Readonly<Record<"beds" | "step" | "spot" | "years", Figure>> & {
  saving(this: void, of: Readonly<Record<"block" | "spot" | "occupied", Figure>>): Figure;
};

/** The saving by beds occupied and support mix, and what the mixes cost. */
function mixGrids(values: Values, { beds, step, spot, years, saving }: MixSides) {
  const children = asked.mixChildren.figures(values.mixChildren);
  const blocks = asked.mixBlock.figures(values.mixBlock);
  const spots = asked.mixSpot.optionalFigures(values.mixSpot);
  const mixes = mixesOf({
    levels: children.map((count, at) => ({
      name: count.name,
      children: count,
      block: blockOfYear(blocks[at] ?? nil, values),
      spot: spots[at] === undefined ? spot : figureIf(spots[at].isGiven, spotOfYear(spots[at].or(nil), values), spot),
    })),
    moves: asked.mixMoves.figure(values.mixMoves),
    beds,
  });
  const grid = occupancyByMix(mixes, { beds, step, years: liveCount(years, "year"), saving });
  const columns = mixes.all.map(({ key }) => grid.column(key));
  const last = grid.column("beds").values.length - 1;
  return {
    grids: [grid, mixes.grid, mixes.levels],
    checks: mixes.checks,
    notes: mixes.notes,
    fewest: grid.cell(last, "beds"),
    least: smallest(...columns.map(smallestOf)),
    most: largest(...columns.map(largestOf)),
  };
}

/** "spot cost of a bed": as it stands inside a sentence. */
const changed = (name: string): string => name.replace(/,.*/, "").toLowerCase();

const changeWords = (grid: Grid, row: number, key: string, rounding: Rounding): string => {
  const { value } = grid.cell(row, key);
  return `${printedPounds(value.abs(), rounding)} ${value.isNegative() ? "less" : "more"}`;
};

const all = (conditions: readonly Condition[]): Condition => ({
  holds: conditions.every(({ holds }) => holds),
  formula: ["AND(", ...conditions.flatMap(({ formula }, index) => [...(index === 0 ? [] : [","]), ...formula]), ")"],
});
