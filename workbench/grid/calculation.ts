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
import { speedUpLookupCache } from "./lookup-cache";

export type CellPlace = { sheetId: string; row: number; column: number };

type Dirt = ReturnType<Parameters<IActiveDirtyManagerService["register"]>[1]["getDirtyData"]>;

const setRangeValues = "sheet.mutation.set-range-values";
const onlyStyles = ["sheet.command.set-style", "sheet.command.set-border-command", "sheet.command.clear-selection-format"];

/**
 * Univer calculates 100 ms after a change, and overlapping calculations corrupt each other. So its own trigger is disposed of (endTrigger,
 * where the plugins are registered). This one calculates at once, one calculation at a time, and can be awaited.
 */
export class Calculation extends Disposable {
  readonly #causes: IActiveDirtyManagerService;
  readonly #functions: IFunctionService;
  /** How many calculations have begun. */
  number = 0;
  #isManual = false;
  #dirt: Dirt[] = [];
  #held: Dirt[] = [];
  readonly #entered = new Set<string>();
  #due: ReturnType<typeof setTimeout> | undefined;
  #isReleased = false;
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
    /** Keeps the results of all formulas but the entered ones; the function that it returns puts them back. */
    private readonly stale: { hold(entered: ReadonlySet<string>): () => void },
  ) {
    super();
    speedUpLookupCache();
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

  /** Only formulas that are entered are calculated. What depends on them waits for `release`. */
  get isManual(): boolean {
    return this.#isManual;
  }
  /** What was changed before is still calculated as a whole, and begins at once. */
  set isManual(manual: boolean) {
    const hasWaiting = manual && !this.#isManual && this.#dirt.length > 0;
    this.#isManual = manual;
    if (!hasWaiting) return;
    this.#isReleased = true;
    void this.#run();
  }

  /** Calculates these cells, or all, though no cell has changed: a function was registered, or a late answer has come. */
  markDirty(cells?: CellPlace[]): void {
    if (cells === undefined) this.#add({ forceCalculation: true, ...this.#parseAgain() });
    else
      this.#add({
        dirtyRanges: cells.map(({ sheetId, row, column }) => ({ unitId: this.unitId, sheetId, range: cellRange(row, column) })),
      });
  }

  /** Calculates the cell again when a late answer comes, together with all others whose answers have come by then. */
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

  /** Resolves when everything is calculated, including functions that answer later. */
  async settled(): Promise<void> {
    do {
      await this.#run();
      await Promise.all(this.#later);
    } while (this.#dirt.length > 0 || this.#later.size > 0);
  }

  /** Everything that has waited is calculated next. */
  release(): void {
    for (const dirt of this.#held.splice(0)) this.#add(dirt);
    this.#isReleased = true;
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
    const dirt = this.#dirt.splice(0).reduce(merge);
    const restore = this.isManual && !this.#isReleased ? this.stale.hold(this.#entered) : null;
    if (restore !== null) this.#held.push(dirt);
    this.#isReleased = false;
    this.#entered.clear();
    this.number++;
    this.#running = new Promise((resolve) => (this.#finished = resolve));
    void this.api.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirt, maxIteration: 1 }, { onlyLocal: true });
    await this.#running;
    restore?.();
    for (const listener of this.#listeners) listener();
  }

  #follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as { functionsExecutedState?: FormulaExecutedStateType };
      if (functionsExecutedState === undefined) return; // a progress report
      this.#running = undefined;
      this.#finished?.();
      return;
    }
    const cause = this.#causes.get(command.id);
    const trigger = (command.params as { trigger?: string } | undefined)?.trigger ?? "";
    if (!cause || (command.id === setRangeValues && (options?.onlyLocal || onlyStyles.includes(trigger)))) return;
    if (this.isManual && command.id === setRangeValues) this.#noteEntered(command);
    this.#add(cause.getDirtyData(command));
    if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) this.markDirty();
  }

  #noteEntered({ params }: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: Record<number, Record<number, unknown>> };
    for (const [row, columns] of Object.entries(cellValue))
      for (const column of Object.keys(columns)) this.#entered.add(`${subUnitId} ${row} ${column}`);
  }

  /**
   * Univer caches parsed formulas with the meaning of their names at the time. The whole cache is cleared, because formulas of over
   * 64 characters are kept under a hash that does not say which workbook they belong to.
   */
  #parseAgain(): Dirt {
    this.#functions.deleteFormulaAstCacheKey("");
    return { clearDependencyTreeCache: { [this.unitId]: Object.fromEntries(this.sheetIds().map((id) => [id, "1"])) } };
  }
}

const cellRange = (row: number, column: number): IRange => ({ startRow: row, startColumn: column, endRow: row, endColumn: column });

/** Merges two lists of what is dirty. */
function merge(first: Dirt, second: Dirt): Dirt {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second) as [string, unknown][]) {
    const held = merged[key];
    if (typeof value === "boolean") merged[key] = value || held === true;
    else if (Array.isArray(value)) merged[key] = [...((held as unknown[] | undefined) ?? []), ...(value as unknown[])];
    else merged[key] = mergeTrees((held ?? {}) as Tree, value as Tree);
  }
  return merged;
}

type Tree = { [key: string]: Tree | undefined };

function mergeTrees(first: Tree, second: Tree): Tree {
  const merged = { ...first };
  for (const [key, value] of Object.entries(second))
    merged[key] = typeof value === "object" && typeof merged[key] === "object" ? mergeTrees(merged[key], value) : value;
  return merged;
}
