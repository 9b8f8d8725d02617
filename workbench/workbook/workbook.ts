/** Excel's workbook, as far as the add-in uses it, over a Univer grid. What is not here fails with `ApiNotFound`. */
import type { Grid } from "../grid/grid";
import { addressOf } from "../grid/area";
import { ApiError, ApiObject } from "../host/api-object";
import type { Root } from "../host/interpreter";
import type { HostEvent } from "../host/protocol";
import type { Chart } from "./charts";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import type { Table } from "./tables";
import { TableCollection } from "./tables";
import type { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheet";

const eventTypes = { worksheetChanged: 10, worksheetSelectionChanged: 14 } as const;

export class Workbook extends ApiObject implements Root {
  readonly #worksheets = new WorksheetCollection(this);
  readonly #names = new NamedItemCollection(this);
  readonly #application: Application;
  readonly #services = new Map<string, () => ApiObject>();
  readonly $tables: Table[] = [];
  /** The page redraws its pictures of charts here. */
  $chartsChanged: () => void = () => undefined;

  constructor(readonly $grid: Grid) {
    super();
    this.#application = new Application($grid);
    this.$provide("Microsoft.InternalService.AddinInternalService", () => new AddinService());
  }

  /** Objects that the client makes with `new`: services of the host, not of the workbook. */
  $provide(typeName: string, create: () => ApiObject): void {
    this.#services.set(typeName, create);
  }
  $create(typeName: string): ApiObject {
    const create = this.#services.get(typeName);
    if (create === undefined) throw new ApiError("ApiNotFound", `ApiNotFound: service ${typeName} is not in the workbench`);
    return create();
  }
  $tablesOf(sheet: Worksheet | null): TableCollection {
    return new TableCollection(this, sheet);
  }
  $charts(): Chart[] {
    return this.#worksheets.$list().flatMap((sheet) => [...sheet.charts.$list()]);
  }

  /** Real edits and selections become the host's events; the client decides who hears them. */
  $listen(raise: (event: HostEvent) => void, selectionChanged: () => void): void {
    this.$grid.onChange(({ sheetId, area, byAddIn }) => {
      const message = {
        changeType: "RangeEdited",
        address: addressOf(area),
        worksheetId: sheetId,
        source: "Local",
        triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
      };
      raise({ category: 65536, type: eventTypes.worksheetChanged, target: sheetId, message });
    });
    let last = ""; // Univer tells of one move more than once
    this.$grid.book.onSelectionChange((ranges) => {
      const range = ranges[0];
      if (range === undefined) return;
      const sheetId = this.$grid.book.getActiveSheet().getSheetId();
      const address = addressOf({
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      });
      if (last === (last = `${sheetId}!${address}`)) return;
      raise({
        category: 65536,
        type: eventTypes.worksheetSelectionChanged,
        target: sheetId,
        message: { address, worksheetId: sheetId, workbookId: "" },
      });
      selectionChanged();
    });
  }

  get name(): string {
    return "Workbench.xlsx";
  }
  get worksheets(): WorksheetCollection {
    return this.#worksheets;
  }
  get names(): NamedItemCollection {
    return this.#names;
  }
  get tables(): TableCollection {
    return this.$tablesOf(null);
  }
  get application(): Application {
    return this.#application;
  }
  getSelectedRange(): Range {
    const range = this.$grid.book.getActiveRange()?.getRange();
    const sheet = this.#worksheets.getActiveWorksheet();
    if (range === undefined) return sheet.getCell(0, 0);
    return new Range(sheet, {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    });
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }
}

class Application extends ApiObject {
  constructor(private readonly $grid: Grid) {
    super();
  }
  get calculationMode(): string {
    return "Automatic";
  }
  async calculate(): Promise<void> {
    this.$grid.markAllDirty();
    await this.$grid.settled();
  }
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
}

class AddinService extends ApiObject {
  notifyActionHandlerReady(): void {}
}
