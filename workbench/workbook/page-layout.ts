import { ApiObject } from "../host/api-object";
import { HeadersFooters } from "./headers-footers";
import type { RangeObject, SheetObject } from "./objects";
import type { RangeAreas } from "./range-areas";

/** Excel's defaults, in points. */
const usualMargins = { left: 50.4, top: 54, footer: 21.6 };

/** How the sheet is printed. Recorded only, because nothing is printed here. */
export class PageLayout extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  get orientation(): string {
    return this.#get("orientation", "Portrait");
  }
  set orientation(orientation: string) {
    this.#set("orientation", orientation);
  }
  get paperSize(): string {
    return this.#get("paperSize", "A4");
  }
  set paperSize(size: string) {
    this.#set("paperSize", size);
  }
  get zoom(): unknown {
    return this.#get("zoom", { scale: 100 });
  }
  set zoom(zoom: unknown) {
    this.#set("zoom", zoom);
  }
  get centerHorizontally(): boolean {
    return this.#get("centerHorizontally", false);
  }
  set centerHorizontally(center: boolean) {
    this.#set("centerHorizontally", center);
  }
  get centerVertically(): boolean {
    return this.#get("centerVertically", false);
  }
  set centerVertically(center: boolean) {
    this.#set("centerVertically", center);
  }
  get printGridlines(): boolean {
    return this.#get("printGridlines", false);
  }
  set printGridlines(print: boolean) {
    this.#set("printGridlines", print);
  }
  get leftMargin(): number {
    return this.#get("leftMargin", usualMargins.left);
  }
  set leftMargin(points: number) {
    this.#set("leftMargin", points);
  }
  get rightMargin(): number {
    return this.#get("rightMargin", usualMargins.left);
  }
  set rightMargin(points: number) {
    this.#set("rightMargin", points);
  }
  get topMargin(): number {
    return this.#get("topMargin", usualMargins.top);
  }
  set topMargin(points: number) {
    this.#set("topMargin", points);
  }
  get bottomMargin(): number {
    return this.#get("bottomMargin", usualMargins.top);
  }
  set bottomMargin(points: number) {
    this.#set("bottomMargin", points);
  }
  get footerMargin(): number {
    return this.#get("footerMargin", usualMargins.footer);
  }
  set footerMargin(points: number) {
    this.#set("footerMargin", points);
  }
  get headersFooters(): HeadersFooters {
    return new HeadersFooters(this.$sheet);
  }
  setPrintArea(area: RangeObject | RangeAreas | string): void {
    this.#set("printArea", this.#address(area));
  }
  getPrintAreaOrNullObject(): ApiObject | null {
    const address = this.#get<string>("printArea", "");
    return address === "" ? null : this.$sheet.getRanges(address);
  }
  setPrintTitleRows(rows: RangeObject | string): void {
    this.#set("printTitleRows", this.#address(rows));
  }
  getPrintTitleRowsOrNullObject(): RangeObject | null {
    return this.#range("printTitleRows");
  }
  setPrintTitleColumns(columns: RangeObject | string): void {
    this.#set("printTitleColumns", this.#address(columns));
  }

  #address(range: RangeObject | RangeAreas | string): string {
    return typeof range === "string" ? this.$sheet.getRange(range).$local : range.$local;
  }
  #range(name: string): RangeObject | null {
    const address = this.#get<string>(name, "");
    return address === "" ? null : this.$sheet.getRange(address);
  }
  #get<T>(name: string, otherwise: T): T {
    return (this.$sheet.$record.pageLayout[name] as T | undefined) ?? otherwise;
  }
  #set(name: string, value: unknown): void {
    this.$sheet.$record.pageLayout[name] = value;
    this.$sheet.$workbook.$changed();
  }
}
