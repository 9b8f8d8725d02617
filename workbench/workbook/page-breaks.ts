import { ApiObject } from "../host/api-object";
import type { RangeObject, SheetObject } from "./objects";

/** The rows before which a new page begins. Recorded only, because nothing is printed here. */
export class PageBreaks extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  add(range: RangeObject | string): PageBreak {
    const before = (typeof range === "string" ? this.$sheet.getRange(range) : range).$local;
    const { pageLayout } = this.$sheet.$record;
    pageLayout["horizontalPageBreaks"] = [...((pageLayout["horizontalPageBreaks"] as string[] | undefined) ?? []), before];
    this.$sheet.$workbook.$changed();
    return new PageBreak(this.$sheet, before);
  }
}

class PageBreak extends ApiObject {
  constructor(
    private readonly $sheet: SheetObject,
    private readonly $before: string,
  ) {
    super();
  }
  getCellAfterBreak(): RangeObject {
    return this.$sheet.getRange(this.$before);
  }
}
