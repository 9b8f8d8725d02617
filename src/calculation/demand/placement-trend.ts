import type { Decimal } from "../exact/decimal";
import { financialYearName } from "../exact/financial-year";
import { defineFunction } from "../schema/function";
import { dateOrBlank, financialYear, flag, poundsPerWeekOrBlank } from "../schema/kinds";
import { badInput, divisionByZero, isProblem, type Problem } from "../schema/problem";
import { placementsOf } from "./placements";
import { trendOf, type TrendYear } from "./trend-year";

const headings = ["Financial year", "Outturn", "Average weekly price", "Average annual price", "Average number of children", "Placements"];
const mostYears = 100;

export const placementTrend = defineFunction({
  name: "PLACEMENTTREND",
  group: "Demand and risk",
  summary: "What placements cost in each financial year, their average price, and how many children that is on average.",
  question: "What did placements cost in each financial year?",
  keywords: ["outturn", "spend by year", "average weekly price", "average number of children", "list of placements"],
  parameters: {
    starts: dateOrBlank("Starts", "the first day, which counts").range(),
    ends: dateOrBlank("Ends", "the last day, which counts unless you say otherwise; blank while the placement is running").range(),
    weeklyPrices: poundsPerWeekOrBlank("Weekly prices").range(),
    firstYear: financialYear("First year").single(),
    lastYear: financialYear("Last year").single(),
    headers: flag("Headers").optional(false).single(),
    lastDayCounts: flag("Last day counts").optional(true).single(),
  },
  result:
    "a row for each financial year: the year, outturn (£), average weekly price, average annual price, average number of children, placements; the outturn is the average number of children times the average annual price",
  shownAs: ["text", "pounds", "pounds", "pounds", "number"],
  errors: [{ code: "#DIV/0!", means: "in place of an average price: no placement in that year" }],
  examples: [
    {
      formula: '=CARE.PLACEMENTTREND({43191;43374}, {0;43555}, {3500;2800}, "2018/19", 2019)',
      value: [
        ["2018/19", "255300", "3267.093235…", "170355.575868…", "1.498630…", "2"],
        ["2019/20", "183000", "3500", "183000", "1", "1"],
      ],
      source:
        "by hand: a child placed from 1 April 2018 on at £500 a day, another from 1 October 2018 to 31 March 2019 at £400 a day; 43191 is 1 April 2018 to Excel",
    },
    {
      formula: "=CARE.PLACEMENTTREND({43191;43373}, {43373;43556}, {7000;7000}, 2018, 2018, FALSE, FALSE)",
      value: [["2018/19", "365000", "7000", "365000", "1", "2"]],
      source: "by hand: two records that join on 30 September 2018, whose last day does not count, are one year of £1,000 a day",
    },
  ],
  mistakes: ["=CARE.PLACEMENTTREND({43191;43374}, {43190;0}, {3500;2800}, 2018, 2019)", "=CARE.PLACEMENTTREND(43191, 0, 3500, 2019, 2018)"],
  calculate: ({ starts, ends, weeklyPrices, firstYear, lastYear, headers, lastDayCounts }) => {
    const placements = placementsOf(starts, ends, weeklyPrices, lastDayCounts);
    if (isProblem(placements)) return placements;
    if (firstYear > lastYear)
      return badInput(`First year (${financialYearName(firstYear)}) comes after last year (${financialYearName(lastYear)})`);
    const count = lastYear - firstYear + 1;
    if (count > mostYears) return badInput(`First year to last year are ${count} years: take at most ${mostYears}`);
    const rows = trendOf(placements, firstYear, lastYear).map(rowOf);
    return headers ? [headings, ...rows] : rows;
  },
});

function rowOf({ name, outturn, price, children, placements }: TrendYear): readonly (string | Decimal | Problem)[] {
  const none = divisionByZero(`No placement in ${name}, so no average price`);
  return [name, outturn, price?.weekly ?? none, price?.annual ?? none, children, placements];
}
