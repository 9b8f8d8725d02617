/** The slips of arithmetic that both the functions and the checker of printed tables look for; each puts them in its own words. */
import { decimal, type Decimal } from "../calculation";

/** A slip that multiplies a figure: what is printed is `by` times what it should be. */
export interface SlipRatio {
  readonly kind: "week-basis" | "vat" | "thousands" | "yearly-for-weekly" | "other";
  readonly reason: string;
  readonly by: Decimal;
}

const [weeksAsDays, vat, thousand] = [decimal(365).div(364), decimal("1.2"), decimal(1000)];

export const slipRatios: readonly SlipRatio[] = [
  { kind: "week-basis", reason: "365 days where 52 weeks are meant", by: weeksAsDays },
  { kind: "week-basis", reason: "52 weeks where 365 days are meant", by: decimal(1).div(weeksAsDays) },
  { kind: "vat", reason: "VAT added", by: vat },
  { kind: "vat", reason: "VAT taken off", by: decimal(1).div(vat) },
  { kind: "thousands", reason: "in thousands", by: decimal(1).div(thousand) },
  { kind: "thousands", reason: "multiplied by 1,000", by: thousand },
  { kind: "yearly-for-weekly", reason: "a year's cost for a week's", by: decimal(52) },
  { kind: "yearly-for-weekly", reason: "a week's cost for a year's", by: decimal(1).div(52) },
  { kind: "other", reason: "a month's cost for a year's", by: decimal(1).div(12) },
];

export type ItemSlip = "left-out" | "counted-twice" | "sign-turned";

/** Slips with an item of a total: the printed total is too high by `times` the item. */
export const itemSlips: readonly { readonly kind: ItemSlip; readonly times: number }[] = [
  { kind: "left-out", times: -1 },
  { kind: "counted-twice", times: 1 },
  { kind: "sign-turned", times: -2 },
];
