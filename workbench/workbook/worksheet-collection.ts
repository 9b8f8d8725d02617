import type { FWorksheet } from "@univerjs/preset-sheets-node-core";
import { sheetShape } from "../grid/blank-book";
import { ApiCollection, ApiError } from "../host/api-object";
import type { BookObject, SheetsObject } from "./objects";
import { requireSheetName } from "./sheet-name-rules";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends ApiCollection<Worksheet> implements SheetsObject {
  readonly #known = new Map<string, Worksheet>();

  constructor(private readonly $workbook: BookObject) {
    super();
  }
  protected get $items(): readonly Worksheet[] {
    return this.$workbook.$grid.book.getSheets().map((sheet) => this.$of(sheet));
  }
  /** The same object for the same sheet every time. */
  $of(sheet: FWorksheet): Worksheet {
    const id = sheet.getSheetId();
    const known = this.#known.get(id) ?? new Worksheet(this.$workbook, sheet);
    this.#known.set(id, known);
    return known;
  }
  $byId(id: string): Worksheet | undefined {
    return this.$items.find((sheet) => sheet.id === id);
  }
  $requireAnotherVisible(than: Worksheet): Worksheet {
    const at = this.$items.indexOf(than);
    const others = [...this.$items.slice(at + 1), ...this.$items.slice(0, at).reverse()];
    const another = others.find(({ visibility }) => visibility === "Visible");
    if (another === undefined) throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    return another;
  }

  /** As in Excel, the new sheet is last and is not activated. */
  add(name?: string | null): Worksheet {
    this.$workbook.$requireStructure();
    if (name !== undefined && name !== null) requireSheetName(this.$workbook, name);
    const { $grid } = this.$workbook;
    const added = this.$of($grid.staying(() => $grid.book.insertSheet(name ?? this.#freeName(), { sheet: sheetShape })));
    $grid.calculation.markDirty();
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
