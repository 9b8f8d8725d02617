/** Tells the parts of the pane that the workbook may have changed. They read what they need of it themselves. */
import { useEffect, useRef } from "preact/hooks";
import type { WorkbookChange } from "../workbook/workbook-events";

const listeners: Readonly<Record<WorkbookChange, Set<() => void>>> = { cells: new Set(), selection: new Set() };

/** Changes come in bursts: a recalculation is told once for each sheet. In milliseconds. */
const quietFor = 200;
/** Where changes never stop, they are told all the same. */
const longestSilence = 1000;

const due = new Map<WorkbookChange, { readonly timer: ReturnType<typeof setTimeout>; readonly since: number }>();

/** Tells it once the workbook has been quiet for a moment. */
function heard(change: WorkbookChange): void {
  const before = due.get(change);
  const since = before?.since ?? Date.now();
  clearTimeout(before?.timer);
  const tell = (): void => {
    due.delete(change);
    for (const listener of [...listeners[change]]) listener();
  };
  const wait = change === "selection" ? 0 : Math.max(0, Math.min(quietFor, since + longestSilence - Date.now()));
  due.set(change, { timer: setTimeout(tell, wait), since });
}

/** Once the pane is known to be in Excel. */
let isFollowing = false;
let isListening = false;

async function listen(): Promise<void> {
  if (!isFollowing || isListening) return;
  isListening = true;
  try {
    const { listenToWorkbook } = await import("../workbook/workbook-events");
    await listenToWorkbook(heard);
    // What happened until now was not heard.
    heard("cells");
    heard("selection");
  } catch {
    // Excel was busy, say with a cell that is edited, or the listener could not be loaded: the next look, or the next part of the pane
    // that wants to know, tries again.
    isListening = false;
  }
}

/** Excel may keep an event back until the pointer enters the pane, so the pane looks again whenever it is come back to. */
const lookAgain = (): void => {
  if (document.visibilityState === "hidden") return;
  void listen();
  heard("cells");
};

/** Called once, when the pane is known to be in Excel. The listener itself is loaded after the first drawing. */
export function followWorkbook(): void {
  isFollowing = true;
  addEventListener("focus", lookAgain);
  document.addEventListener("visibilitychange", lookAgain);
  setTimeout(() => void listen(), 0);
}

/** Calls the listener after each change, as long as the component is there and `isWanted`. */
export function useWorkbookChanges(change: WorkbookChange, listener: () => void, isWanted = true): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    if (!isWanted) return undefined;
    const tell = (): void => latest.current();
    listeners[change].add(tell);
    void listen();
    return () => {
      listeners[change].delete(tell);
    };
  }, [change, isWanted]);
}
