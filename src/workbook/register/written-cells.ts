/** Compares a cell as it was written with what Excel holds now. */
import { fromCell } from "../../calculation";
import { inNumberFormat, type BlockCell } from "../../tables";
import { asText } from "../cell-text";

/** A range's cells as Excel gives them. */
export type Cells = {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
};

/** Whether a cell with this formula and value holds what was written. */
export function isAsWritten(cell: BlockCell, formula: unknown, value: unknown): boolean {
  if (cell.isFormula) return plainFormula(String(formula)) === plainFormula(String(cell.content));
  if (typeof cell.content === "number") return typeof value === "number" && isSameNumber(cell.content, value);
  return String(value).trim() === cell.content.trim();
}

/** Whether a cell holds what was typed into it: `written` may have the apostrophe that keeps text text. */
export function isSameContent(written: unknown, held: unknown): boolean {
  if (typeof written === "number") return typeof held === "number" && isSameNumber(written, held);
  if (typeof written !== "string" || typeof held !== "string") return written === held;
  return written.startsWith("=") ? plainFormula(held) === plainFormula(written) : held.trim() === written.replace(/^'/, "").trim();
}

export const isSameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(a) * 1e-12;

/** A formula without what Excel may change in it: spaces, capitals and the marks of newer functions. Text in quotation marks stays. */
export const plainFormula = (formula: string): string =>
  formula
    .split('"')
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s|@|_xlfn\.|_xlws\./gi, "").toUpperCase()))
    .join('"');

/** What is to be written to make a cell as it was. */
export const writtenIn = ({ content, isFormula }: BlockCell): string | number =>
  typeof content === "string" && !isFormula ? asText(content) : content;

/** A cell's value as the sheet shows it. */
export const wordsOf = ({ expected, content, numberFormat }: BlockCell): string =>
  expected === undefined
    ? typeof content === "number"
      ? inNumberFormat(fromCell(content), numberFormat)
      : content
    : typeof expected === "string"
      ? expected
      : inNumberFormat(expected, numberFormat);

/** The text of a cell that holds text, and "" for any other. */
export const textOf = (cell: BlockCell | null | undefined): string =>
  cell === null || cell === undefined
    ? ""
    : typeof cell.expected === "string"
      ? cell.expected
      : typeof cell.content === "string" && !cell.isFormula
        ? cell.content
        : "";
