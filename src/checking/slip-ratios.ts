/** Slips that multiply a figure: what is printed is so many times what it should be. */
import { decimal, type Decimal } from "../calculation";

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
