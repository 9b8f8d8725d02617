import { invalidArgument } from "../host/api-object";
import { typedEntry } from "../grid/typed-entry";
import type { CellValue, ValueType } from "../grid/cell";
import type { StylePatch } from "../grid/styles";
import type { RangeObject } from "./objects";
import { RangeGeometry } from "./range-geometry";

export type Matrix<T> = T | T[][];

/** The contents of a range. Reads wait until everything is calculated. */
export abstract class RangeContent<Range extends RangeObject> extends RangeGeometry<Range> implements RangeObject {
  get values(): Promise<CellValue[][]> {
    return this.#settled((row, column) => this.$sheet.$grid.valueAt(this.$sheet.$univer, row, column));
  }
  set values(entries: Matrix<unknown>) {
    this.#write(entries);
  }
  get valueTypes(): Promise<ValueType[][]> {
    return this.#settled((row, column) => this.$sheet.$grid.typeAt(this.$sheet.$univer, row, column));
  }
  get formulas(): Promise<CellValue[][]> {
    const { $grid, $univer } = this.$sheet;
    return this.#settled((row, column) => $grid.formulaAt($univer, row, column) || $grid.valueAt($univer, row, column));
  }
  set formulas(entries: Matrix<unknown>) {
    this.#write(entries);
  }
  /** In British English formulas are the same as in Excel's own language. */
  get formulasLocal(): Promise<CellValue[][]> {
    return this.formulas;
  }
  set formulasLocal(entries: Matrix<unknown>) {
    this.#write(entries);
  }
  get text(): Promise<string[][]> {
    return this.#settled((row, column) => this.$sheet.$grid.textAt(this.$sheet.$univer, row, column));
  }
  get numberFormat(): string[][] {
    const { $grid, $univer } = this.$sheet;
    return this.$map((row, column) => $grid.styles.at($univer, row, column).n?.pattern ?? "General");
  }
  set numberFormat(formats: Matrix<string | null>) {
    this.$sheet.$requireFormatting(this.$area, "allowFormatCells");
    const patches = new Map<string, StylePatch>();
    const patch = (format: string | null | undefined): StylePatch | undefined => {
      if (format === null || format === undefined) return undefined;
      const known = patches.get(format) ?? { n: format === "General" ? null : { pattern: format } };
      patches.set(format, known);
      return known;
    };
    const { row, column } = this.$area;
    this.$sheet.$hold(this.$area);
    this.$requireShape(formats);
    const only = this.$only(formats);
    this.$sheet.$grid.styles.patch(
      this.$sheet.$univer,
      this.$area,
      only ? (patch(only.entry) ?? {}) : (r, c) => patch(this.$entry(formats, r - row, c - column)),
    );
    this.$sheet.$workbook.$changed();
  }
  get numberFormatLocal(): string[][] {
    return this.numberFormat;
  }
  set numberFormatLocal(formats: Matrix<string | null>) {
    this.numberFormat = formats;
  }

  /** Called by the client before it splits a write of more than 1,500 cells. */
  _ValidateArraySize(rows: number, columns: number): null {
    if (rows !== this.$area.rows || columns !== this.$area.columns) throw sizeMismatch();
    return null;
  }

  $map<T>(cell: (row: number, column: number, i: number, j: number) => T): T[][] {
    const { row, column, rows, columns } = this.$area;
    return Array.from({ length: rows }, (_r, i) => Array.from({ length: columns }, (_c, j) => cell(row + i, column + j, i, j)));
  }

  /** One value fills the range; a matrix must have the range's shape. */
  protected $entry<T>(entries: Matrix<T>, i: number, j: number): T | undefined {
    const only = this.$only(entries);
    return only ? only.entry : (entries as T[][])[i]?.[j];
  }

  protected $only<T>(entries: Matrix<T>): { entry: T | undefined } | undefined {
    if (!Array.isArray(entries)) return { entry: entries };
    const [first] = entries;
    return entries.length === 1 && first?.length === 1 ? { entry: first[0] } : undefined;
  }

  protected $requireShape(entries: Matrix<unknown>): void {
    if (this.$only(entries)) return;
    const rows = entries as unknown[][];
    if (rows.length !== this.$area.rows || rows.some((row) => !Array.isArray(row) || row.length !== this.$area.columns))
      throw sizeMismatch();
  }

  async #settled<T>(cell: (row: number, column: number) => T): Promise<T[][]> {
    await this.$sheet.$grid.settled();
    return this.$map(cell);
  }

  #write(entries: Matrix<unknown>): void {
    this.$sheet.$requireUnlocked(this.$area);
    this.$requireShape(entries);
    this.$sheet.$hold(this.$area);
    const { $grid, $univer } = this.$sheet;
    const { row, column } = this.$area;
    const format = (i: number, j: number): string | undefined => $grid.styles.at($univer, row + i, column + j).n?.pattern;
    $grid.write($univer, this.$area, (i, j) => {
      const entry = this.$entry(entries, i, j);
      return typedEntry(entry, typeof entry === "string" && entry !== "" ? format(i, j) : undefined);
    });
  }
}

const sizeMismatch = () =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
