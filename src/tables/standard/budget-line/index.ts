/** Budget line: what changes in the budget each year, and how much of the saving is delivered? */
import {
  financialYear,
  financialYearName,
  roundTo,
  toNearest,
  decimal,
  one as oneDecimal,
  withCommas,
  type Decimal,
  type Rounding,
} from "../../../calculation";
import { alignedWith, moneyAssumption, moneyAssumptionList, percentAssumptionList } from "../../assumption-kinds";
import { assembleTable, Workings } from "../../assemble-table";
import { itemLabel, type AssumptionProblem, type AssumptionValues } from "../../assumption";
import { barChart } from "../../bar-chart";
import { choiceAssumption, costBasis } from "../../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../../definition";
import { formula, runOf } from "../../formula";
import { gridOf, type GridColumn } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { liveText, wordsIf } from "../../live-text";
import { figureWhere, noFigure, optionalList, type OptionalFigure } from "../../optional-assumptions";
import { roundFormula } from "../../round-formula";
import { wordsAssumption } from "../../word-assumptions";
import type { Figure, Text } from "../../table";
import {
  absolute,
  atLeast,
  below,
  constant,
  dividedBy,
  isNil,
  lazyFormula,
  minus,
  nil,
  plus,
  times,
  totalOf,
  type Condition,
} from "../../figure-with-formula";
import { payerProblems, shareOfEachSource } from "../who-pays/assumptions";
import { fromProfile } from "./from-profile";
import { saversOf } from "./who-saves";

const mostYears = 20;
const firstYear = 2026;
const yearsList = {
  legend: "Each financial year",
  item: "Financial year",
  names: Array.from({ length: mostYears }, (_, index) => financialYearName(firstYear + index)),
  mostItems: mostYears,
};
const saving = {
  ...moneyAssumptionList({
    ...yearsList,
    label: "Saving",
    cell: "saving",
    unit: "£ in the year",
    hint: "cost, not cash: spot less what the contract costs; negative where it costs more",
    example: "283,600",
    least: -1_000_000_000,
    most: 1_000_000_000,
  }),
  bearsOwnNames: true as const,
};
const [ends, goesOn] = ["It ends", "It goes on"] as const;

const asked = {
  line: wordsAssumption({ label: "Saving is called", cell: "line", hint: "as the plan calls it", example: "Block of children’s homes" }),
  code: wordsAssumption({ label: "Budget code", cell: "code", example: "CS4102" }),
  status: choiceAssumption("Status", ["On track", "At risk", "Delivered", "Not started", "Will not be delivered"], "main"),
  already: moneyAssumption({
    label: "Already in the budget",
    cell: "already",
    unit: "£ a year",
    hint: "the saving that the budget of the year before the first has",
    usual: 0,
    example: "0",
    least: -1_000_000_000,
    most: 1_000_000_000,
  }),
  saving,
  cashable: alignedWith(
    saving,
    percentAssumptionList({
      ...yearsList,
      label: "Cashable share",
      cell: "cashable",
      unit: "of the saving",
      hint: "the rest is avoidance: spending that does not come",
      usual: 1,
      example: "100%",
      least: 0,
      most: 1,
    }),
  ),
  delivered: {
    ...optionalList(
      moneyAssumptionList({
        ...yearsList,
        label: "Delivered",
        cell: "delivered",
        unit: "£ in the year",
        hint: "to date; blank where nothing is reported yet, which is not 0",
        example: "250,000",
        least: -1_000_000_000,
        most: 1_000_000_000,
      }),
    ),
    alignedTo: saving,
  },
  ...shareOfEachSource,
  after: choiceAssumption("After the last year", [ends, goesOn], "main"),
  vat: costBasis.vat,
  pricesOf: costBasis.pricesOf,
};
type Values = AssumptionValues<typeof asked>;

const source = "worked example, made up";
const workedExample: PublishedExample = {
  id: "six-years",
  isWorked: true,
  title: "A saving of six years, £000",
  says: "A worked example, not of a report: a contract that saves little while it fills, most when it is full, and ends in its sixth year. The changes are differences of the rounded figures, so that they add up as printed; what ends is a pressure in the next year.",
  rows: [
    { label: "Saving is called", value: "Block of children’s homes", source, status: "assumption" },
    { label: "Budget code", value: "CS4102", source, status: "assumption" },
    ...[0, 1600, 284400, 323700, 368200, 62900].map((value, at) => ({
      label: itemLabel(saving, financialYearName(firstYear + at)),
      value,
      source,
      status: "forecast" as const,
    })),
    { label: "Delivered, 2026/27", value: 0, source, status: "actual" },
    { label: "Delivered, 2027/28", value: 900, source, status: "actual" },
    { label: "Delivered, 2028/29", value: 241300, source, status: "actual" },
  ],
  printed: {
    line: [
      ["0", "0", null, null, null, "0", "0"],
      ["2", "2", null, null, null, "1", "1"],
      ["284", "282", null, null, null, "241", "43"],
      ["324", "40"],
      ["368", "44"],
      ["63", "−305"],
      ["0", "−63"],
    ],
  },
};

export const table = defineTable({ assumptions: asked, examples: [workedExample], fromProfile: fromProfile(saving), build });

function problemsOf(values: Values): readonly AssumptionProblem[] {
  const wrong = values.saving.find(({ name }) => financialYear(name) === null);
  if (wrong !== undefined)
    return [{ label: itemLabel(saving, wrong.name), sentence: `${wrong.name} is no financial year: name it like 2027/28` }];
  const years = values.saving.map(({ name }) => financialYear(name) ?? 0);
  const gap = years.findIndex((year, at) => at > 0 && year !== (years[at - 1] ?? 0) + 1);
  return gap < 0
    ? []
    : [
        {
          label: itemLabel(saving, values.saving[gap]?.name ?? ""),
          sentence: `After ${financialYearName(years[gap - 1] ?? 0)} comes ${financialYearName((years[gap - 1] ?? 0) + 1)}: name the years one after another, and give a year without a saving as 0`,
        },
      ];
}

type Year = { readonly name: string; readonly saving: Figure; readonly cashable: Figure; readonly delivered: OptionalFigure | null };

const thousand = constant(1000);
const pounds: Rounding = toNearest(oneDecimal);

/** To whole thousands; halves away from nil. */
function inThousands(figure: Figure): Figure {
  const exact = dividedBy(figure, thousand);
  return lazyFormula(roundTo(exact.value, pounds), () => roundFormula(exact.formula, 0, 6));
}

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = [...problemsOf(values), ...payerProblems(values)];
  if (problems.length > 0) return problems;
  const workings = new Workings();
  const years = yearsOf(values);
  const already = workings.figure(
    { label: "In the budget of the year before", unit: "£000", source: "rounded", cell: "base", format: "number" },
    inThousands(asked.already.figure(values.already)),
  );
  const reported =
    (one: (delivered: Figure, cumulative: Figure) => Figure): GridColumn<Year>["cell"] =>
    ({ delivered }, row) => {
      return delivered === null
        ? { text: noFigure }
        : figureWhere(delivered.isGiven, () => one(inThousands(delivered.or(nil)), row.at("cumulative")));
    };
  const grid = gridOf<Year>({
    id: "line",
    caption: liveText`The budget line, £000`,
    hint: "Cumulative: what the year saves against a budget without it. A negative change is a pressure",
    view: "Budget line",
    name: "By year",
    items: years,
    totals: "All years",
    columns: {
      year: { text: "Financial year", format: "text", cell: ({ name }) => ({ text: name }) },
      cumulative: { text: "Cumulative saving", format: "whole number", cell: (year) => inThousands(year.saving) },
      change: {
        text: "Change on the year before",
        format: "whole number",
        total: "sum",
        cell: (_, row) => minus(row.at("cumulative"), row.above("cumulative") ?? already),
      },
      cashable: {
        text: "Of it cashable",
        format: "whole number",
        cell: (year) => inThousands(times(year.saving, year.cashable)),
      },
      avoidance: { text: "Of it avoidance", format: "whole number", cell: (_, row) => minus(row.at("cumulative"), row.at("cashable")) },
      cash: {
        text: "Change, cashable",
        format: "whole number",
        cell: (_, row) =>
          row.above("cashable") === undefined ? row.at("cashable") : minus(row.at("cashable"), row.above("cashable") ?? nil),
      },
      delivered: {
        text: "Delivered",
        format: "whole number",
        total: (whole) => reportedTotal(whole, "delivered", years),
        cell: reported((delivered) => delivered),
      },
      shortfall: {
        text: "Shortfall",
        format: "whole number",
        total: (whole) => reportedTotal(whole, "shortfall", years),
        cell: reported((delivered, cumulative) => minus(cumulative, delivered)),
      },
    },
  });
  const most = workings.figure(
    { label: "Highest saving of a year", unit: "£", source: "of the cumulative figures", cell: "highest", format: "money" },
    times(thousand, endOf(grid, "cumulative", "MAX")),
  );
  const worst = workings.figure(
    {
      label: "Deepest fall on the year before",
      unit: "£",
      source: "of the changes; below 0 is a pressure",
      cell: "deepest",
      format: "money",
    },
    times(thousand, endOf(grid, "change", "MIN")),
  );
  const short = times(thousand, grid.total("shortfall"));
  const isReported: Condition = {
    holds: values.delivered.some(({ value }) => value !== null),
    formula: formula`COUNT(${wholeColumn(grid, "delivered", years.length)})>0`,
  };
  const last = years.length - 1;
  const savers = saversOf(values, grid, already);
  return assembleTable(asked, values, sources, {
    rounding: pounds,
    headline: [
      sentenceStart(`${mostWords(grid, most, years).text}.`),
      worst.value.lt(0) ? `Its deepest fall is a pressure of ${inThousandsWords(worst.value.abs())}` : "It never falls back",
    ],
    sentence: [
      [
        liveText`${nameWords(values)} ${mostWords(grid, most, years)};`,
        wordsIf(
          below(worst, nil),
          liveText` its deepest fall is ${inYear(grid, "change", "MIN", years)}, a pressure of ${thousandsText(absolute(worst))} on that budget.`,
          " it falls back in no year.",
        ),
      ],
      [
        wordsIf(
          isReported,
          wordsIf(
            below(nil, short),
            liveText`Over the years reported ${thousandsText(short)} less than planned is delivered.`,
            wordsIf(
              below(short, nil),
              liveText`Over the years reported ${thousandsText(absolute(short))} more than planned is delivered.`,
              "Over the years reported as much is delivered as was planned.",
            ),
          ),
          "Nothing is reported as delivered yet.",
        ),
      ],
    ],
    grids: [grid, ...savers.grids],
    workings,
    checks: [
      ["The changes add to the last cumulative saving", isNil(minus(grid.total("change"), minus(grid.cell(last, "cumulative"), already)))],
      [
        "Cashable and avoidance are the saving",
        isNil(minus(plus(totalOf(grid.column("cashable")), totalOf(grid.column("avoidance"))), totalOf(grid.column("cumulative")))),
      ],
      [
        "A share that is cashable is at most the whole",
        atLeast(constant(1), { value: oneDecimal, formula: formula`MAX(${sharesText(values)})` }),
      ],
      ...savers.checks,
    ],
    notes: [
      {
        text: "In £000. Each year’s saving is rounded once, halves away from zero, and a change is the difference of two rounded figures: so the changes add up as printed.",
      },
      { text: "Savings are costs of the year, by accruals, and not cash: a contract profile gives them in “What we save”." },
      values.after === ends
        ? { text: `The saving ends with the last year: what is lost is a pressure in ${years[last]?.name ?? ""}.` }
        : { text: "After the last year the saving goes on as it is, and the budget does not change." },
      { text: "Only the cashable part lowers a budget; avoidance is spending that does not come, and stands in no budget." },
      ...basisNotes({ rounding: pounds, vat: values.vat, pricesOf: values.pricesOf }).slice(1),
      ...codeNotes(values),
      ...savers.notes,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Cumulative saving and change by year, £000",
      valueTitle: "£000",
      series: [
        { name: "Cumulative saving", column: "cumulative" },
        { name: "Change on the year before", column: "change" },
      ],
      description: `Bar chart, £000. Change on the year before: ${years.map(({ name }, row) => `${name} ${signed(grid.column("change").values[row] ?? nil.value)}`).join(", ")}.`,
    }),
  });
}

function yearsOf(values: Values): readonly Year[] {
  const [savings, shares] = [saving.figures(values.saving), asked.cashable.figures(values.cashable)];
  const delivered = asked.delivered.optionalFigures(values.delivered);
  const typed = savings.map((figure, at): Year => ({
    name: figure.name,
    saving: figure,
    cashable: shares[at] ?? constant(1),
    delivered: delivered[at] ?? null,
  }));
  const last = financialYear(typed.at(-1)?.name ?? "") ?? firstYear;
  return values.after === ends
    ? [...typed, { name: financialYearName(last + 1), saving: nil, cashable: constant(1), delivered: null }]
    : typed;
}

type GridOfYears = ReturnType<typeof gridOf<Year>>;

const wholeColumn = (grid: GridOfYears, key: string, rows: number) =>
  runOf("line", [0, grid.columnIndex(key)], [rows - 1, grid.columnIndex(key)]);

/** The years that are reported, added up: words are left out of a sum. */
function reportedTotal(grid: GridOfYears, key: string, years: readonly Year[]): Figure {
  return lazyFormula(
    years.reduce((sum, { delivered }, row) => (delivered?.isGiven.holds === true ? sum.plus(grid.cell(row, key).value) : sum), decimal(0)),
    () => formula`SUM(${wholeColumn(grid, key, years.length)})`,
  );
}

function endOf(grid: GridOfYears, key: string, which: "MAX" | "MIN"): Figure {
  const { run, values } = grid.column(key);
  const isBeyond = (one: Decimal, other: Decimal): boolean => (which === "MAX" ? one.gt(other) : one.lt(other));
  return { value: values.reduce((end, one) => (isBeyond(one, end) ? one : end)), formula: formula`${which}(${run})` };
}

/** The first year that has the largest or smallest figure. */
function yearAt(grid: GridOfYears, key: string, which: "MAX" | "MIN", years: readonly Year[]): Text {
  const end = endOf(grid, key, which);
  const { run, values } = grid.column(key);
  return {
    text: years[values.findIndex((value) => value.eq(end.value))]?.name ?? "",
    formula: formula`INDEX(${wholeColumn(grid, "year", years.length)},MATCH(${end.formula},${run},0))`,
  };
}

/** What the saving comes to in its best year: there may be none that saves anything. */
const mostWords = (grid: GridOfYears, most: Figure, years: readonly Year[]): Text =>
  wordsIf(
    below(nil, most),
    liveText`saves ${thousandsText(most)} a year at most, ${inYear(grid, "cumulative", "MAX", years)}`,
    wordsIf(below(most, nil), liveText`costs more in every year, at least ${thousandsText(absolute(most))}`, "saves nothing in any year"),
  );

/** "in 2030/31"; "first in 2030/31" where other years are as high, or as low. */
function inYear(grid: GridOfYears, key: string, which: "MAX" | "MIN", years: readonly Year[]): Text {
  const end = endOf(grid, key, which);
  const { run, values } = grid.column(key);
  const isShared: Condition = {
    holds: values.filter((value) => value.eq(end.value)).length > 1,
    formula: formula`COUNTIF(${run},${end.formula})>1`,
  };
  return liveText`${wordsIf(isShared, "first in", "in")} ${yearAt(grid, key, which, years)}`;
}

const sharesText = (values: Values) => formula`${runOfShares(values)}`;
const runOfShares = (values: Values) =>
  asked.cashable.figures(values.cashable).flatMap((share, at) => (at === 0 ? share.formula : [",", ...share.formula]));

/** Of a figure of 0 or more. */
const thousandsText = (figure: Figure): Text => ({
  text: inThousandsWords(figure.value),
  formula: formula`"£"&TEXT(${figure.formula},"#,##0")`,
});
const inThousandsWords = (value: Decimal): string => `£${withCommas(value.toFixed(0))}`;
const sentenceStart = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());
const signed = (value: Decimal): string => `${value.lt(0) ? "−" : ""}${value.abs().toString()}`;

const nameWords = (values: Values): Text =>
  wordsIf(
    { holds: values.line !== "", formula: formula`${asked.line.words("").formula ?? []}<>""` },
    asked.line.words(values.line),
    "The saving",
  );

const codeNotes = (values: Values): readonly Text[] => [
  { text: `${values.code === "" ? "No budget code is given" : `Budget code ${values.code}`}. Status: ${values.status.toLowerCase()}.` },
];
