/** A cell of a table as it was written, beside what Excel tells of it now. */
import { fromCell } from "../../calculation";
import { inNumberFormat, type BlockCell } from "../../tables";

/** The cells as Excel tells of them. */
export type Cells = {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
};

export type Corner = { readonly row: number; readonly column: number };

/** Whether it holds what was written. */
export function isAsWritten(cell: BlockCell, held: unknown, value: unknown): boolean {
  if (cell.isFormula) return plainFormula(String(held)) === plainFormula(String(cell.content));
  if (typeof cell.content === "number") return typeof value === "number" && isSameNumber(cell.content, value);
  return String(value).trim() === cell.content.trim();
}

export const isSameNumber = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(one) * 1e-12;

/** Excel may write a formula its own way: spaces, capitals and marks for newer functions mean nothing. Texts in it stay as they are. */
export const plainFormula = (formula: string): string =>
  formula
    .split('"')
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s|@|_xlfn\.|_xlws\./gi, "").toUpperCase()))
    .join('"');

/** As the sheet would show it. */
export const wordsOf = ({ expected, content, numberFormat }: BlockCell): string =>
  expected === undefined
    ? typeof content === "number"
      ? inNumberFormat(fromCell(content), numberFormat)
      : content
    : typeof expected === "string"
      ? expected
      : inNumberFormat(expected, numberFormat);

/** Of a cell that holds text; "" of others. */
export const textOf = (cell: BlockCell | null | undefined): string =>
  cell === null || cell === undefined
    ? ""
    : typeof cell.expected === "string"
      ? cell.expected
      : typeof cell.content === "string" && !cell.isFormula
        ? cell.content
        : "";
