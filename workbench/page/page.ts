/** The workbench: a real grid on the left, the add-in on the real Office.js on the right, and our host between them. */
import "./page.css";
import { DirectFunctions } from "../functions/direct-functions";
import { MessageFunctions } from "../functions/message-functions";
import { UniverFunctions } from "../functions/univer-functions";
import type { Declaration } from "../functions/declaration";
import { describeFunctions, screenGrid } from "../grid/screen";
import { Faults } from "../host/faults";
import { Interpreter } from "../host/interpreter";
import { OfficeHost } from "../host/office-host";
import { Transport } from "../host/transport";
import { Workbook } from "../workbook/workbook";
import { drawCharts } from "./chart-pictures";

const namespace = "CARE";
const requirementSets = {
  ExcelApi: "1.17",
  SharedRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  DialogApi: "1.2",
  CustomFunctionsRuntime: "1.3",
};

const container = element("grid");
const frame = element("pane") as HTMLIFrameElement;
const parameters = new URLSearchParams(location.search);

const grid = screenGrid(container);
const workbook = new Workbook(grid);
const faults = new Faults();
const host = new OfficeHost(new Interpreter(workbook, faults.beforeAction), requirementSets);
host.transport = new Transport(frame, host.handle);

const byMessage = new MessageFunctions((events) => host.raise(events));
workbook.$provide("Microsoft.ExcelServices.CustomFunctions", () => byMessage.service());
const directly = new DirectFunctions(() => frame.contentWindow as Window);
const functions = new UniverFunctions(grid, parameters.get("functions") === "message" ? byMessage : directly);

workbook.$listen(
  (event) => host.raise([event]),
  () => host.selectionChanged(),
);
drawCharts(workbook, container);

async function start(): Promise<void> {
  const page = new URL(parameters.get("page") ?? "/taskpane.html", location.href);
  const response = await fetch(new URL("functions.json", page));
  const { functions: declarations } = (await response.json()) as { functions: Declaration[] };
  functions.register(declarations, namespace, (info) => describeFunctions(grid, info));
  host.transport?.open(page.href, "workbench-add-in");
}
void start();

/** What tests may touch. */
const made = { grid, workbook, faults, host, functions, sources: { byMessage, directly } };
export type Workbench = typeof made;
declare global {
  var workbench: Workbench;
}
globalThis.workbench = made;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id} on the page`);
  return found;
}
