/** The contract by financial year: what is paid, and what is saved. */
import { decimal, financialYearName } from "../../../calculation";
import { cellOf, formula } from "../../formula";
import { gridOf, type Grid, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { roundedFirst } from "../../when-to-round";
import type { Figure } from "../../table";
import { minus, nil, dividedBy, dividedByOrNil, plus, constant, times, lazyFormula, type CellRun } from "../../figure-with-formula";
import { asked, type Values } from "./assumptions";

const one = constant(1);

/** The months, with the financial year of each. */
export type Months = Grid & { readonly financialYears: readonly number[] };

/** What is paid: the block, the retention held back and released, the fees. */
export function costGrid(values: Values, years: readonly number[], months: Months, start: Figure): Grid {
  const [retention, earned] = [asked.retention.figure(values.retention), asked.earned.figure(values.earned)];
  const rounded = roundedFirst(values);
  const isLast = (row: RowSoFar): boolean => row.index === years.length - 1;
  return gridOf<number>({
    id: "costs",
    caption: liveText`What we pay by financial year, £`,
    hint: "Net cost is block cost less retention held back, with what is released and fees",
    view: "What we pay",
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
      held: { text: "Retention held back", format: "money", total: "sum", cell: (_, row) => rounded(times(row.at("block"), retention)) },
      released: {
        text: "Retention released",
        format: "money",
        total: "sum",
        cell: (_, row) => {
          const due = [...(row.above("held") === undefined ? [] : [row.above("held") ?? nil]), ...(isLast(row) ? [row.at("held")] : [])];
          return due.length === 0 ? nil : rounded(times(due.length === 1 ? (due[0] ?? nil) : plus(...due), earned));
        },
      },
      fees: { text: "Fees", format: "money", total: "sum", cell: (_, row) => inYear(months, row, "fees") },
      net: {
        text: "Net cost",
        format: "money",
        total: "sum",
        cell: (_, row) => plus(minus(row.at("block"), row.at("held")), row.at("released"), row.at("fees")),
      },
    },
  });
}

/** What is saved against spot for the same children, added up and discounted. */
export function savingGrid(values: Values, years: readonly number[], months: Months, costs: Grid): Grid {
  const rate = asked.rate.figure(values.rate);
  const rounded = roundedFirst(values);
  return gridOf<number>({
    id: "savings",
    caption: liveText`What we save by financial year, £`,
    hint: "A minus sign: the block costs more than spot for the same children",
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
      factor: {
        text: "Discount factor",
        format: "three places",
        cell: (_, row) => {
          const before = row.above("factor");
          return before === undefined ? one : dividedBy(before, plus(one, rate));
        },
      },
      present: {
        text: "Saving at present value",
        format: "money",
        total: "sum",
        cell: (_, row) => rounded(times(row.at("saving"), row.at("factor"))),
      },
      resale: { text: "Resale, not in the saving", format: "money", total: "sum", cell: (_, row) => inYear(months, row, "resale") },
    },
  });
}

const yearColumns = (part: string, start: Figure) => ({
  year: {
    text: "Financial year",
    format: "text" as const,
    cell: (year: number, row: RowSoFar) => {
      const number = cellOf(part, row.index, 1);
      return { text: financialYearName(year), formula: formula`${number}&"/"&TEXT(MOD(${number}+1,100),"00")` };
    },
  },
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

/** The sum of a column over the months of one financial year. */
function inYear(months: Months, row: RowSoFar, key: string): Figure {
  const [year, of, run]: readonly [Figure, CellRun, CellRun] = [row.at("fy"), months.column("fy"), months.column(key)];
  const beginning = year.value.toNumber();
  return lazyFormula(
    run.values.reduce((sum, value, index) => (months.financialYears[index] === beginning ? sum.plus(value) : sum), decimal(0)),
    () => formula`SUMIF(${of.run},${year.formula},${run.run})`,
  );
}
