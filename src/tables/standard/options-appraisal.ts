/** Options appraisal: spot, block, framework or our own home: what does each cost over its whole life? */
import { decimal } from "../../calculation";
import {
  moneyAssumptionList,
  numberAssumption,
  numberAssumptionList,
  percentAssumption,
  percentAssumptionList,
  alignedWith,
  type NamedFigure,
} from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import type { AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { choiceAssumption, savingsBasis, yearAssumption } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { formula, runOf } from "../formula";
import { gridOf, type GridColumn, type RowSoFar } from "../grid";
import { basisNotes, sourcesNote } from "../notes";
import { liveCount, inPounds, percentOf, liveText, unsignedPounds, wordsIf } from "../live-text";
import { printedPounds } from "../printed";
import { roundedFirst, roundingOf } from "../when-to-round";
import type { Figure } from "../table";
import { atLeast, figureIf, isNil, minus, nil, dividedBy, plus, power, smallestOf, constant, times, totalOf } from "../figure-with-formula";

const options = {
  legend: "Each option, the first being what we do now",
  item: "Option",
  names: ["Spot as is", "Block", "Framework", "Own home", "Option 5", "Option 6"],
  mostItems: 6,
};
const yearly = { ...options, least: 0, most: 1_000_000_000, usual: 0 };
const fixed = moneyAssumptionList({
  ...yearly,
  label: "Fixed cost",
  cell: "fixed",
  unit: "£ a year",
  hint: "paid whatever is filled",
  example: "627,000",
});
const alignedWithFixed = (list: ReturnType<typeof moneyAssumptionList>) => alignedWith(fixed, list);

const asked = {
  fixed,
  variable: alignedWithFixed(
    moneyAssumptionList({ ...yearly, label: "Cost of each occupied bed", cell: "variable", unit: "£ a year", example: "184,308.80" }),
  ),
  capital: alignedWithFixed(
    moneyAssumptionList({ ...yearly, label: "Capital", cell: "capital", unit: "£, first year", example: "2,000,000" }),
  ),
  oneOff: alignedWithFixed(
    moneyAssumptionList({
      ...yearly,
      label: "One-off cost",
      cell: "one_off",
      unit: "£, first year",
      hint: "procurement, recruiting, moving",
      example: "50,000",
    }),
  ),
  starts: alignedWithFixed(
    numberAssumptionList({
      ...options,
      label: "Service starts in year",
      cell: "starts",
      unit: "until then, as is",
      usual: 1,
      example: "1",
      least: 1,
      most: 40,
      isWhole: true,
    }),
  ),
  uplift: alignedWithFixed(
    percentAssumptionList({ ...options, label: "Uplift a year", cell: "uplift", usual: 0, example: "2%", least: -0.1, most: 0.5 }),
  ),
  bias: alignedWithFixed(
    percentAssumptionList({
      ...options,
      label: "Optimism bias",
      cell: "bias",
      hint: "on capital",
      usual: 0,
      example: "24%",
      least: 0,
      most: 2,
    }),
  ),
  risk: alignedWithFixed(
    percentAssumptionList({
      ...options,
      label: "Risk allowance",
      cell: "risk",
      hint: "on running costs",
      usual: 0,
      example: "5%",
      least: 0,
      most: 2,
    }),
  ),
  occupied: numberAssumption({ label: "Beds occupied", cell: "occupied", unit: "on average", example: "5", least: 0.01, most: 100_000 }),
  years: numberAssumption({ label: "Years appraised", cell: "years", unit: "years", example: "7", least: 1, most: 60, isWhole: true }),
  rate: percentAssumption({
    label: "Discount rate",
    cell: "rate",
    hint: "the Green Book’s 3.5% is for real prices",
    section: "basis",
    usual: 0.035,
    example: "3.5%",
    least: 0,
    most: 0.3,
  }),
  terms: {
    ...choiceAssumption("Prices are", ["Real: no general inflation", "Nominal: with inflation"]),
    does: "Said in the basis note; no figure changes. Real: an uplift is what is above general inflation. Nominal: it includes that",
  },
  year: yearAssumption(),
  ...savingsBasis,
};
type Values = AssumptionValues<typeof asked>;

const assumed = "assumed for the example: the report prints no price";
const names = ["Spot as is", "Block", "Framework", "Own home"];
const each = (label: string, values: readonly number[], source = assumed) =>
  values.map((value, index) => ({ label: `${label}, ${names[index] ?? ""}`, value, source, status: "assumption" as const }));
const hackney2026: PublishedExample = {
  id: "hackney-2026",
  title: "Hackney 2026",
  says: "The decision takes a block for 5+1+1 years and rejects a home of the council’s own, which it puts at £18.8m over the whole life. It prints no beds, price base, discounting or prices of the other options: those here are assumptions. £18.8m over 7 years is £2,685,714 a year.",
  rows: [
    ...each("Fixed cost", [0, 1560000, 6300]),
    { label: "Fixed cost, Own home", value: 2685714.29, source: "Hackney 2026, options: £18.8m ÷ 7 years", status: "forecast" },
    ...each("Cost of each occupied bed", [364000, 0, 338520, 0]),
    ...each("One-off cost", [0, 40000, 10000, 0]),
    { label: "Beds occupied", value: 5, source: assumed, status: "assumption" },
    { label: "Years appraised", value: 7, source: "Hackney 2026: 5+1+1", status: "actual" },
    { label: "Prices of", value: "2025/26" },
  ],
  printed: { options: [[], [], [], ["18,800,000"]] },
};

export const table = defineTable({ assumptions: asked, examples: [hackney2026], build });

const one = constant(1);

function build(values: Values, sources: Sources): BuiltTable {
  const rounding = roundingOf(values);
  const rounded = roundedFirst(values);
  const [occupied, years, rate, weeks] = [
    asked.occupied.figure(values.occupied),
    asked.years.figure(values.years),
    asked.rate.figure(values.rate),
    asked.year.figure(values.year),
  ];
  const all = Object.fromEntries(
    (["fixed", "variable", "capital", "oneOff", "starts", "uplift", "bias", "risk"] as const).map((key) => [
      key,
      asked[key].figures(values[key]),
    ]),
  ) as Record<"fixed" | "variable" | "capital" | "oneOff" | "starts" | "uplift" | "bias" | "risk", readonly NamedFigure[]>;
  const at = (key: keyof typeof all, option: number): Figure => all[key][option] ?? nil;
  const workings = new Workings();
  const running = values.fixed.map(({ name }, option) =>
    workings.figure(
      {
        label: `Running cost of a year, ${name}`,
        unit: "£, first year’s prices",
        source: "(fixed + each bed × beds occupied) × (1 + risk allowance)",
        cell: `running_${option + 1}`,
        format: "money",
      },
      rounded(times(plus(at("fixed", option), times(at("variable", option), occupied)), plus(one, at("risk", option)))),
    ),
  );
  const atStart = values.fixed.map(({ name }, option) =>
    workings.figure(
      {
        label: `Cost at the start, ${name}`,
        unit: "£",
        source: "capital × (1 + optimism bias) + one-off",
        cell: `at_start_${option + 1}`,
        format: "money",
      },
      rounded(plus(times(at("capital", option), plus(one, at("bias", option))), at("oneOff", option))),
    ),
  );
  const ofYear = (option: number, row: RowSoFar): Figure => {
    const before = minus(row.at("year"), one);
    const own = times(running[option] ?? nil, power(plus(one, at("uplift", option)), before));
    const asIs = times(running[0] ?? nil, power(plus(one, at("uplift", 0)), before));
    return figureIf(atLeast(row.at("year"), at("starts", option)), own, asIs);
  };
  const costs: Record<string, GridColumn<number>> = Object.fromEntries(
    values.fixed.map(({ name }, option): [string, GridColumn<number>] => [
      `option-${option}`,
      {
        text: name,
        format: "money",
        total: "sum",
        cell: (year, row) => {
          const cost = rounded(
            option === 0 ? times(running[0] ?? nil, power(plus(one, at("uplift", 0)), minus(row.at("year"), one))) : ofYear(option, row),
          );
          return year === 1 ? plus(cost, atStart[option] ?? nil) : cost;
        },
      },
    ]),
  );
  const byYear = gridOf<number>({
    id: "years",
    caption: liveText`Cost of each option by year, £`,
    hint: "Before a service starts, what we do now goes on",
    view: "By year",
    name: "All options",
    items: Array.from({ length: values.years.toNumber() }, (_, index) => index + 1),
    totals: "All years",
    columns: {
      year: { text: "Year", format: "number", cell: (_, row) => plus(row.above("year") ?? nil, one) },
      factor: {
        text: "Discount factor",
        format: "three places",
        cell: (_, row) => dividedBy(one, power(plus(one, rate), minus(row.at("year"), one))),
      },
      ...costs,
    },
  });
  const factors = byYear.column("factor");
  const present = values.fixed.map((_, option): Figure => {
    const { run, values: amounts } = byYear.column(`option-${option}`);
    return rounded({
      value: amounts.reduce((sum, amount, year) => sum.plus(amount.times(factors.values[year] ?? 0)), decimal(0)),
      formula: formula`SUMPRODUCT(${factors.run},${run})`,
    });
  });
  const count = values.fixed.length;
  const presentRun = runOf("options", [0, 2], [count - 1, 2]);
  const summary = gridOf({
    id: "options",
    caption: liveText`Cost of each option over ${liveCount(years, "year")}, £`,
    hint: "A minus sign: it costs less than what we do now",
    view: "Options",
    name: "All options",
    items: values.fixed.map(({ name }, option) => ({ name, option })),
    columns: {
      option: { text: "Option", format: "text", cell: ({ name }) => ({ text: name }) },
      whole: { text: "Whole-life cost", format: "money", cell: ({ option }) => byYear.total(`option-${option}`) },
      present: { text: "Present cost", format: "money", cell: ({ option }) => present[option] ?? nil },
      week: {
        text: "Present cost of a bed-week",
        format: "money",
        cell: (_, row) => dividedBy(row.at("present"), times(occupied, years, weeks)),
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
    },
  });
  const cheapest = workings.figure(
    { label: "Least present cost", unit: "£", source: "of the options", cell: "cheapest", format: "money" },
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
    { label: "Less than as is by", unit: "£, present cost", source: "as is less the least", cell: "less_than_as_is", format: "money" },
    minus(summary.cell(0, "present"), cheapest),
  );
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `${winner.text} costs least: ${printedPounds(cheapest.value, rounding)} at present value.`,
      `Over ${liveCount(years, "year").text}, ${percentOf(rate, 2).text}% a year`,
    ],
    sentence: [
      [liveText`Over ${liveCount(years, "year")} ${winner} has the least present cost, ${inPounds(cheapest, rounding)};`],
      [wordsIf(atLeast(nil, gap), "that is what we do now.", liveText`that is ${unsignedPounds(gap, rounding)} less than what we do now.`)],
    ],
    grids: [summary, byYear],
    workings,
    checks: [
      [
        "Whole-life costs are the years added up",
        isNil(
          minus(totalOf(summary.column("whole")), plus(...values.fixed.map((_, option) => totalOf(byYear.column(`option-${option}`))))),
        ),
      ],
      ["The first year is not discounted", isNil(minus(byYear.cell(0, "factor"), one))],
      ["As is differs from itself by nothing", isNil(summary.cell(0, "difference"))],
    ],
    notes: [
      ...basisNotes({
        ...values,
        rounding,
        roundedFirst: "what an option costs at the start and in each year, before years are discounted and added up, and its present cost",
      }),
      liveText`Discounted at ${percentOf(rate, 2)}% a year, the first year not at all, as HM Treasury’s Green Book does (3.5%, its standard rate since 2003).`,
      {
        text: values.terms.startsWith("Real")
          ? "Prices are real: general inflation is left out, and an uplift is what is above it."
          : "Prices are nominal: an uplift includes general inflation, which a real discount rate does not.",
      },
      {
        text: "Capital and one-off costs fall in the first year. Land, redundancy, what a building is worth at the end, and benefits that are not money are left out. A bed-week is a year of an occupied bed ÷ the weeks of that year.",
      },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(summary, {
      title: "Present cost of each option",
      series: [{ name: "Present cost", column: "present" }],
      description: `Bar chart. Present cost: ${values.fixed.map(({ name }, option) => `${name} ${printedPounds(present[option]?.value ?? nil.value, rounding)}`).join(", ")}.`,
    }),
  });
}

/** The present cost of the first row, which is what we do now. */
const refersToFirst = ({ value }: Figure): Figure => ({ value, formula: [{ kind: "cell", part: "options", row: 0, column: 2 }] });
