/** Custom functions in Univer's formula engine, answered by a FunctionSource. */
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import { BaseFunction, ErrorType, ErrorValueObject, IFunctionService } from "@univerjs/engine-formula";
import { addressOf } from "../grid/area";
import type { CellPlace } from "../grid/calculation";
import type { Grid } from "../grid/grid";
import { ErrorInArgument, argumentsOf, resultOf } from "./cell-values";
import { information } from "./declaration";
import type { Argument, Declaration, FunctionSource, FunctionAnswer } from "./declaration";
import { ErrorSentences } from "./error-sentences";

export type Tally = { calls: number; later: number };

export class UniverFunctions {
  readonly tally: Tally = { calls: 0, later: 0 };
  readonly sentences: ErrorSentences;
  readonly #late = new Map<string, LateAnswers>();

  constructor(
    private readonly grid: Grid,
    public source: FunctionSource,
  ) {
    this.sentences = new ErrorSentences(grid);
  }

  register(declarations: readonly Declaration[], namespace: string, describe?: (info: IFunctionInfo[]) => void): void {
    const functions = this.grid.univer.__getInjector().get(IFunctionService);
    functions.registerExecutors(
      ...declarations.map((declaration) => new AddInFunction(declaration, `${namespace}.${declaration.name}`, this)),
    );
    describe?.(declarations.map((declaration) => information(declaration, namespace)));
  }

  answer(declaration: Declaration, at: CellPlace, args: Argument[]): FunctionAnswer {
    const cell = `${at.sheetId}!${at.row},${at.column}`;
    const call = `${declaration.id} ${JSON.stringify(args)}`;
    const known = this.#late.get(cell)?.byCall.get(call);
    if (known !== undefined) return known ?? busy;
    this.tally.calls++;
    const sheet = this.grid.book.getSheetBySheetId(at.sheetId)?.getSheetName() ?? "";
    const outcome = this.source.call({ id: declaration.id, args, address: `${sheet}!${addressOf({ ...at, rows: 1, columns: 1 })}` });
    if (!(outcome instanceof Promise)) return outcome;
    this.tally.later++;
    const late = this.#late.get(cell) ?? { byCall: new Map<string, FunctionAnswer | null>(), uncalculated: 0 };
    this.#late.set(cell, late);
    late.byCall.set(call, null);
    late.uncalculated++;
    const settled = outcome.then((value) => late.byCall.set(call, value));
    void this.grid.calculation.calculateAfter(settled, at).then(() => {
      if (--late.uncalculated === 0) this.#late.delete(cell);
    });
    return busy;
  }
}

/**
 * The late answers of a cell. All are kept until the cell has been calculated with each of them: were one forgotten before, that
 * calculation would ask for it again, and on a slow machine go on asking for ever.
 */
type LateAnswers = {
  /** By function and arguments; null is still to come. */
  readonly byCall: Map<string, FunctionAnswer | null>;
  /** How many the cell has not been calculated with. */
  uncalculated: number;
};

const busy: FunctionAnswer = { error: ErrorType.CONNECT, message: "" };

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

  /** Must not throw: that would stop the engine for good. */
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    try {
      const args = argumentsOf(this.declaration.parameters, values);
      if (args instanceof ErrorInArgument) return args.error;
      const at = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const outcome = this.functions.answer(this.declaration, at, args);
      const value = "error" in outcome ? { code: outcome.error, message: outcome.message } : outcome.value;
      this.functions.sentences.note(at, value);
      return resultOf(value, { unitId: this.unitId ?? "", sheetId: at.sheetId });
    } catch (error) {
      console.error("workbench:", error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}
