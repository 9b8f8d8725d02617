/** The events of Excel, as they are sent to the add-in. */
import type { HostEvent } from "../host/protocol";

const types = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  rowHiddenChanged: 22,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;
export type EventKind = keyof typeof types;

/** The client's own word (`OfficeExtension.Constants.eventWorkbookId`) for handlers of the collection. */
export const ofAllSheets = "Workbook";

/** Handlers of one worksheet listen to its id; handlers of the collection hear of every sheet. */
export function eventOf(kind: EventKind, target: string, message: Record<string, unknown>): HostEvent[] {
  const event = (id: string): HostEvent => ({ category: 65536, type: types[kind], target: id, message });
  return target === "" ? [event(ofAllSheets)] : [event(target), event(ofAllSheets)];
}
