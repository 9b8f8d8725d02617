/** Univer in the words the workbook model needs: cells, styles, dirt and settling. The only file that knows Univer's commands. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IRange, IStyleData, Nullable, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-node-core";
import type { Area } from "./area";
import { bounds } from "./area";

export type CellValue = string | number | boolean;
export type CellPlace = { sheetId: string; row: number; column: number };
export type SheetChange = { sheetId: string; area: Area; byAddIn: boolean };

const setRangeValuesMutation = "sheet.mutation.set-range-values";

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

export class Grid {
  readonly book: FWorkbook;
  readonly #formulas: FormulaDataModel;
  readonly #changes: IActiveDirtyManagerService;
  #dirty: { unitId: string; sheetId: string; range: IRange }[] = [];
  #allDirty = false;
  #writing = false;
  #calculating = false;
  readonly #later = new Set<Promise<unknown>>();
  #answered: CellPlace[] = [];
  #flush: Promise<void> | undefined;
  #waiting: (() => void)[] = [];
  readonly #calculationListeners: (() => void)[] = [];

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {
    const book = api.getActiveWorkbook();
    if (book === null) throw new Error("create the workbook before the grid");
    this.book = book;
    this.#formulas = univer.__getInjector().get(FormulaDataModel);
    this.#changes = univer.__getInjector().get(IActiveDirtyManagerService);
    this.#followCalculation();
  }

  /** Runs one command as the add-in's own work, so that the change it makes can be told from the user's. */
  asAddIn<T>(work: () => T): T {
    this.#writing = true;
    try {
      return work();
    } finally {
      this.#writing = false;
    }
  }

  /** `undefined` leaves a cell alone. */
  write(sheet: FWorksheet, area: Area, cell: (row: number, column: number) => ICellData | undefined): void {
    const value: Record<number, Record<number, ICellData>> = {};
    for (let row = 0; row < area.rows; row++) {
      const cells: Record<number, ICellData> = (value[area.row + row] = {});
      for (let column = 0; column < area.columns; column++) {
        const data = cell(row, column);
        if (data !== undefined) cells[area.column + column] = data;
      }
    }
    const range = toRange(area);
    this.#calculatingOnce(() =>
      this.#run("sheet.command.set-range-values", { unitId: this.book.getId(), subUnitId: sheet.getSheetId(), range, value }),
    );
    this.#dirty.push({ unitId: this.book.getId(), sheetId: sheet.getSheetId(), range });
    setTimeout(() => void this.#calculate(), 0); // if no read comes first
  }

  setStyle<Key extends keyof IStyleData>(sheet: FWorksheet, area: Area, type: Key, value: IStyleData[Key]): void {
    this.#run("sheet.command.set-style", {
      unitId: this.book.getId(),
      subUnitId: sheet.getSheetId(),
      range: toRange(area),
      style: { type, value },
    });
  }

  /** A change that no range describes (a name, a sheet): recalculate everything. */
  markAllDirty(): void {
    this.#allDirty = true;
  }

  /**
   * A formula whose value comes later: its cell is calculated again once it has come, with all others that came meanwhile.
   * Not by `executeCalculation()`, which would calculate, and ask for, every formula in the book.
   */
  calculateAfter(answer: Promise<unknown>, at: CellPlace): Promise<void> {
    const done = answer.then(() => {
      this.#answered.push(at);
      return (this.#flush ??= new Promise((resolve) => setTimeout(resolve, 0)).then(() => this.#calculateAnswered()));
    });
    this.#later.add(done);
    return done.finally(() => this.#later.delete(done));
  }

  async #calculateAnswered(): Promise<void> {
    this.#flush = undefined;
    for (const { sheetId, row, column } of this.#answered.splice(0))
      this.#dirty.push({
        unitId: this.book.getId(),
        sheetId,
        range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
      });
    await this.#calculate();
  }

  /** All written cells are calculated, custom functions that answer later included. */
  async settled(): Promise<void> {
    do {
      await this.#calculate();
      await Promise.all(this.#later);
    } while (this.#later.size > 0 || this.#calculating);
  }

  /**
   * Univer waits 100 ms after a change before it calculates; here it starts at once and is waited for.
   * A calculation under way has read old cells, so it is let run out first.
   */
  async #calculate(): Promise<void> {
    while (this.#calculating) await this.#calculated();
    if (this.#dirty.length === 0 && !this.#allDirty) return;
    const dirtyRanges = this.#dirty;
    const forceCalculation = this.#allDirty;
    this.#dirty = [];
    this.#allDirty = false;
    const calculated = this.#calculated();
    this.#calculating = true; // at once: the command itself runs a little later
    void this.api.executeCommand(SetFormulaCalculationStartMutation.id, { dirtyRanges, forceCalculation }, { onlyLocal: true });
    await calculated;
  }

  valueAt(sheet: FWorksheet, row: number, column: number): CellValue {
    const spilled = this.#formulas.getArrayFormulaCellData()?.[this.book.getId()]?.[sheet.getSheetId()]?.[row]?.[column] as
      ICellData | null | undefined;
    return plainValue(sheet.getSheet().getCellRaw(row, column)) ?? plainValue(spilled) ?? "";
  }

  formulaAt(sheet: FWorksheet, row: number, column: number): string {
    return this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.book.getId()) ?? "";
  }

  textAt(sheet: FWorksheet, row: number, column: number): string {
    const shown = sheet.getSheet().getCell(row, column);
    if (shown?.v === undefined || shown.v === null) return "";
    return shown.t === CellValueType.BOOLEAN ? (shown.v ? "TRUE" : "FALSE") : String(shown.v);
  }

  styleAt(sheet: FWorksheet, row: number, column: number): IStyleData {
    return sheet.getSheet().getComposedCellStyle(row, column);
  }

  /** Content, not format: what Excel's used range counts when it is asked for values only. */
  usedArea(sheet: FWorksheet): Area | null {
    const cells: [number, number][] = [];
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (plainValue(cell) !== undefined || cell?.f || cell?.si) cells.push([row, column]);
      });
    for (const range of Object.values(this.#spills(sheet)))
      cells.push([range.startRow, range.startColumn], [range.endRow, range.endColumn]);
    return bounds(cells);
  }

  onChange(listener: (change: SheetChange) => void): void {
    this.api.onCommandExecuted((command, options) => {
      if (command.id !== setRangeValuesMutation || options?.onlyLocal || options?.fromFormula) return;
      const { subUnitId, cellValue } = command.params as {
        subUnitId: string;
        cellValue?: Record<number, Record<number, ICellData | null>>;
      };
      const cells: [number, number][] = [];
      for (const [row, columns] of Object.entries(cellValue ?? {}))
        for (const [column, cell] of Object.entries(columns ?? {}))
          if (cell === null || "v" in cell || "f" in cell || "p" in cell) cells.push([Number(row), Number(column)]);
      const area = bounds(cells);
      if (area !== null) listener({ sheetId: subUnitId, area, byAddIn: this.#writing });
    });
  }

  #calculated(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A stopped calculation is started anew by Univer itself, so it does not count as an end. */
  #followCalculation(): void {
    this.api.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.#calculating = true;
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState: state } = command.params as { functionsExecutedState?: FormulaExecutedStateType };
      if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
      this.#calculating = false;
      for (const resolve of this.#waiting.splice(0)) resolve();
      for (const listener of this.#calculationListeners) listener();
    });
  }

  onCalculated(listener: () => void): void {
    this.#calculationListeners.push(listener);
  }

  #spills(sheet: FWorksheet): Record<string, IRange> {
    const ranges: Record<string, IRange> = {};
    const rows = this.#formulas.getArrayFormulaRange()?.[this.book.getId()]?.[sheet.getSheetId()] ?? {};
    for (const [row, columns] of Object.entries(rows))
      for (const [column, range] of Object.entries(columns ?? {})) if (range) ranges[`${row},${column}`] = range as IRange;
    return ranges;
  }

  /** Univer would calculate this write a second time, 100 ms later; while it is made, Univer does not see that it is a change. */
  #calculatingOnce(write: () => void): void {
    const change = this.#changes.get(setRangeValuesMutation);
    this.#changes.remove(setRangeValuesMutation);
    try {
      write();
    } finally {
      if (change) this.#changes.register(setRangeValuesMutation, change);
    }
  }

  #run(id: string, params: object): void {
    if (!this.asAddIn(() => this.api.syncExecuteCommand(id, params))) throw new Error(`Univer refused ${id}`);
  }
}

function plainValue(cell: Nullable<ICellData>): CellValue | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (cell.p?.body?.dataStream !== undefined) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v === null || cell.v === undefined || cell.v === "") return undefined;
  return cell.t === CellValueType.BOOLEAN ? Boolean(Number(cell.v)) || cell.v === "TRUE" : cell.v;
}

/** Excel takes what is written to `values` and `formulas` as if it had been typed. */
export function typed(entry: unknown): ICellData | undefined {
  const empty: ICellData = { v: null, f: null, si: null, p: null };
  if (entry === null || entry === undefined) return undefined;
  if (entry === "") return { ...empty, t: null };
  if (typeof entry === "number") return { ...empty, v: entry, t: CellValueType.NUMBER };
  if (typeof entry === "boolean") return { ...empty, v: entry ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = String(entry);
  if (text.startsWith("=")) return { ...empty, f: text, t: null };
  if (text.startsWith("'")) return { ...empty, v: text.slice(1), t: CellValueType.FORCE_STRING };
  if (text.trim() !== "" && Number.isFinite(Number(text))) return { ...empty, v: Number(text), t: CellValueType.NUMBER };
  return { ...empty, v: text, t: CellValueType.STRING };
}
