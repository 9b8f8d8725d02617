/** Figures as text in a field. What is typed stays as typed until the field is left. */
import { CellError, dateInWords, fromCell, withCommas, type Cell } from "../../calculation";
import type { FieldKind } from "../../tables";

const figure = /^([−-]?)(\d+)(?:\.(\d+))?$/;

/** The text of a value: 627000 in a field of money is "627,000.00". */
export function textOf(value: Cell, isMoney: boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return tidied(fromCell(value).toFixed(), isMoney);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value.code;
  return typeof value === "string" ? value : "";
}

/** As its field shows it: 0.2 is "20%" in a field of percentages, 46038 is a date in a field of dates. */
export function fieldText(value: Cell, field: FieldKind): string {
  if (typeof value === "number" && field === "percent") return `${fromCell(value).times(100).toString().replace("-", "−")}%`;
  if (typeof value === "number" && field === "date" && Number.isInteger(value) && value > 0) return dateInWords(value);
  return textOf(value, field === "money");
}

/** "£ 627000.5" becomes "627,000.50". What is not a figure stays as it is, so that it can be corrected. */
export function tidied(text: string, isMoney: boolean): string {
  const parts = figure.exec(digitsOf(text));
  if (!parts) return text.trim();
  const [, sign = "", whole = "", pence = ""] = parts;
  const fraction = isMoney ? pence.padEnd(2, "0") : pence;
  return `${sign === "" ? "" : "−"}${withCommas(whole)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Whether two values are the same figure, however they are written: 184308.8 and "£184,308.80". */
export function sameValue(one: Cell, other: Cell): boolean {
  return plain(one) === plain(other);
}

const plain = (value: Cell): string => {
  const text = textOf(value, true);
  const percent = /^\s*([−-]?[\d.]+)\s*%\s*$/.exec(text)?.[1];
  return tidied(percent === undefined ? text : fromCell(Number(percent) / 100).toString(), true).toLowerCase();
};
const digitsOf = (text: string): string => text.replace(/[\s£]/g, "").replace(/,(?=\d{3}(\D|$))/g, "");
