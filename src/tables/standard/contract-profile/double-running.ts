/** Double running: notice that still has to be paid on spot places while the beds of the block are paid. */
import { countWords, dateInWords, monthsAfter, type Decimal } from "../../../calculation";
import type { AssumptionProblem } from "../../assumption";
import { numberAssumption } from "../../assumption-kinds";
import { constant, dividedBy, largest, minus, nil, plus, smallest, times } from "../../figure-with-formula";
import type { RowSoFar } from "../../grid";
import { optional } from "../../optional-assumptions";
import type { Figure } from "../../table";
import { monthsInAll } from "./term";

const one = constant(1);

export const doubleRunningAssumptions = {
  noticeDays: optional(
    numberAssumption({
      label: "Notice on spot places",
      cell: "notice_days",
      unit: "days",
      hint: "paid from opening, beside the block; blank: none",
      example: "28",
      least: 0,
      most: 366,
      isWhole: true,
    }),
  ),
  noticePlaces: optional(
    numberAssumption({
      label: "Spot places under notice",
      cell: "notice_places",
      unit: "children",
      hint: "blank: as many as beds contracted",
      example: "5",
      least: 0,
      most: 100_000,
    }),
  ),
};

export type Notice = {
  /** The day on which the first bed opens. */
  readonly opens: Figure;
  readonly days: Figure;
  readonly places: Figure;
};

type Terms = Parameters<typeof monthsInAll>[0] & { readonly start: Decimal; readonly noticeDays: Decimal | null };

/** Notice that would run on after the term has no month to stand in. */
export function noticeProblems(terms: Terms): readonly AssumptionProblem[] {
  const { start, mobilisation, noticeDays } = terms;
  const [first, months] = [start.toNumber(), monthsInAll(terms)];
  if (noticeDays === null || mobilisation.gte(months)) return [];
  const [opens, end] = [monthsAfter(first, mobilisation.toNumber()), monthsAfter(first, months)];
  if (noticeDays.lte(end - opens)) return [];
  const sentence = `Notice of ${countWords(noticeDays.toNumber(), "day")} from ${dateInWords(opens)} runs past the end of the term: give at most ${countWords(end - opens, "day")}`;
  return [{ label: doubleRunningAssumptions.noticeDays.label, sentence }];
}

/** The days of a row on which notice is paid. */
export const daysOfNotice = (row: RowSoFar, { opens, days }: Notice): Figure =>
  largest(nil, minus(smallest(plus(row.at("to"), one), plus(opens, days)), largest(row.at("from"), opens)));

/** What notice costs in a row, at the spot price of its contract year. */
export const costOfNotice = (row: RowSoFar, { places }: Notice): Figure =>
  dividedBy(times(places, row.at("spotPrice"), row.at("noticeDays")), constant(7));
