/** The contract month by month, each cut where a financial year ends: beds, prices and what both sides cost. */
import { decimal, financialYearOfDay, monthsAfter, serialOf } from "../../../calculation";
import { formula, type Formula } from "../../formula";
import { gridOf, type Grid, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { roundedFirst } from "../../when-to-round";
import type { Figure } from "../../table";
import {
  atLeast,
  below,
  figureIf,
  largest,
  minus,
  nil,
  dividedBy,
  plus,
  power,
  smallest,
  constant,
  times,
  lazyFormula,
  type Condition,
  type CellRun,
} from "../../figure-with-formula";
import { asked, type Values } from "./assumptions";
import { costOfNotice, daysOfNotice, type Notice } from "./double-running";
import type { FirstPrices } from "./price-paths";
import { isFromOpening, monthsBefore, sinceContractStart } from "./term";

export const periodsPart = "months";

/** One contract month, or the part of it that falls in one financial year. */
type Period = { readonly month: number; readonly from: number; readonly to: number; readonly financialYear: number };

const [one, twelve, seven] = [constant(1), constant(12), constant(7)];

export function periodsOf(start: number, months: number): readonly Period[] {
  return Array.from({ length: months }, (_, index) => index + 1).flatMap((month): Period[] => {
    const [from, to] = [monthsAfter(start, month - 1), monthsAfter(start, month) - 1];
    const yearEnd = serialOf(financialYearOfDay(from) + 1, 3, 31);
    if (yearEnd >= to) return [{ month, from, to, financialYear: financialYearOfDay(from) }];
    return [
      { month, from, to: yearEnd, financialYear: financialYearOfDay(from) },
      { month, from: yearEnd + 1, to, financialYear: financialYearOfDay(from) + 1 },
    ];
  });
}

export type OtherGrids = {
  /** The beds of each month from opening, where they are typed. */
  readonly typed: Grid | null;
  /** The prices of each contract year, where an index says how they rise. */
  readonly prices: Grid | null;
  readonly first: FirstPrices;
};

export function periodGrid(values: Values, periods: readonly Period[], { typed, prices, first }: OtherGrids): Grid {
  const given = { ...figuresOf(values), price: first.block, spot: first.spot, typed: typed?.column("beds") };
  const ofYear = (row: RowSoFar, key: string): Figure | null =>
    prices === null ? null : inContractYear(prices.column(key), given.isFromOpening ? largest(one, row.at("year")) : row.at("year"));
  const { start } = given;
  const rounded = roundedFirst(values);
  const notice = noticeOf(values);
  const isOpen = (row: RowSoFar): Condition => below(given.mobilisation, row.at("month"));
  const monthsSince = (row: RowSoFar): Figure =>
    values.usedFrom === "Opening" ? minus(row.at("month"), given.mobilisation) : row.at("month");
  const aWeek = (row: RowSoFar, beds: Figure, price: Figure): Figure => dividedBy(times(beds, price, row.at("days")), seven);
  return gridOf<Period>({
    id: periodsPart,
    caption: liveText`Month by month, £`,
    hint: "A month is cut where a financial year ends",
    view: "By month",
    name: "All months",
    items: periods,
    columns: {
      from: {
        text: "From",
        format: "date",
        cell: ({ from }, row) => {
          const before = row.above("to");
          return before === undefined ? start : lazyFormula(decimal(from), () => plus(before, one).formula);
        },
      },
      month: { text: "Contract month", format: "number", cell: ({ month }, row) => lazyFormula(decimal(month), () => monthAt(row, start)) },
      to: { text: "To", format: "date", cell: ({ to }, row) => lazyFormula(decimal(to), () => lastDay(row, start)) },
      fy: {
        text: "Financial year from",
        format: "year",
        cell: ({ financialYear }, row) =>
          lazyFormula(decimal(financialYear), () => formula`YEAR(${row.at("from").formula})-IF(MONTH(${row.at("from").formula})<4,1,0)`),
      },
      days: {
        text: "Days",
        format: "number",
        cell: ({ from, to }, row) => lazyFormula(decimal(to - from + 1), () => plus(minus(row.at("to"), row.at("from")), one).formula),
      },
      year: {
        text: "Contract year",
        format: "number",
        cell: ({ month }, row) =>
          lazyFormula(decimal(contractYearOf(month, monthsBefore(values))), () =>
            given.isFromOpening
              ? formula`MAX(0,INT((${row.at("month").formula}-${given.mobilisation.formula}-1)/12)+1)`
              : formula`INT((${row.at("month").formula}-1)/12)+1`,
          ),
      },
      available: { text: "Beds open", format: "number", cell: (_, row) => figureIf(isOpen(row), given.beds, nil) },
      occupied: { text: "Beds occupied", format: "two places", cell: (_, row) => figureIf(isOpen(row), occupied(given, row), nil) },
      paid: {
        text: "Beds paid",
        format: "two places",
        cell: (_, row) =>
          figureIf(atLeast(given.used, monthsSince(row)), smallest(row.at("available"), row.at("occupied")), row.at("available")),
      },
      blockPrice: {
        text: "Block price a week",
        format: "price",
        cell: (_, row) =>
          ofYear(row, "block") ??
          upliftedPrice(row, "blockPrice", () =>
            times(given.price, power(plus(one, given.uplift), largest(nil, plus(minus(row.at("year"), given.upliftFrom), one)))),
          ),
      },
      block: { text: "Block cost", format: "money", cell: (_, row) => rounded(aWeek(row, row.at("paid"), row.at("blockPrice"))) },
      spotPrice: {
        text: "Spot price a week",
        format: "price",
        cell: (_, row) =>
          ofYear(row, "spot") ??
          upliftedPrice(row, "spotPrice", () => times(given.spot, power(plus(one, given.spotUplift), risesBefore(row, given)))),
      },
      spot: {
        text: "Spot for the same children",
        format: "money",
        cell: (_, row) => rounded(aWeek(row, row.at("occupied"), row.at("spotPrice"))),
      },
      resale: {
        text: "Resale",
        format: "money",
        cell: (_, row) =>
          rounded(times(aWeek(row, minus(row.at("paid"), row.at("occupied")), resalePrice(values, given, row)), given.resold)),
      },
      fees: { text: "Fees for these days", format: "money", cell: (_, row) => feesForDays(row, given, rounded) },
      feesPaid: { text: "Fees paid", format: "money", cell: ({ from }, row) => feesOn(from, row, given, rounded) },
      openDays: { text: "Bed-days open", format: "number", cell: (_, row) => times(row.at("available"), row.at("days")) },
      occupiedDays: { text: "Bed-days occupied", format: "two places", cell: (_, row) => times(row.at("occupied"), row.at("days")) },
      ...(notice === null
        ? {}
        : {
            noticeDays: { text: "Days of double running", format: "number", cell: (_, row) => daysOfNotice(row, notice) },
            notice: { text: "Double running", format: "money", cell: (_, row) => rounded(costOfNotice(row, notice)) },
          }),
    },
  });
}

type Given = ReturnType<typeof figuresOf> & { readonly price: Figure; readonly spot: Figure; readonly typed: CellRun | undefined };

const figuresOf = (values: Values) => ({
  isFromOpening: isFromOpening(values),
  start: asked.start.figure(values.start),
  term: asked.term.figure(values.term),
  beds: asked.beds.figure(values.beds),
  mobilisation: asked.mobilisation.figure(values.mobilisation),
  used: asked.used.figure(values.used),
  opening: asked.opening.figure(values.opening),
  settled: asked.settled.figure(values.settled),
  ramp: asked.ramp.figure(values.ramp),
  uplift: asked.uplift.figure(values.uplift),
  upliftFrom: asked.upliftFrom.figure(values.upliftFrom),
  spotUplift: asked.spotUplift.figure(values.spotUplift),
  resold: asked.resold.figure(values.resold),
  resalePrice: asked.resalePrice.figure(values.resalePrice),
  resaleShare: asked.resaleShare.figure(values.resaleShare),
  frameworkFee: asked.frameworkFee.figure(values.frameworkFee),
  hostFee: asked.hostFee.figure(values.hostFee),
  hostFrom: asked.hostFrom.figure(values.hostFrom),
  hostShare: asked.hostShare.figure(values.hostShare),
});

/** None where nobody says how long notice is. */
export function noticeOf(values: Values): Notice | null {
  if (values.noticeDays === null) return null;
  const { start, mobilisation, beds } = figuresOf(values);
  return {
    opens: lazyFormula(decimal(monthsAfter(values.start.toNumber(), values.mobilisation.toNumber())), () => nthMonth(start, mobilisation)),
    days: asked.noticeDays.optionalFigure(values.noticeDays).or(nil),
    places: asked.noticePlaces.optionalFigure(values.noticePlaces).or(beds),
  };
}

const inContractYear = ({ run, values }: CellRun, year: Figure): Figure =>
  lazyFormula(values[year.value.toNumber() - 1] ?? nil.value, () => formula`INDEX(${run},${year.formula})`);

/** A price that stays, or a share of the block’s price as that rises. */
const resalePrice = ({ resaleGivenAs }: Values, given: Given, row: RowSoFar): Figure =>
  resaleGivenAs === "A price a week" ? given.resalePrice : times(row.at("blockPrice"), given.resaleShare);

/** Before a term that runs from opening it is year 0. */
const contractYearOf = (month: number, before: number): number => Math.max(0, Math.floor((month - before - 1) / 12) + 1);

const risesBefore = (row: RowSoFar, given: Given): Figure =>
  given.isFromOpening ? largest(nil, minus(row.at("year"), one)) : minus(row.at("year"), one);

/** A price changes with the contract year alone: its powers are not worked out again for every month. */
function upliftedPrice(row: RowSoFar, key: string, price: () => Figure): Figure {
  const before = row.above(key);
  const year = row.above("year")?.value;
  return before === undefined || year?.eq(row.at("year").value) !== true ? price() : lazyFormula(before.value, () => price().formula);
}

/** A new contract month begins unless the row above was only cut at the end of a financial year. */
function monthAt(row: RowSoFar, start: Figure): Formula {
  const before = row.above("month");
  if (before === undefined) return one.formula;
  return formula`${before.formula}+IF(${row.at("from").formula}=${nthMonth(start, before)},1,0)`;
}

/**
 * The day on which the month after so many months begins, as `monthsAfter` has it: where that month is too short, the first of the next.
 * DATE counts days beyond a month's end on into the next; EDATE does so in some spreadsheets, and in others stops at the last day.
 */
export const nthMonth = (start: Figure, months: Figure): Formula => {
  const [year, month] = [formula`YEAR(${start.formula})`, formula`MONTH(${start.formula})+${months.formula}`];
  return formula`MIN(DATE(${year},${month},DAY(${start.formula})),DATE(${year},${month}+1,1))`;
};

const lastDay = (row: RowSoFar, start: Figure) =>
  formula`MIN(${nthMonth(start, row.at("month"))}-1,DATE(YEAR(${row.at("from").formula})+IF(MONTH(${row.at("from").formula})<4,0,1),3,31))`;

/** As typed for each month; else from those at opening to those when settled in equal steps, a month each. */
function occupied({ opening, settled, ramp, mobilisation, typed }: Given, row: RowSoFar): Figure {
  if (typed !== undefined) {
    const since = minus(row.at("month"), mobilisation);
    return lazyFormula(
      typed.values[since.value.toNumber() - 1] ?? settled.value,
      () => formula`IF(${since.formula}<=ROWS(${typed.run}),INDEX(${typed.run},${since.formula}),${settled.formula})`,
    );
  }
  const rising = (): Figure =>
    plus(opening, times(minus(settled, opening), smallest(one, dividedBy(minus(row.at("month"), mobilisation, one), ramp))));
  const isSettled = row.at("month").value.minus(mobilisation.value).gt(ramp.value);
  return lazyFormula(
    isSettled ? settled.value : rising().value,
    () => formula`IF(${ramp.formula}=0,${settled.formula},${rising().formula})`,
  );
}

type Rounded = (figure: Figure) => Figure;

/** What is charged for the contract year of a row. */
const feesOfContractYear = (row: RowSoFar, { frameworkFee, hostFee, hostShare, hostFrom }: Given, rounded: Rounded): Figure =>
  rounded(plus(frameworkFee, figureIf(atLeast(row.at("year"), hostFrom), times(hostFee, hostShare), nil)));

/** The fee of a contract year by the days that it pays for; of a last, shorter year by the days up to the end of the term. */
function feesForDays(row: RowSoFar, given: Given, rounded: Rounded): Figure {
  const { start, term } = given;
  const [first, year] = [start.value.toNumber(), row.at("year").value.toNumber()];
  const day = (months: number): number => monthsAfter(first, months + (given.isFromOpening ? given.mobilisation.value.toNumber() : 0));
  const [begins, ends] = year === 0 ? [0, 1] : [day((year - 1) * 12), day(Math.min(year * 12, term.value.times(12).toNumber()))];
  const dayAfter = (months: Figure): Formula => nthMonth(start, sinceContractStart(months, given));
  const daysPaidFor = lazyFormula(
    decimal(ends - begins),
    () => formula`(MIN(${dayAfter(times(row.at("year"), twelve))},${dayAfter(times(term, twelve))})-(${yearBegins(row, given)}))`,
  );
  const fees = dividedBy(times(feesOfContractYear(row, given, rounded), row.at("days")), daysPaidFor);
  return given.isFromOpening ? figureIf(atLeast(row.at("year"), one), fees, nil) : fees;
}

/** Charged when a contract year begins. */
function feesOn(from: number, row: RowSoFar, given: Given, rounded: Rounded): Figure {
  const year = row.at("year").value.toNumber();
  const before = given.isFromOpening ? given.mobilisation.value.toNumber() : 0;
  const isAnniversary = year > 0 && from === monthsAfter(given.start.value.toNumber(), before + (year - 1) * 12);
  const fees = (): Figure => feesOfContractYear(row, given, rounded);
  return lazyFormula(isAnniversary ? fees().value : nil.value, () => {
    const begins = formula`${row.at("from").formula}=${yearBegins(row, given)}`;
    const isDue = given.isFromOpening ? formula`AND(${row.at("year").formula}>0,${begins})` : begins;
    return formula`IF(${isDue},${fees().formula},0)`;
  });
}

const yearBegins = (row: RowSoFar, given: Given): Formula =>
  nthMonth(given.start, sinceContractStart(times(minus(row.at("year"), one), twelve), given));
