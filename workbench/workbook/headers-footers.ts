import { ApiObject } from "../host/api-object";
import type { SheetObject } from "./objects";

/** Headers and footers of printed pages. Recorded only, because nothing is printed here. */
export class HeadersFooters extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.$sheet);
  }
}

class HeaderFooter extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  get leftFooter(): string {
    return this.#get("leftFooter");
  }
  set leftFooter(text: string) {
    this.#set("leftFooter", text);
  }
  get centerFooter(): string {
    return this.#get("centerFooter");
  }
  set centerFooter(text: string) {
    this.#set("centerFooter", text);
  }
  get rightFooter(): string {
    return this.#get("rightFooter");
  }
  set rightFooter(text: string) {
    this.#set("rightFooter", text);
  }

  #get(part: string): string {
    return (this.$sheet.$record.pageLayout[part] as string | undefined) ?? "";
  }
  #set(part: string, text: string): void {
    this.$sheet.$record.pageLayout[part] = text;
    this.$sheet.$workbook.$changed();
  }
}
