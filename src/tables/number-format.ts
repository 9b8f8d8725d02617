/** Excel's number formats. Pounds are marked as British pounds, so that they stay pounds in every locale. */
import { dateInWords, withCommas, type Decimal, type Rounding } from "../calculation";
import { fixedPlaces, isInMillions, isPercentage, million, millionPlaces, moneyPlaces } from "./places";
import type { Format } from "./table";

const pounds = "[$£-809]";
const signed = (format: string): string => `${pounds}${format};[Red]-${pounds}${format};${pounds}${format}`;

export function numberFormat(format: Format, rounding: Rounding): string {
  const places = fixedPlaces(format);
  if (format === "money") return signed(moneyDigits(rounding));
  if (format === "date") return "d mmmm yyyy";
  if (places === undefined) return "General";
  if (format === "year") return "0";
  if (isPercentage(format)) return `${withZeros("0", places)}%`;
  return format === "price" ? signed(withZeros("#,##0", places)) : withZeros("#,##0", places);
}

const moneyDigits = (rounding: Rounding): string =>
  isInMillions(rounding) ? `${withZeros("0", millionPlaces)},,"m"` : withZeros("#,##0", moneyPlaces(rounding));

const withZeros = (digits: string, places: number): string => (places === 0 ? digits : `${digits}.${"0".repeat(places)}`);

/** A figure as a cell with such a format shows it. */
export function inNumberFormat(value: Decimal, format: string): string {
  if (format === "d mmmm yyyy") return dateInWords(value.toNumber());
  const [positive = ""] = format.split(";");
  const places = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  if (positive.endsWith("%")) return `${value.times(100).toFixed(places)}%`;
  if (positive === "General") return value.toSignificantDigits(15).toString();
  const isMillions = positive.includes(",,");
  const size = withCommas((isMillions ? value.abs().div(million) : value.abs()).toFixed(places));
  return `${value.isNegative() && /[1-9]/.test(size) ? "−" : ""}${positive.includes("£") ? "£" : ""}${size}${isMillions ? "m" : ""}`;
}

/** The same digits inside a sentence, for Excel's TEXT. */
export const sentenceDigits = (rounding: Rounding): string => moneyDigits(rounding).replaceAll('"', '""');
