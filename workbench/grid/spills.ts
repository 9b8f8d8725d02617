/** Which cells array formulas spill into, as Univer keeps it. */
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/preset-sheets-node-core";
import type { Area } from "./area";
import { fromRange, holds } from "./area";

export type Spill = { row: number; column: number; area: Area };

export class Spills {
  constructor(
    private readonly formulas: FormulaDataModel,
    private readonly unitId: string,
  ) {}

  /** Formulas of one cell and blocked formulas have no spill. */
  all(sheet: FWorksheet): Spill[] {
    const found: Spill[] = [];
    const rows = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()] ?? {};
    for (const [row, columns] of Object.entries(rows))
      for (const [column, range] of Object.entries((columns ?? {}) as Record<string, Nullable<IRange>>)) {
        const area = range ? fromRange(range) : undefined;
        const isBlocked = sheet.getSheet().getCellRaw(Number(row), Number(column))?.v === "#SPILL!";
        if (area && area.rows * area.columns > 1 && !isBlocked) found.push({ row: Number(row), column: Number(column), area });
      }
    return found;
  }

  /** The spill that a cell belongs to, which may be its first cell. */
  at(sheet: FWorksheet, row: number, column: number): Spill | undefined {
    return this.all(sheet).find(({ area }) => holds(area, row, column));
  }

  cell(sheet: FWorksheet, row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheet.getSheetId()]?.[row]?.[column];
  }
}
