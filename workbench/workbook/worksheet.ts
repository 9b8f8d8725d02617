import type { FWorksheet } from "@univerjs/preset-sheets-node-core";
import type { Area } from "../grid/area";
import { quotedName } from "../grid/sheet-name";
import { parseArea } from "../grid/area";
import type { Grid } from "../grid/grid";
import { layered, piecesOf } from "../grid/layers";
import { ApiError, ApiObject, invalidArgument } from "../host/api-object";
import { Application } from "./application";
import type { SheetRecord } from "./book-record";
import { blankSheet } from "./book-record";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { WorksheetCustomPropertyCollection } from "./custom-properties";
import { FreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./names";
import type { BookObject, SheetObject } from "./objects";
import { PageBreaks } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { PivotTableCollection, ShapeCollection } from "./shapes";
import { requireSheetName } from "./sheet-name-rules";
import { TableCollection } from "./tables";
import { WorksheetProtection } from "./worksheet-protection";

const excelSize = { rows: 1_048_576, columns: 16_384 } as const;

export class Worksheet extends ApiObject implements SheetObject {
  /** How much of the sheet Univer holds. It grows with what is written. */
  readonly #held: { rows: number; columns: number };
  #isComplete = false;

  constructor(
    readonly $workbook: BookObject,
    readonly $univer: FWorksheet,
  ) {
    super();
    this.#held = { rows: $univer.getMaxRows(), columns: $univer.getMaxColumns() };
  }

  get id(): string {
    return this.$univer.getSheetId();
  }
  get name(): string {
    return this.$univer.getSheetName();
  }
  /** Formulas and names that refer to the sheet are updated. */
  set name(name: string) {
    if (name === this.name) return;
    this.$workbook.$requireStructure();
    requireSheetName(this.$workbook, name, this);
    this.$univer.setName(name);
    this.$workbook.$grid.calculation.markDirty();
  }
  get position(): number {
    return this.$univer.getIndex();
  }
  set position(position: number) {
    if (position < 0 || position >= this.$workbook.worksheets.count) throw invalidArgument();
    this.$workbook.$requireStructure();
    this.$grid.staying(() => this.$grid.book.moveSheet(this.$univer, position));
  }
  get visibility(): string {
    return !this.$univer.isSheetHidden() ? "Visible" : this.$record.veryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: string) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
    this.$workbook.$requireStructure();
    if (visibility !== "Visible") this.$workbook.worksheets.$requireAnotherVisible(this);
    this.$record.veryHidden = visibility === "VeryHidden";
    if (visibility === "Visible") this.$univer.showSheet();
    else if (!this.$univer.isSheetHidden()) this.$univer.hideSheet();
    this.$workbook.$changed();
  }
  get tabColor(): string {
    return this.$univer.getTabColor() ?? "";
  }
  set tabColor(color: string) {
    this.$univer.setTabColor(color);
  }
  get showGridlines(): boolean {
    return !this.$univer.hasHiddenGridLines();
  }
  /** The client reads `showGridlines` but sets `gridlines`. */
  set gridlines(show: boolean) {
    this.$univer.setHiddenGridlines(!show);
  }
  get showHeadings(): boolean {
    return true;
  }
  get standardWidth(): number {
    return 8.43;
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this);
  }
  get tables(): TableCollection {
    return new TableCollection(this.$workbook, this);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.$workbook, this);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.$workbook, this);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }
  get shapes(): ShapeCollection {
    return new ShapeCollection(this);
  }
  get pivotTables(): PivotTableCollection {
    return new PivotTableCollection();
  }
  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this);
  }
  get horizontalPageBreaks(): PageBreaks {
    return new PageBreaks(this);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this);
  }

  activate(): void {
    if (this.$univer.isSheetHidden()) throw new ApiError("InvalidOperation", "A hidden worksheet can't be activated.");
    this.$workbook.$grid.book.setActiveSheet(this.$univer);
  }
  delete(): void {
    const { $workbook, id } = this;
    $workbook.$requireStructure();
    const neighbour = $workbook.worksheets.$requireAnotherVisible(this);
    // Univer goes on drawing the active sheet, so another is activated first.
    if ($workbook.$grid.book.getActiveSheet().getSheetId() === id) neighbour.activate();
    $workbook.$record.tables = $workbook.$record.tables.filter((table) => table.sheetId !== id);
    $workbook.$record.charts = $workbook.$record.charts.filter((chart) => chart.sheetId !== id);
    for (const name of this.names.$list()) name.delete();
    $workbook.$grid.book.deleteSheet(this.$univer);
    Reflect.deleteProperty($workbook.$record.sheets, id);
    $workbook.$grid.calculation.markDirty();
    $workbook.$changed();
  }
  async calculate(_markAllDirty: boolean): Promise<void> {
    await new Application(this.$workbook).calculate();
  }

  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === "") return new Range(this, { row: 0, column: 0, ...this.$limits });
    const named = this.names.getItemOrNullObject(address) ?? new NamedItemCollection(this.$workbook, null).getItemOrNullObject(address);
    if (named !== null) return named.getRange();
    const area = parseArea(address, this.$limits);
    if (area === null) throw invalidArgument();
    return new Range(this, area);
  }
  /** @param addresses separated by commas */
  getRanges(addresses: string): RangeAreas {
    const areas = addresses.split(",").map((address) => parseArea(address.trim(), this.$limits));
    if (areas.length === 0 || areas.includes(null)) throw invalidArgument();
    return new RangeAreas(
      this,
      areas.filter((area) => area !== null),
    );
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return new Range(this, { row, column, rows: 1, columns: 1 });
  }
  async getUsedRange(valuesOnly = false): Promise<Range> {
    return (await this.getUsedRangeOrNullObject(valuesOnly)) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Promise<Range | null> {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }

  get $grid(): Grid {
    return this.$workbook.$grid;
  }
  get $limits(): { rows: number; columns: number } {
    return excelSize;
  }
  /** Deleted and inserted rows change the size of a sheet in Univer, but not in Excel. */
  $keepSize(): void {
    this.$univer.setRowCount(this.#held.rows);
    this.$univer.setColumnCount(this.#held.columns);
  }
  /** Whole rows and columns need no more than what Univer holds. */
  $hold({ row, column, rows, columns }: Area): void {
    const wanted = { rows: rows === excelSize.rows ? 0 : row + rows, columns: columns === excelSize.columns ? 0 : column + columns };
    if (wanted.rows > this.#held.rows) this.$univer.setRowCount((this.#held.rows = wanted.rows));
    if (wanted.columns > this.#held.columns) this.$univer.setColumnCount((this.#held.columns = wanted.columns));
  }
  get $quotedName(): string {
    return quotedName(this.name);
  }
  get $record(): SheetRecord {
    const { sheets } = this.$workbook.$record;
    // A workbook that was kept by an earlier version lacks what that version did not know.
    if (!this.#isComplete) sheets[this.id] = { ...blankSheet(), ...sheets[this.id] };
    this.#isComplete = true;
    return (sheets[this.id] ??= blankSheet());
  }

  $isLocked(area: Area): boolean | null {
    const found = new Set(piecesOf(this.$record.locks, area).map(({ value = true }) => value));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  $setLocked(area: Area, locked: boolean): void {
    this.$record.locks = layered(this.$record.locks, area, locked ? undefined : false);
    this.$workbook.$changed();
  }
  $requireUnlocked(area: Area): void {
    if (this.$record.isProtected && this.$isLocked(area) !== false) throw accessDenied();
  }
  $requireFormatting(_area: Area, option: string): void {
    if (this.$record.isProtected && !this.$record.options[option]) throw accessDenied();
  }
}

const accessDenied = () =>
  new ApiError(
    "AccessDenied",
    "The operation can't be performed because the worksheet is protected. Unprotect the worksheet, then try again.",
  );
