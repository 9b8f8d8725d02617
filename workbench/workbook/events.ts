/** What happens in the grid, as the events that Excel sends. */
import { addressOf, fromRange } from "../grid/area";
import type { HostEvent } from "../host/protocol";
import type { Workbook } from "./workbook";

const types = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, nameChanged: 25 } as const;
export type EventKind = keyof typeof types;

/** Handlers of one worksheet listen to its id, those of the collection to the workbook's, which is empty. */
export function eventOf(kind: EventKind, target: string, message: Record<string, unknown>): HostEvent[] {
  const event = (id: string): HostEvent => ({ category: 65536, type: types[kind], target: id, message });
  return target === "" ? [event("")] : [event(target), event("")];
}

/** Real edits, selections and moves between sheets become events; the client decides who hears them. */
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

  let last = ""; // Univer tells of one move more than once
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
