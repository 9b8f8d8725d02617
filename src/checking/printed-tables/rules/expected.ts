/** Where a rule is not expected to hold although its figures are there: they count where it does, and are left alone where it does not. */
import { daysOfLeapYear, daysOfYear } from "../lines/constants";
import { floatTolerance } from "../lines/float-tolerance";
import type { Lines } from "../lines/line";
import { linesOfHypothesis, type Hypothesis } from "./rule";

/** A percentage in a line of amounts. */
export const hasOddPercent = (hypothesis: Hypothesis, place: number): boolean =>
  !hypothesis.result.isPercent && linesOfHypothesis(hypothesis).some(({ figures }) => figures[place]?.figure.unit === "%");

/** What prices and shares make of each line they do not make of its total. */
export const isAtTotal = (place: number, { isTotalPlace }: Lines): boolean => isTotalPlace[place] === true;

/** A total of amounts that were rounded line by line is out by their roundings from what its own base gives: VAT by line. */
export function isOfRoundedLines(hypothesis: Hypothesis, place: number, lines: Lines): boolean {
  if (!isAtTotal(place, lines)) return false;
  const { result, places, rule } = hypothesis;
  const { value, error } = rule.arithmetic.implied(hypothesis, place, -1);
  const within = places.reduce(
    (sum, one) => sum + (isAtTotal(one, lines) ? 0 : (result.halves[one] ?? 0)),
    error + (result.halves[place] ?? 0),
  );
  return Math.abs(value - (result.numbers[place] ?? Number.NaN)) <= within + floatTolerance(value);
}

const ofDays = /\bdays?\b/i;

/** 366 days where the other years have 365 are no slip, nor 365 where they have 366; where they are days. */
export const isLeapYear = (hypothesis: Hypothesis, place: number, { placeLabels }: Lines): boolean =>
  linesOfHypothesis(hypothesis).some((line, index) => {
    const days = line.numbers[place] ?? Number.NaN;
    if ((days !== daysOfYear && days !== daysOfLeapYear) || !(ofDays.test(line.label) || ofDays.test(placeLabels[place] ?? "")))
      return false;
    const { value, error } = hypothesis.rule.arithmetic.implied(hypothesis, place, index - 1);
    return Math.abs(value - (days === daysOfYear ? daysOfLeapYear : daysOfYear)) <= error + (line.halves[place] ?? 0);
  });
