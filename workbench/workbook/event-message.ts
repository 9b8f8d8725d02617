/** The events of Excel, as they are sent to the add-in. */
import type { HostEvent } from "../host/protocol";

const types = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, nameChanged: 25 } as const;
export type EventKind = keyof typeof types;

/** Handlers of one worksheet listen to its id; handlers of the collection listen to an empty id. */
export function eventOf(kind: EventKind, target: string, message: Record<string, unknown>): HostEvent[] {
  const event = (id: string): HostEvent => ({ category: 65536, type: types[kind], target: id, message });
  return target === "" ? [event("")] : [event(target), event("")];
}
