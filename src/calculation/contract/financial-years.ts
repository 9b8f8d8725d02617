import { lastSerial, monthsAfter } from "../exact/calendar";
import { decimal, type Decimal } from "../exact/decimal";
import { daysInFinancialYear, financialYearName, financialYearOfDay, firstDayOfFinancialYear } from "../exact/financial-year";
import { withCommas } from "../schema/number-words";
import { defineFunction } from "../schema/function";
import { contractYears, date, flag } from "../schema/kinds";
import { badInput, isProblem, type Problem } from "../schema/problem";

const headings = ["Financial year", "First day", "Last day", "Days", "Share of the year"];
const nearlyWhole = decimal("1e-9");

export const financialYears = defineFunction({
  name: "FINANCIALYEARS",
  group: "Contract life",
  summary: "The days of a contract that fall in each financial year, 1 April to 31 March.",
  question: "How much of the contract falls in each financial year?",
  keywords: ["part year", "first-year cost", "phasing", "budget by year", "profile", "start and end date"],
  parameters: {
    start: date("Start").single(),
    years: contractYears().single(),
    headers: flag("Headers").optional(false).single(),
  },
  result:
    "a row for each financial year: the year, first day, last day, days, share of that year's days; the last day is the day before the anniversary",
  shownAs: ["text", "date", "date", "number", "percentage"],
  examples: [
    {
      formula: "=CARE.FINANCIALYEARS(46038, 7)",
      value: [
        ["2025/26", "46038", "46112", "75", "0.205479…"],
        ["2026/27", "46113", "46477", "365", "1"],
        ["2027/28", "46478", "46843", "366", "1"],
        ["2028/29", "46844", "47208", "365", "1"],
        ["2029/30", "47209", "47573", "365", "1"],
        ["2030/31", "47574", "47938", "365", "1"],
        ["2031/32", "47939", "48304", "366", "1"],
        ["2032/33", "48305", "48594", "290", "0.794520…"],
      ],
      source: "Hackney 2026: seven years from 16 January 2026, which is 46038 to Excel; show the second and third columns as dates",
    },
  ],
  mistakes: ["=CARE.FINANCIALYEARS(2026, 7)", "=CARE.FINANCIALYEARS(46038, 2.3)"],
  calculate: ({ start, years, headers }) => {
    const last = lastDay(start, years);
    if (isProblem(last)) return last;
    const rows: (string | Decimal)[][] = [];
    for (let beginning = financialYearOfDay(start); firstDayOfFinancialYear(beginning) <= last; beginning++) {
      const from = Math.max(start, firstDayOfFinancialYear(beginning));
      const to = Math.min(last, firstDayOfFinancialYear(beginning + 1) - 1);
      const days = decimal(to - from + 1);
      rows.push([financialYearName(beginning), decimal(from), decimal(to), days, days.div(daysInFinancialYear(beginning))]);
    }
    return headers ? [headings, ...rows] : rows;
  },
});

/** The day before the anniversary. Part years are whole months, since a tenth of a year ends on no day in particular. */
function lastDay(start: number, years: Decimal): number | Problem {
  const exact = years.times(12);
  const months = exact.round();
  if (months.isZero() || months.minus(exact).abs().gt(nearlyWhole))
    return badInput(`Years (${withCommas(years)}) must come to whole months, like 2.25 or 2.5`);
  const last = monthsAfter(start, months.toNumber()) - 1;
  return last <= lastSerial
    ? last
    : badInput(`The contract would end after the year 9999, where Excel stops: check the start and the years`);
}
