/** An ordinary task pane: it knows Office.js and nothing of the workbench. */
import "./functions";
import { writeSavingsTable } from "./savings-table";

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

function note(text: string): void {
  const item = document.createElement("li");
  item.textContent = text;
  byId("events").append(item);
}

async function attempt(work: () => Promise<string>): Promise<void> {
  byId("problem").textContent = "";
  byId("status").textContent = "Working…";
  try {
    byId("status").textContent = await work();
  } catch (error) {
    byId("status").textContent = "";
    const { code, message, debugInfo } = error as { code?: string; message: string; debugInfo?: { errorLocation?: string } };
    byId("problem").textContent = `${code ?? "Error"}: ${message} (${debugInfo?.errorLocation ?? ""})`;
  }
}

async function addChart(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B6:F12"), "Columns");
  chart.title.text = "Saving by beds occupied";
  chart.setPosition("B14", "F24");
  chart.load("name");
  await context.sync();
  return `Added ${chart.name}`;
}

async function listen(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.onChanged.add(async (event) => note(`changed ${event.address} ${event.triggerSource}`));
  sheet.onSelectionChanged.add(async (event) => note(`sheet selection ${event.address}`));
  context.workbook.onSelectionChanged.add(async () => note("workbook selection"));
  await context.sync();
}

function remember(): Promise<string> {
  const { settings } = Office.context.document;
  settings.set("count", Number(settings.get("count") ?? 0) + 1);
  return new Promise((resolve, reject) =>
    settings.saveAsync((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(`Saved ${String(settings.get("count"))}`)
        : reject(new Error(result.error.message)),
    ),
  );
}

void Office.onReady(async ({ host }) => {
  await Excel.run(listen);
  byId("write").onclick = () => attempt(async () => `Wrote ${await Excel.run(writeSavingsTable)}`);
  byId("chart").onclick = () => attempt(() => Excel.run(addChart));
  byId("remember").onclick = () => attempt(remember);
  byId("status").textContent = `Ready in ${host}`;
});
