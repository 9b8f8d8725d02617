/** A documented figure in full: £626,938; 3.401899…; 59.049%; 16/01/2026. In a table, all pounds are given to the penny. */
import { decimal, roundTo, withCommas, type CellFormat, type Decimal } from "../../calculation";

const isNumber = /^-?\d+(\.\d+)?…?$/;

export function figureWords(documented: string, format: CellFormat, inTable = false): string {
  if (!isNumber.test(documented) || format === "text") return documented;
  const isCut = documented.endsWith("…");
  const digits = isCut ? documented.slice(0, -1) : documented;
  if (format === "date") return dateWords(Number(digits));
  const isShare = format === "percentage" || format === "chance";
  const figure = isShare ? decimal(digits).times(100) : decimal(digits);
  if (inTable && format === "pounds") return poundsAndPence(figure);
  const size = withCommas(isCut ? figure.abs().toFixed() : figure.abs().toFixed(...pence(digits, format)));
  const sign = figure.isNegative() && !figure.isZero() ? "−" : "";
  return `${sign}${format === "pounds" ? "£" : ""}${size}${isCut ? "…" : ""}${isShare ? "%" : ""}`;
}

const poundsAndPence = (figure: Decimal): string => {
  const pence = roundTo(figure, { quantum: decimal("0.01"), direction: "nearest" });
  return `${pence.lt(0) ? "−" : ""}£${withCommas(pence.abs().toFixed(2))}`;
};

/** £2,890.10, not £2,890.1. */
const pence = (digits: string, format: CellFormat): readonly [] | readonly [number] =>
  format === "pounds" && /\.\d$/.test(digits) ? [2] : [];

/** Excel counts days from the end of 1899. */
const dateWords = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30 + serial)).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
