/** What a spreadsheet's cell can hand over, and how it is quoted in a sentence. */
import { fromCell } from "../exact/cell-number";

/** An error that stands in an input cell: "#REF!". */
export class CellError {
  constructor(readonly code: string) {}
}

/** A thing that no spreadsheet has. */
export class Unreadable {
  readonly isUnreadable = true;
}
export const unreadable = new Unreadable();

/** Blank is null. */
export type Cell = number | string | boolean | null | CellError | Unreadable;
export type Cells = readonly (readonly Cell[])[];

const longestQuote = 40;

/** As a person would say it: 1,200,000; “tbc”; TRUE. */
export function quoted(cell: Cell): string {
  if (cell === null || cell === "") return "blank";
  if (typeof cell === "number") return Number.isFinite(cell) ? withCommas(fromCell(cell).toString()) : "not a number";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell instanceof CellError) return `the error ${cell.code}`;
  if (cell instanceof Unreadable) return "something other than a number or text";
  return `“${cell.length > longestQuote ? `${cell.slice(0, longestQuote)}…` : cell}”`;
}

/** Thousands separated, decimals as they are. */
export function withCommas(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = /e/i.test(digits) ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
