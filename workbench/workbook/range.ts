import { ApiObject, invalidArgument } from "../host/api-object";
import type { Area } from "../grid/area";
import { addressOf, bounds } from "../grid/area";
import type { CellValue } from "../grid/grid";
import { typed } from "../grid/grid";
import { RangeFormat } from "./range-format";
import type { Worksheet } from "./worksheet";

type Matrix<T> = T | T[][];

export class Range extends ApiObject {
  constructor(
    readonly $sheet: Worksheet,
    readonly $area: Area,
  ) {
    super();
    const { row, column, rows, columns } = $area;
    const limits = $sheet.$limits;
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > limits.rows || column + columns > limits.columns)
      throw invalidArgument();
  }

  /** Said outright, because a bundler renames a class that is called like one of the browser's. */
  override get $type(): string {
    return "Range";
  }
  get address(): string {
    return `${this.$sheet.$quotedName}!${addressOf(this.$area)}`;
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
  get worksheet(): Worksheet {
    return this.$sheet;
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get values(): Promise<CellValue[][]> {
    return this.#settled((row, column) => this.$sheet.$grid.valueAt(this.$sheet.$univer, row, column));
  }
  set values(entries: Matrix<unknown>) {
    this.#write(entries);
  }
  get formulas(): Promise<CellValue[][]> {
    const { $grid, $univer } = this.$sheet;
    return this.#settled((row, column) => $grid.formulaAt($univer, row, column) || $grid.valueAt($univer, row, column));
  }
  set formulas(entries: Matrix<unknown>) {
    this.#write(entries);
  }
  get text(): Promise<string[][]> {
    return this.#settled((row, column) => this.$sheet.$grid.textAt(this.$sheet.$univer, row, column));
  }
  get numberFormat(): string[][] {
    return this.$map((row, column) => this.$sheet.$grid.styleAt(this.$sheet.$univer, row, column).n?.pattern ?? "General");
  }
  set numberFormat(formats: Matrix<string | null>) {
    this.$sheet.$requireUnprotected();
    const patterns = this.$map((_row, _column, i, j) => String(this.#entry(formats, i, j) ?? "General"));
    this.$sheet.$grid.asAddIn(() =>
      this.$univerRange().setNumberFormats(patterns.map((row) => row.map((pattern) => (pattern === "General" ? "" : pattern)))),
    );
  }

  getCell(row: number, column: number): Range {
    return new Range(this.$sheet, { row: this.$area.row + row, column: this.$area.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    return new Range(this.$sheet, { ...this.$area, row: this.$area.row + row, rows: 1 });
  }
  getColumn(column: number): Range {
    return new Range(this.$sheet, { ...this.$area, column: this.$area.column + column, columns: 1 });
  }
  getResizedRange(rows: number, columns: number): Range {
    return new Range(this.$sheet, { ...this.$area, rows: this.$area.rows + rows, columns: this.$area.columns + columns });
  }
  getOffsetRange(rows: number, columns: number): Range {
    return new Range(this.$sheet, { ...this.$area, row: this.$area.row + rows, column: this.$area.column + columns });
  }
  getEntireColumn(): Range {
    return new Range(this.$sheet, { ...this.$area, row: 0, rows: this.$sheet.$limits.rows });
  }
  getBoundingRect(other: Range | string): Range {
    const { row, column, rows, columns } = (typeof other === "string" ? this.$sheet.getRange(other) : other).$area;
    const mine = this.$area;
    const around = bounds([
      [mine.row, mine.column],
      [mine.row + mine.rows - 1, mine.column + mine.columns - 1],
      [row, column],
      [row + rows - 1, column + columns - 1],
    ]);
    if (around === null) throw invalidArgument();
    return new Range(this.$sheet, around);
  }
  select(): void {
    this.$sheet.activate();
    this.$sheet.$univer.setActiveRange(this.$univerRange());
  }
  clear(applyTo: string = "All"): void {
    this.$sheet.$requireUnprotected();
    const range = this.$univerRange();
    this.$sheet.$grid.asAddIn(() =>
      applyTo === "Contents" ? range.clearContent() : applyTo === "Formats" ? range.clearFormat() : range.clear(),
    );
    this.$sheet.$grid.markAllDirty();
  }
  /** The client asks this before it cuts a write of more than 1,500 cells into pieces. */
  _ValidateArraySize(rows: number, columns: number): null {
    if (rows !== this.$area.rows || columns !== this.$area.columns) throw sizeMismatch();
    return null;
  }

  $univerRange() {
    const { row, column, rows, columns } = this.$area;
    return this.$sheet.$univer.getRange(row, column, rows, columns);
  }

  $map<T>(cell: (row: number, column: number, i: number, j: number) => T): T[][] {
    const { row, column, rows, columns } = this.$area;
    return Array.from({ length: rows }, (_r, i) => Array.from({ length: columns }, (_c, j) => cell(row + i, column + j, i, j)));
  }

  async #settled<T>(cell: (row: number, column: number) => T): Promise<T[][]> {
    await this.$sheet.$grid.settled();
    return this.$map(cell);
  }

  #write(entries: Matrix<unknown>): void {
    this.$sheet.$requireUnprotected();
    this.$sheet.$grid.write(this.$sheet.$univer, this.$area, (i, j) => typed(this.#entry(entries, i, j)));
  }

  /** One value fills the range; a matrix must have the range's shape. */
  #entry<T>(entries: Matrix<T>, i: number, j: number): T | undefined {
    if (!Array.isArray(entries)) return entries;
    if (entries.length === 1 && entries[0]?.length === 1) return entries[0][0];
    if (entries.length !== this.$area.rows || entries[i]?.length !== this.$area.columns) throw sizeMismatch();
    return entries[i]?.[j];
  }
}

const sizeMismatch = () =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
