/** Excel's number formats. Pounds are marked as British pounds, so that they stay pounds in every locale. */
import { dateInWords, decimal, withCommas, type Decimal, type Rounding } from "../calculation";
import { fixedPlaces, hasSigns, isInMillions, isPercentage, million, millionPlaces, moneyPlaces } from "./places";
import type { Printing } from "./printed";
import type { Signs } from "./signs";
import type { Format } from "./table";

const pounds = "[$£-809]";

export function numberFormat(format: Format, { rounding, signs = "minus" }: Printing): string {
  if (format === "date") return "d mmmm yyyy";
  const places = fixedPlaces(format);
  if (format === "money") {
    return isInMillions(rounding)
      ? signed(`${pounds}${moneyDigits(rounding)}`, halfOf(decimal("1e6"), millionPlaces), signs, "in red")
      : signed(`${pounds}${moneyDigits(rounding)}`, halfOf(one, moneyPlaces(rounding)), signs, "in red");
  }
  if (places === undefined) return "General";
  if (!hasSigns(format)) return "0";
  const digits = isPercentage(format) ? `${withZeros("0", places)}%` : withZeros("#,##0", places);
  if (format === "price") return signed(`${pounds}${digits}`, halfOf(one, places), signs, "in red");
  if (signs === "minus") return digits;
  return signed(digits, halfOf(isPercentage(format) ? decimal("0.01") : one, places), signs, "in black");
}

const one = decimal(1);
const halfOf = (unit: Decimal, places: number): Decimal => unit.div(10 ** places).div(2);

/**
 * What is below nil but rounds to nil has no minus and is not red, as it is printed elsewhere: only from the first half on a figure is negative.
 * Excel and its like put no minus of their own before a section whose condition lets negative figures alone through, and none before a nil.
 */
function signed(digits: string, firstHalf: Decimal, signs: Signs, colour: "in red" | "in black"): string {
  const red = colour === "in red" ? "[Red]" : "";
  const negative = `${red}[<=-${firstHalf.toFixed()}]`;
  // Room for a bracket keeps the digits of the other figures under one another.
  return signs === "brackets" ? `[>=0]${digits}_);${negative}(${digits});${digits}_)` : `[>=0]${digits};${negative}-${digits};${digits}`;
}

const moneyDigits = (rounding: Rounding): string =>
  isInMillions(rounding) ? `${withZeros("0", millionPlaces)},,"m"` : withZeros("#,##0", moneyPlaces(rounding));

const withZeros = (digits: string, places: number): string => (places === 0 ? digits : `${digits}.${"0".repeat(places)}`);

/** A figure as a cell with such a format shows it. */
export function inNumberFormat(value: Decimal, format: string): string {
  if (format === "d mmmm yyyy") return dateInWords(value.toNumber());
  const [first = ""] = format.split(";");
  const positive = first.replace(/^\[>=0\]|_\)$/g, "");
  if (positive === "General") return value.toSignificantDigits(15).toString().replace("-", "−");
  const places = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const isMillions = positive.includes(",,");
  const [unit, ending] = positive.endsWith("%") ? [decimal("0.01"), "%"] : isMillions ? [million, "m"] : [one, ""];
  const digits = value.abs().div(unit).toFixed(places);
  const size = `${positive.includes("£") ? "£" : ""}${positive.includes("%") ? digits : withCommas(digits)}${ending}`;
  if (!value.isNegative() || !/[1-9]/.test(digits)) return size;
  return format.includes("(") ? `(${size})` : `−${size}`;
}

/** The same digits inside a sentence, for Excel's TEXT. */
export const sentenceDigits = (rounding: Rounding): string => moneyDigits(rounding).replaceAll('"', '""');
