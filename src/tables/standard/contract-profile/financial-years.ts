/** The contract by financial year: what it costs, when that is paid, and what is saved. */
import { decimal, financialYearName } from "../../../calculation";
import { cellOf, formula } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { discountFactor, discountingOf, inflationStep, type PriceBase } from "../../price-base";
import { roundedFirst, roundsFirst } from "../../when-to-round";
import type { Figure, Text } from "../../table";
import {
  minus,
  nil,
  dividedBy,
  dividedByOrNil,
  plus,
  constant,
  times,
  lazyFormula,
  withoutResidue,
  type CellRun,
} from "../../figure-with-formula";
import { asked, type Values } from "./assumptions";

const one = constant(1);

/** The months, with the financial year of each. */
export type Months = Grid & { readonly financialYears: readonly number[] };

/** What the care given in each year costs, whenever it is paid: the block less the retention that will not be earned, and the fees by the days they pay for. */
export function costGrid(values: Values, years: readonly number[], months: Months, start: Figure): Grid {
  const unearned = times(asked.retention.figure(values.retention), minus(one, asked.earned.figure(values.earned)));
  const rounded = roundedFirst(values);
  const isNoticePaid = values.noticeDays !== null;
  return gridOf<number>({
    id: "costs",
    caption: liveText`What it costs by financial year, £`,
    hint: "For a budget: a cost stands in the year in which care is given, whenever it is paid",
    view: "What it costs",
    name: "By year",
    items: years,
    totals: "Total",
    columns: {
      ...yearColumns("costs", start),
      days: { text: "Days", format: "number", total: "sum", cell: (_, row) => inYear(months, row, "days") },
      open: {
        text: "Beds open on average",
        format: "two places",
        cell: (_, row) => dividedByOrNil(inYear(months, row, "openDays"), row.at("days")),
      },
      occupied: {
        text: "Beds occupied on average",
        format: "two places",
        cell: (_, row) => dividedByOrNil(inYear(months, row, "occupiedDays"), row.at("days")),
      },
      block: { text: "Block cost", format: "money", total: "sum", cell: (_, row) => inYear(months, row, "block") },
      unearned: {
        text: "Retention not earned",
        format: "money",
        total: "sum",
        cell: (_, row) => rounded(times(row.at("block"), unearned)),
      },
      fees: { text: "Fees", format: "money", total: "sum", cell: (_, row) => feesOfYear(values, months, row) },
      ...(isNoticePaid
        ? { notice: { text: "Double running", format: "money", total: "sum", cell: (_, row) => inYear(months, row, "notice") } }
        : {}),
      net: {
        text: "Net cost",
        format: "money",
        total: "sum",
        cell: (_, row) => plus(minus(row.at("block"), row.at("unearned")), row.at("fees"), ...(isNoticePaid ? [row.at("notice")] : [])),
      },
      resale: { text: "Resale, not in the net cost", format: "money", total: "sum", cell: (_, row) => inYear(months, row, "resale") },
    },
  });
}

/** Where amounts are rounded first, the fees of all years so far are rounded, so that they add up to the fees that are paid. */
function feesOfYear(values: Values, months: Months, row: RowSoFar): Figure {
  if (!roundsFirst(values)) return inYear(months, row, "fees");
  const rounded = roundedFirst(values);
  return minus(rounded(inYear(months, row, "fees", "<=")), rounded(inYear(months, row, "fees", "<")));
}

/** When the cost is paid, with what is owed and what is paid ahead at each year’s end. The last row takes what is paid after the term. */
export function cashGrid(values: Values, years: readonly number[], months: Months, costs: Grid): Grid {
  const retention = asked.retention.figure(values.retention);
  const rounded = roundedFirst(values);
  const isNoticePaid = values.noticeDays !== null;
  const ofYear = (row: RowSoFar, key: string): Figure => (row.index < years.length ? costs.cell(row.index, key) : nil);
  const paidOf = (row: RowSoFar): Figure => (row.index < years.length ? inYear(months, row, "feesPaid") : nil);
  const sum = { format: "money", total: "sum" } as const;
  const paidAhead = (row: RowSoFar): Figure => {
    if (row.index === years.length) return nil;
    if (roundsFirst(values)) return minus(plus(row.above("ahead") ?? nil, row.at("feesPaid")), ofYear(row, "fees"));
    return withoutResidue(minus(inYear(months, row, "feesPaid", "<="), inYear(months, row, "fees", "<=")));
  };
  const { fy } = yearColumns("cash", asked.start.figure(values.start));
  return gridOf<number | null>({
    id: "cash",
    caption: liveText`When it is paid, by financial year, £`,
    hint: "For a cash-flow forecast: retention is paid a financial year later, a fee on the first day of its contract year",
    view: "Cash",
    name: "By year",
    items: [...years, null],
    totals: "Total",
    columns: {
      year: {
        text: "Financial year",
        format: "text",
        cell: (year, row) => (year === null ? { text: "After the term" } : yearName(year, "cash", row.index)),
      },
      fy: { ...fy, cell: (_, row) => fy.cell(years[0] ?? 0, row) },
      opening: { text: "Opening creditor", format: "money", cell: (_, row) => row.above("closing") ?? nil },
      cost: { text: "Net cost", ...sum, cell: (_, row) => ofYear(row, "net") },
      held: { text: "Retention held back", ...sum, cell: (_, row) => rounded(times(ofYear(row, "block"), retention)) },
      released: {
        text: "Retention paid",
        ...sum,
        cell: (_, row) => (row.index === 0 ? nil : minus(row.above("held") ?? nil, costs.cell(row.index - 1, "unearned"))),
      },
      feesPaid: { text: "Fees paid", ...sum, cell: (_, row) => paidOf(row) },
      ...(isNoticePaid
        ? { notice: { text: "Double running", ...sum, cell: (_: number | null, row: RowSoFar) => ofYear(row, "notice") } }
        : {}),
      cash: {
        text: "Cash",
        ...sum,
        cell: (_, row) =>
          plus(
            minus(ofYear(row, "block"), row.at("held")),
            row.at("released"),
            row.at("feesPaid"),
            ...(isNoticePaid ? [row.at("notice")] : []),
          ),
      },
      ahead: {
        text: "Fees paid ahead, at year end",
        format: "money",
        cell: (_, row) => paidAhead(row),
      },
      closing: {
        text: "Closing creditor",
        format: "money",
        cell: (_, row) => minus(row.at("held"), ofYear(row, "unearned")),
      },
    },
  });
}

/** What is saved against spot for the same children, added up and discounted. */
export function savingGrid(values: Values, years: readonly number[], months: Months, costs: Grid, base: PriceBase): Grid {
  const discounting = discountingOf(values);
  const inRealTerms: Record<string, GridColumn<number>> = base.inflation === null
    ? {}
    : {
        inflation: {
          text: "Inflation since the first year",
          format: "three places",
          cell: (_, row) => {
            const before = row.above("inflation");
            return before === undefined ? one : times(before, inflationStep(base, row.index));
          },
        },
        real: {
          text: "Saving in the first year’s prices",
          format: "money",
          total: "sum",
          cell: (_, row) => rounded(dividedBy(row.at("saving"), row.at("inflation"))),
        },
      };
  const rounded = roundedFirst(values);
  const firstYear: Figure = { value: decimal(years[0] ?? 0), formula: [cellOf("savings", 0, 1)] };
  return gridOf<number>({
    id: "savings",
    caption: liveText`What we save by financial year, £`,
    hint: "Negative: the block costs more than spot for the same children",
    view: "What we save",
    name: "By year",
    items: years,
    totals: "Total",
    columns: {
      ...yearColumns("savings", asked.start.figure(values.start)),
      spot: { text: "Spot for the same children", format: "money", total: "sum", cell: (_, row) => inYear(months, row, "spot") },
      net: { text: "Net cost", format: "money", total: "sum", cell: (_, row) => costs.cell(row.index, "net") },
      saving: { text: "Saving", format: "money", total: "sum", cell: (_, row) => minus(row.at("spot"), row.at("net")) },
      cumulative: {
        text: "Cumulative saving",
        format: "money",
        cell: (_, row) => plus(...(row.above("cumulative") === undefined ? [] : [row.above("cumulative") ?? nil]), row.at("saving")),
      },
      ...inRealTerms,
      factor: {
        text: "Discount factor",
        format: "three places",
        cell: (_, row) => discountFactor(minus(row.at("fy"), row.index === 0 ? row.at("fy") : firstYear), discounting),
      },
      present: {
        text: "Saving at present value",
        format: "money",
        total: "sum",
        cell: (_, row) => rounded(times(row.at(base.inflation === null ? "saving" : "real"), row.at("factor"))),
      },
    },
  });
}

const yearColumns = (part: string, start: Figure) => ({
  year: { text: "Financial year", format: "text" as const, cell: (year: number, row: RowSoFar) => yearName(year, part, row.index) },
  fy: {
    text: "From April",
    format: "year" as const,
    cell: (year: number, row: RowSoFar): Figure => {
      const before = row.above("fy");
      return before === undefined
        ? { value: decimal(year), formula: formula`YEAR(${start.formula})-IF(MONTH(${start.formula})<4,1,0)` }
        : plus(before, one);
    },
  },
});

/** "2027/28", from the number of the year beside it. */
function yearName(year: number, part: string, row: number): Text {
  const number = cellOf(part, row, 1);
  return { text: financialYearName(year), formula: formula`${number}&"/"&TEXT(MOD(${number}+1,100),"00")` };
}

/** The sum of a column over the months of one financial year, or of all years before it, with or without it. */
function inYear(months: Months, row: RowSoFar, key: string, which: "" | "<" | "<=" = ""): Figure {
  const [year, of, run]: readonly [Figure, CellRun, CellRun] = [row.at("fy"), months.column("fy"), months.column(key)];
  const beginning = year.value.toNumber();
  const isOne = { "": (one: number) => one === beginning, "<": (one: number) => one < beginning, "<=": (one: number) => one <= beginning };
  return lazyFormula(
    run.values.reduce((sum, value, index) => (isOne[which](months.financialYears[index] ?? 0) ? sum.plus(value) : sum), decimal(0)),
    () => formula`SUMIF(${of.run},${which === "" ? year.formula : formula`"${which}"&${year.formula}`},${run.run})`,
  );
}
