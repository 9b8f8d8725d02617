/** The workbench with a new workbook and a pane that was just opened, in the page where it is. */
import type { Page } from "playwright-core";
import type {} from "../../workbench/page/page";
import { blankRecord, type BookRecord } from "../../workbench/workbook/book-record";

/** Nothing is left of what was done in the page: no cell, no name, no fault, nothing that was kept in the browser. */
export async function beginNewWorkbook(page: Page): Promise<void> {
  await page.context().clearPermissions();
  await page.mouse.move(0, 0);
  await page.evaluate(closePane);
  await page.evaluate(emptyWorkbook, blankRecord());
  await page.evaluate(forgetWhatIsKept);
  await page.evaluate(openPane);
}

/** Runs in the page, as what follows does. */
async function closePane(): Promise<void> {
  const { host, faults, grid } = globalThis.workbench;
  faults.clear();
  const frame = document.getElementById("pane") as HTMLIFrameElement;
  const closed = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  frame.src = "about:blank";
  await closed;
  for (const _actionName of ["richApiMessage", "documentSelectionChanged"])
    host.handle({ _messageType: 0, _actionName, _actionType: 2, _conversationId: "", _correlationId: 0, _data: null });
  host.exchanges.length = 0;
  await grid.settled();
}

/** A sheet that was never used, in place of those that were. */
async function emptyWorkbook(blank: BookRecord): Promise<void> {
  const { workbook, grid, autosave } = globalThis.workbench;
  const used = workbook.worksheets.$list();
  const sheet = workbook.worksheets.add("As new");
  sheet.activate();
  for (const name of workbook.names.$list()) name.delete();
  for (const other of used) other.delete();
  sheet.name = "Sheet1";
  sheet.getRange("A1").select();
  Object.assign(workbook.$record, blank);
  workbook.$changed();
  await grid.settled();
  await autosave.saved();
}

async function forgetWhatIsKept(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase("placement-costing-workbench");
    deletion.onsuccess = resolve;
    deletion.onerror = reject;
  });
}

/** With the cursor in the sheet, where it is when the page has just been loaded. */
async function openPane(): Promise<void> {
  const { host, grid } = globalThis.workbench;
  const frame = document.getElementById("pane") as HTMLIFrameElement;
  const loaded = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  const listening = new Promise<void>((resolve) => {
    host.whenListening(resolve);
  });
  const address = new URLSearchParams(location.search).get("page") ?? "/taskpane.html";
  host.transport?.open(new URL(address, location.href).href, "workbench-add-in");
  await Promise.all([loaded, listening]);
  frame.contentWindow?.dispatchEvent(new KeyboardEvent("keydown", { key: "F6" }));
  grid.calculation.markDirty();
  await grid.settled();
}
