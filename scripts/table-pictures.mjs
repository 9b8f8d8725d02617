// node scripts/table-pictures.mjs [id …]: each standard table with its example, as it stands in the sheet and in the pane, into docs/images/tables.
// `npm run build` first. A change of how tables look is to be looked at in these pictures.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = at("../docs/images/tables/");
const paneWidth = 350;
const sheetHeight = 900;
/** Bars of buttons above the cells, and of sheets below. */
const [aboveCells, belowCells] = [104, 70];

mkdirSync(folder, { recursive: true });
const { origin, close } = await served();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: JSON.parse(readFileSync(at("./browser-flags.json"), "utf8")),
});
for (const id of await wanted()) {
  await pictureOfSheet(id);
  await pictureOfPane(id);
  console.log(id);
}
await browser.close();
close();

/** On a sheet of its own, as formulas, from the first row. */
async function pictureOfSheet(id) {
  const page = await opened("workbench/", 1500, sheetHeight);
  await page.waitForFunction(() => "workbench" in globalThis);
  await page.evaluate(() => globalThis.workbench.ready);
  const pane = page.frameLocator("#pane");
  await withExample(pane, id);
  await pane.getByLabel("Where").selectOption({ label: "New sheet" });
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor({ timeout: 60_000 });
  await page.evaluate(() => globalThis.workbench.grid.settled());
  await page.waitForTimeout(500);
  const { x } = await page.locator("#pane").boundingBox();
  const clip = { x: 0, y: aboveCells, width: x, height: sheetHeight - aboveCells - belowCells };
  await page.screenshot({ path: `${folder}${id}-sheet.png`, clip });
  await page.context().close();
}

/** The whole of the result, as long as it is. */
async function pictureOfPane(id) {
  const page = await opened("taskpane.html", paneWidth, 760);
  await withExample(page, id);
  await page.getByText("Result", { exact: true }).first().click();
  await page.locator("table.figures").first().waitFor();
  await page
    .locator("svg.chart")
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined); // some tables have no chart
  await page.screenshot({ path: `${folder}${id}-pane.png`, fullPage: true });
  await page.context().close();
}

async function opened(path, width, height) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  return page;
}

async function withExample(pane, id) {
  await pane.getByRole("button", { name: "Skip" }).click();
  await pane.locator(`[data-table="${id}"]`).first().click();
  await pane.getByRole("button", { name: /^Load/ }).first().click();
}

async function wanted() {
  const given = process.argv.slice(2);
  if (given.length > 0) return given;
  const page = await opened("taskpane.html", paneWidth, 760);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.locator("[data-table]").first().waitFor();
  const ids = await page.locator("[data-table]").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.table))]);
  await page.context().close();
  return ids;
}

async function served() {
  const server = spawn(process.execPath, [at("./serve.mjs")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise((resolve) => server.stdout.once("data", (line) => resolve(line.toString().trim())));
  return { origin, close: () => server.kill() };
}
