/** Turns what happens in the grid into the events that Excel sends. */
import { addressOf, fromRange } from "../grid/area";
import type { HostEvent } from "../host/protocol";
import type { Workbook } from "./workbook";

/** Edits, selections and changes of sheet become events. The client decides which handlers get them. */
export function raiseEvents(workbook: Workbook, raise: (event: HostEvent) => void, selectionChanged: () => void): void {
  const { $grid: grid } = workbook;
  workbook.$raiseThrough(raise);
  grid.onChange(({ sheetId, area, byAddIn }) => {
    const address = addressOf(area);
    const triggerSource = byAddIn ? "ThisLocalAddin" : "Unknown";
    workbook.$raise("changed", sheetId, { changeType: "RangeEdited", address, worksheetId: sheetId, source: "Local", triggerSource });
  });

  let active = grid.book.getActiveSheet().getSheetId();
  grid.onCommand(({ id }) => {
    if (id !== "sheet.operation.set-worksheet-active") return;
    if (grid.isStaying) return;
    const now = grid.book.getActiveSheet().getSheetId();
    if (now === active) return;
    workbook.$raise("deactivated", active, { worksheetId: active });
    active = now;
    workbook.$raise("activated", active, { worksheetId: active });
  });

  let last = ""; // Univer reports the same move several times
  grid.onCommand(({ id }) => {
    const range = grid.book.getActiveRange()?.getRange();
    if (id !== "sheet.operation.set-selections" || range === undefined || grid.isStaying) return;
    const sheetId = grid.book.getActiveSheet().getSheetId();
    const address = addressOf(fromRange(range));
    if (last === (last = `${sheetId}!${address}`)) return;
    workbook.$raise("selectionChanged", sheetId, { address, worksheetId: sheetId, workbookId: "" });
    selectionChanged();
  });
}
