import type { FWorksheet } from "@univerjs/preset-sheets-node-core";
import type { Area } from "../grid/area";
import { parseArea } from "../grid/area";
import type { Grid } from "../grid/grid";
import { ApiCollection, ApiError, ApiObject, invalidArgument } from "../host/api-object";
import { ChartCollection } from "./charts";
import { Range } from "./range";
import { TableCollection } from "./tables";
import type { Workbook } from "./workbook";

export class Worksheet extends ApiObject {
  readonly #charts: ChartCollection;
  readonly #protection = new WorksheetProtection();

  constructor(
    readonly $workbook: Workbook,
    readonly $univer: FWorksheet,
  ) {
    super();
    this.#charts = new ChartCollection(this);
  }

  get $grid(): Grid {
    return this.$workbook.$grid;
  }
  get $limits(): { rows: number; columns: number } {
    return { rows: this.$univer.getMaxRows(), columns: this.$univer.getMaxColumns() };
  }
  get $quotedName(): string {
    return /\W/.test(this.name) ? `'${this.name.replaceAll("'", "''")}'` : this.name;
  }
  $requireUnprotected(): void {
    if (this.#protection.protected)
      throw new ApiError("AccessDenied", "You can't perform the requested operation: the worksheet is protected.");
  }

  get id(): string {
    return this.$univer.getSheetId();
  }
  get name(): string {
    return this.$univer.getSheetName();
  }
  set name(name: string) {
    this.$univer.setName(name);
  }
  get position(): number {
    return this.$univer.getIndex();
  }
  get visibility(): string {
    return this.$univer.isSheetHidden() ? "Hidden" : "Visible";
  }
  get tabColor(): string {
    return this.$univer.getTabColor() ?? "";
  }
  set tabColor(color: string) {
    this.$univer.setTabColor(color);
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this);
  }
  get tables(): TableCollection {
    return this.$workbook.$tablesOf(this);
  }
  get charts(): ChartCollection {
    return this.#charts;
  }
  get protection(): WorksheetProtection {
    return this.#protection;
  }

  activate(): void {
    this.$workbook.$grid.book.setActiveSheet(this.$univer);
  }
  delete(): void {
    this.$workbook.$grid.book.deleteSheet(this.$univer);
    this.$workbook.$grid.markAllDirty();
  }
  getRange(address?: string): Range {
    if (address === undefined) return new Range(this, { row: 0, column: 0, ...this.$limits });
    const named = this.$workbook.names.getItemOrNullObject(address);
    if (named !== null) return named.getRange();
    const area = parseArea(address, this.$limits);
    if (area === null) throw invalidArgument();
    return new Range(this, area);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return new Range(this, { row, column, rows: 1, columns: 1 });
  }
  async getUsedRange(): Promise<Range> {
    return (await this.getUsedRangeOrNullObject()) ?? this.getCell(0, 0);
  }
  async getUsedRangeOrNullObject(): Promise<Range | null> {
    await this.$grid.settled();
    const area: Area | null = this.$grid.usedArea(this.$univer);
    return area === null ? null : new Range(this, area);
  }
}

export class WorksheetCollection extends ApiCollection<Worksheet> {
  readonly #known = new Map<string, Worksheet>();

  constructor(private readonly $workbook: Workbook) {
    super();
  }
  protected get $items(): readonly Worksheet[] {
    return this.$workbook.$grid.book.getSheets().map((sheet) => this.$of(sheet));
  }
  $of(sheet: FWorksheet): Worksheet {
    const id = sheet.getSheetId();
    const known = this.#known.get(id) ?? new Worksheet(this.$workbook, sheet);
    this.#known.set(id, known);
    return known;
  }
  add(name?: string): Worksheet {
    if (name !== undefined && this.getItemOrNullObject(name) !== null)
      throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    const book = this.$workbook.$grid.book;
    const active = book.getActiveSheet();
    const added = book.insertSheet(name ?? undefined, { sheet: { rowCount: active.getMaxRows(), columnCount: active.getMaxColumns() } });
    book.setActiveSheet(active); // Excel adds a sheet without going to it; Univer goes there
    return this.$of(added);
  }
  getActiveWorksheet(): Worksheet {
    return this.$of(this.$workbook.$grid.book.getActiveSheet());
  }
}

export class FreezePanes extends ApiObject {
  constructor(private readonly $sheet: Worksheet) {
    super();
  }
  freezeRows(count = 1): void {
    this.$sheet.$univer.setFrozenRows(count);
  }
  freezeColumns(count = 1): void {
    this.$sheet.$univer.setFrozenColumns(count);
  }
  unfreeze(): void {
    this.$sheet.$univer.cancelFreeze();
  }
  getLocationOrNullObject(): Range | null {
    const rows = this.$sheet.$univer.getFrozenRows();
    const columns = this.$sheet.$univer.getFrozenColumns();
    if (rows + columns === 0) return null;
    const { $limits } = this.$sheet;
    return new Range(this.$sheet, { row: 0, column: 0, rows: rows || $limits.rows, columns: columns || $limits.columns });
  }
}

export class WorksheetProtection extends ApiObject {
  #protected = false;
  get protected(): boolean {
    return this.#protected;
  }
  protect(): void {
    this.#protected = true;
  }
  unprotect(): void {
    this.#protected = false;
  }
}
