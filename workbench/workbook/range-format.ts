import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { ApiObject, invalidArgument } from "../host/api-object";
import type { CellStyle, StylePatch } from "../grid/styles";
import { fittingHeight, fittingWidth } from "./fitting-size";
import { choice, colour, horizontal, indented, indentOf, nameOf, oriented, orientationOf, vertical } from "./format-values";
import type { RangeObject } from "./objects";
import { RangeBorders } from "./range-borders";

/** Excel's API has columns and rows in points, and Univer in pixels. */
const pixelsPerPoint = 4 / 3;

export abstract class StyleObject extends ApiObject {
  constructor(protected readonly $range: RangeObject) {
    super();
  }
  /** Empty: a font's name does not identify it. */
  override get $identity(): Record<string, unknown> {
    return {};
  }
  /** Null where cells differ, as in Excel. */
  protected $common<T>(read: (style: CellStyle) => T): T | null {
    const { $sheet, $area } = this.$range;
    const found = new Set($sheet.$grid.styles.within($sheet.$univer, $area).map(read));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  protected $patch(patch: StylePatch): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireFormatting($area, "allowFormatCells");
    $sheet.$hold($area);
    $sheet.$grid.styles.patch($sheet.$univer, $area, patch);
    $sheet.$workbook.$changed();
  }
}

export class RangeFormat extends StyleObject {
  get font(): RangeFont {
    return new RangeFont(this.$range);
  }
  get fill(): RangeFill {
    return new RangeFill(this.$range);
  }
  get borders(): RangeBorders {
    return new RangeBorders(this.$range);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.$range);
  }
  get horizontalAlignment(): string | null {
    return this.$common((style) => nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED));
  }
  set horizontalAlignment(name: string) {
    this.$patch({ ht: choice(horizontal, name) });
  }
  get verticalAlignment(): string | null {
    return this.$common((style) => nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM));
  }
  set verticalAlignment(name: string) {
    this.$patch({ vt: choice(vertical, name) });
  }
  get wrapText(): boolean | null {
    return this.$common((style) => style.tb === WrapStrategy.WRAP);
  }
  /** As in Excel, rows grow with their text unless their height was set. */
  set wrapText(wrap: boolean) {
    this.$patch({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
    if (wrap) this.#growRows();
  }
  get indentLevel(): number | null {
    return this.$common(indentOf);
  }
  set indentLevel(level: number) {
    if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument();
    this.$patch({ pd: indented(level) });
  }

  get textOrientation(): number | null {
    return this.$common(orientationOf);
  }
  set textOrientation(degrees: number) {
    this.$patch({ tr: oriented(degrees) });
  }

  get columnWidth(): number | null {
    const { $sheet, $area } = this.$range;
    return shared(range($area.column, $area.columns).map((column) => $sheet.$univer.getColumnWidth(column) / pixelsPerPoint));
  }
  set columnWidth(points: number) {
    this.#setWidths(() => points * pixelsPerPoint);
  }
  get rowHeight(): number | null {
    const { $sheet, $area } = this.$range;
    return shared(range($area.row, $area.rows).map((row) => $sheet.$univer.getRowHeight(row) / pixelsPerPoint));
  }
  set rowHeight(points: number) {
    const { $sheet, $area } = this.$range;
    $sheet.$requireFormatting($area, "allowFormatRows");
    $sheet.$univer.setRowHeightsForced($area.row, $area.rows, Math.round(points * pixelsPerPoint));
    const { fixedRows } = $sheet.$record;
    fixedRows.push(...range($area.row, $area.rows).filter((row) => !fixedRows.includes(row)));
  }
  autofitColumns(): void {
    const { $sheet } = this.$range;
    this.#setWidths((column) => fittingWidth($sheet, column));
  }
  autofitRows(): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireFormatting($area, "allowFormatRows");
    $sheet.$record.fixedRows = $sheet.$record.fixedRows.filter((row) => row < $area.row || row >= $area.row + $area.rows);
    this.#fitRows(() => true);
  }

  #growRows(): void {
    const { $sheet } = this.$range;
    this.#fitRows((row, height) => !$sheet.$record.fixedRows.includes(row) && height > $sheet.$univer.getRowHeight(row));
  }
  /** Rows that are not in use keep their height. */
  #fitRows(wanted: (row: number, height: number) => boolean): void {
    const { $sheet, $area } = this.$range;
    const used = $sheet.$grid.usedArea($sheet.$univer, true);
    for (const row of used ? range($area.row, Math.min($area.rows, used.row + used.rows - $area.row)) : []) {
      const height = fittingHeight($sheet, row);
      if (wanted(row, height) && height !== $sheet.$univer.getRowHeight(row)) $sheet.$univer.setRowHeightsForced(row, 1, height);
    }
  }
  #setWidths(width: (column: number) => number): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireFormatting($area, "allowFormatColumns");
    for (const column of range($area.column, $area.columns)) $sheet.$univer.setColumnWidths(column, 1, Math.round(width(column)));
    $sheet.$workbook.$changed();
  }
}

export class RangeFont extends StyleObject {
  get bold(): boolean | null {
    return this.$common((style) => style.bl === BooleanNumber.TRUE);
  }
  set bold(on: boolean) {
    this.$patch({ bl: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get italic(): boolean | null {
    return this.$common((style) => style.it === BooleanNumber.TRUE);
  }
  set italic(on: boolean) {
    this.$patch({ it: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get underline(): string | null {
    return this.$common((style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"));
  }
  set underline(kind: string) {
    if (kind !== "None" && kind !== "Single") throw invalidArgument();
    this.$patch({ ul: kind === "Single" ? { s: BooleanNumber.TRUE } : null });
  }
  get color(): string | null {
    return this.$common((style) => style.cl?.rgb ?? "#000000");
  }
  set color(rgb: string) {
    this.$patch({ cl: { rgb: colour(rgb) } });
  }
  get size(): number | null {
    return this.$common((style) => style.fs ?? 11);
  }
  set size(points: number) {
    this.$patch({ fs: points });
  }
  get name(): string | null {
    return this.$common((style) => style.ff ?? "Arial");
  }
  set name(family: string) {
    this.$patch({ ff: family });
  }
}

export class RangeFill extends StyleObject {
  /** Only full fills and none. */
  get pattern(): string | null {
    return this.$common((style) => (style.bg?.rgb === undefined ? "None" : "Solid"));
  }
  get color(): string | null {
    return this.$common((style) => style.bg?.rgb ?? "#FFFFFF");
  }
  set color(rgb: string) {
    if (rgb === "") this.clear();
    else this.$patch({ bg: { rgb: colour(rgb) } });
  }
  clear(): void {
    this.$patch({ bg: null });
  }
}

export class FormatProtection extends StyleObject {
  get locked(): boolean | null {
    return this.$range.$sheet.$isLocked(this.$range.$area);
  }
  set locked(locked: boolean) {
    const { $sheet, $area } = this.$range;
    $sheet.$requireFormatting($area, "never");
    $sheet.$setLocked($area, locked);
  }
}

const range = (first: number, count: number): number[] => Array.from({ length: Math.max(0, count) }, (_unused, index) => first + index);
const shared = (values: number[]): number | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
