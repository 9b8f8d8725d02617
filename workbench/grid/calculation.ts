/** When formulas are calculated, and how to wait until they are. */
import { Disposable, ICommandService } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions, IRange, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FormulaExecutedStateType } from "@univerjs/engine-formula";
import {
  IActiveDirtyManagerService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { lookupsStayQuick } from "./lookup-cache";

export type CellPlace = { sheetId: string; row: number; column: number };

type Dirt = ReturnType<Parameters<IActiveDirtyManagerService["register"]>[1]["getDirtyData"]>;

const setRangeValues = "sheet.mutation.set-range-values";
const onlyStyles = ["sheet.command.set-style", "sheet.command.set-border-command", "sheet.command.clear-selection-format"];

/**
 * Univer calculates 100 ms after a change, and two calculations that overlap spoil each other. So its own trigger is disposed of
 * (endTrigger, where the plugins are registered) and this is the only one: at once, one at a time, awaitable.
 */
export class Calculation extends Disposable {
  readonly #causes: IActiveDirtyManagerService;
  readonly #functions: IFunctionService;
  /** How many calculations have begun. */
  number = 0;
  #dirt: Dirt[] = [];
  #due: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #finished: (() => void) | undefined;
  readonly #later = new Set<Promise<unknown>>();
  readonly #answered: CellPlace[] = [];
  readonly #listeners: (() => void)[] = [];

  constructor(
    univer: Univer,
    private readonly api: FUniver,
    private readonly unitId: string,
    private readonly sheetIds: () => string[],
  ) {
    super();
    lookupsStayQuick();
    this.#functions = univer.__getInjector().get(IFunctionService);
    this.#causes = univer.__getInjector().get(IActiveDirtyManagerService);
    if (!this.#causes.has(setRangeValues)) throw new Error("Univer's formula plugin has not said what makes cells dirty");
    this.disposeWithMe(
      univer
        .__getInjector()
        .get(ICommandService)
        .onCommandExecuted((command, options) => this.#follow(command, options)),
    );
  }

  /** A formula's value has changed without a change of cells (a function was registered, a late answer came): calculate these, or all. */
  markDirty(cells?: CellPlace[]): void {
    if (cells === undefined) this.#add({ forceCalculation: true, ...this.#readAnew() });
    else this.#add({ dirtyRanges: cells.map(({ sheetId, row, column }) => ({ unitId: this.unitId, sheetId, range: one(row, column) })) });
  }

  /** A function that answers later: its cell is calculated again when it has, together with all others that have by then. */
  calculateAfter(answer: Promise<unknown>, at: CellPlace): Promise<void> {
    const done = answer.then(async () => {
      this.#answered.push(at);
      await Promise.resolve();
      if (this.#answered.length > 0) this.markDirty(this.#answered.splice(0));
      await this.#run();
    });
    this.#later.add(done);
    return done.finally(() => this.#later.delete(done));
  }

  /** Everything is calculated, functions that answer later included. */
  async settled(): Promise<void> {
    do {
      await this.#run();
      await Promise.all(this.#later);
    } while (this.#dirt.length > 0 || this.#later.size > 0);
  }

  onCalculated(listener: () => void): void {
    this.#listeners.push(listener);
  }

  override dispose(): void {
    super.dispose();
    clearTimeout(this.#due);
    this.#dirt = [];
  }

  #add(dirt: Dirt): void {
    this.#dirt.push(dirt);
    this.#due ??= setTimeout(() => void this.#run(), 0);
  }

  async #run(): Promise<void> {
    while (this.#running) await this.#running;
    clearTimeout(this.#due);
    this.#due = undefined;
    if (this.#dirt.length === 0) return;
    const dirt = this.#dirt.splice(0).reduce(together);
    this.number++;
    this.#running = new Promise((resolve) => (this.#finished = resolve));
    void this.api.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirt, maxIteration: 1 }, { onlyLocal: true });
    await this.#running;
    for (const listener of this.#listeners) listener();
  }

  #follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as { functionsExecutedState?: FormulaExecutedStateType };
      if (functionsExecutedState === undefined) return; // only progress
      this.#running = undefined;
      this.#finished?.();
      return;
    }
    const cause = this.#causes.get(command.id);
    const trigger = (command.params as { trigger?: string } | undefined)?.trigger ?? "";
    if (!cause || (command.id === setRangeValues && (options?.onlyLocal || onlyStyles.includes(trigger)))) return;
    this.#add(cause.getDirtyData(command));
    if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) this.markDirty();
  }

  /**
   * Univer keeps each formula as it understood it, with what its names meant then: so it is made to forget all of them. To forget
   * those of this workbook would not do: formulas of over 64 characters are kept by a number that does not say whose they are.
   */
  #readAnew(): Dirt {
    this.#functions.deleteFormulaAstCacheKey("");
    return { clearDependencyTreeCache: { [this.unitId]: Object.fromEntries(this.sheetIds().map((id) => [id, "1"])) } };
  }
}

const one = (row: number, column: number): IRange => ({ startRow: row, startColumn: column, endRow: row, endColumn: column });

/** Two lists of what is dirty as one; the maps in them are two levels deep. */
function together(first: Dirt, second: Dirt): Dirt {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second) as [string, unknown][]) {
    const held = merged[key];
    if (typeof value === "boolean") merged[key] = value || held === true;
    else if (Array.isArray(value)) merged[key] = [...((held as unknown[] | undefined) ?? []), ...(value as unknown[])];
    else merged[key] = deeper((held ?? {}) as Tree, value as Tree);
  }
  return merged;
}

type Tree = { [key: string]: Tree | undefined };

function deeper(first: Tree, second: Tree): Tree {
  const merged = { ...first };
  for (const [key, value] of Object.entries(second))
    merged[key] = typeof value === "object" && typeof merged[key] === "object" ? deeper(merged[key], value) : value;
  return merged;
}
