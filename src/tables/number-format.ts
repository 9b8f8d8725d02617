/** Excel's number formats. Pounds are marked as British pounds, so that they stay pounds in every locale. */
import { dateInWords, withCommas, type Decimal, type Rounding } from "../calculation";
import type { Format } from "./table";

const pounds = "[$£-809]";
const signed = (format: string): string => `${pounds}${format};[Red]-${pounds}${format};${pounds}${format}`;

export function numberFormat(format: Format, rounding: Rounding): string {
  switch (format) {
    case "money":
      return signed(moneyDigits(rounding));
    case "price":
      return signed("#,##0.00");
    case "percent":
      return "0%";
    case "percent to one place":
      return "0.0%";
    case "percent to two places":
      return "0.00%";
    case "one place":
      return "#,##0.0";
    case "two places":
      return "#,##0.00";
    case "three places":
      return "#,##0.000";
    case "year":
      return "0";
    case "date":
      return "d mmmm yyyy";
    case "beds":
    case "number":
    case "text":
      return "General";
  }
}

function moneyDigits({ quantum }: Rounding): string {
  if (quantum.gte(100_000)) return '0.0,,"m"';
  return quantum.isInteger() ? "#,##0" : "#,##0.00";
}

/** A figure as a cell with such a format shows it. */
export function inNumberFormat(value: Decimal, format: string): string {
  if (format === "d mmmm yyyy") return dateInWords(value.toNumber());
  const [positive = ""] = format.split(";");
  const places = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  if (positive.endsWith("%")) return `${value.times(100).toFixed(places)}%`;
  if (positive === "General") return value.toSignificantDigits(15).toString();
  const isMillions = positive.includes(",,");
  const size = withCommas((isMillions ? value.abs().div(1_000_000) : value.abs()).toFixed(places));
  return `${value.isNegative() && /[1-9]/.test(size) ? "−" : ""}${positive.includes("£") ? "£" : ""}${size}${isMillions ? "m" : ""}`;
}

/** The same money inside a sentence, for Excel's TEXT. */
export const sentenceFormat = (rounding: Rounding): string => `£${moneyDigits(rounding).replaceAll('"', '""')}`;
