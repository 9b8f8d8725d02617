import { ApiObject } from "../host/api-object";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** Before which rows a new page begins: recorded, as nothing is printed here. */
export class PageBreaks extends ApiObject {
  constructor(private readonly $sheet: Worksheet) {
    super();
  }
  add(range: Range | string): PageBreak {
    const before = (typeof range === "string" ? this.$sheet.getRange(range) : range).$local;
    const { pageLayout } = this.$sheet.$record;
    pageLayout["horizontalPageBreaks"] = [...((pageLayout["horizontalPageBreaks"] as string[] | undefined) ?? []), before];
    this.$sheet.$workbook.$changed();
    return new PageBreak(this.$sheet, before);
  }
}

class PageBreak extends ApiObject {
  constructor(
    private readonly $sheet: Worksheet,
    private readonly $before: string,
  ) {
    super();
  }
  getCellAfterBreak(): Range {
    return this.$sheet.getRange(this.$before);
  }
}
