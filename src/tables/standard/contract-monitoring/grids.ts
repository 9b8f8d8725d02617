/** The year month by month: the plan, what happened, and what is expected of the rest. */
import { decimal, zero } from "../../../calculation";
import { formula, runOf, type Formula } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { figureWhere, notListed, type OptionalFigure } from "../../optional-assumptions";
import type { Figure, Text } from "../../table";
import {
  constant,
  dividedBy,
  figureIf,
  largest,
  lazyFormula,
  minus,
  nil,
  plus,
  smallest,
  times,
  type Condition,
} from "../../figure-with-formula";
import type { PaidCase } from "../who-pays/paid-by";
import { asked, asPlanned, hasDoubleRunning, runRate, type Values } from "./assumptions";
import { firstDayOf, lastDayOf, monthName, monthNames, monthOf } from "./months";

const [one, seven] = [constant(1), constant(7)];

export type Month = {
  readonly place: number;
  readonly name: string;
  readonly occupied: OptionalFigure;
  readonly planned: Figure;
  readonly planPaid: Figure;
  readonly paid: Figure;
  readonly typed: Figure;
  readonly reported: OptionalFigure;
  /** Double running by plan, and as it is; null where none is counted. */
  readonly doubled: { readonly plan: Figure; readonly actual: Figure } | null;
};

/** All twelve, each with what was listed for it. */
export function monthsOf(values: Values): readonly Month[] {
  const year = values.year.toNumber();
  const places = values.occupied.map(({ name }) => monthOf(name, year));
  const each = {
    occupied: asked.occupied.optionalFigures(values.occupied),
    plan: asked.plan.optionalFigures(values.plan),
    planPaid: asked.planPaid.optionalFigures(values.planPaid),
    paid: asked.paid.optionalFigures(values.paid),
    forecast: asked.forecast.optionalFigures(values.forecast),
    reported: asked.reported.optionalFigures(values.reported),
    doublePlan: asked.doublePlan.optionalFigures(values.doublePlan),
    doubled: asked.doubled.optionalFigures(values.doubled),
  };
  const [beds, usual] = [asked.beds.figure(values.beds), asked.planned.figure(values.planned)];
  return monthNames.map((_, place): Month => {
    const name = monthName(place, year);
    const at = places.indexOf(place);
    const of = (key: keyof typeof each): OptionalFigure => each[key][at] ?? notListed(name);
    const planned = of("plan").or(usual);
    return {
      place,
      name,
      occupied: of("occupied"),
      planned,
      planPaid: of("planPaid").or(beds),
      paid: of("paid").or(of("planPaid").or(beds)),
      typed: of("forecast").or(planned),
      reported: of("reported"),
      doubled: hasDoubleRunning(values) ? { plan: of("doublePlan").or(nil), actual: of("doubled").or(of("doublePlan").or(nil)) } : null,
    };
  });
}

type Prices = { readonly block: Figure; readonly spot: Figure };
const pricesOf = (values: Values): Prices => ({ block: asked.price.figure(values.price), spot: asked.spot.figure(values.spot) });

const savingOf = ({ block, spot }: Prices, occupied: Figure, paid: Figure, days: Figure): Figure =>
  dividedBy(times(minus(times(occupied, spot), times(paid, block)), days), seven);

/** Less what double running costs, where it is counted. */
const lessDoubled = (saving: Figure, { doubled }: Month, which: "plan" | "actual" = "actual"): Figure =>
  doubled === null ? saving : minus(saving, doubled[which]);

export function monthGrid(values: Values, months: readonly Month[]): Grid {
  const prices = pricesOf(values);
  const year = asked.year.figure(values.year);
  const actual = (month: Month, row: RowSoFar): Figure =>
    lessDoubled(savingOf(prices, month.occupied.or(nil), month.paid, row.at("days")), month);
  const doubled: Record<string, GridColumn<Month>> = hasDoubleRunning(values)
    ? {
        doublePlan: { text: "Double running planned", format: "money", cell: (month) => month.doubled?.plan ?? nil },
        doubled: { text: "Double running", format: "money", cell: (month) => month.doubled?.actual ?? nil },
      }
    : {};
  return gridOf<Month>({
    id: "months",
    caption: liveText`Plan and actual by month, £`,
    hint: "A month that is not reported yet has no actual; it is not 0",
    view: "By month",
    name: "Plan and actual",
    items: months,
    columns: {
      month: {
        text: "Month",
        format: "text",
        cell: ({ place, name }) => ({ text: name, formula: formula`TEXT(${firstOf(place, year)},"mmmm yyyy")` }),
      },
      days: {
        text: "Days",
        format: "number",
        cell: ({ place }) => daysOf(values, place, year),
      },
      plannedBeds: { text: "Beds planned", format: "two places", cell: ({ planned }) => planned },
      occupied: {
        text: "Beds occupied",
        format: "two places",
        cell: ({ occupied }) => figureWhere(occupied.isGiven, () => occupied.or(nil)),
      },
      paidBeds: { text: "Beds paid", format: "two places", cell: ({ paid }) => paid },
      plan: {
        text: "Planned saving",
        format: "money",
        cell: (month, row) => lessDoubled(savingOf(prices, month.planned, month.planPaid, row.at("days")), month, "plan"),
      },
      actual: {
        text: "Actual saving",
        format: "money",
        cell: (month, row) => figureWhere(month.occupied.isGiven, () => actual(month, row)),
      },
      variance: {
        text: "Variance",
        format: "money",
        cell: (month, row) => figureWhere(month.occupied.isGiven, () => minus(actual(month, row), row.at("plan"))),
      },
      voids: {
        text: "Voids paid",
        format: "money",
        cell: ({ occupied, paid }, row) =>
          figureWhere(occupied.isGiven, () =>
            dividedBy(times(largest(nil, minus(paid, occupied.or(nil))), prices.block, row.at("days")), seven),
          ),
      },
      known: { text: "Reported", format: "number", cell: ({ occupied }) => figureIf(occupied.isGiven, one, nil) },
      ...doubled,
    },
  });
}

const firstOf = (place: number, year: Figure): Formula => formula`DATE(${year.formula},${String(place + 4)},1)`;

/** The days of a month in which the contract runs. */
function daysOf(values: Values, place: number, year: Figure): Figure {
  const y = values.year.toNumber();
  const [first, last]: readonly Figure[] = [
    { value: decimal(firstDayOf(place, y)), formula: firstOf(place, year) },
    { value: decimal(lastDayOf(place, y)), formula: formula`${firstOf(place + 1, year)}-1` },
  ];
  if (first === undefined || last === undefined) return nil;
  const [from, to] = [asked.from.optionalFigure(values.from).or(first), asked.to.optionalFigure(values.to).or(last)];
  return largest(nil, plus(minus(smallest(last, to), largest(first, from)), one));
}

/** A column's figures of the months that are reported, added up; or of those that are not. */
export function sumWhere(grid: Grid, months: readonly Month[], key: string, which: "reported" | "rest"): Figure {
  const [from, to] = [0, months.length - 1];
  const column = grid.columnIndex(key);
  const run = runOf(grid.part.id, [from, column], [to, column]);
  const isWanted = (month: Month): boolean => month.occupied.isGiven.holds === (which === "reported");
  return lazyFormula(
    months.reduce((sum, month, row) => (isWanted(month) ? sum.plus(grid.cell(row, key).value) : sum), zero),
    () => formula`SUMIF(${knownRun(months)},${which === "reported" ? "1" : "0"},${run})`,
  );
}

const knownColumn = 9;
const knownRun = (months: readonly Month[]) => runOf("months", [0, knownColumn], [months.length - 1, knownColumn]);

/** The beds occupied on average in what is reported; as planned where nothing is. */
export function runRateOf(months: readonly Month[], grid: Grid, planned: Figure): Figure {
  const days = sumWhere(grid, months, "days", "reported");
  const [dayColumn, bedColumn] = [grid.columnIndex("days"), grid.columnIndex("occupied")];
  const [dayRun, bedRun] = [runOf("months", [0, dayColumn], [11, dayColumn]), runOf("months", [0, bedColumn], [11, bedColumn])];
  const bedDays: Figure = lazyFormula(
    months.reduce(
      (sum, { occupied }, row) => (occupied.isGiven.holds ? sum.plus(occupied.or(nil).value.times(grid.cell(row, "days").value)) : sum),
      zero,
    ),
    // With a comma, SUMPRODUCT takes words for nothing.
    () => formula`SUMPRODUCT(${dayRun},${bedRun})`,
  );
  return lazyFormula(
    days.value.isZero() ? planned.value : bedDays.value.div(days.value),
    () => formula`IF(${days.formula}=0,${planned.formula},${bedDays.formula}/${days.formula})`,
  );
}

/** The year as it is expected to end: what happened, then the forecast. */
export function outturnGrid(values: Values, months: readonly Month[], plan: Grid, rate: Figure): Grid {
  const prices = pricesOf(values);
  const expected = ({ planned, typed }: Month): Figure => (values.rest === asPlanned ? planned : values.rest === runRate ? rate : typed);
  return gridOf<Month>({
    id: "outturn",
    caption: liveText`The outturn by month, £`,
    hint: "Actual where it is reported, then the forecast",
    view: "Outturn",
    name: "By month",
    items: months,
    columns: {
      month: { text: "Month", format: "text", cell: ({ name }, { index }) => ({ text: name, formula: monthCell(index) }) },
      kind: {
        text: "Is",
        format: "text",
        cell: ({ occupied }): Text => ({
          text: occupied.isGiven.holds ? "Actual" : "Forecast",
          formula: formula`IF(${occupied.isGiven.formula},"Actual","Forecast")`,
        }),
      },
      beds: { text: "Beds occupied", format: "two places", cell: (month) => month.occupied.or(expected(month)) },
      plan: { text: "Planned saving", format: "money", cell: (_, row) => plan.cell(row.index, "plan") },
      saving: {
        text: "Saving",
        format: "money",
        cell: (month, row) => lessDoubled(savingOf(prices, row.at("beds"), month.paid, plan.cell(row.index, "days")), month),
      },
      voids: {
        text: "Voids paid",
        format: "money",
        cell: ({ paid }, row) =>
          dividedBy(times(largest(nil, minus(paid, row.at("beds"))), prices.block, plan.cell(row.index, "days")), seven),
      },
      cumulativePlan: {
        text: "Cumulative plan",
        format: "money",
        cell: (_, row) => plus(row.above("cumulativePlan") ?? nil, row.at("plan")),
      },
      cumulative: { text: "Cumulative saving", format: "money", cell: (_, row) => plus(row.above("cumulative") ?? nil, row.at("saving")) },
    },
  });
}

const monthCell = (row: number): Formula => [{ kind: "cell", part: "months", row, column: 0 }];

/** To date, the rest, and the year. */
export function summaryGrid(months: readonly Month[], plan: Grid, outturn: Grid): Grid {
  const rows = [
    ["To date", "reported"],
    ["Rest of the year, forecast", "rest"],
  ] as const;
  const sum =
    (grid: Grid, key: string) =>
    ([, which]: (typeof rows)[number]): Figure =>
      sumWhere(grid, months, key, which);
  return gridOf<(typeof rows)[number]>({
    id: "summary",
    caption: liveText`The year so far and as it is expected to end, £`,
    hint: "Negative: the block costs more than spot, or the saving is less than planned",
    view: "The year",
    name: "Summary",
    items: rows,
    totals: "Outturn of the year",
    columns: {
      what: { text: "Period", format: "text", cell: ([text]) => ({ text }) },
      plan: { text: "Planned saving", format: "money", total: "sum", cell: sum(plan, "plan") },
      saving: { text: "Saving", format: "money", total: "sum", cell: sum(outturn, "saving") },
      variance: { text: "Variance", format: "money", total: "sum", cell: (_, row) => minus(row.at("saving"), row.at("plan")) },
      voids: { text: "Voids paid", format: "money", total: "sum", cell: sum(outturn, "voids") },
      ...(months.some(({ doubled }) => doubled !== null)
        ? { doubled: { text: "Double running", format: "money", total: "sum", cell: sum(plan, "doubled") } as const }
        : {}),
      days: { text: "Days", format: "number", total: "sum", cell: sum(plan, "days") },
    },
  });
}

/** What the months that were restated were reported as first. */
export function restatedGrid(values: Values, months: readonly Month[], plan: Grid): Grid | null {
  const prices = pricesOf(values);
  const restated = months.filter(({ reported, occupied }) => reported.isGiven.holds && occupied.isGiven.holds);
  if (restated.length === 0) return null;
  return gridOf<Month>({
    id: "restated",
    caption: liveText`Months that are restated, £`,
    hint: "What was reported first, and what the correction does to the saving",
    view: "The year",
    name: "Restated",
    items: restated,
    totals: "All restated months",
    columns: {
      month: { text: "Month", format: "text", cell: ({ name, place }) => ({ text: name, formula: monthCell(place) }) },
      first: { text: "Beds first reported", format: "two places", cell: ({ reported }) => reported.or(nil) },
      now: { text: "Beds now", format: "two places", cell: ({ occupied }) => occupied.or(nil) },
      before: {
        text: "Saving first reported",
        format: "money",
        total: "sum",
        cell: (month) => lessDoubled(savingOf(prices, month.reported.or(nil), month.paid, plan.cell(month.place, "days")), month),
      },
      saving: {
        text: "Saving now",
        format: "money",
        total: "sum",
        cell: (month) => lessDoubled(savingOf(prices, month.occupied.or(nil), month.paid, plan.cell(month.place, "days")), month),
      },
      change: { text: "Change", format: "money", total: "sum", cell: (_, row) => minus(row.at("saving"), row.at("before")) },
    },
  });
}

/** The beds that the rest of the year needs, each day, so that the year meets its plan; nil where no day is left. */
export function neededBeds(values: Values, months: readonly Month[], plan: Grid, summary: Grid): Figure {
  const { block, spot } = pricesOf(values);
  const [dayColumn, paidColumn] = [plan.columnIndex("days"), plan.columnIndex("paidBeds")];
  const run = (column: number) => runOf("months", [0, column], [11, column]);
  const paidDays: Figure = lazyFormula(
    months.reduce(
      (sum, { occupied, paid }, row) => (occupied.isGiven.holds ? sum : sum.plus(paid.value.times(plan.cell(row, "days").value))),
      zero,
    ),
    () => formula`SUMPRODUCT(${run(dayColumn)},${run(paidColumn)},1-${knownRun(months)})`,
  );
  const [toDate, rest] = [0, 1];
  const daysLeft = summary.cell(rest, "days");
  const short = minus(summary.total("plan"), summary.cell(toDate, "saving"));
  const missing = hasDoubleRunning(values) ? plus(short, summary.cell(rest, "doubled")) : short;
  const needed = (): Figure => dividedBy(plus(times(missing, seven), times(paidDays, block)), times(spot, daysLeft));
  return lazyFormula(
    daysLeft.value.isZero() ? zero : needed().value,
    () =>
      formula`IF(${daysLeft.formula}=0,0,(${plus(times(missing, seven), times(paidDays, block)).formula})/(${times(spot, daysLeft).formula}))`,
  );
}

export const isOver = (summary: Grid): Condition => ({
  holds: summary.cell(1, "days").value.isZero(),
  formula: formula`${summary.cell(1, "days").formula}=0`,
});

export const someReported = (months: readonly Month[]): Condition => ({
  holds: months.some(({ occupied }) => occupied.isGiven.holds),
  formula: formula`SUM(${knownRun(months)})>0`,
});

export const knownCount = (months: readonly Month[]): Figure => ({
  value: decimal(months.filter(({ occupied }) => occupied.isGiven.holds).length),
  formula: formula`SUM(${knownRun(months)})`,
});

/** The year by who pays, month by month: what happened, then the forecast. */
export function paidMonths(values: Values, months: readonly Month[], plan: Grid, outturn: Grid): readonly PaidCase[] {
  const { block, spot } = pricesOf(values);
  return months.map(({ name, paid, doubled }, row) => {
    const [days, beds] = [plan.cell(row, "days"), outturn.cell(row, "beds")];
    const cost = dividedBy(times(paid, block, days), seven);
    return {
      heading: { text: name, formula: monthCell(row) },
      cost: doubled === null ? cost : plus(cost, doubled.actual),
      spot: dividedBy(times(beds, spot, days), seven),
      childWeeks: dividedBy(times(beds, days), seven),
    };
  });
}
