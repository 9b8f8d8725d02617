/** Lines of one table that count years of different lengths: each is right by itself, and they do not compare like with like. */
import { outcomeAt } from "../evidence/outcome";
import type { Hypothesis } from "./rule";

export interface TwoBases {
  /** On 52 weeks, and on the days of a year. */
  readonly weeks: Hypothesis;
  readonly days: Hypothesis;
}

const fiftyTwo = "52 weeks";
const daysOfYear = /^36[\d.]+ ÷ 7 weeks$/;

/** Null where all lines count one year, or are too coarse to tell. */
export function twoYearBases(found: readonly Hypothesis[]): TwoBases | null {
  const counted = found.filter(
    ({ rule, constant, constantWords }) =>
      (rule.id === "multiple" || rule.id === "product") && constant > 1 && /weeks$/.test(constantWords),
  );
  for (const weeks of counted.filter(({ constantWords }) => constantWords === fiftyTwo))
    for (const days of counted.filter(({ constantWords }) => daysOfYear.test(constantWords)))
      if (isSurely(weeks, days) && isSurely(days, weeks)) return { weeks, days };
  return null;
}

/** With the other year it would fail at places where it holds. */
const isSurely = (hypothesis: Hypothesis, { constant }: Hypothesis): boolean =>
  failuresOf({ ...hypothesis, constant }) > failuresOf(hypothesis);

const failuresOf = (hypothesis: Hypothesis): number => hypothesis.places.filter((place) => outcomeAt(hypothesis, place) === "fail").length;
