/** Custom functions in Univer's formula engine, answered by a FunctionSource. */
import type { Nullable } from "@univerjs/core";
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { addressOf } from "../grid/area";
import type { CellPlace, Grid } from "../grid/grid";
import type { Argument, Declaration, FunctionSource, Outcome } from "./declaration";

export type Tally = { calls: number; later: number };

export class UniverFunctions {
  readonly tally: Tally = { calls: 0, later: 0 };
  /** Each cell's outcomes that come late, kept until a calculation of that cell has nothing more to ask (calls may be nested). */
  readonly #late = new Map<string, Map<string, Outcome | null>>();

  constructor(
    private readonly grid: Grid,
    public source: FunctionSource,
  ) {}

  register(declarations: readonly Declaration[], namespace: string, describe?: (info: IFunctionInfo[]) => void): void {
    const functions = this.grid.univer.__getInjector().get(IFunctionService);
    functions.registerExecutors(
      ...declarations.map((declaration) => new AddInFunction(declaration, `${namespace}.${declaration.name}`, this)),
    );
    describe?.(declarations.map((declaration) => information(declaration, namespace)));
  }

  answer(declaration: Declaration, at: CellPlace, args: Argument[]): Outcome {
    const cell = `${at.sheetId}!${at.row},${at.column}`;
    const call = `${declaration.id} ${JSON.stringify(args)}`;
    const late = this.#late.get(cell)?.get(call);
    if (late !== undefined) return late ?? busy;
    this.tally.calls++;
    const sheet = this.grid.book.getSheetBySheetId(at.sheetId)?.getSheetName() ?? "";
    const outcome = this.source.call({ id: declaration.id, args, address: `${sheet}!${addressOf({ ...at, rows: 1, columns: 1 })}` });
    if (!(outcome instanceof Promise)) return outcome;
    this.tally.later++;
    const outcomes = this.#late.get(cell) ?? new Map<string, Outcome | null>();
    this.#late.set(cell, outcomes.set(call, null));
    const settled = outcome.then((value) => outcomes.set(call, value));
    void this.grid.calculateAfter(settled, at).then(() => {
      if (![...outcomes.values()].includes(null)) this.#late.delete(cell);
    });
    return busy;
  }
}

const busy: Outcome = { error: ErrorType.CONNECT, message: "" };

class AddInFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly declaration: Declaration,
    name: string,
    private readonly functions: UniverFunctions,
  ) {
    super(name);
    this.minParams = declaration.parameters.filter((parameter) => !parameter.optional).length;
    this.maxParams = declaration.parameters.some((parameter) => parameter.repeating) ? 255 : declaration.parameters.length;
  }

  /** Nothing may be thrown from here: it would wedge the engine for good. */
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    try {
      const args: Argument[] = [];
      for (const [index, value] of values.entries()) {
        const matrix = this.declaration.parameters[index]?.dimensionality === "matrix";
        const grid = value.isArray() ? (value as ArrayValueObject).getArrayValue() : [[value]];
        const wrong = (matrix ? grid.flat() : [grid[0]?.[0]]).find((cell) => cell?.isError());
        if (wrong) return wrong as ErrorValueObject;
        args.push(matrix ? grid.map((row) => row.map(plain)) : plain(grid[0]?.[0]));
      }
      while (args.length < this.declaration.parameters.length) args.push(null); // Excel passes null for what is left out
      const at = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return this.#lift(this.functions.answer(this.declaration, at, args));
    } catch (error) {
      console.error("workbench:", error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }

  #lift(outcome: Outcome): BaseValueObject {
    if ("error" in outcome) return ErrorValueObject.create(outcome.error as ErrorType, outcome.message);
    if (!Array.isArray(outcome.value)) return lifted(outcome.value);
    const rows = outcome.value as unknown[][];
    const columnCount = Math.max(...rows.map((row) => row.length));
    const calculateValueList = rows.map((row) => Array.from({ length: columnCount }, (_unused, index) => lifted(row[index])));
    return ArrayValueObject.create({
      calculateValueList,
      rowCount: rows.length,
      columnCount,
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: -1,
      column: -1,
    });
  }
}

function plain(value: Nullable<BaseValueObject>): Argument {
  return value === null || value === undefined || value.isNull() ? null : (value.getValue() as Argument);
}

function lifted(value: unknown): BaseValueObject {
  if (value === null || value === undefined || value === "") return StringValueObject.create("");
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  const { type, code, message } = value as { type?: string; code?: string; message?: string };
  if (code?.startsWith("#")) return ErrorValueObject.create(code as ErrorType, message ?? type ?? "");
  return StringValueObject.create(String(value));
}

function information(declaration: Declaration, namespace: string): IFunctionInfo {
  const text = declaration.description ?? "";
  return {
    functionName: `${namespace}.${declaration.name}`,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: declaration.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? parameter.name,
      example: "A1",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
