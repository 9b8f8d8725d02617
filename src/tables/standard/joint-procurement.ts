/** Joint procurement: what does a cut in the weekly price give for our placements? */
import { asPrinted } from "../saving-words";
import type { Figure } from "../table";
import { Decimal, decimal, toNearest } from "../../calculation";
import { moneyAssumption, numberAssumption, percentAssumption, termAssumption } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import { isBlank, type AssumptionProblem, type AssumptionValues } from "../assumption";
import { optional, type OptionalAssumption } from "../optional-assumptions";
import { barChart } from "../bar-chart";
import { savingsBasis, yearAssumption } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf } from "../grid";
import { basisNotes, sourcesNote } from "../notes";
import { liveCount, inPounds, percentOf, percentAsTyped, liveText, unsignedPounds, wordsIf } from "../live-text";
import { percentFormatOf } from "../places";
import { printedPounds } from "../printed";
import { roundedFirst, roundingOf } from "../when-to-round";
import { payerAssumptions, payerProblems } from "./who-pays/assumptions";
import { paidBy } from "./who-pays/paid-by";
import { atLeast, isNil, minus, dividedBy, plus, smallest, constant, times, totalOf, wholeUp, equal, nil } from "../figure-with-formula";

const weeklyPrice = moneyAssumption({
  label: "Weekly price now",
  wholePlace: { side: "spot" },
  cell: "price",
  unit: "£ a week, each placement",
  hint: "blank where the price of a year is given instead",
  example: "3,534",
  least: 1,
  most: 1_000_000,
});
const yearlyPrice: OptionalAssumption = {
  ...optional(
    moneyAssumption({
      label: "Yearly price now",
      wholePlace: { side: "spot" },
      cell: "yearly_price",
      unit: "£ a year, each placement",
      hint: "instead of the weekly price, where that is what is known",
      example: "190,000",
      least: 52,
      most: 53_000_000,
    }),
  ),
  inLine: (words) => (/\d/.test(words) ? `yearly price ${words}` : "the price is a week’s"),
};
/** A form asks for it openly: it has no usual answer, not even a blank. */
const withoutUsual = ({ usual: _, ...one }: OptionalAssumption): OptionalAssumption => one;

const asked = {
  /** Asked for like any price, and needed unless the price of a year is given. */
  price: {
    ...withoutUsual(optional(weeklyPrice)),
    read: (cell, lookUp) => (isBlank(cell) && !isBlank(lookUp(yearlyPrice.label)) ? null : weeklyPrice.read(cell, lookUp)),
  } satisfies OptionalAssumption,
  placements: numberAssumption({
    label: "Placements",
    cell: "placements",
    unit: "filled all year",
    example: "35",
    least: 1,
    most: 100_000,
    isWhole: true,
  }),
  yearlyPrice,
  cut: percentAssumption({
    label: "Cut in the price",
    cell: "cut",
    hint: "what buying together is hoped to give",
    example: "20%",
    least: 0.01,
    most: 0.9,
  }),
  step: percentAssumption({
    label: "Show less and more by",
    cell: "step",
    hint: "of the price; shorter downwards where the cut is less than two of them",
    usual: 0.05,
    example: "5%",
    least: 0.001,
    most: 0.05,
  }),
  target: moneyAssumption({
    label: "Target saving",
    cell: "target",
    unit: "£ a year",
    hint: "what a report promises; 0 if nothing",
    usual: 0,
    example: "1,300,000",
    least: 0,
    most: 1_000_000_000,
  }),
  term: termAssumption("Term", "1"),
  ...payerAssumptions,
  year: yearAssumption(),
  ...savingsBasis,
};

const cabinet2018: PublishedExample = {
  id: "cabinet-2018",
  title: "Cabinet minute of 2018",
  says: "The minute expects that a cut of 20% for 35 placements gives “over £1.3m” a year. At the £3,534 a week of the later report it gives £1,286,376: £1.3m needs at least £3,571.43 a week.",
  rows: [
    { label: "Weekly price now", value: 3534, source: "Hackney 2019, 4.6.1: 921,544 ÷ 5 × 7 ÷ 365, cut to the pound", status: "forecast" },
    { label: "Placements", value: 35, source: "Cabinet minute of 2018", status: "forecast" },
    { label: "Cut in the price", value: 0.2, source: "Cabinet minute of 2018", status: "assumption" },
    { label: "Target saving", value: 1300000, source: "Cabinet minute of 2018: “over £1.3m”", status: "forecast" },
    { label: "Term", value: "1" },
    { label: "Prices of", value: "2018/19" },
  ],
  printed: {
    cuts: [
      [],
      [],
      [null, null, { printed: "over £1.3m", because: "the base of the minute is not stated, and £3,534 a week is too little for it" }],
    ],
  },
};

const roundedUp: PublishedExample = {
  id: "cabinet-2018-190k",
  title: "Cabinet minute of 2018, at £190k a year",
  says: "The later report also gives £190k a year as the average cost of a placement, rounded up to £10,000. That is the only base in the two reports by which 20% of 35 placements is over £1.3m a year: £190,000 × 35 × 20% is £1,330,000.",
  rows: [
    ...cabinet2018.rows.filter(({ label }) => label !== "Weekly price now"),
    { label: "Yearly price now", value: 190000, source: "Hackney 2019, 9.3", status: "forecast" },
  ],
  printed: {},
};

export const table = defineTable({ assumptions: asked, examples: [cabinet2018, roundedUp], build });

/** Steps below and above the cut asked for. Where those below would go past no cut, they are made shorter. */
const steps = [-2, -1, 0, 1, 2];
const asAsked = steps.indexOf(0);
const stepsBelow = asAsked;

const toPence = toNearest(decimal("0.01"));
/** A price that is needed is no lower than it is said. */
const upToPence = (price: Figure): Figure => dividedBy(wholeUp(times(price, constant(100))), constant(100));

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  if (values.price !== null && values.yearlyPrice !== null)
    return [{ label: asked.yearlyPrice.label, sentence: "The price now is given a week and a year: leave one of them blank" }];
  const problems = payerProblems(values);
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [placements, cut, target] = [
    asked.placements.figure(values.placements),
    asked.cut.figure(values.cut),
    asked.target.figure(values.target),
  ];
  const [years, weeks] = [asked.term.figure(values.term), asked.year.figure(values.year)];
  const step = asked.step.figure(values.step);
  const workings = new Workings();
  const [weekly, yearly] = [asked.price.optionalFigure(values.price), asked.yearlyPrice.optionalFigure(values.yearlyPrice)];
  const price = workings.figure(
    { label: "Price now, a week", unit: "£ a week", source: "as given, or that of a year ÷ weeks", cell: "price_now", format: "price" },
    weekly.or(dividedBy(yearly.or(nil), weeks)),
  );
  const priceOfYear = yearly.or(times(price, weeks));
  const cost = workings.figure(
    {
      label: "Cost a year now",
      unit: "£ a year",
      source: "price × placements, × weeks if it is a week’s",
      cell: "cost_now",
      format: "money",
    },
    rounded(times(priceOfYear, placements)),
  );
  const needed = workings.figure(
    {
      label: "Weekly price that the target needs",
      unit: "£ a week",
      source: "target ÷ (placements × weeks × cut)",
      cell: "price_needed",
      format: "price",
    },
    dividedBy(target, times(placements, weeks, cut)),
  );
  const neededCut = workings.figure(
    {
      label: "Cut that the target needs",
      unit: "of the price",
      source: "target ÷ cost a year now",
      cell: "cut_needed",
      format: "percent to two places",
    },
    dividedBy(target, cost),
  );
  const grid = gridOf<number>({
    id: "cuts",
    caption: liveText`Saving by cut in the weekly price, £`,
    hint: "The middle row is the cut asked for; the others are less and more",
    view: "By cut",
    name: "All cuts",
    items: steps,
    columns: {
      cut: {
        text: "Cut in the price",
        format: percentFormatOf([values.cut, values.step, Decimal.min(values.step, values.cut.div(stepsBelow))], 1),
        cell: (count) =>
          count === 0
            ? cut
            : count < 0
              ? minus(cut, times(constant(-count), smallest(step, dividedBy(cut, constant(stepsBelow)))))
              : plus(cut, times(constant(count), step)),
      },
      price: { text: "Weekly price after the cut", format: "price", cell: (_, row) => times(price, minus(constant(1), row.at("cut"))) },
      cost: { text: "Cost a year after the cut", format: "money", cell: (_, row) => minus(cost, rounded(times(cost, row.at("cut")))) },
      saving: { text: "Saving a year", format: "money", cell: (_, row) => minus(cost, row.at("cost")) },
      term: { ...liveText`Saving over ${liveCount(years, "year")}`, format: "money", cell: (_, row) => times(row.at("saving"), years) },
    },
  });
  const saving = grid.cell(asAsked, "saving");
  const hasTarget = values.target.gt(0);
  const gap = minus(target, saving);
  const reached = wordsIf(
    atLeast(saving, target),
    liveText`That meets the target of ${inPounds(target, rounding)}.`,
    liveText`That is ${wordsIf(equal(asPrinted(gap, rounding), nil), "just", unsignedPounds(gap, rounding))} short of the target of ${inPounds(target, rounding)}, which needs a price of ${inPounds(upToPence(needed), toPence)} a week now.`,
  );
  const paid = paidBy(values, () => ({
    first: { text: "Cut in the price", format: "percent to one place" },
    costName: "Cost after the cut",
    spotName: "Cost now",
    when: "a year",
    cases: steps.map((_, row) => ({
      heading: grid.cell(row, "cut"),
      cost: grid.cell(row, "cost"),
      spot: cost,
      childWeeks: times(placements, weeks),
    })),
    said: { row: asAsked, words: "a year at the cut asked for" },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `Saves ${printedPounds(saving.value, rounding)} a year.`,
      hasTarget
        ? saving.value.gte(values.target)
          ? "Meets the target"
          : `The target needs ${printedPounds(upToPence(needed).value, toPence)} a week now`
        : `At a cut of ${percentAsTyped(cut).text}%`,
    ],
    sentence: [
      [
        liveText`A cut of ${percentAsTyped(cut)}% in a price of ${wordsIf(yearly.isGiven, liveText`${inPounds(yearly.or(nil), toPence)} a year`, liveText`${inPounds(price, toPence)} a week`)} saves ${inPounds(saving, rounding)} a year on ${liveCount(placements, "placement")}.`,
      ],
      ...(hasTarget ? [[reached]] : []),
      ...paid.sentence,
    ],
    grids: [grid, ...paid.grids],
    workings,
    checks: [
      ["Cost and saving add to the cost now", isNil(minus(plus(grid.cell(asAsked, "cost"), saving), cost))],
      [
        "Saving over the term is the yearly saving × the term",
        isNil(minus(totalOf(grid.column("term")), times(totalOf(grid.column("saving")), years))),
      ],
      ["At the price needed, the cut gives the target", isNil(minus(times(needed, placements, weeks, cut), target))],
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({ ...values, rounding, roundedFirst: "the cost a year now and what the cut takes off it" }),
      { text: "All placements are taken to be filled all year at the same price; the cost of buying together is left out." },
      ...(hasTarget ? [liveText`The target needs a cut of ${percentOf(neededCut, 2)}% in the price now.`] : []),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Saving a year by cut in the price",
      names: grid.column("cut").values.map((value) => `${value.times(100).toDecimalPlaces(1).toString()}%`),
      series: [{ name: "Saving a year", column: "saving" }],
      description: `Bar chart. Saving a year: ${printedPounds(saving.value, rounding)} at the cut asked for.`,
    }),
  });
}
