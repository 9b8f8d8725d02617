/** An assumption in words, for the reference and the command line. */
import { dateInWords, withCommas, type Cell } from "../calculation";
import type { AnyAssumption } from "./assumption";

/** What is accepted: "£0 to £1,000,000", "Excluded; Included", "a date". */
export function rangeWords({ field, bounds }: AnyAssumption): string {
  if (typeof field === "object") return field.choices.join("; ");
  if (field === "date") return "a date";
  if (field === "term") return "up to 100 years";
  if (field === "text") return "words";
  if (bounds === undefined) return field === "money" ? "above £0" : "";
  const end = (value: number): string =>
    field === "percent" ? `${Number((value * 100).toFixed(4))}%` : `${field === "money" ? "£" : ""}${withCommas(value)}`;
  return `${end(bounds.least).replace("-", "−")} to ${end(bounds.most)}${bounds.isWhole === true ? ", whole" : ""}`;
}

/** A value as people write it. */
export function valueWords({ field }: AnyAssumption, value: Cell): string {
  if (typeof value !== "number") return typeof value === "string" ? value : "";
  if (field === "percent") return `${Number((value * 100).toFixed(6))}%`;
  if (field === "date") return dateInWords(value);
  return withCommas(value);
}

/** A label inside a sentence: "spot cost", but "VAT" as it is. */
export const inSentence = (label: string): string => (/^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);
