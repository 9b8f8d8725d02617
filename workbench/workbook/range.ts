import { ApiError, invalidArgument, type ApiCollection, type ApiObject } from "../host/api-object";
import type { Area } from "../grid/area";
import { addressOf, holds, intersection } from "../grid/area";
import type { Spill } from "../grid/spills";
import type { HyperlinkRecord } from "./book-record";
import { cellProperties, setCellProperties, type SettableProperties } from "./cell-properties";
import { applyStyle, styleOf } from "./cell-styles";
import { clearConditionalFormats, ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./entry-rules";
import { directDependents, type WorkbookRangeAreas } from "./dependents";
import { areHidden, hide, lineProperties, setLineProperties, type LineProperties } from "./hidden-lines";
import { clearHyperlinks, hyperlinkOf, setHyperlink } from "./hyperlinks";
import { moveRange } from "./move-range";
import type { RangeObject, SheetObject } from "./objects";
import { RangeContent } from "./range-content";
import { RangeFormat } from "./range-format";
import { RangeSort } from "./range-sort";

/** Excel's range. Members that are missing here fail with `ApiNotFound: Range.x`. */
export class Range extends RangeContent<Range> {
  /** Spelt out, because a bundler renames a class that has the name of one of the browser's. */
  override get $type(): string {
    return "Range";
  }
  protected $at(area: Area): Range {
    return new Range(this.$sheet, area);
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  getCellProperties(wanted: Record<string, unknown>): unknown[][] {
    return cellProperties(this, wanted);
  }
  setCellProperties(properties: SettableProperties[][]): void {
    this.$requireShape(properties);
    this.$sheet.$requireFormatting(this.$area, "allowFormatCells");
    this.$sheet.$hold(this.$area);
    setCellProperties(
      this,
      (i, j) => this.$entry(properties, i, j) ?? null,
      (i, j) => this.getCell(i, j),
    );
  }
  getRowProperties(wanted: Record<string, unknown>): LineProperties[] {
    return lineProperties(this, "row", wanted);
  }
  getColumnProperties(wanted: Record<string, unknown>): LineProperties[] {
    return lineProperties(this, "column", wanted);
  }
  setRowProperties(properties: (LineProperties | null)[]): void {
    setLineProperties(this, "row", properties, (index) => this.getRow(index));
  }
  setColumnProperties(properties: (LineProperties | null)[]): void {
    setLineProperties(this, "column", properties, (index) => this.getColumn(index));
  }

  get rowHidden(): boolean | null {
    return areHidden(this, "row");
  }
  set rowHidden(hidden: boolean) {
    hide(this, "row", hidden);
  }
  get columnHidden(): boolean | null {
    return areHidden(this, "column");
  }
  set columnHidden(hidden: boolean) {
    hide(this, "column", hidden);
  }
  /** Null where only some cells are hidden. */
  get hidden(): boolean | null {
    const found = [this.rowHidden, this.columnHidden];
    return found.includes(true) ? true : found.includes(null) ? null : false;
  }
  /** Null where cells differ. */
  get style(): string | null {
    return styleOf(this);
  }
  set style(name: string) {
    applyStyle(this, name);
  }
  get hyperlink(): HyperlinkRecord | null {
    return hyperlinkOf(this);
  }
  set hyperlink(link: HyperlinkRecord) {
    setHyperlink(this, link);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get sort(): RangeSort {
    return new RangeSort(this);
  }
  getDirectDependents(): WorkbookRangeAreas {
    return directDependents(this);
  }

  /** Null where some cells are in a spill and others are not. */
  get hasSpill(): Promise<boolean | null> {
    return this.#spills((spills) => {
      const cells = this.$map((row, column) => spills.some(({ area }) => holds(area, row, column))).flat();
      return cells.every((spilled) => spilled) ? true : cells.some((spilled) => spilled) ? null : false;
    });
  }
  getSpillingToRangeOrNullObject(): Promise<Range | null> {
    const { row, column } = this.#cell();
    return this.#spills((spills) => {
      const spill = spills.find((candidate) => candidate.row === row && candidate.column === column);
      return spill === undefined ? null : this.$at(spill.area);
    });
  }
  async getSpillingToRange(): Promise<Range> {
    return found(await this.getSpillingToRangeOrNullObject());
  }
  getSpillParentOrNullObject(): Promise<Range | null> {
    const { row, column } = this.#cell();
    return this.#spills((spills) => {
      const spill = spills.find(({ area }) => holds(area, row, column));
      return spill === undefined ? null : this.$at({ row: spill.row, column: spill.column, rows: 1, columns: 1 });
    });
  }
  async getSpillParent(): Promise<Range> {
    return found(await this.getSpillParentOrNullObject());
  }

  getMergedAreasOrNullObject(): ApiObject | null {
    const merged = this.$sheet.$grid.mergedAreas(this.$sheet.$univer).filter((area) => intersection(area, this.$area) !== null);
    return merged.length === 0 ? null : this.$sheet.getRanges(merged.map(addressOf).join(","));
  }
  merge(across = false): void {
    this.$sheet.$requireFormatting(this.$area, "allowFormatCells");
    const range = this.$univerRange();
    this.$sheet.$grid.asAddIn(() => (across ? range.mergeAcross() : range.merge()));
  }
  unmerge(): void {
    this.$sheet.$requireFormatting(this.$area, "allowFormatCells");
    this.$sheet.$grid.asAddIn(() => this.$univerRange().breakApart());
  }

  getTables(fullyContained = false): ApiCollection<ApiObject> {
    return this.$sheet.$workbook.$tablesWithin(this, fullyContained);
  }

  async getUsedRange(valuesOnly = false): Promise<Range> {
    return (await this.getUsedRangeOrNullObject(valuesOnly)) ?? this.getCell(0, 0);
  }
  async getUsedRangeOrNullObject(valuesOnly = false): Promise<Range | null> {
    await this.$sheet.$grid.settled();
    const used = this.$sheet.$grid.usedArea(this.$sheet.$univer, valuesOnly, this.$area);
    return used ? this.$at(used) : null;
  }

  /** The region around the range up to the first empty row and column on each side. */
  async getSurroundingRegion(): Promise<Range> {
    await this.$sheet.$grid.settled();
    const { $grid, $univer, $limits } = this.$sheet;
    const area = { ...this.$area };
    const isFilled = (row: number, column: number): boolean =>
      row >= 0 && column >= 0 && row < $limits.rows && column < $limits.columns && $grid.typeAt($univer, row, column) !== "Empty";
    const some = (count: number, test: (index: number) => boolean): boolean =>
      Array.from({ length: count }, (_, index) => index).some(test);
    const inRow = (row: number): boolean => some(area.columns + 2, (index) => isFilled(row, area.column - 1 + index));
    const inColumn = (column: number): boolean => some(area.rows + 2, (index) => isFilled(area.row - 1 + index, column));
    for (let isGrowing = true; isGrowing;) {
      const { row, column, rows, columns } = area;
      if (inRow(row - 1)) Object.assign(area, { row: row - 1, rows: rows + 1 });
      else if (inRow(row + rows)) area.rows++;
      else if (inColumn(column - 1)) Object.assign(area, { column: column - 1, columns: columns + 1 });
      else if (inColumn(column + columns)) area.columns++;
      else isGrowing = false;
    }
    return this.$at(area);
  }

  select(): void {
    this.$sheet.activate();
    this.$sheet.$hold(this.$area);
    this.$sheet.$univer.setActiveRange(this.$univerRange());
  }

  /** @param clearApplyTo Excel's ClearApplyTo, for which the client sends null by default */
  clear(clearApplyTo: string | null = null): void {
    const { $sheet, $area } = this;
    const applyTo = clearApplyTo ?? "All";
    if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo)) throw invalidArgument();
    $sheet.$requireUnlocked($area);
    if (applyTo === "All" || applyTo === "Contents") $sheet.$grid.empty($sheet.$univer, $area);
    if (applyTo === "All" || applyTo === "Formats" || applyTo === "RemoveHyperlinks") this.#clearFormats(applyTo !== "RemoveHyperlinks");
    if (applyTo !== "Contents" && applyTo !== "Formats") clearHyperlinks(this);
    if (applyTo === "All") {
      this.dataValidation.clear();
      $sheet.$record.comments = $sheet.$record.comments.filter(({ row, column }) => !holds($area, row, column));
    }
  }
  #clearFormats(withConditional: boolean): void {
    const { $sheet, $area } = this;
    if (withConditional && this.getMergedAreasOrNullObject() !== null) this.unmerge();
    applyStyle(this, "Normal");
    if (withConditional) clearConditionalFormats({ $sheet, $area });
  }

  /** Deletes whole rows or columns; deleting part of a row is not modelled. */
  delete(_shift: string): void {
    const { $sheet, $area } = this;
    $sheet.$requireUnlocked($area);
    if (this.isEntireRow) $sheet.$grid.asAddIn(() => $sheet.$univer.deleteRows($area.row, $area.rows));
    else if (this.isEntireColumn) $sheet.$grid.asAddIn(() => $sheet.$univer.deleteColumns($area.column, $area.columns));
    else throw new ApiError("ApiNotFound", "ApiNotFound: Range.delete of part of a row or column is not in the workbench");
    $sheet.$keepSize();
  }
  insert(_shift: string): this {
    const { $sheet, $area } = this;
    $sheet.$requireUnlocked($area);
    if (this.isEntireRow) $sheet.$grid.asAddIn(() => $sheet.$univer.insertRowsBefore($area.row, $area.rows));
    else if (this.isEntireColumn) $sheet.$grid.asAddIn(() => $sheet.$univer.insertColumnsBefore($area.column, $area.columns));
    else throw new ApiError("ApiNotFound", "ApiNotFound: Range.insert of part of a row or column is not in the workbench");
    $sheet.$keepSize();
    return this;
  }

  /** Only the first cell of the destination counts. */
  moveTo(destination: RangeObject | string): Promise<void> {
    return moveRange(this, typeof destination === "string" ? this.$sheet.getRange(destination) : destination);
  }

  /** Excel's paste special: All, Values, Formats or Formulas. Copying formulas is not modelled. */
  async copyFrom(source: Range | string, copyType = "All"): Promise<void> {
    const from = typeof source === "string" ? rangeAt(this.$sheet, source) : source;
    const area = {
      ...this.$area,
      rows: Math.max(this.$area.rows, from.$area.rows),
      columns: Math.max(this.$area.columns, from.$area.columns),
    };
    this.$sheet.$requireUnlocked(area);
    const target = this.$at(area);
    const at = <T>(cells: T[][], i: number, j: number): T | undefined => cells[i % cells.length]?.[j % (cells[0]?.length ?? 1)];
    if (copyType === "Values") {
      const cells = await from.$results();
      this.$sheet.$grid.write(this.$sheet.$univer, area, (i, j) => at(cells, i, j));
    } else if (copyType !== "Formats") {
      if (copyType !== "All" && copyType !== "Formulas") throw invalidArgument();
      const formulas = await from.formulas;
      if (formulas.flat().some((formula) => typeof formula === "string" && formula.startsWith("=")))
        throw new ApiError("ApiNotFound", `ApiNotFound: Range.copyFrom of formulas (${copyType}) is not in the workbench`);
      const cells = await from.$results();
      this.$sheet.$grid.write(this.$sheet.$univer, area, (i, j) => at(cells, i, j));
    }
    if (copyType === "Formats" || copyType === "All") {
      const styles = from.$map((row, column) => from.$sheet.$grid.styles.at(from.$sheet.$univer, row, column));
      target.$sheet.$grid.styles.copy(target.$sheet.$univer, area, (row, column) => at(styles, row - area.row, column - area.column) ?? {});
    }
  }

  /** Whole rows and columns end where Univer's sheet ends. */
  $univerRange() {
    const { row, column, rows, columns } = this.$area;
    const { $univer } = this.$sheet;
    return $univer.getRange(row, column, Math.min(rows, $univer.getMaxRows() - row), Math.min(columns, $univer.getMaxColumns() - column));
  }

  /** The results in the form in which they are written, so that text stays text whatever it looks like. */
  async $results() {
    const { $grid, $univer } = this.$sheet;
    await $grid.settled();
    return this.$map((row, column) => $grid.resultAt($univer, row, column));
  }

  async #spills<T>(read: (spills: Spill[]) => T): Promise<T> {
    await this.$sheet.$grid.settled();
    return read(this.$sheet.$grid.spills.all(this.$sheet.$univer));
  }
  #cell(): { row: number; column: number } {
    if (this.cellCount !== 1) throw invalidArgument();
    return this.$area;
  }
}

function found(range: Range | null): Range {
  if (range === null) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
  return range;
}

/** A sheet's range by its address, or by a name. */
export function rangeAt(sheet: SheetObject, address: string): Range {
  const { $sheet, $area } = sheet.getRange(address);
  return new Range($sheet, $area);
}
