/** The workbench: a real grid on the left, the add-in with the real Office.js on the right, and our host between them. */
import "./page.css";
import { DirectFunctions } from "../functions/direct-functions";
import { MessageFunctions } from "../functions/message-functions";
import { UniverFunctions } from "../functions/univer-functions";
import type { Declaration } from "../functions/declaration";
import { describeFunctions, drawn, screenGrid } from "../grid/screen";
import { Faults } from "../host/faults";
import { Interpreter } from "../host/interpreter";
import { OfficeHost } from "../host/office-host";
import { Transport } from "../host/transport";
import { raiseEvents } from "../workbook/events";
import { Workbook } from "../workbook/workbook";
import { Autosave } from "./autosave";
import { followEditing } from "./cell-editing";
import { drawCharts } from "./charts-over-grid";
import { showErrors } from "./error-strip";
import { readBook } from "./kept-book";
import { moveFocusByF6 } from "./moving-focus";
import { splitPane } from "./splitter";

/** As in manifest.xml. */
const namespace = "CARE";
const requirementSets = {
  ExcelApi: "1.17",
  SharedRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  DialogApi: "1.2",
  CustomFunctionsRuntime: "1.3",
};

async function open() {
  const container = element("grid");
  const frame = element("pane") as HTMLIFrameElement;
  const parameters = new URLSearchParams(location.search);
  const page = new URL(parameters.get("page") ?? "/taskpane.html", location.href);
  const kept = await readBook();

  const grid = screenGrid(container, kept?.snapshot);
  const workbook = new Workbook(grid, kept?.record);
  const faults = new Faults();
  const host = new OfficeHost(new Interpreter(workbook, faults.beforeAction), requirementSets, {
    read: () => workbook.$record.documentSettings,
    save: (settings) => {
      workbook.$record.documentSettings = settings;
      workbook.$changed();
    },
  });
  host.transport = new Transport(frame, host.handle);

  const byMessage = new MessageFunctions((events) => host.raise(events));
  workbook.$provide("Microsoft.ExcelServices.CustomFunctions", () => byMessage.service());
  const directly = new DirectFunctions(() => frame.contentWindow as Window);
  const functions = new UniverFunctions(grid, parameters.get("functions") === "message" ? byMessage : directly);

  raiseEvents(
    workbook,
    (event) => host.raise([event]),
    () => host.selectionChanged(),
  );
  const autosave = new Autosave(workbook);
  drawCharts(workbook, container, element("over-grid"));
  showErrors(grid, functions.sentences, element("sentence"));
  followEditing(grid, faults);
  splitPane(element("splitter"));
  moveFocusByF6(grid, frame);
  element("new-workbook").addEventListener("click", () => void startAnew(workbook, autosave));

  const response = await fetch(new URL("functions.json", page));
  const { functions: declarations } = (await response.json()) as { functions: Declaration[] };
  functions.register(declarations, namespace, (info) => describeFunctions(grid, info));
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const listening = new Promise<void>((resolve) => host.whenListening(resolve));
  // Formulas of a saved workbook are calculated again, because their answers are not saved.
  const ready = Promise.all([loaded, listening, drawn(grid)]).then(() => grid.calculation.markDirty());
  host.transport.open(page.href, "workbench-add-in");
  return { ready, grid, workbook, faults, host, functions, autosave, sources: { byMessage, directly } };
}

/** Asks first where the workbook has anything in it. */
async function startAnew(workbook: Workbook, autosave: Autosave): Promise<void> {
  const isUsed =
    workbook.worksheets.count > 1 || workbook.worksheets.$list().some((sheet) => workbook.$grid.usedArea(sheet.$univer) !== null);
  if (isUsed && !window.confirm("Start a new workbook? This one is kept nowhere else, and will be gone.")) return;
  await autosave.forget();
  location.reload();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id} on the page`);
  return found;
}

/** For the tests in a browser. */
export type Workbench = Awaited<ReturnType<typeof open>>;
declare global {
  var workbench: Workbench;
}
void open().then((made) => (globalThis.workbench = made));
