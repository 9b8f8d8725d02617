/** Figures as they are printed: rounded once, by the table's rule, with a true minus. */
import { dateInWords, decimal, roundTo, roundToPlaces, withCommas, type Decimal, type Rounding } from "../calculation";
import { fixedPlaces, hasSigns, isInMillions, isPercentage, million, millionPlaces, moneyPlaces, mostBedPlaces } from "./places";
import type { Column, Figure, Format, Table, Text } from "./table";

export function printedFigure(value: Decimal, format: Format, rounding: Rounding): string {
  if (format === "money") return printedMoney(value, rounding);
  if (format === "date") return dateInWords(value.toNumber());
  if (format === "beds") return withMinus(roundToPlaces(value, mostBedPlaces), withCommas);
  const places = fixedPlaces(format);
  if (places === undefined) return withMinus(value.toSignificantDigits(15), withCommas);
  if (format === "year") return value.toFixed(places);
  return isPercentage(format)
    ? withMinus(roundToPlaces(value.times(100), places), (amount) => `${amount.toFixed(places)}%`)
    : withMinus(roundToPlaces(value, places), (amount) => withCommas(amount.toFixed(places)));
}

/** How a table prints its figures. */
export type Printing = Pick<Table, "rounding" | "signs">;

/** What stands in a cell of a part: a figure as it is printed, or words. */
export function printedCell(cell: Figure | Text, column: Pick<Column, "format">, { rounding, signs }: Printing): string {
  if (!("value" in cell)) return cell.text;
  const format = cell.format ?? column.format;
  const printed = printedFigure(cell.value, format, rounding);
  return signs === "brackets" && hasSigns(format) ? printed.replace(/^−(.*)$/, "($1)") : printed;
}

function printedMoney(value: Decimal, rounding: Rounding): string {
  const rounded = roundTo(value, rounding);
  return isInMillions(rounding)
    ? withMinus(rounded, (amount) => `${amount.div(million).toFixed(millionPlaces)}m`)
    : withMinus(rounded, (amount) => withCommas(amount.toFixed(moneyPlaces(rounding))));
}

/** "£294,544", with the minus sign before the £. */
export const printedPounds = (value: Decimal, rounding: Rounding): string =>
  withMinus(roundTo(value, rounding), (amount) => `£${printedMoney(amount, rounding)}`);

/** Short, for a headline: "£1.9m", "£52k", "£640". Rounded to the nearest, halves away from nil. */
export function shortPounds(value: Decimal): string {
  const size = value.abs();
  const [unit, places, suffix] = size.gte("950000") ? [million, 1, "m"] : size.gte("10000") ? [decimal(1000), 0, "k"] : [decimal(1), 0, ""];
  return withMinus(value, (amount) => `£${withCommas(amount.div(unit).toFixed(places))}${suffix}`);
}

const withMinus = (value: Decimal, text: (amount: Decimal) => string): string => {
  const printed = text(value.abs());
  return value.isNegative() && /[1-9]/.test(printed) ? `−${printed}` : printed;
};
