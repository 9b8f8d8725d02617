/** Events of sheets, rows and columns, whoever changes them: a person at the tabs and headings, or the add-in. */
import type { IRange } from "@univerjs/core";
import { addressOf, columnName, fromRange } from "../grid/area";
import type { Workbook } from "./workbook";

type Params = {
  subUnitId?: string;
  name?: string;
  sheet?: { id: string };
  range?: IRange;
  ranges?: IRange[];
  fromOrder?: number;
  toOrder?: number;
  hidden?: number;
  from?: { subUnitId: string };
  to?: { subUnitId: string };
  fromRange?: IRange;
  toRange?: IRange;
};

/** Rows and columns that come and go are changes of cells too, of the kind that Excel.DataChangeType names. */
const shifts: Readonly<Record<string, string>> = {
  "insert-row": "RowInserted",
  "remove-rows": "RowDeleted",
  "insert-col": "ColumnInserted",
  "remove-col": "ColumnDeleted",
  "move-rows": "RangeEdited",
  "move-columns": "RangeEdited",
};

export function raiseSheetEvents(workbook: Workbook): void {
  const { $grid: grid } = workbook;
  const names = new Map(grid.book.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  const source = "Local";
  const changed = (worksheetId: string, changeType: string, range: IRange | undefined): void => {
    const address = range === undefined ? "" : addressIn(changeType, range);
    workbook.$raise("changed", worksheetId, {
      changeType,
      address,
      worksheetId,
      source,
      triggerSource: grid.isByAddIn ? "ThisLocalAddin" : "Unknown",
    });
  };
  grid.onCommand(({ id, params }) => {
    const [, mutation] = /^sheet\.mutation\.(.+)$/.exec(id) ?? [];
    if (mutation === undefined) return;
    const { subUnitId: worksheetId = "", ...told } = (params ?? {}) as Params;
    const shift = shifts[mutation];
    if (shift !== undefined) changed(worksheetId, shift, told.range);
    switch (mutation) {
      case "insert-sheet": {
        const added = told.sheet?.id ?? "";
        names.set(added, workbook.worksheets.$byId(added)?.name ?? "");
        workbook.$raise("added", "", { worksheetId: added, source });
        return;
      }
      case "remove-sheet":
        workbook.$raise("deleted", "", { worksheetId, source });
        return;
      case "set-worksheet-name": {
        const [nameBefore, nameAfter] = [names.get(worksheetId) ?? "", told.name ?? ""];
        names.set(worksheetId, nameAfter);
        workbook.$raise("nameChanged", worksheetId, { worksheetId, nameBefore, nameAfter, source });
        return;
      }
      case "set-worksheet-order":
        workbook.$raise("moved", "", { worksheetId, positionBefore: told.fromOrder, positionAfter: told.toOrder, source });
        return;
      case "set-worksheet-hidden": {
        const [visibilityBefore, visibilityAfter] = told.hidden ? ["Visible", "Hidden"] : ["Hidden", "Visible"];
        workbook.$raise("visibilityChanged", worksheetId, { worksheetId, visibilityBefore, visibilityAfter, source });
        return;
      }
      case "set-row-hidden":
      case "set-row-visible":
        for (const range of told.ranges ?? [])
          workbook.$raise("rowHiddenChanged", worksheetId, {
            worksheetId,
            address: addressOf(fromRange(range)),
            changeType: mutation === "set-row-hidden" ? "Hidden" : "Unhidden",
            source,
          });
        return;
      case "reorder-range":
        workbook.$raise("rowSorted", worksheetId, {
          worksheetId,
          address: told.range === undefined ? "" : addressOf(fromRange(told.range)),
          source,
        });
        return;
      case "move-range":
        changed(told.from?.subUnitId ?? "", "RangeEdited", told.fromRange);
        changed(told.to?.subUnitId ?? "", "RangeEdited", told.toRange);
        return;
    }
  });
}

/** Excel names whole rows and columns by their headings: "3:5", "E:E". */
function addressIn(changeType: string, range: IRange): string {
  const area = fromRange(range);
  if (changeType.startsWith("Row")) return `${area.row + 1}:${area.row + area.rows}`;
  return changeType.startsWith("Column") ? `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}` : addressOf(area);
}
