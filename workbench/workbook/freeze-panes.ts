import { ApiObject } from "../host/api-object";
import type { SheetObject } from "./objects";
import { Range, rangeAt } from "./range";

export class FreezePanes extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }
  /** Freezes all rows and columns up to the end of the range; whole rows freeze only rows, and whole columns only columns. */
  freezeAt(frozen: Range | string): void {
    const range = typeof frozen === "string" ? rangeAt(this.$sheet, frozen) : frozen;
    const { row, column, rows, columns } = range.$area;
    this.#freeze(range.isEntireColumn ? 0 : row + rows, range.isEntireRow ? 0 : column + columns);
  }
  unfreeze(): void {
    this.$sheet.$univer.cancelFreeze();
  }
  getLocationOrNullObject(): Range | null {
    const { xSplit, ySplit, startRow, startColumn } = this.$sheet.$univer.getFreeze();
    const rows = ySplit > 0 ? startRow : 0;
    const columns = xSplit > 0 ? startColumn : 0;
    if (rows <= 0 && columns <= 0) return null;
    const { $limits } = this.$sheet;
    return new Range(this.$sheet, {
      row: 0,
      column: 0,
      rows: rows > 0 ? rows : $limits.rows,
      columns: columns > 0 ? columns : $limits.columns,
    });
  }

  #freeze(rows: number, columns: number): void {
    this.$sheet.$univer.setFreeze({
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }
}
