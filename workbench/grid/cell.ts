/** A Univer cell's value and type in Excel's terms. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";

export type CellValue = string | number | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export const errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#CONNECT!"];

/** `undefined` for an empty cell. */
export function valueOf(cell: Nullable<ICellData>): CellValue | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (cell.p?.body?.dataStream !== undefined) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v === null || cell.v === undefined || (cell.v === "" && !hasFormula(cell))) return undefined;
  return cell.t === CellValueType.BOOLEAN ? Boolean(Number(cell.v)) || cell.v === "TRUE" : cell.v;
}

/** Text that looks like an error, but was entered with an apostrophe, is text. */
export function typeOf(cell: Nullable<ICellData>): ValueType {
  const value = valueOf(cell);
  if (value === undefined) return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return errors.includes(value) && cell?.t !== CellValueType.FORCE_STRING ? "Error" : "String";
}

export const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f ?? cell?.si);
