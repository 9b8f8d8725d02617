import { ApiCollection, ApiError, ApiObject, invalidArgument } from "../host/api-object";
import { addressOf, parseArea } from "../grid/area";
import type { BookObject, NameObject, SheetObject } from "./objects";
import { Range } from "./range";

/** A name as Univer keeps it. */
type Defined = { id: string; name: string; formulaOrRefString: string; comment?: string; localSheetId?: string; hidden?: boolean };

const isReference = /^(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i;
const wholeBook = "AllDefaultWorkbook";

export class NamedItem extends ApiObject implements NameObject {
  constructor(
    private readonly $workbook: BookObject,
    private readonly $id: string,
  ) {
    super();
  }
  /** Excel identifies names by their name. */
  override get $identity(): Record<string, unknown> {
    return { Name: this.name };
  }
  get name(): string {
    return this.#defined.name;
  }
  get scope(): string {
    return this.$sheet === null ? "Workbook" : "Worksheet";
  }
  get type(): string {
    return this.#place() !== null ? "Range" : typeOfFormula(this.formula);
  }
  get visible(): boolean {
    return !this.#defined.hidden;
  }
  set visible(visible: boolean) {
    this.#change({ hidden: !visible });
  }
  get comment(): string {
    return this.#defined.comment ?? "";
  }
  set comment(comment: string) {
    this.#change({ comment });
  }
  get formula(): string {
    return `=${this.#defined.formulaOrRefString.replace(/^=/, "")}`;
  }
  set formula(formula: string) {
    this.#change({ formulaOrRefString: formula.replace(/^=/, "") });
  }
  get value(): string {
    return this.formula;
  }
  getRange(): Range {
    const place = this.#place();
    if (place === null) throw invalidArgument();
    return place;
  }
  getRangeOrNullObject(): Range | null {
    return this.#place();
  }
  get worksheetOrNullObject(): SheetObject | null {
    return this.$sheet;
  }
  delete(): void {
    // Univer's command would write #REF! into formulas. In Excel they keep the name, and work again when it is added again.
    this.$workbook.$grid.run("formula.mutation.remove-defined-name", this.#defined);
    this.$workbook.$changed();
  }
  get $sheet(): SheetObject | null {
    const { localSheetId } = this.#defined;
    return localSheetId === undefined || localSheetId === wholeBook ? null : (this.$workbook.worksheets.$byId(localSheetId) ?? null);
  }

  #place(): Range | null {
    const [, quoted, address = ""] = /^=(?:(.+)!)?([^!]+)$/.exec(this.formula) ?? [];
    const sheetName = quoted?.replace(/^'|'$/g, "").replaceAll("''", "'");
    const sheet =
      sheetName === undefined
        ? (this.$sheet ?? this.$workbook.worksheets.getActiveWorksheet())
        : this.$workbook.worksheets.getItemOrNullObject(sheetName);
    const area = sheet && isReference.test(address) ? parseArea(address, sheet.$limits) : null;
    return sheet && area ? new Range(sheet, area) : null;
  }
  #change(part: Partial<Defined>): void {
    this.$workbook.$grid.run("sheet.command.set-defined-name", { ...this.#defined, ...part });
    this.$workbook.$changed();
  }
  get #defined(): Defined {
    const defined = this.$workbook.$grid.definedName(this.$id);
    if (defined === undefined) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
    return defined;
  }
}

export class NamedItemCollection extends ApiCollection<NamedItem> {
  /** @param $sheet the sheet that the names belong to; null for those of the workbook */
  constructor(
    private readonly $workbook: BookObject,
    private readonly $sheet: SheetObject | null,
  ) {
    super();
  }
  protected get $items(): readonly NamedItem[] {
    return this.#defined()
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id }) => new NamedItem(this.$workbook, id));
  }
  override getItemOrNullObject(name: string): NamedItem | null {
    const wanted = name.toLowerCase();
    const found = this.#defined().find((defined) => defined.name.toLowerCase() === wanted);
    return found === undefined ? null : new NamedItem(this.$workbook, found.id);
  }
  #defined(): Defined[] {
    const scope = this.$sheet?.id ?? wholeBook;
    return this.$workbook.$grid.definedNames().filter(({ localSheetId = wholeBook }) => localSheetId === scope);
  }
  add(name: string, reference: Range | string, comment = ""): NamedItem {
    if (!isName(name))
      throw invalidArgument("The name isn't valid: it begins with a letter or underscore, has no spaces, and doesn't look like a cell.");
    if (this.getItemOrNullObject(name) !== null)
      throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    const isRange = reference instanceof Range;
    if (!isRange && !reference.startsWith("=")) throw invalidArgument();
    const formulaOrRefString = isRange ? `${reference.$sheet.$quotedName}!${absolute(addressOf(reference.$area))}` : formulaText(reference);
    const id = `name-${++this.$workbook.$record.made}`;
    const localSheetId = this.$sheet?.id ?? wholeBook;
    this.$workbook.$grid.run("sheet.command.insert-defined-name", { id, name, formulaOrRefString, comment, localSheetId, hidden: false });
    this.$workbook.$changed();
    return new NamedItem(this.$workbook, id);
  }
  addFormulaLocal(name: string, formula: string, comment = ""): NamedItem {
    return this.add(name, formula, comment);
  }
}

/** Univer expects references without `=` and anything else with it. */
const formulaText = (formula: string): string =>
  /^=(?:[^!()]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula) ? formula.slice(1) : formula;

/** Microsoft's rules: a letter, `_` or `\` first; letters, digits, `.` and `_`; not like a cell, not R or C alone; at most 255. */
const isName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name) && name.length <= 255 && !/^[a-z]{1,3}\d+$/i.test(name) && !/^(r|c|r\d*c\d*)$/i.test(name);

function typeOfFormula(formula: string): string {
  const text = formula.slice(1).trim();
  if (/^".*"$/.test(text)) return "String";
  if (/^(TRUE|FALSE)$/i.test(text)) return "Boolean";
  if (/^-?\d+$/.test(text)) return "Integer";
  if (/^-?[\d.]+(e[+-]?\d+)?%?$/i.test(text)) return "Double";
  return /^#/.test(text) || text.includes("#REF!") ? "Error" : "Array";
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
