/** A number of children times what one costs on average is what was spent: told by the labels, since printed figures seldom agree. */
import { daysOfWeek, daysOfYear } from "../lines/constants";
import type { Line, LinesBothWays } from "../lines/line";
import { areOfOneSize } from "../lines/size";
import type { Hypothesis } from "./rule";

export interface Reconciled {
  readonly count: Line;
  readonly average: Line;
  readonly spend: Line;
  /** 1 for an average of a year, 52.14 for one of a week. */
  readonly weeks: number;
  readonly places: readonly { readonly place: number; readonly implied: number }[];
}

const counted = /\b(?:children|clients|placements|young people|service users|people|packages)\b/i;
const averaged = /\b(?:average|avg|mean)\b|\bunit cost\b/i;
const weekly = /\bweek(?:ly)?\b/i;
const yearly = /\b(?:annual(?:ly)?|year(?:ly)?|p\.?a)\b/i;
const spent = /\b(?:outturn|spend|spent|expenditure|total cost|actuals?)\b/i;
const money = /\b(?:costs?|prices?|fees?|rates?|spend|budget)\b|£|%/i;

/** Null where the lines are not there, or are tied by a relation that holds. */
export function countAndAverage(both: LinesBothWays, hypotheses: readonly Hypothesis[]): Reconciled | null {
  for (const of of ["rows", "columns"] as const) {
    const { lines, places } = both[of];
    if (!lines.some(({ label }) => averaged.test(label))) continue;
    const only = (test: (label: string) => boolean): Line | null => {
      const found = lines.filter(({ label, part, isPercent, isHeading }) => part === 0 && !isPercent && !isHeading && test(label));
      return found.length === 1 ? (found[0] ?? null) : null;
    };
    const count = only((label) => counted.test(label) && !money.test(label) && !averaged.test(label));
    const spend = only((label) => spent.test(label) && !averaged.test(label));
    const annual = only((label) => averaged.test(label) && yearly.test(label));
    const average = annual ?? only((label) => averaged.test(label) && weekly.test(label));
    if (!count || !spend || !average || areTied(hypotheses, count, spend)) continue;
    const weeks = annual ? 1 : daysOfYear / daysOfWeek;
    const filled = Array.from({ length: places }, (_, place) => place).filter((place) =>
      [count, spend, average].every((line) => (line.numbers[place] ?? 0) > 0),
    );
    const implied = filled.map((place) => ({ place, implied: (spend.numbers[place] ?? 0) / (average.numbers[place] ?? 0) / weeks }));
    // What is farther apart counts other things.
    const isPlausible = implied.every(({ place, implied: number }) => areOfOneSize(number, count.numbers[place] ?? 0));
    if (implied.length > 0 && isPlausible) return { count, average, spend, weeks, places: implied };
  }
  return null;
}

const areTied = (hypotheses: readonly Hypothesis[], count: Line, spend: Line): boolean =>
  hypotheses.some(({ result, terms }) => {
    const lines = [result, ...terms.map(({ line }) => line)];
    return [count, spend].every((one) => lines.some((line) => line.of === one.of && line.index === one.index));
  });

/** Children who come and go in a year make an average: a fiftieth is no difference. */
export const reconciles = ({ count }: Reconciled, { place, implied }: Reconciled["places"][number]): boolean =>
  Math.abs(implied / (count.numbers[place] ?? 0) - 1) <= fiftieth ||
  Math.abs(implied - (count.numbers[place] ?? 0)) <= (count.halves[place] ?? 0);

const fiftieth = 0.02;
