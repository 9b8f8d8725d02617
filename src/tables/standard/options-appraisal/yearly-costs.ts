/** What each option costs in each year: its own running cost, what goes on as now until it is filled, and what is spent at the start and later. */
import type { NamedFigure } from "../../assumption-kinds";
import type { Workings } from "../../assemble-table";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { rateAt } from "../../listed-rates";
import { percentFormatOf } from "../../places";
import { discountFactor, discountingOf, inflationOf, isNominal } from "../../price-base";
import { roundedFirst } from "../../when-to-round";
import type { Figure } from "../../table";
import { atLeast, constant, figureIf, minus, nil, plus, power, times } from "../../figure-with-formula";
import { asked, type Values } from "./assumptions";
import { asNowGrid, type Filling } from "./as-now";
import { laterYears } from "./capital-assumptions";

const one = constant(1);
const optionKeys = [
  "fixed",
  "variable",
  "capital",
  "capital2",
  "capital3",
  "capital4",
  "capital5",
  "grant",
  "oneOff",
  "starts",
  "filledFirst",
  "filledSecond",
  "uplift",
  "bias",
  "risk",
  "repaidOver",
] as const;
type OptionKey = (typeof optionKeys)[number];

export type YearlyCosts = {
  /** Year by year, a column for each option: `option-0` is what we do now. */
  readonly byYear: Grid;
  readonly asNow: Grid;
  /** Each year’s prices beside those of the first, where an index lifts them. */
  readonly rises: Grid | null;
  /** The running cost of a full year in the first year’s prices, by option. */
  readonly running: readonly Figure[];
  /** What is spent before the first year’s running cost, by option. */
  readonly atStart: readonly Figure[];
  /** The later years in which capital is spent. */
  readonly later: readonly (typeof laterYears)[number][];
  readonly hasGrant: boolean;
  readonly isFilling: boolean;
  /** Whether any option has optimism bias or a risk allowance. */
  readonly hasAllowance: boolean;
  at(this: void, key: OptionKey, option: number): Figure;
  withBias(this: void, key: OptionKey, option: number): Figure;
};

export function yearlyCosts(values: Values, workings: Workings): YearlyCosts {
  const rounded = roundedFirst(values);
  const occupied = asked.occupied.figure(values.occupied);
  const inflation = isNominal(values) ? inflationOf(values) : null;
  const discounting = discountingOf(values);
  const all = Object.fromEntries(optionKeys.map((key) => [key, asked[key].figures(values[key])])) as Record<
    OptionKey,
    readonly NamedFigure[]
  >;
  const at = (key: OptionKey, option: number): Figure => all[key][option] ?? nil;
  const isGiven = (key: OptionKey): boolean => values[key].some(({ value }) => !value.isZero());
  const hasGrant = isGiven("grant");
  const later = laterYears.filter((year) => isGiven(`capital${year}`));
  const withBias = (key: OptionKey, option: number): Figure => times(at(key, option), plus(one, at("bias", option)));
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
        source: `capital × (1 + optimism bias) + one-off${hasGrant ? " − grant" : ""}`,
        cell: `at_start_${option + 1}`,
        format: "money",
      },
      rounded(
        hasGrant
          ? minus(plus(withBias("capital", option), at("oneOff", option)), at("grant", option))
          : plus(withBias("capital", option), at("oneOff", option)),
      ),
    ),
  );
  const rises = values.index.length === 0 ? null : riseGrid(values, (option) => at("uplift", option));
  /** What an option’s price is beside that of the first year. */
  const growth = (option: number, row: RowSoFar): Figure =>
    rises === null ? power(plus(one, at("uplift", option)), minus(row.at("year"), one)) : rises.cell(row.index, `option-${option}`);
  const isFilling = (["filledFirst", "filledSecond"] as const).some((key) => values[key].some(({ value }) => !value.eq(1)));
  const asNow = asNowGrid(
    values.years.toNumber(),
    values.fixed.slice(1).map(({ name }, index): Filling => {
      const option = index + 1;
      const filled = [at("filledFirst", option), at("filledSecond", option)] as const;
      return { name, key: `option-${option}`, starts: at("starts", option), filled: isFilling ? filled : null };
    }),
    (row) => rounded(times(running[0] ?? nil, growth(0, row))),
  );
  /** An option’s own running cost of a year, of the beds that are filled, and that of the children who are still where they were. */
  const ofYear = (option: number, row: RowSoFar): Figure => {
    const [share, nowCost] = [asNow.cell(row.index, `option-${option}`), asNow.cell(row.index, "cost")];
    const beds = times(occupied, minus(one, share));
    const own = isFilling
      ? times(plus(at("fixed", option), times(at("variable", option), beds)), plus(one, at("risk", option)), growth(option, row))
      : times(running[option] ?? nil, growth(option, row));
    const began = atLeast(row.at("year"), at("starts", option));
    return figureIf(began, isFilling ? plus(own, times(nowCost, share)) : own, nowCost);
  };
  const costs: Record<string, GridColumn<number>> = Object.fromEntries(
    values.fixed.map(({ name }, option): [string, GridColumn<number>] => [
      `option-${option}`,
      {
        text: name,
        format: "money",
        total: "sum",
        cell: (year, row) => {
          const cost = option === 0 ? asNow.cell(row.index, "cost") : rounded(ofYear(option, row));
          if (year === 1) return plus(cost, atStart[option] ?? nil);
          const spent = later.find((one) => one === year);
          return spent === undefined ? cost : plus(cost, rounded(withBias(`capital${spent}`, option)));
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
      ...(inflation === null
        ? {}
        : {
            deflator: {
              text: "Inflation since year 1",
              format: "three places",
              cell: (year: number, row: RowSoFar) => {
                if (inflation.single !== null) return power(plus(one, inflation.single), minus(row.at("year"), one));
                const before = row.above("deflator");
                return before === undefined ? one : times(before, plus(one, inflation.rate(year - 1)));
              },
            },
          }),
      factor: {
        text: "Discount factor",
        format: "three places",
        cell: (_, row) => discountFactor(minus(row.at("year"), one), discounting),
      },
      ...costs,
    },
  });
  const hasAllowance = isGiven("bias") || isGiven("risk");
  return { byYear, asNow, rises, running, atStart, later, hasGrant, isFilling, hasAllowance, at, withBias };
}

/** Each year’s prices beside those of the first: the index, and each option’s uplift on top of it. */
const riseGrid = (values: Values, uplift: (option: number) => Figure): Grid =>
  gridOf<number>({
    id: "prices",
    caption: liveText`Prices of each year beside those of the first`,
    hint: "Each year’s rise lifts the price of the year before",
    view: "Prices",
    name: "All options",
    items: Array.from({ length: values.years.toNumber() }, (_, index) => index + 1),
    columns: {
      year: { text: "Year", format: "number", cell: (_, row) => plus(row.above("year") ?? nil, one) },
      index: {
        text: "Index",
        format: percentFormatOf(values.index.map(({ value }) => value)),
        cell: (year) => (year === 1 ? nil : rateAt(asked.index, values.index, year - 2)),
      },
      ...Object.fromEntries(
        values.fixed.map(({ name }, option): [string, GridColumn<number>] => [
          `option-${option}`,
          {
            text: name,
            format: "three places",
            cell: (_, row) => {
              const before = row.above(`option-${option}`);
              return before === undefined ? one : times(before, plus(one, row.at("index"), uplift(option)));
            },
          },
        ]),
      ),
    },
  });
