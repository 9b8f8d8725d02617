/** Excel's workbook, as far as the add-in uses it, on a Univer grid. Members that are missing here fail with `ApiNotFound`. */
import type { Grid } from "../grid/grid";
import { fromRange } from "../grid/area";
import { ApiError, ApiObject } from "../host/api-object";
import type { Root } from "../host/interpreter";
import type { HostEvent } from "../host/protocol";
import { Application, DocumentProperties } from "./application";
import type { BookRecord } from "./book-record";
import { blankRecord } from "./book-record";
import { CommentCollection } from "./comments";
import { eventOf, type EventKind } from "./event-message";
import { followLines } from "./follow-lines";
import { followRenames } from "./follow-renames";
import { NamedItemCollection } from "./names";
import type { BookObject, RangeObject } from "./objects";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection, TableScopedCollection } from "./tables";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";

export class Workbook extends ApiObject implements BookObject, Root {
  readonly $record: BookRecord;
  readonly #worksheets = new WorksheetCollection(this);
  readonly #services = new Map<string, () => ApiObject>();
  readonly #listeners: (() => void)[] = [];
  #raise: (event: HostEvent) => void = () => undefined;

  constructor(
    readonly $grid: Grid,
    record?: BookRecord,
  ) {
    super();
    this.$record = { ...blankRecord(), ...record };
    $grid.calculation.isManual = this.$record.calculationMode === "Manual";
    followRenames(this);
    followLines(this);
    this.$provide("Microsoft.InternalService.AddinInternalService", () => new AddinService());
  }

  get name(): string {
    return "Workbench.xlsx";
  }
  get isDirty(): boolean {
    return false;
  }
  get readOnly(): boolean {
    return this.$record.readOnly;
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this, null);
  }
  get worksheets(): WorksheetCollection {
    return this.#worksheets;
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this, null);
  }
  get tables(): TableCollection {
    return new TableCollection(this, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this);
  }
  get application(): Application {
    return new Application(this);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this);
  }
  getSelectedRange(): Range {
    const range = this.$grid.book.getActiveRange()?.getRange();
    const sheet = this.#worksheets.getActiveWorksheet();
    return range === undefined ? sheet.getCell(0, 0) : new Range(sheet, fromRange(range));
  }
  getActiveCell(): Range {
    const cell = this.$grid.book.getActiveCell()?.getRange();
    return cell === undefined
      ? this.getSelectedRange().getCell(0, 0)
      : this.#worksheets.getActiveWorksheet().getCell(cell.startRow, cell.startColumn);
  }

  /** Objects that the client makes with `new`, which are services of the host. */
  $provide(typeName: string, create: () => ApiObject): void {
    this.#services.set(typeName, create);
  }
  $create(typeName: string): ApiObject {
    const create = this.#services.get(typeName);
    if (create === undefined) throw new ApiError("ApiNotFound", `ApiNotFound: service ${typeName} is not in the workbench`);
    return create();
  }
  $tablesWithin(range: RangeObject, fullyContained: boolean): TableScopedCollection {
    return new TableScopedCollection(range, fullyContained);
  }

  $requireStructure(): void {
    if (this.$record.structureIsProtected) throw new ApiError("AccessDenied", "The structure of the workbook is protected.");
  }
  $changed(): void {
    for (const listener of this.#listeners) listener();
  }
  $onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }
  $raise(kind: EventKind, target: string, message: Record<string, unknown>): void {
    for (const event of eventOf(kind, target, message)) this.#raise(event);
  }
  $raiseThrough(raise: (event: HostEvent) => void): void {
    this.#raise = raise;
  }
}

class AddinService extends ApiObject {
  notifyActionHandlerReady(): void {}
}
