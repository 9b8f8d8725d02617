/** Turns what happens in the grid into the events that Excel sends. */
import type { IRange } from "@univerjs/core";
import { addressOf, fromRange } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { HostEvent } from "../host/protocol";
import { raiseSheetEvents } from "./sheet-events";
import type { Workbook } from "./workbook";

/** Edits, selections, calculations and changes of sheets become events. The client decides which handlers get them. */
export function raiseEvents(workbook: Workbook, raise: (event: HostEvent) => void, selectionChanged: () => void): void {
  const { $grid: grid } = workbook;
  workbook.$raiseThrough(raise);
  grid.onChange(({ sheetId, area, byAddIn }) => {
    const address = addressOf(area);
    const triggerSource = byAddIn ? "ThisLocalAddin" : "Unknown";
    workbook.$raise("changed", sheetId, { changeType: "RangeEdited", address, worksheetId: sheetId, source: "Local", triggerSource });
  });
  raiseSheetEvents(workbook);
  // Excel says which sheets were calculated, and often no more; Univer does not, so all of them are named.
  grid.calculation.onCalculated(() => {
    for (const sheet of grid.book.getSheets())
      workbook.$raise("calculated", sheet.getSheetId(), { worksheetId: sheet.getSheetId(), address: "" });
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
    if (id !== "sheet.operation.set-selections" || grid.isStaying) return;
    const range = selectedIn(grid);
    if (range === undefined) return;
    const sheetId = grid.book.getActiveSheet().getSheetId();
    const address = addressOf(fromRange(range));
    if (last === (last = `${sheetId}!${address}`)) return;
    workbook.$raise("selectionChanged", sheetId, { address, worksheetId: sheetId, workbookId: "" });
    selectionChanged();
  });
}

/** Univer throws where what is selected reaches beyond a sheet that has just lost columns. */
function selectedIn({ book }: Grid): IRange | undefined {
  try {
    return book.getActiveRange()?.getRange();
  } catch {
    return undefined;
  }
}
