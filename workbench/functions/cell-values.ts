/** Converts Univer's values to a custom function's arguments, and its result back, as Excel does. */
import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseValueObject, ErrorValueObject } from "@univerjs/engine-formula";
import {
  ArrayValueObject as Matrix,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject as CellError,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Argument, Parameter } from "./declaration";

/** Excel does not call a function that has an error among its arguments; the cell shows that error. */
export class ErrorInArgument {
  constructor(readonly error: ErrorValueObject) {}
}

/** A matrix of one cell is [[v]]. Blank cells and arguments that are left out are null. */
export function argumentsOf(parameters: readonly Parameter[], values: readonly BaseValueObject[]): Argument[] | ErrorInArgument {
  const last = parameters.at(-1);
  const fixed = last?.repeating ? parameters.length - 1 : parameters.length;
  const args: Argument[] = [];
  const repeated: Argument[] = [];
  for (const [index, value] of values.entries()) {
    const parameter = index < fixed ? parameters[index] : last;
    const read = argument(value, parameter?.dimensionality === "matrix");
    if (read instanceof ErrorInArgument) return read;
    if (index < fixed) args.push(read);
    else repeated.push(read);
  }
  while (args.length < fixed) args.push(null);
  return fixed < parameters.length ? [...args, repeated] : args;
}

function argument(value: BaseValueObject, isMatrix: boolean): Argument | ErrorInArgument {
  if (isGap(value)) return null;
  const cells = value.isArray() ? (value as ArrayValueObject).getArrayValue() : [[value]];
  const read = isMatrix ? cells : [[cells[0]?.[0]]];
  for (const row of read) for (const cell of row) if (cell?.isError()) return new ErrorInArgument(cell as ErrorValueObject);
  return isMatrix ? cells.map((row) => row.map(plain)) : plain(cells[0]?.[0]);
}

const isGap = (value: BaseValueObject): boolean => !value.isArray() && value.isNull();

function plain(value: Nullable<BaseValueObject>): Argument {
  return value === null || value === undefined || value.isNull() ? null : value.getValue();
}

/** As in Excel, null, undefined, NaN and infinity within an array are 0. */
export function resultOf(value: unknown, place: { unitId: string; sheetId: string }): BaseValueObject {
  if (!Array.isArray(value)) return cellValue(value, CellError.create(ErrorType.NUM));
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return CellError.create(ErrorType.CALC);
  if (rows.length === 1 && columnCount === 1) return cellValue(rows[0]?.[0], NumberValueObject.create(0));
  const calculateValueList = rows.map((row) =>
    Array.from({ length: columnCount }, (_unused, index) => cellValue(row[index], NumberValueObject.create(0))),
  );
  return Matrix.create({ calculateValueList, rowCount: rows.length, columnCount, ...place, row: -1, column: -1 });
}

function cellValue(value: unknown, notFinite: BaseValueObject): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : notFinite;
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  const error = errorIn(value);
  return error
    ? CellError.create(error.code as ErrorType, error.message)
    : StringValueObject.create(typeof value === "string" ? value : JSON.stringify(value));
}

/** Recognised by its code, because a `CustomFunctions.Error` of another frame fails `instanceof`. */
export function errorIn(value: unknown): { code: string; message: string } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { code, message } = value as { code?: unknown; message?: unknown };
  return typeof code === "string" && code.startsWith("#") ? { code, message: typeof message === "string" ? message : "" } : undefined;
}
