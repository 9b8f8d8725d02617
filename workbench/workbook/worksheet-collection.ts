import type { FWorksheet } from "@univerjs/preset-sheets-node-core";
import { sheetShape } from "../grid/blank-book";
import { ApiCollection, ApiError, invalidArgument } from "../host/api-object";
import type { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends ApiCollection<Worksheet> {
  readonly #known = new Map<string, Worksheet>();

  constructor(private readonly $workbook: Workbook) {
    super();
  }
  protected get $items(): readonly Worksheet[] {
    return this.$workbook.$grid.book.getSheets().map((sheet) => this.$of(sheet));
  }
  /** One object per sheet, as long as it lives. */
  $of(sheet: FWorksheet): Worksheet {
    const id = sheet.getSheetId();
    const known = this.#known.get(id) ?? new Worksheet(this.$workbook, sheet);
    this.#known.set(id, known);
    return known;
  }
  $byId(id: string): Worksheet | undefined {
    return this.$items.find((sheet) => sheet.id === id);
  }
  /** The visible sheet that Excel goes to when this one is no more: the next, or else the one before. */
  $requireAnotherVisible(than: Worksheet): Worksheet {
    const at = this.$items.indexOf(than);
    const others = [...this.$items.slice(at + 1), ...this.$items.slice(0, at).reverse()];
    const another = others.find(({ visibility }) => visibility === "Visible");
    if (another === undefined) throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    return another;
  }

  /** Excel adds a sheet at the end and without going to it. */
  add(name?: string | null): Worksheet {
    if (name !== undefined && name !== null) requireSheetName(this.$workbook, name);
    const { $grid } = this.$workbook;
    const added = this.$of($grid.staying(() => $grid.book.insertSheet(name ?? this.#freeName(), { sheet: sheetShape })));
    $grid.calculation.markDirty();
    this.$workbook.$raise("added", "", { worksheetId: added.id, source: "Local" });
    this.$workbook.$changed();
    return added;
  }
  getActiveWorksheet(): Worksheet {
    return this.$of(this.$workbook.$grid.book.getActiveSheet());
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.#visible(visibleOnly)[0] ?? this.getItemAt(0);
  }
  getLast(visibleOnly = false): Worksheet {
    return this.#visible(visibleOnly).at(-1) ?? this.getItemAt(0);
  }

  #visible(only: boolean): Worksheet[] {
    return this.$items.filter((sheet) => !only || sheet.visibility === "Visible");
  }
  #freeName(): string {
    let number = this.$items.length + 1;
    while (this.getItemOrNullObject(`Sheet${number}`) !== null) number++;
    return `Sheet${number}`;
  }
}

/** Excel's rules for the name of a sheet. */
export function requireSheetName(workbook: Workbook, name: string, own?: Worksheet): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history"
  )
    throw invalidArgument("The name of a worksheet has 1 to 31 characters and none of : \\ / ? * [ ].");
  const other = workbook.worksheets.getItemOrNullObject(name);
  if (other !== null && other !== own)
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}
