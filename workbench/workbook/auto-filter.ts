/** A sheet's filter. It hides whole rows, as in Excel, so what stands beside the filtered list is hidden with them. */
import { ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { FilterRecord } from "./book-record";
import type { SheetObject } from "./objects";
import { Range } from "./range";

export class AutoFilter extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  get enabled(): boolean {
    return this.#filter !== null;
  }
  get isDataFiltered(): boolean {
    return this.#filter !== null && Object.keys(this.#filter.shown).length > 0;
  }
  getRangeOrNullObject(): Range | null {
    return this.#filter === null ? null : new Range(this.$sheet, this.#filter.area);
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
    return range;
  }
  /** Only by lists of values. The first row of the range is its headings. */
  apply(range: Range, columnIndex?: number | null, criteria?: { filterOn?: string; values?: string[] } | null): void {
    if (criteria && criteria.filterOn !== "Values")
      throw new ApiError("ApiNotFound", `ApiNotFound: AutoFilter.apply by ${String(criteria.filterOn)} is not in the workbench`);
    if (this.$sheet.$record.isProtected) throw new ApiError("AccessDenied", "The worksheet is protected.");
    const isSame = this.#filter !== null && JSON.stringify(this.#filter.area) === JSON.stringify(range.$area);
    if (!isSame) this.remove();
    const filter: FilterRecord = this.#filter ?? { area: range.$area, shown: {}, hiddenRows: [] };
    if (columnIndex !== undefined && columnIndex !== null) {
      if (columnIndex < 0 || columnIndex >= range.$area.columns) throw invalidArgument();
      if (criteria) filter.shown[columnIndex] = [...(criteria.values ?? [])];
    }
    this.#filter = filter;
    this.reapply();
  }
  reapply(): void {
    const filter = this.#filter;
    if (filter === null) return;
    this.#show(filter);
    const { area } = filter;
    const texts = (row: number, column: number): string => this.$sheet.$grid.textAt(this.$sheet.$univer, row, area.column + column);
    for (let row = area.row + 1; row < area.row + area.rows; row++)
      if (Object.entries(filter.shown).some(([column, shown]) => !shown.includes(texts(row, Number(column))))) {
        filter.hiddenRows.push(row);
        this.$sheet.$univer.hideRows(row, 1);
      }
    this.$sheet.$workbook.$changed();
  }
  clearCriteria(): void {
    if (this.#filter === null) return;
    this.#filter.shown = {};
    this.reapply();
  }
  remove(): void {
    if (this.#filter !== null) this.#show(this.#filter);
    this.#filter = null;
    this.$sheet.$workbook.$changed();
  }
  #show(filter: FilterRecord): void {
    for (const row of filter.hiddenRows.splice(0)) this.$sheet.$univer.showRows(row, 1);
  }
  get #filter(): FilterRecord | null {
    return this.$sheet.$record.filter;
  }
  set #filter(filter: FilterRecord | null) {
    this.$sheet.$record.filter = filter;
  }
}
