import { ApiObject, invalidArgument } from "../host/api-object";
import type { Area } from "../grid/area";
import { addressOf, bounds, columnName, intersection } from "../grid/area";
import type { RangeObject, SheetObject } from "./objects";

/** Where a range is, and the ranges that it leads to. */
export abstract class RangeGeometry<Range extends RangeObject> extends ApiObject {
  constructor(
    readonly $sheet: SheetObject,
    readonly $area: Area,
  ) {
    super();
    requireWithin($sheet, $area);
  }

  /** A range of the same sheet. */
  protected abstract $at(area: Area): Range;

  get address(): string {
    return `${this.$sheet.$quotedName}!${this.$local}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.$area.row;
  }
  get columnIndex(): number {
    return this.$area.column;
  }
  get rowCount(): number {
    return this.$area.rows;
  }
  get columnCount(): number {
    return this.$area.columns;
  }
  get cellCount(): number {
    return this.$area.rows * this.$area.columns;
  }
  get isEntireColumn(): boolean {
    return this.$area.rows === this.$sheet.$limits.rows;
  }
  get isEntireRow(): boolean {
    return this.$area.columns === this.$sheet.$limits.columns;
  }
  get worksheet(): SheetObject {
    return this.$sheet;
  }

  getCell(row: number, column: number): Range {
    return this.$at({ row: this.$area.row + row, column: this.$area.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    return this.$at({ ...this.$area, row: this.$area.row + row, rows: 1 });
  }
  getColumn(column: number): Range {
    return this.$at({ ...this.$area, column: this.$area.column + column, columns: 1 });
  }
  getLastCell(): Range {
    return this.getCell(this.$area.rows - 1, this.$area.columns - 1);
  }
  getLastRow(): Range {
    return this.getRow(this.$area.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.$area.columns - 1);
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$area, rows: this.$area.rows + rows, columns: this.$area.columns + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$area, rows, columns });
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$area, row: this.$area.row + rows, column: this.$area.column + columns });
  }
  getEntireColumn(): Range {
    return this.$at({ ...this.$area, row: 0, rows: this.$sheet.$limits.rows });
  }
  getEntireRow(): Range {
    return this.$at({ ...this.$area, column: 0, columns: this.$sheet.$limits.columns });
  }
  getBoundingRect(other: RangeObject | string): Range {
    const corners = [this.$area, this.$other(other)].flatMap(
      ({ row, column, rows, columns }) =>
        [
          [row, column],
          [row + rows - 1, column + columns - 1],
        ] as const,
    );
    return this.$at(bounds(corners) ?? this.$area);
  }
  getIntersection(other: RangeObject | string): Range {
    const found = this.getIntersectionOrNullObject(other);
    if (found === null) throw invalidArgument();
    return found;
  }
  getIntersectionOrNullObject(other: RangeObject | string): Range | null {
    const common = intersection(this.$area, this.$other(other));
    return common === null ? null : this.$at(common);
  }

  get $local(): string {
    const { row, column, rows, columns } = this.$area;
    if (this.isEntireColumn && !this.isEntireRow) return `${columnName(column)}:${columnName(column + columns - 1)}`;
    if (this.isEntireRow && !this.isEntireColumn) return `${row + 1}:${row + rows}`;
    return addressOf(this.$area);
  }

  $other(other: RangeObject | string): Area {
    return typeof other === "string" ? this.$sheet.getRange(other).$area : other.$area;
  }
}

/** Fails where the area reaches beyond the sheet. */
export function requireWithin({ $limits }: SheetObject, { row, column, rows, columns }: Area): void {
  const isWithin =
    row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= $limits.rows && column + columns <= $limits.columns;
  if (!isWithin || ![row, column, rows, columns].every(Number.isInteger)) throw invalidArgument();
}
