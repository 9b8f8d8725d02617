/** A workbook without a screen: the real Excel object model over the workbench's host, with the add-in's own functions in the cells. */
import type { IWorkbookData } from "@univerjs/core";
import { answer } from "../../src/functions/answer";
import { declarationOf, functionDeclarations } from "../../src/functions/declarations";
import type { FunctionAnswer } from "../../workbench/functions/declaration";
import { UniverFunctions } from "../../workbench/functions/univer-functions";
import { headlessGrid } from "../../workbench/grid/headless";
import { ApiError } from "../../workbench/host/api-object";
import { Interpreter } from "../../workbench/host/interpreter";
import { nodeExcel } from "../../workbench/host/node-excel";
import { ActionType, type BatchRequest } from "../../workbench/host/protocol";
import type { BookRecord } from "../../workbench/workbook/book-record";
import { Workbook } from "../../workbench/workbook/workbook";
import { CustomFunctionsError, provideCustomFunctions } from "./custom-functions";

export type OpenWorkbook = {
  /** Batches that reached Excel: one a context.sync. */
  batches: number;
  /** Actions that reached Excel; the one with this number fails. */
  actions: number;
  failAt: number | null;
  /** Called before each batch, by its number from 1, and before each action, by its number from 0. What they throw or wait for, Excel does. */
  beforeBatch(number: number): void | Promise<void>;
  beforeAction(number: number): void | Promise<void>;
  /** What Excel has not answered it never does; from now on it takes the next batch. */
  loseBatch(): void;
  readonly workbook: Workbook;
  /** For `openWorkbook`, which then opens the workbook as it is now. */
  save(): SavedWorkbook;
  protectedFrom(code: string): void;
  /** One batch on the active sheet. */
  run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T>;
  select(address: string): Promise<void>;
  /** As typed: text that begins with "=" is a formula. */
  write(address: string, values: unknown[][]): Promise<void>;
  /** What a sheet's cells hold, by address, without the empty ones. */
  contents(sheet?: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};

export type SavedWorkbook = { readonly cells: IWorkbookData; readonly record: BookRecord };

export function openWorkbook(saved?: SavedWorkbook): OpenWorkbook {
  provideCustomFunctions();
  const grid = headlessGrid(structuredClone(saved?.cells));
  const workbook = new Workbook(grid, structuredClone(saved?.record));
  let refusal: string | null = null;
  const book: OpenWorkbook = {
    batches: 0,
    actions: 0,
    failAt: null,
    beforeBatch: () => undefined,
    beforeAction: () => undefined,
    loseBatch: () => letNext(),
    workbook,
    save: () => ({ cells: structuredClone(grid.book.save()), record: structuredClone(workbook.$record) }),
    protectedFrom: (code) => (refusal = code),
    run: (work) =>
      excel.run(async (context) => {
        const result = work(context.workbook.worksheets.getActiveWorksheet(), context);
        await context.sync();
        return result;
      }),
    select: (address) => book.run((sheet) => sheet.getRange(address).select()),
    write: (address, values) => book.run((sheet) => void (sheet.getRange(address).formulas = values)),
    contents: async (name) => {
      const read = await book.run((active, context) => {
        const sheet = name === undefined ? active : context.workbook.worksheets.getItem(name);
        return sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex");
      });
      if (read.isNullObject) return {};
      const cells = (read.formulas as unknown[][]).flatMap((row, i) =>
        row.map((formula, j): [string, unknown] => [`${String.fromCharCode(65 + read.columnIndex + j)}${read.rowIndex + i + 1}`, formula]),
      );
      return Object.fromEntries(cells.filter(([, formula]) => formula !== ""));
    },
    close: () => grid.dispose(),
  };
  const interpreter = new Interpreter(workbook, async () => {
    if (refusal !== null) throw new ApiError(refusal, "refused");
    const number = book.actions++;
    if (number === book.failAt) throw new ApiError("GeneralException", "There was an internal error while processing the request.");
    await book.beforeAction(number);
  });
  // At its end Excel.run releases the objects that it tracked, in a batch of its own.
  const isCleaning = ({ Actions }: BatchRequest): boolean =>
    Actions.every(({ Name, ActionType: type }) => Name === "_RemoveReference" || type === ActionType.instantiate);
  // As Excel does, one batch after the other.
  let last = Promise.resolve();
  let letNext = (): void => undefined;
  const inTurn = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const earlier = last;
    let end: () => void = () => undefined;
    last = new Promise((resolve) => (end = resolve));
    await earlier;
    letNext = end;
    return work().finally(end);
  };
  const counted = Object.assign(Object.create(interpreter) as Interpreter, {
    run: async (batch: BatchRequest) => {
      if (!isCleaning(batch)) await book.beforeBatch((book.batches += 1));
      return inTurn(() => interpreter.run(batch));
    },
  });
  const excel = nodeExcel(counted);
  Object.assign(globalThis, { Excel: excel });
  new UniverFunctions(grid, { call: ({ id, args }) => outcomeOf(id, args) }).register(
    functionDeclarations.map(({ name, parameters }) => ({
      id: name,
      name,
      parameters: Object.entries(parameters).map(([key, { isOptional }]) => ({
        name: key,
        optional: isOptional,
        dimensionality: "matrix" as const,
      })),
    })),
    "CARE",
  );
  return book;
}

function outcomeOf(name: string, args: readonly unknown[]): FunctionAnswer {
  try {
    return { value: answer(declarationOf(name), args) };
  } catch (error) {
    if (error instanceof CustomFunctionsError) return { error: error.code, message: error.message };
    throw error;
  }
}
