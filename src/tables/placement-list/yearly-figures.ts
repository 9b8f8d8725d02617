/** From a list of placements to the yearly figures that a table asks for. */
import {
  countWords,
  financialYear,
  financialYearName,
  financialYearOfDay,
  firstDayOfFinancialYear,
  dateInWords,
  toCell,
  type TrendYear,
} from "../../calculation";
import { itemLabel, type AssumptionRow } from "../assumption";
import type { ListSummary, Years } from "./list-summary";
import type { PlacementList } from "./read-placements";

/** The lists of a table, by their labels, that take a figure for each financial year. */
export type YearlyLabels = { readonly spend: string; readonly children: string; readonly price: string };

export const mostYears = 12;

/** As many as a table takes, without a year that is not over. */
export function usualYears({ first, last }: Years, today: number): Years {
  const end = Math.max(first, Math.min(last, financialYearOfDay(today) - 1));
  return { first: Math.max(first, end - mostYears + 1), last: end };
}

export type YearlyFigures =
  | {
      readonly years: readonly TrendYear[];
      /** What a user should know before taking them. */
      readonly remarks: readonly string[];
    }
  | { readonly sentence: string };

export function yearlyFigures(summary: ListSummary, { first, last }: Years, today: number): YearlyFigures {
  if (first > last)
    return { sentence: `${financialYearName(first)} comes after ${financialYearName(last)}. Choose the earlier year first` };
  if (last - first >= mostYears) return { sentence: `${last - first + 1} years are too many for the table: choose ${mostYears} at most` };
  const years = summary.years.slice(first - summary.all.first, last - summary.all.first + 1);
  const none = years.filter(({ price }) => price === null).map(({ name }) => name);
  if (none.length > 0) return { sentence: `No child was placed in ${none.join(", ")}. Choose years without it` };
  return { years, remarks: remarksOn(summary, { first, last }, today) };
}

function remarksOn({ stillPlaced }: ListSummary, { first, last }: Years, today: number): readonly string[] {
  const end = firstDayOfFinancialYear(last + 1) - 1;
  const leap = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => firstDayOfFinancialYear(year + 1) - firstDayOfFinancialYear(year) === 366,
  );
  return [
    ...(end > today && stillPlaced > 0
      ? [`${financialYearName(last)} is not over: a child still placed is counted until ${dateInWords(end)}`]
      : []),
    ...(leap.length > 0
      ? [
          `${leap.map(financialYearName).join(" and ")} ${leap.length === 1 ? "has" : "have"} 366 days: where a year is taken as 365, the gap there is 0.3%`,
        ]
      : []),
  ];
}

/** The rows of a form or of CARE.TABLE. A year that is not over is a forecast. */
export function yearlyRows(
  labels: YearlyLabels,
  years: readonly TrendYear[],
  { summary, refused }: Pick<PlacementList, "summary" | "refused">,
  today: number,
): readonly AssumptionRow[] {
  const source = `list of ${countWords(summary.count, "placement")}${refused.length === 0 ? "" : `, ${countWords(refused.length, "row")} left out`}`;
  const isOver = (name: string): boolean => (financialYear(name) ?? 0) < financialYearOfDay(today);
  const row = (label: string, { name }: TrendYear, value: number): AssumptionRow => ({
    label: itemLabel({ label }, name),
    value,
    source,
    status: isOver(name) ? "actual" : "forecast",
  });
  return [
    ...years.map((year) => row(labels.spend, year, toCell(year.outturn))),
    ...years.map((year) => row(labels.children, year, toCell(year.children))),
    ...years.map((year) => row(labels.price, year, year.price === null ? 0 : toCell(year.price.weekly))),
  ];
}
