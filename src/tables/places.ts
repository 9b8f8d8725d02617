/** How many decimals a figure is shown with: one declaration for the sheet's number formats, printed figures, sentences and reports. */
import { decimal, type Decimal, type Rounding } from "../calculation";
import type { Format } from "./table";

const places: Readonly<Partial<Record<Format, number>>> = {
  price: 2,
  percent: 0,
  "percent to one place": 1,
  "percent to two places": 2,
  "percent to three places": 3,
  "percent to four places": 4,
  "whole number": 0,
  "one place": 1,
  "two places": 2,
  "three places": 3,
  "six places": 6,
  year: 0,
};

/** Decimals of a format that always has the same number of them, those of a percentage counted in per cent; else undefined. */
export const fixedPlaces = (format: Format): number | undefined => places[format];

export const isPercentage = (format: Format): boolean => format.startsWith("percent");

/** The format that shows percentages whole, as people type rates: with as many places as they have, at least so many and at most four. */
export function percentFormatOf(shares: readonly Decimal[], least: 1 | 2 = 2): Format {
  const places = Math.max(...shares.map((share) => share.times(100).decimalPlaces()), least);
  return percentFormats[Math.min(places, percentFormats.length) - 1] ?? "percent to four places";
}

const percentFormats = [
  "percent to one place",
  "percent to two places",
  "percent to three places",
  "percent to four places",
] as const satisfies readonly Format[];

/** Whether the setting of signs is about such figures: those that always have the same number of decimals. Counts and dates keep their minus. */
export const hasSigns = (format: Format): boolean => format === "money" || (format !== "year" && fixedPlaces(format) !== undefined);

/** The most decimals of `beds`, which are shown without trailing zeros. */
export const mostBedPlaces = 2;

/** Money is shown in whole pounds or in pence, as its quantum is. */
export const moneyPlaces = ({ quantum }: Rounding): number => (quantum.isInteger() ? 0 : 2);

/** Money rounded to £0.1m or more is shown in millions, to one place. */
export const isInMillions = ({ quantum }: Rounding): boolean => quantum.gte(tenthOfAMillion);
export const million: Decimal = decimal(1_000_000);
export const millionPlaces = 1;

const tenthOfAMillion = decimal(100_000);
