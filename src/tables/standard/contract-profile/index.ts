/** Contract profile: what do we pay and save in each financial year? */
import { dateInWords, decimal, financialYearName, monthsAfter, type Rounding } from "../../../calculation";
import { assembleTable, Workings } from "../../assemble-table";
import type { NamedFigure } from "../../assumption-kinds";
import { itemLabel, type AssumptionProblem } from "../../assumption";
import { barChart } from "../../bar-chart";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import { cellOf, formula } from "../../formula";
import { gridOf, type Grid } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { discountingOf, discountNote, priceBaseOf, priceNote, shortInflationNote } from "../../price-base";
import { asPrinted, savesOrCosts } from "../../saving-words";
import { liveCount, inPounds, liveText, wordsIf } from "../../live-text";
import { printedPounds } from "../../printed";
import { roundingOf } from "../../when-to-round";
import type { Figure, Text } from "../../table";
import {
  absolute,
  atLeast,
  below,
  differs,
  equal,
  isNil,
  largest,
  largestOf,
  minus,
  nil,
  plus,
  constant,
  dividedBy,
  figureIf,
  smallestOf,
  times,
  totalOf,
  some,
  type Condition,
} from "../../figure-with-formula";
import { asked, hackney2019, type Values } from "./assumptions";
import { cashGrid, costGrid, savingGrid, type Months } from "./financial-years";
import { noticeProblems } from "./double-running";
import { clauseProblems } from "./index-clause";
import { broughtForward, notBroughtForward } from "../rises/term-prices";
import { payerProblems } from "../who-pays/assumptions";
import { paidBy } from "../who-pays/paid-by";
import { besideRises, firstPrices, hasIndex, priceGrid, shortListNotes } from "./price-paths";
import { noticeOf, nthMonth, periodGrid, periodsOf } from "./periods";
import { isFromOpening, monthsBefore, monthsInAll, monthsInAllOf, sinceContractStart, type TermFigures } from "./term";

export const table = defineTable({ assumptions: asked, examples: [hackney2019], build });

function problemsOf(values: Values): readonly AssumptionProblem[] {
  const most = (label: string, beds: Values["beds"]): readonly AssumptionProblem[] =>
    beds.gt(values.beds)
      ? [{ label, sentence: `${label} (${beds.toString()}) cannot be more than beds contracted (${values.beds.toString()})` }]
      : [];
  return [
    ...(values.term.years.times(12).isInteger()
      ? []
      : [
          {
            label: asked.term.label,
            sentence: `The term (${values.term.years.toString()} years) must come to whole months, like 2.25 or 2.5`,
          },
        ]),
    ...(values.term.years.gt(40)
      ? [{ label: asked.term.label, sentence: "Keep the term to 40 years: a profile by month grows too long" }]
      : []),
    ...clauseProblems(values),
    ...most(asked.opening.label, values.opening),
    ...most(asked.settled.label, values.settled),
    ...values.byMonth.flatMap(({ name, value }) => most(itemLabel(asked.byMonth, name), value)),
    ...most(asked.noticePlaces.label, values.noticePlaces ?? nil.value),
    ...noticeProblems(values),
    ...payerProblems(values),
  ];
}

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = problemsOf(values);
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const start = asked.start.figure(values.start);
  const periods = periodsOf(values.start.toNumber(), monthsInAll(values));
  const typed = values.byMonth.length === 0 ? null : bedsByMonth(values);
  const workings = new Workings();
  const opening = firstPrices(values, workings);
  const prices = hasIndex(values) ? priceGrid(values, opening) : null;
  const base = priceBaseOf(values, rises(values, prices));
  const months: Months = {
    ...periodGrid(values, periods, { typed, prices, first: opening }),
    financialYears: periods.map(({ financialYear }) => financialYear),
  };
  const years = [...new Set(periods.map(({ financialYear }) => financialYear))];
  const costs = costGrid(values, years, months, start);
  const cash = cashGrid(values, years, months, costs);
  const savings = savingGrid(values, years, months, costs, base);
  const line = (label: string, cell: string, source: string, figure: Figure): Figure =>
    workings.figure({ label, unit: "£", source, cell, format: "money" }, figure);
  const [net, saving, present] = [
    line("Net cost over the term", "net_cost", "of all financial years", costs.total("net")),
    line("Saving over the term", "saving", "spot for the same children less the net cost", savings.total("saving")),
    line("Saving at present value", "present_saving", "of all financial years", savings.total("present")),
  ];
  const notice = noticeOf(values);
  const term = liveCount(asked.term.figure(values.term), "year");
  const first = dateInWords(monthsAfter(values.start.toNumber(), monthsBefore(values)));
  const last = years.length;
  const paid = paidBy(values, () => ({
    first: { text: "Financial year", format: "text" },
    costName: "Net cost",
    spotName: "Spot for the same children",
    when: "by financial year",
    cases: years.map((year, row) => ({
      heading: { text: financialYearName(year), formula: [cellOf("costs", row, 0)] },
      cost: costs.cell(row, "net"),
      spot: savings.cell(row, "spot"),
      childWeeks: dividedBy(times(costs.cell(row, "occupied"), costs.cell(row, "days")), constant(7)),
    })),
    totals: "Total",
    said: { row: last - 1, words: liveText`over ${term}` },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      noneOpens(values).holds ? `No bed opens over ${term.text}.` : `The block ${savesOrCosts(saving, rounding).text} over ${term.text}.`,
      noneOpens(values).holds
        ? "Mobilisation takes the whole term: there is no care to buy"
        : `Net cost ${printedPounds(net.value, rounding)}; saving at present value ${printedPounds(present.value, rounding)}`,
    ],
    sentence: [
      ...finding({
        values,
        start,
        net,
        saving,
        present,
        inCash: base.inflation === null ? { text: "" } : wordsIf(base.rises, " in cash prices", ""),
        spot: savings.total("spot"),
        doubled: notice === null ? nil : costs.total("notice"),
        rounding,
        first,
      }),
      ...paid.sentence,
    ],
    grids: [costs, savings, cash, ...paid.grids, ...(prices === null ? [] : [prices]), months, ...(typed === null ? [] : [typed])],
    workings,
    checks: [
      ["The months reach the end of the term", reachesTheEnd(values, months, periods.length - 1, start)],
      [
        "The days of the financial years are those of the months",
        isNil(minus(totalOf(costs.column("days")), totalOf(months.column("days")))),
      ],
      ["Block cost by year is block cost by month", isNil(minus(totalOf(costs.column("block")), totalOf(months.column("block"))))],
      ...(notice === null
        ? []
        : [
            [
              "Every day of notice is paid for",
              isNil(minus(totalOf(months.column("noticeDays")), figureIf(noneOpens(values), nil, notice.days))),
            ] as const,
          ]),
      ["Saving is spot less net cost", isNil(minus(savings.total("saving"), minus(savings.total("spot"), costs.total("net"))))],
      ["The last cumulative saving is the total", isNil(minus(savings.cell(years.length - 1, "cumulative"), savings.total("saving")))],
      ["Cash is the net cost, once all is paid", isNil(minus(cash.total("cash"), costs.total("net")))],
      ["Closing creditor is opening + net cost − cash, fees paid ahead apart", reconciles(cash, last)],
      [
        "Nothing is owed or paid ahead after the term",
        isNil(plus(absolute(cash.cell(last, "closing")), absolute(cash.cell(last, "ahead")))),
      ],
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({
        ...withoutPriceYear(values),
        rounding,
        roundedFirst: "what each month costs and is resold for, each fee, and each financial year’s retention, fees and present value",
      }),
      { text: "Every day counts, on both sides: a week’s price ÷ 7 for each day, by financial years from 1 April to 31 March." },
      ...(typed === null
        ? []
        : [
            {
              text: `Beds occupied are as typed for the first ${typed.headings.length === 1 ? "month" : `${typed.headings.length} months`} from opening.`,
            },
          ]),
      ...(isFromOpening(values)
        ? [
            {
              text: "The term runs from opening: its contract years, rises and fees are counted from that day, and the months of mobilisation come before it.",
            },
          ]
        : []),
      { text: "Until the first bed opens, spot goes on as it is and stands on neither side. Children in other placements are left out." },
      {
        text: "Cost is for a budget: a cost stands in the year in which care is given, a fee by the days it pays for, and retention that is not likely to be earned is no cost. Cash is for a cash-flow forecast: retention earned is paid in the financial year after the one it was held back in, that of the last year after the term, and fees on the first day of a contract year.",
      },
      ...(notice === null
        ? []
        : [
            {
              text: "Double running is notice on spot places, paid from the day on which the first bed opens, while the block is paid too: places × the spot price of that contract year × days ÷ 7. It is a cost, and is paid, in the year in which its days fall.",
            },
          ]),
      { text: "Resale of paid voids is shown apart, and is neither in the net cost nor in the saving." },
      priceNote(
        base,
        "Costs, cash and savings by year",
        "the saving at present value",
        { text: financialYearName(years[0] ?? 0), formula: [cellOf("savings", 0, 0)] },
        values.pricesOf,
      ),
      ...notBroughtForward(values, financialYearName(years[0] ?? 0), values.pricesOf),
      ...broughtForward(values, financialYearName(years[0] ?? 0), "price"),
      ...shortListNotes(values),
      ...(base.inflation !== null && base.rises.holds ? shortInflationNote(values, years.length) : []),
      discountNote(discountingOf(values), "the first financial year"),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    beside: besideRises(values, opening),
    chart: barChart(savings, {
      title: "Net cost and spot by financial year",
      series: [
        { name: "Net cost", column: "net" },
        { name: "Spot", column: "spot" },
      ],
      description: `Bar chart. Saving by financial year: ${years.map((year, row) => `${financialYearName(year)} ${printedPounds(savings.column("saving").values[row] ?? nil.value, rounding)}`).join(", ")}.`,
    }),
  });
}

/** What the two sides come to, or that there is nothing to buy. */
function finding({ values, start, net, saving, present, inCash, spot, doubled, rounding, first }: Found): readonly (readonly Text[])[] {
  const term = liveCount(asked.term.figure(values.term), "year");
  const mobilisation = asked.mobilisation.figure(values.mobilisation);
  const begins = isFromOpening(values) ? nthMonth(start, sinceContractStart(nil, termFigures(values))) : start.formula;
  return [
    [
      liveText`Over ${term} from ${isFromOpening(values) ? "opening on " : ""}${{ text: first, formula: formula`TEXT(${begins},"d mmmm yyyy")` }} `,
      wordsIf(
        noneOpens(values),
        liveText`no bed opens, since mobilisation takes ${liveCount(mobilisation, "month")}: there is no care to buy, and ${wordsIf(equal(asPrinted(net, rounding), nil), "no fee falls due", liveText`fees come to ${inPounds(net, rounding)}`)}.`,
        liveText`the block costs ${inPounds(net, rounding)} net;`,
      ),
    ],
    [
      wordsIf(
        noneOpens(values),
        "",
        wordsIf(
          equal(spot, nil),
          "no bed is ever occupied, so there is no spot cost to set against it.",
          liveText`against spot for the same children it ${savesOrCosts(saving, rounding)}${inCash} (${inPounds(present, rounding)} at present value).`,
        ),
      ),
    ],
    ...(values.noticeDays === null
      ? []
      : [[wordsIf(equal(doubled, nil), "", liveText`Double running is ${inPounds(doubled, rounding)} of the net cost.`)]]),
  ];
}

const termFigures = (values: Values): TermFigures => ({
  isFromOpening: isFromOpening(values),
  mobilisation: asked.mobilisation.figure(values.mobilisation),
  term: asked.term.figure(values.term),
});

/** Mobilisation takes as long as the term, or longer. */
const noneOpens = (values: Values): Condition =>
  atLeast(asked.mobilisation.figure(values.mobilisation), monthsInAllOf(termFigures(values)));

type Found = {
  readonly values: Values;
  readonly rounding: Rounding;
  /** The first day, in words. */
  readonly first: string;
  /** That the saving is in pounds of each year, where it is. */
  readonly inCash: Text;
} & Readonly<Record<"start" | "net" | "saving" | "present" | "spot" | "doubled", Figure>>;

/** Whether either price rises, or falls. */
const rises = (values: Values, prices: Grid | null): Condition =>
  prices === null
    ? some([differs(asked.uplift.figure(values.uplift), nil), differs(asked.spotUplift.figure(values.spotUplift), nil)])
    : some(
        ["blockRise", "spotRise"].flatMap((key) => {
          const column = prices.column(key);
          return [below(nil, largestOf(column)), below(smallestOf(column), nil)];
        }),
      );

/** The note on prices says which year’s they are. */
const withoutPriceYear = ({ roundTo, whenToRound, vat, savingIs }: Values) => ({ roundTo, whenToRound, vat, savingIs });

/** In each year, and after the term. */
function reconciles(cash: Grid, last: number): Condition {
  const before = (row: number, key: string): Figure => (row === 0 ? nil : cash.cell(row - 1, key));
  const apart = Array.from({ length: last + 1 }, (_, row) => {
    const at = (key: string): Figure => cash.cell(row, key);
    const owed = plus(minus(at("opening"), at("cash")), at("cost"), minus(at("ahead"), before(row, "ahead")));
    return absolute(minus(at("closing"), owed));
  });
  return isNil(largest(...apart));
}

/** The beds that were typed, one below the other, so that a month finds its own. */
const bedsByMonth = (values: Values): Grid =>
  gridOf<NamedFigure>({
    id: "typed",
    caption: liveText`Beds occupied in each month from opening`,
    hint: "Afterwards those when settled",
    view: "By month",
    name: "Beds typed",
    items: asked.byMonth.figures(values.byMonth),
    columns: {
      name: { text: "Month", format: "text", cell: ({ name }) => ({ text: name }) },
      beds: { text: "Beds occupied", format: "two places", cell: ({ value, formula: cell }) => ({ value, formula: cell }) },
    },
  });

/** Where someone changes the start or the term in the sheet, the rows may no longer be enough. */
function reachesTheEnd(values: Values, months: Grid, last: number, start: Figure): Condition {
  const end = monthsAfter(values.start.toNumber(), monthsInAll(values)) - 1;
  const termMonths = monthsInAllOf(termFigures(values));
  return equal(months.cell(last, "to"), { value: decimal(end), formula: formula`${nthMonth(start, termMonths)}-1` });
}
