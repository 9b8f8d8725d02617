/** Options appraisal: spot, block, framework or our own home: what does each cost over its whole life? */
import { decimal } from "../../../calculation";
import { assembleTable, Workings } from "../../assemble-table";
import type { AssumptionProblem } from "../../assumption";
import { barChart } from "../../bar-chart";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import { formula, runOf } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { liveCount, inPounds, liveText, unsignedPounds, wordsIf } from "../../live-text";
import { discountingOf, discountNote, inflationOf, inflationWords, isNominal, shortInflationNote } from "../../price-base";
import { shortListNote } from "../../listed-rates";
import { printedPounds } from "../../printed";
import { asPrinted } from "../../saving-words";
import { roundedFirst, roundingOf } from "../../when-to-round";
import type { Beside, Figure, Text } from "../../table";
import { besidePrices } from "../rises/beside-costs";
import {
  equal,
  every,
  isNil,
  lazyFormula,
  minus,
  nil,
  dividedBy,
  plus,
  smallestOf,
  constant,
  times,
  totalOf,
} from "../../figure-with-formula";
import { asked, hackney2026, type Values } from "./assumptions";
import { payerProblems } from "../who-pays/assumptions";
import { paidBy } from "../who-pays/paid-by";
import { allowanceOf, closeWords, isClose } from "./allowances";
import { borrowingGrid, isRepaid, type Borrowing } from "./borrowing";
import { annuity } from "./capital-assumptions";
import { problemsOf } from "./problems";
import { switchingGrid } from "./switching-values";
import { yearlyCosts } from "./yearly-costs";

export const table = defineTable({ assumptions: asked, examples: [hackney2026], build });

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = [...problemsOf(values), ...payerProblems(values)];
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [occupied, years, inflation, weeks] = [
    asked.occupied.figure(values.occupied),
    asked.years.figure(values.years),
    isNominal(values) ? inflationOf(values) : null,
    asked.year.figure(values.year),
  ];
  const discounting = discountingOf(values);
  const workings = new Workings();
  const { byYear, asNow, rises, running, atStart, later, hasGrant, isFilling, hasAllowance, at, withBias } = yearlyCosts(values, workings);
  const factors = byYear.column("factor");
  const present = values.fixed.map((_, option): Figure => rounded(presentCost(byYear, `option-${option}`, inflation !== null)));
  const presentOfAsNow = (share: string | null): Figure => presentOf(byYear, asNow, share, inflation !== null);
  const switching =
    values.fixed.length < 2
      ? null
      : switchingGrid(
          { name: values.fixed[0]?.name ?? "", present: refersToFirst(present[0] ?? nil), running: presentOfAsNow(null) },
          values.fixed.slice(1).map(({ name }, index) => {
            const option = index + 1;
            const cell = formula`${{ kind: "cell", part: "options", row: option, column: 2 }}`;
            return {
              name,
              present: { value: present[option]?.value ?? nil.value, formula: cell },
              asNow: presentOfAsNow(`option-${option}`),
            };
          }),
        );
  const borrowings = values.repaidOver.flatMap(({ name, value }, option): Borrowing[] => {
    if (value.isZero()) return [];
    const first = workings.figure(
      {
        label: `Borrowed in the first year, ${name}`,
        unit: "£",
        source: "capital × (1 + optimism bias) − grant",
        cell: `borrowed_${option + 1}`,
        format: "money",
      },
      minus(withBias("capital", option), at("grant", option)),
    );
    const tranches = [
      { spentIn: 1, amount: first },
      ...later.map((year) => ({ spentIn: year, amount: withBias(`capital${year}`, option) })),
    ];
    return [{ name, key: `option-${option}`, tranches, inUse: at("starts", option), years: at("repaidOver", option) }];
  });
  const interest = asked.interest.optionalFigure(values.interest).or(nil);
  const borrowing = borrowings.length === 0 ? null : borrowingGrid(borrowings, { rate: interest, how: values.repaid });
  const bedWeeks = workings.figure(
    {
      label: "Bed-weeks at present value",
      unit: "bed-weeks",
      source: "beds occupied × weeks of a year × each year’s discount factor, added up",
      cell: "bed_weeks",
      format: "two places",
    },
    times(occupied, weeks, totalOf(factors)),
  );
  const count = values.fixed.length;
  const presentRun = runOf("options", [0, 2], [count - 1, 2]);
  const inPresentValue = (year: (typeof later)[number], cost: Figure): Figure => {
    const discounted = times(cost, byYear.cell(year - 1, "factor"));
    return inflation === null ? discounted : dividedBy(discounted, byYear.cell(year - 1, "deflator"));
  };
  const allowance = (option: number, row: RowSoFar): Figure =>
    allowanceOf({
      present: row.at("present"),
      asNow: presentOfAsNow(option === 0 ? null : `option-${option}`),
      nowRisk: at("risk", 0),
      capital: plus(at("capital", option), ...later.map((year) => inPresentValue(year, at(`capital${year}`, option)))),
      notRunning: plus(atStart[option] ?? nil, ...later.map((year) => inPresentValue(year, withBias(`capital${year}`, option)))),
      bias: at("bias", option),
      risk: at("risk", option),
    });
  const summary = gridOf({
    id: "options",
    caption: liveText`Cost of each option over ${liveCount(years, "year")}, £`,
    hint: "Negative: it costs less than what we do now",
    view: "Options",
    name: "All options",
    items: values.fixed.map(({ name }, option) => ({ name, option })),
    columns: {
      option: { text: "Option", format: "text", cell: ({ name }) => ({ text: name }) },
      whole: { text: "Whole-life cost", format: "money", cell: ({ option }) => byYear.total(`option-${option}`) },
      present: { text: "Net present cost", format: "money", cell: ({ option }) => present[option] ?? nil },
      week: {
        text: "Levelised cost of a bed-week",
        format: "money",
        cell: (_, row) => dividedBy(row.at("present"), bedWeeks),
      },
      difference: {
        text: "Difference from as is",
        format: "money",
        cell: (_, row) => minus(row.at("present"), row.index === 0 ? row.at("present") : refersToFirst(present[0] ?? nil)),
      },
      rank: {
        text: "Rank",
        format: "number",
        cell: ({ option }, row) => ({
          value: decimal(present.filter(({ value }) => value.lt(present[option]?.value ?? 0)).length + 1),
          formula: formula`RANK(${row.at("present").formula},${presentRun},1)`,
        }),
      },
      ...(hasAllowance
        ? ({
            allowance: {
              text: "Bias and risk in its present cost",
              format: "money",
              cell: ({ option }, row) => allowance(option, row),
            },
          } satisfies Record<string, GridColumn<{ readonly name: string; readonly option: number }>>)
        : {}),
    },
  });
  const close = (): Text => {
    const costs = { present: summary.column("present"), allowance: summary.column("allowance") };
    const options = values.fixed.map(({ name }, index) => ({
      name,
      close: isClose(costs, { index, at: (key) => summary.cell(index, key) }),
    }));
    return closeWords(options, workings);
  };
  const cheapest = workings.figure(
    { label: "Least net present cost", unit: "£", source: "of the options", cell: "cheapest", format: "money" },
    smallestOf(summary.column("present")),
  );
  const index = present.findIndex(({ value }) => value.eq(cheapest.value));
  const winner = workings.words(
    { label: "The option that has it", source: "the first where two are level", cell: "cheapest_option" },
    {
      text: values.fixed[index]?.name ?? "",
      formula: formula`INDEX(${runOf("options", [0, 0], [count - 1, 0])},MATCH(${cheapest.formula},${presentRun},0))`,
    },
  );
  const gap = workings.figure(
    { label: "Less than as is by", unit: "£, net present cost", source: "as is less the least", cell: "less_than_as_is", format: "money" },
    minus(summary.cell(0, "present"), cheapest),
  );
  const isNothing = every(values.fixed.map((_, option) => equal(byYear.total(`option-${option}`), nil)));
  const nothing = "No option costs anything yet: enter what each costs.";
  const level = present.filter(({ value }) => value.eq(cheapest.value)).length;
  const sharedWith = wordsIf(
    { holds: level > 1, formula: formula`COUNTIF(${presentRun},${cheapest.formula})>1` },
    ", level with another option",
    "",
  );
  const againstNow = wordsIf(
    equal(summary.cell(0, "present"), cheapest),
    "that is what we do now.",
    wordsIf(
      equal(asPrinted(gap, rounding), nil),
      "that is level with what we do now, as far as these figures are rounded.",
      liveText`that is ${unsignedPounds(gap, rounding)} less than what we do now.`,
    ),
  );
  const paid = paidBy(values, () => ({
    first: { text: "Option", format: "text" },
    costName: "Whole-life cost",
    spotName: "What we do now",
    when: liveText`over ${liveCount(years, "year")}`,
    cases: values.fixed.map(({ name }, option) => ({
      heading: { text: name },
      cost: byYear.total(`option-${option}`),
      spot: byYear.total("option-0"),
      childWeeks: times(occupied, weeks, years),
    })),
    said: {
      row: count - 1,
      words: liveText`over ${liveCount(years, "year")} in cash, ${values.fixed.at(-1)?.name ?? ""} against what we do now`,
    },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      isNothing.holds ? nothing : `${winner.text} costs least: ${printedPounds(cheapest.value, rounding)} net present cost.`,
      `Over ${liveCount(years, "year").text}, discounted`,
    ],
    sentence: [
      [
        wordsIf(
          isNothing,
          nothing,
          liveText`Over ${liveCount(years, "year")} ${winner} has the least net present cost, ${inPounds(cheapest, rounding)}${sharedWith};`,
        ),
      ],
      [wordsIf(isNothing, "", againstNow)],
      ...(hasAllowance && count > 1 ? [[wordsIf(isNothing, "", close())]] : []),
      ...paid.sentence,
    ],
    grids: [
      summary,
      byYear,
      ...(switching === null ? [] : [switching]),
      ...(borrowing === null ? [] : [borrowing]),
      ...paid.grids,
      asNow,
      ...(rises === null ? [] : [rises]),
    ],
    workings,
    checks: [
      [
        "Whole-life costs are the years added up",
        isNil(
          minus(totalOf(summary.column("whole")), plus(...values.fixed.map((_, option) => totalOf(byYear.column(`option-${option}`))))),
        ),
      ],
      ["The first year is not discounted", isNil(minus(byYear.cell(0, "factor"), constant(1)))],
      ["As is differs from itself by nothing", isNil(summary.cell(0, "difference"))],
      ...(borrowing === null
        ? []
        : borrowings.map((one) => [`What ${one.name} borrows is all provided for`, isRepaid(borrowing, one)] as const)),
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({
        ...values,
        rounding,
        roundedFirst: "what an option costs at the start and in each year, before years are discounted and added up, and its present cost",
      }),
      inflation === null
        ? {
            text: `Prices are real: general inflation is left out, and an uplift is what is above it. Every figure is in prices of ${priceYear(values)}.`,
          }
        : liveText`Prices are nominal: an uplift includes general inflation. Costs by year and whole-life costs are in cash prices; for net present cost and the levelised cost, ${inflationWords(inflation)} is taken out, which leaves prices of the first year, and only then are they discounted.`,
      ...(inflation === null ? [] : shortInflationNote(values, values.years.toNumber())),
      ...(rises === null
        ? []
        : [
            { text: "Each year’s rise is the index of that year and the option’s own uplift, added together." },
            ...shortListNote("The index", asked.index, values.index, { needed: values.years.toNumber() - 1 }),
          ]),
      discountNote(discounting, "the first year"),
      {
        text: "Net present cost is the cost of all years in today’s value. The levelised cost of a bed-week is that ÷ the bed-weeks of all years, discounted alike, so that a price that stays the same comes out as it is.",
      },
      {
        text: `${later.length === 0 ? "Capital and one-off costs fall in the first year" : "Capital falls in the years for which it is given, one-off costs in the first"}${hasGrant ? ", and so does grant, which is taken off the capital" : ""}. Left out are land, redundancy, what a building is worth at the end of these years (its residual value, which would lower the cost of an option with capital), and benefits that are not money.`,
      },
      ...(hasAllowance ? [] : [{ text: "No optimism bias and no risk allowance is in these costs." }]),
      ...(isFilling
        ? [
            {
              text: "While an option fills, its fixed cost is paid in full and its cost of occupied beds for those that are filled; the other children stay in what we do now, at its cost.",
            },
          ]
        : []),
      ...(switching === null
        ? []
        : [
            {
              text: "A switching value moves one cost by the same share in every year and leaves all else as it is: what we do now without its capital and one-off costs, or all that an option costs of its own.",
            },
          ]),
      ...(borrowing === null ? [] : [{ text: borrowingWords(values) }]),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    ...(rises === null ? {} : { beside: [besideIndex(rises, running[0] ?? nil, values.fixed[0]?.name ?? "")] }),
    chart: barChart(summary, {
      title: "Net present cost of each option",
      series: [{ name: "Net present cost", column: "present" }],
      description: `Bar chart. Net present cost: ${values.fixed.map(({ name }, option) => `${name} ${printedPounds(present[option]?.value ?? nil.value, rounding)}`).join(", ")}.`,
    }),
  });
}

const borrowingWords = ({ repaid }: Values): string =>
  `Borrowing is shown as a charge to the budget, and is in no whole-life or present cost, which have the capital itself. Interest is paid on what is owed when a year begins, from the year after the capital is spent; minimum revenue provision starts in the year after the building is in use, ${repaid === annuity ? "as an annuity" : "in equal instalments"}. Charges stand in cash. Left out are interest within the year of building, fees of a loan, and a debt that is repaid early.`;

/** What the first option’s running cost comes to, for the form to show beside the index. */
function besideIndex(rises: Grid, cost: Figure, name: string): Beside {
  const prices = rises.column("option-0").values.map((growth) => growth.times(cost.value));
  const { about, words } = besidePrices(asked.index.label, prices);
  return { about, words: `${name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` };
}

/** Each year’s cost in prices of the first year, by its discount factor. */
function presentCost(byYear: Grid, option: string, isDeflated: boolean): Figure {
  const [factors, costs] = [byYear.column("factor"), byYear.column(option)];
  const deflators = isDeflated ? byYear.column("deflator") : null;
  return {
    value: costs.values.reduce(
      (sum, cost, year) => sum.plus(cost.times(factors.values[year] ?? 0).div(deflators?.values[year] ?? 1)),
      decimal(0),
    ),
    formula:
      deflators === null
        ? formula`SUMPRODUCT(${factors.run},${costs.run})`
        : formula`SUMPRODUCT(${factors.run},${costs.run}/${deflators.run})`,
  };
}

/** What goes on as now in today’s value, all of it or an option’s share. */
function presentOf(byYear: Grid, asNow: Grid, share: string | null, isDeflated: boolean): Figure {
  const [factors, costs, shares] = [byYear.column("factor"), asNow.column("cost"), share === null ? null : asNow.column(share)];
  const deflators = isDeflated ? byYear.column("deflator") : null;
  return lazyFormula(
    costs.values.reduce(
      (sum, cost, year) =>
        sum.plus(
          cost
            .times(factors.values[year] ?? 0)
            .times(shares?.values[year] ?? 1)
            .div(deflators?.values[year] ?? 1),
        ),
      decimal(0),
    ),
    () =>
      formula`SUMPRODUCT(${factors.run},${costs.run}${shares === null ? "" : formula`*${shares.run}`}${deflators === null ? "" : formula`/${deflators.run}`})`,
  );
}

const priceYear = ({ pricesOf }: Values): string => (pricesOf === "not stated" ? "the first year" : pricesOf);

/** The net present cost of the first row, which is what we do now. */
const refersToFirst = ({ value }: Figure): Figure => ({ value, formula: [{ kind: "cell", part: "options", row: 0, column: 2 }] });
