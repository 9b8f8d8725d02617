/** Figures as they are printed: rounded once, by the table's rule, with a true minus. */
import { dateInWords, decimal, roundTo, withCommas, type Decimal, type Rounding } from "../calculation";
import type { Column, Figure, Format, Text } from "./table";

const million = decimal("1000000");
const hundredThousand = decimal("100000");
const penny: Rounding = { quantum: decimal("0.01"), direction: "nearest" };
const hundredth: Rounding = { quantum: decimal("0.01"), direction: "nearest" };

export function printedFigure(value: Decimal, format: Format, rounding: Rounding): string {
  switch (format) {
    case "money":
      return printedMoney(value, rounding);
    case "price":
      return withMinus(roundTo(value, penny), (size) => withCommas(size.toFixed(2)));
    case "percent":
      return withMinus(value.times(100), (size) => `${size.toFixed(0)}%`);
    case "percent to one place":
      return withMinus(value.times(100), (size) => `${size.toFixed(1)}%`);
    case "percent to two places":
      return withMinus(value.times(100), (size) => `${size.toFixed(2)}%`);
    case "one place":
      return withMinus(value, (size) => withCommas(size.toFixed(1)));
    case "two places":
      return withMinus(roundTo(value, hundredth), (size) => withCommas(size.toFixed(2)));
    case "three places":
      return withMinus(value, (size) => withCommas(size.toFixed(3)));
    case "year":
      return value.toFixed(0);
    case "date":
      return dateInWords(value.toNumber());
    case "beds":
      return withMinus(roundTo(value, hundredth), (size) => withCommas(size.toString()));
    case "number":
    case "text":
      return withMinus(value, (size) => withCommas(size.toSignificantDigits(15).toString()));
  }
}

/** What stands in a cell of a part: a figure as it is printed, or words. */
export const printedCell = (cell: Figure | Text, column: Pick<Column, "format">, rounding: Rounding): string =>
  "value" in cell ? printedFigure(cell.value, cell.format ?? column.format, rounding) : cell.text;

/** Millions when the quantum is £0.1m, pence when it is pence, else whole pounds. */
function printedMoney(value: Decimal, rounding: Rounding): string {
  const rounded = roundTo(value, rounding);
  if (rounding.quantum.gte(hundredThousand)) return withMinus(rounded, (size) => `${size.div(million).toFixed(1)}m`);
  return withMinus(rounded, (size) => withCommas(size.toFixed(rounding.quantum.isInteger() ? 0 : 2)));
}

/** "£294,544", with the minus sign before the £. */
export const printedPounds = (value: Decimal, rounding: Rounding): string =>
  withMinus(roundTo(value, rounding), (size) => `£${printedMoney(size, rounding)}`);

/** Short, for a headline: "£1.9m", "£52k", "£640". Rounded to the nearest, halves away from nil. */
export function shortPounds(value: Decimal): string {
  const size = value.abs();
  const [unit, places, suffix] = size.gte("950000") ? [million, 1, "m"] : size.gte("10000") ? [decimal(1000), 0, "k"] : [decimal(1), 0, ""];
  return withMinus(value, (absolute) => `£${withCommas(absolute.div(unit).toFixed(places))}${suffix}`);
}

const withMinus = (value: Decimal, text: (size: Decimal) => string): string => {
  const printed = text(value.abs());
  return value.isNegative() && /[1-9]/.test(printed) ? `−${printed}` : printed;
};
