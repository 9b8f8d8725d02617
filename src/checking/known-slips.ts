/**
 * The slips that people make in figures: one list, for the functions, which ask exactly what was printed, and for the check of printed
 * tables, where the right figure is known only as nearly as the others were rounded. There each reason here must have its sentence.
 */
import { decimal, type Decimal } from "../calculation";

/** A slip that multiplies a figure: what is printed is `by` times what it should be. */
export interface SlipRatio {
  readonly reason: string;
  readonly by: Decimal;
}

const [weeksAsDays, vat, thousand] = [decimal(365).div(364), decimal("1.2"), decimal(1000)];

export const slipRatios = [
  { reason: "365 days where 52 weeks are meant", by: weeksAsDays },
  { reason: "52 weeks where 365 days are meant", by: decimal(1).div(weeksAsDays) },
  { reason: "VAT added", by: vat },
  { reason: "VAT taken off", by: decimal(1).div(vat) },
  { reason: "in thousands", by: decimal(1).div(thousand) },
  { reason: "multiplied by 1,000", by: thousand },
  { reason: "a year's cost for a week's", by: decimal(52) },
  { reason: "a week's cost for a year's", by: decimal(1).div(52) },
  { reason: "a month's cost for a year's", by: decimal(1).div(12) },
] as const satisfies readonly SlipRatio[];

export type ItemSlip = "left-out" | "counted-twice" | "sign-turned";

/** Slips with an item of a total: the printed total is too high by `times` the item. */
export const itemSlips: readonly { readonly kind: ItemSlip; readonly times: number }[] = [
  { kind: "left-out", times: -1 },
  { kind: "counted-twice", times: 1 },
  { kind: "sign-turned", times: -2 },
];

export type DigitSlip = "digits swapped" | "one digit wrong" | "one digit missing" | "one digit too many";

const fewestDigits = 3;

/** What makes one row of digits out of the right one; null where it is none of these, or where there are so few digits that anything is. */
export function digitSlip(right: string, printed: string): DigitSlip | null {
  const more = printed.length - right.length;
  if (right.length < fewestDigits) return null;
  if (more === 1) return isWithout(printed, right) ? "one digit too many" : null;
  if (more === -1) return isWithout(right, printed) ? "one digit missing" : null;
  const differing = more === 0 ? Array.from(right).flatMap((digit, at) => (digit === printed[at] ? [] : [at])) : [];
  const [first = 0, second = 0] = differing;
  if (differing.length === 2 && right[first] === printed[second] && right[second] === printed[first]) return "digits swapped";
  return differing.length === 1 ? "one digit wrong" : null;
}

const isWithout = (longer: string, shorter: string): boolean =>
  Array.from(longer).some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
