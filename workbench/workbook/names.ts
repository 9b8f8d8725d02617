import { ApiCollection, ApiError, ApiObject, invalidArgument } from "../host/api-object";
import { addressOf, parseArea } from "../grid/area";
import { Range } from "./range";
import type { Workbook } from "./workbook";

export class NamedItem extends ApiObject {
  constructor(
    private readonly $workbook: Workbook,
    private readonly $name: string,
  ) {
    super();
  }
  get name(): string {
    return this.$name;
  }
  get type(): string {
    return "Range";
  }
  get visible(): boolean {
    return true;
  }
  get value(): string {
    return `=${this.#reference.replace(/^=/, "")}`;
  }
  get formula(): string {
    return this.value;
  }
  getRange(): Range {
    const [, quoted = "", address = ""] = /^=?(?:(.*)!)?([^!]+)$/.exec(this.#reference) ?? [];
    const sheets = this.$workbook.worksheets;
    const sheet = quoted === "" ? sheets.getActiveWorksheet() : sheets.getItem(quoted.replace(/^'|'$/g, "").replaceAll("''", "'"));
    const area = parseArea(address, sheet.$limits);
    if (area === null) throw invalidArgument();
    return new Range(sheet, area);
  }
  delete(): void {
    this.$workbook.$grid.book.deleteDefinedName(this.$name);
  }
  get #reference(): string {
    return this.$workbook.$grid.book.getDefinedName(this.$name)?.getFormulaOrRefString() ?? "";
  }
}

export class NamedItemCollection extends ApiCollection<NamedItem> {
  constructor(private readonly $workbook: Workbook) {
    super();
  }
  protected get $items(): readonly NamedItem[] {
    return this.$workbook.$grid.book.getDefinedNames().map((name) => new NamedItem(this.$workbook, name.getName()));
  }
  add(name: string, reference: Range | string): NamedItem {
    if (this.getItemOrNullObject(name) !== null)
      throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    const text =
      reference instanceof Range ? `${reference.$sheet.$quotedName}!${absolute(addressOf(reference.$area))}` : reference.replace(/^=/, "");
    this.$workbook.$grid.book.insertDefinedName(name, text);
    this.$workbook.$grid.markAllDirty();
    return new NamedItem(this.$workbook, name);
  }
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
