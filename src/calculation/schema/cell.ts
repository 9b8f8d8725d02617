/** What a spreadsheet's cell can hold, and how it is quoted in a sentence. */
import { fromCell } from "../exact/cell-number";
import { withCommas } from "./number-words";

/** An error that stands in an input cell: "#REF!". */
export class CellError {
  constructor(readonly code: string) {}
}

/** Anything that no spreadsheet cell can hold. */
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
  if (typeof cell === "number") return Number.isFinite(cell) ? withCommas(fromCell(cell)) : "not a number";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell instanceof CellError) return `the error ${cell.code}`;
  if (cell instanceof Unreadable) return "something other than a number or text";
  return `“${cell.length > longestQuote ? `${cell.slice(0, longestQuote)}…` : cell}”`;
}
