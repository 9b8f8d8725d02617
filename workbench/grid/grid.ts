/** Univer as the workbook model needs it: reads and writes cells, reports changes, finds used cells. */
import { ICommandService } from "@univerjs/core";
import type { CommandListener, ICellData, Nullable, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IDefinedNamesService } from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-node-core";
import type { Area } from "./area";
import { readLiteralsAsExcel } from "./formula-literals";
import { bounds, fromRange, holds, intersection, toRange } from "./area";
import { Calculation } from "./calculation";
import { holdResults } from "./stale-results";
import type { CellValue, ValueType } from "./cell";
import { hasFormula, typeOf, valueOf } from "./cell";
import { Spills } from "./spills";
import { Styles } from "./styles";

export type SheetChange = { sheetId: string; area: Area; byAddIn: boolean };

const wholeSheet: Area = { row: 0, column: 0, rows: Infinity, columns: Infinity };

export class Grid {
  readonly book: FWorkbook;
  readonly calculation: Calculation;
  readonly styles: Styles;
  readonly spills: Spills;
  readonly #formulas: FormulaDataModel;
  readonly #names: IDefinedNamesService;
  #byAddIn = false;
  #staying = false;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {
    const book = api.getActiveWorkbook();
    if (book === null) throw new Error("create the workbook before the grid");
    this.book = book;
    readLiteralsAsExcel();
    this.#formulas = univer.__getInjector().get(FormulaDataModel);
    this.#names = univer.__getInjector().get(IDefinedNamesService);
    this.calculation = new Calculation(univer, api, book.getId(), () => book.getSheets().map((sheet) => sheet.getSheetId()), {
      hold: (entered) => holdResults(book, entered),
    });
    this.styles = new Styles(book, api);
    this.spills = new Spills(this.#formulas, book.getId());
  }

  /** Waits for running calculations first: disposed of during one, Univer leaves timers and ports open. */
  async dispose(): Promise<void> {
    await this.calculation.settled();
    this.calculation.dispose();
    this.univer.dispose();
  }

  /** Runs a command whose change is then reported as made by the add-in, not by a person. */
  asAddIn<T>(work: () => T): T {
    this.#byAddIn = true;
    try {
      return work();
    } finally {
      this.#byAddIn = false;
    }
  }

  /** Keeps the active sheet: unlike Excel, Univer activates a sheet that it adds or moves. */
  staying<T>(work: () => T): T {
    const active = this.book.getActiveSheet();
    this.#staying = true;
    try {
      return this.asAddIn(work);
    } finally {
      this.book.setActiveSheet(active);
      this.#staying = false;
    }
  }
  get isStaying(): boolean {
    return this.#staying;
  }
  get isByAddIn(): boolean {
    return this.#byAddIn;
  }

  /** `undefined` leaves a cell alone. */
  write(sheet: FWorksheet, area: Area, cell: (row: number, column: number) => ICellData | undefined): void {
    const value: Record<number, Record<number, ICellData>> = {};
    for (let row = 0; row < area.rows; row++)
      for (let column = 0; column < area.columns; column++) {
        const data = cell(row, column);
        if (data !== undefined) (value[area.row + row] ??= {})[area.column + column] = data;
      }
    if (Object.keys(value).length === 0) return;
    this.run("sheet.command.set-range-values", { subUnitId: sheet.getSheetId(), range: toRange(area), value });
  }

  /** Touches only cells that hold something, since the area may be a whole column. */
  empty(sheet: FWorksheet, area: Area): void {
    const value: Record<number, Record<number, ICellData>> = {};
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (holds(area, row, column) && (valueOf(cell) !== undefined || hasFormula(cell)))
          (value[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
      });
    if (Object.keys(value).length > 0)
      this.run("sheet.command.set-range-values", { subUnitId: sheet.getSheetId(), range: toRange(area), value });
  }

  /** Runs one of Univer's commands on this workbook. */
  run(id: string, params: object): void {
    if (!this.asAddIn(() => this.api.syncExecuteCommand(id, { unitId: this.book.getId(), ...params })))
      throw new Error(`Univer refused ${id}`);
  }

  /** Calls the listener after every command and change that Univer has carried out. */
  onCommand(listener: CommandListener): void {
    this.univer.__getInjector().get(ICommandService).onCommandExecuted(listener);
  }

  cellAt(sheet: FWorksheet, row: number, column: number): Nullable<ICellData> {
    const own = sheet.getSheet().getCellRaw(row, column);
    return valueOf(own) === undefined && !hasFormula(own) ? (this.spills.cell(sheet, row, column) ?? own) : own;
  }

  valueAt(sheet: FWorksheet, row: number, column: number): CellValue {
    return valueOf(this.cellAt(sheet, row, column)) ?? "";
  }

  typeAt(sheet: FWorksheet, row: number, column: number): ValueType {
    return typeOf(this.cellAt(sheet, row, column));
  }

  /** A cell's value in the form in which it can be written elsewhere; an empty cell empties the other. */
  resultAt(sheet: FWorksheet, row: number, column: number): ICellData {
    const cell = this.cellAt(sheet, row, column);
    return {
      v: null,
      f: null,
      si: null,
      p: null,
      t: null,
      ...(valueOf(cell) === undefined ? {} : { v: cell?.v ?? valueOf(cell) ?? null, t: cell?.t ?? null }),
    };
  }

  formulaAt(sheet: FWorksheet, row: number, column: number): string {
    return this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.book.getId()) ?? "";
  }

  textAt(sheet: FWorksheet, row: number, column: number): string {
    const value = valueOf(this.cellAt(sheet, row, column));
    if (value === undefined) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return String(sheet.getSheet().getCell(row, column)?.v ?? value);
  }

  /**
   * @param valuesOnly whether a cell that has only a format counts as unused
   * @param within where to look; the whole sheet by default
   */
  usedArea(sheet: FWorksheet, valuesOnly = true, within: Area = wholeSheet): Area | null {
    const cells: [number, number][] = [];
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!holds(within, row, column)) return;
        if (valueOf(cell) !== undefined || hasFormula(cell) || (!valuesOnly && cell?.s)) cells.push([row, column]);
      });
    for (const { area } of this.spills.all(sheet)) {
      const seen = intersection(area, within);
      if (seen !== null) cells.push([seen.row, seen.column], [seen.row + seen.rows - 1, seen.column + seen.columns - 1]);
    }
    return bounds(cells);
  }

  mergedAreas(sheet: FWorksheet): Area[] {
    return sheet.getMergeData().map((range) => fromRange(range.getRange()));
  }

  definedNames(): IDefinedNamesServiceParam[] {
    return Object.values(this.#names.getDefinedNameMap(this.book.getId()) ?? {});
  }
  definedName(id: string): IDefinedNamesServiceParam | undefined {
    return this.#names.getDefinedNameMap(this.book.getId())?.[id];
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  onChange(listener: (change: SheetChange) => void): void {
    this.onCommand((command, options) => {
      if (command.id !== "sheet.mutation.set-range-values" || options?.onlyLocal || options?.fromFormula) return;
      const { subUnitId, cellValue } = command.params as {
        subUnitId: string;
        cellValue?: Record<number, Record<number, ICellData | null>>;
      };
      const cells: [number, number][] = [];
      for (const [row, columns] of Object.entries(cellValue ?? {}))
        for (const [column, cell] of Object.entries(columns))
          if (cell === null || "v" in cell || "f" in cell || "p" in cell) cells.push([Number(row), Number(column)]);
      const area = bounds(cells);
      if (area !== null) listener({ sheetId: subUnitId, area, byAddIn: this.#byAddIn });
    });
  }
}
