/** The contract month by month, each cut where a financial year ends: beds, prices and what both sides cost. */
import { Decimal, dateOf, decimal, monthsAfter, serialOf } from "../../calculation";
import { formula, named } from "../formula";
import { gridOf, type Grid, type RowSoFar } from "../grid";
import { phrase } from "../phrase";
import type { Figure } from "../table";
import {
  atLeast,
  below,
  either,
  equal,
  largest,
  minus,
  nil,
  over,
  plus,
  power,
  smallest,
  structural,
  times,
  type Condition,
} from "../worked";
import { asked, type Values } from "./assumptions";

export const periodsPart = "months";

/** One contract month, or the part of it that falls in one financial year. */
type Period = { readonly month: number; readonly from: number; readonly to: number; readonly financialYear: number };

const [one, twelve, seven] = [structural(1), structural(12), structural(7)];

/** `start` is on the 1st to the 28th, so that every month has its day. */
export function periodsOf(start: number, months: number): readonly Period[] {
  return Array.from({ length: months }, (_, index) => index + 1).flatMap((month): Period[] => {
    const [from, to] = [monthsAfter(start, month - 1), monthsAfter(start, month) - 1];
    const yearEnd = serialOf(financialYearOf(from) + 1, 3, 31);
    if (yearEnd >= to) return [{ month, from, to, financialYear: financialYearOf(from) }];
    return [
      { month, from, to: yearEnd, financialYear: financialYearOf(from) },
      { month, from: yearEnd + 1, to, financialYear: financialYearOf(from) + 1 },
    ];
  });
}

/** The year in which it begins: 2025 for 2025/26. */
export function financialYearOf(day: number): number {
  const { year, month } = dateOf(day);
  return month >= 4 ? year : year - 1;
}

export function periodGrid(values: Values, periods: readonly Period[]): Grid {
  const given = {
    beds: asked.beds.figure(values.beds),
    price: asked.price.figure(values.price),
    spot: asked.spot.figure(values.spot),
    mobilisation: asked.mobilisation.figure(values.mobilisation),
    used: asked.used.figure(values.used),
  };
  const start = asked.start.figure(values.start);
  const isOpen = (row: RowSoFar): Condition => below(given.mobilisation, row.at("month"));
  const monthsSince = (row: RowSoFar): Figure =>
    values.usedFrom === "Opening" ? minus(row.at("month"), given.mobilisation) : row.at("month");
  const aWeek = (row: RowSoFar, beds: Figure, price: Figure): Figure => over(times(beds, price, row.at("days")), seven);
  return gridOf<Period>({
    id: periodsPart,
    caption: phrase`Month by month, £`,
    hint: "A month is cut where a financial year ends",
    view: "By month",
    name: "All months",
    items: periods,
    columns: {
      from: {
        text: "From",
        format: "date",
        cell: ({ from }, row) => day(from, row.index === 0 ? start : plus(row.above("to") ?? nil, one)),
      },
      month: { text: "Contract month", format: "number", cell: (_, row) => nextMonth(row, start) },
      to: { text: "To", format: "date", cell: ({ to }, row) => day(to, { value: decimal(to), formula: lastDay(row, start) }) },
      fy: {
        text: "Financial year from",
        format: "year",
        cell: ({ financialYear }, row) => ({
          value: decimal(financialYear),
          formula: formula`YEAR(${row.at("from").formula})-IF(MONTH(${row.at("from").formula})<4,1,0)`,
        }),
      },
      days: { text: "Days", format: "number", cell: (_, row) => plus(minus(row.at("to"), row.at("from")), one) },
      year: {
        text: "Contract year",
        format: "number",
        cell: ({ month }, row) => ({
          value: decimal(Math.floor((month - 1) / 12) + 1),
          formula: formula`INT((${row.at("month").formula}-1)/12)+1`,
        }),
      },
      available: { text: "Beds open", format: "number", cell: (_, row) => either(isOpen(row), given.beds, nil) },
      occupied: { text: "Beds occupied", format: "two places", cell: (_, row) => either(isOpen(row), occupied(values, row), nil) },
      paid: {
        text: "Beds paid",
        format: "two places",
        cell: (_, row) =>
          either(atLeast(given.used, monthsSince(row)), smallest(row.at("available"), row.at("occupied")), row.at("available")),
      },
      blockPrice: {
        text: "Block price a week",
        format: "price",
        cell: (_, row) =>
          times(
            given.price,
            power(
              plus(one, asked.uplift.figure(values.uplift)),
              largest(nil, plus(minus(row.at("year"), asked.upliftFrom.figure(values.upliftFrom)), one)),
            ),
          ),
      },
      block: { text: "Block cost", format: "money", cell: (_, row) => aWeek(row, row.at("paid"), row.at("blockPrice")) },
      spotPrice: {
        text: "Spot price a week",
        format: "price",
        cell: (_, row) => times(given.spot, power(plus(one, asked.spotUplift.figure(values.spotUplift)), minus(row.at("year"), one))),
      },
      spot: { text: "Spot for the same children", format: "money", cell: (_, row) => aWeek(row, row.at("occupied"), row.at("spotPrice")) },
      resale: {
        text: "Resale",
        format: "money",
        cell: (_, row) =>
          times(
            aWeek(row, minus(row.at("paid"), row.at("occupied")), asked.resalePrice.figure(values.resalePrice)),
            asked.resold.figure(values.resold),
          ),
      },
      fees: { text: "Fees", format: "money", cell: (_, row) => either(beginsYear(row, start), fees(values, row), nil) },
      openDays: { text: "Bed-days open", format: "number", cell: (_, row) => times(row.at("available"), row.at("days")) },
      occupiedDays: { text: "Bed-days occupied", format: "two places", cell: (_, row) => times(row.at("occupied"), row.at("days")) },
    },
  });
}

/** The date is known; its formula says why. */
const day = (serial: number, { formula: why }: Figure): Figure => ({ value: decimal(serial), formula: why });

/** The next month begins when the last one has come to its end, which a financial year’s end is not. */
function nextMonth(row: RowSoFar, start: Figure): Figure {
  const [before, end] = [row.above("month"), row.above("to")];
  if (before === undefined || end === undefined) return one;
  const isOver = row.at("from").value.eq(monthsAfter(start.value.toNumber(), before.value.toNumber()));
  return {
    value: isOver ? before.value.plus(1) : before.value,
    formula: formula`${before.formula}+IF(${row.at("from").formula}=EDATE(${start.formula},${before.formula}),1,0)`,
  };
}

const lastDay = (row: RowSoFar, start: Figure) =>
  formula`MIN(EDATE(${start.formula},${row.at("month").formula})-1,DATE(YEAR(${row.at("from").formula})+IF(MONTH(${row.at("from").formula})<4,0,1),3,31))`;

/** From those at opening to those when settled in equal steps, a month each. */
function occupied(values: Values, row: RowSoFar): Figure {
  const [opening, settled, ramp] = [
    asked.opening.figure(values.opening),
    asked.settled.figure(values.settled),
    asked.ramp.figure(values.ramp),
  ];
  const open = minus(row.at("month"), asked.mobilisation.figure(values.mobilisation), one);
  const rising = plus(opening, times(minus(settled, opening), smallest(one, over(open, ramp))));
  return {
    value: ramp.value.isZero() ? settled.value : rising.value,
    formula: formula`IF(${ramp.formula}=0,${settled.formula},${rising.formula})`,
  };
}

/** Charged when a contract year begins. */
function fees(values: Values, row: RowSoFar): Figure {
  const host = times(asked.hostFee.figure(values.hostFee), asked.hostShare.figure(values.hostShare));
  return plus(
    asked.frameworkFee.figure(values.frameworkFee),
    either(atLeast(row.at("year"), asked.hostFrom.figure(values.hostFrom)), host, nil),
  );
}

function beginsYear(row: RowSoFar, start: Figure): Condition {
  const [from, year] = [row.at("from"), row.at("year")];
  const anniversary = monthsAfter(start.value.toNumber(), year.value.minus(1).times(12).toNumber());
  return equal(from, {
    value: new Decimal(anniversary),
    formula: formula`EDATE(${named("start")},${times(minus(year, one), twelve).formula})`,
  });
}
