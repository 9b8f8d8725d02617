/** Each standard table with its published example: as it stands in the sheet, and in the pane. */
import { whenPainted } from "./stage.mjs";

const paneWidth = 350;
const [sheetWidth, sheetHeight] = [1330, 900];
/** Bars of buttons above the cells, and of sheets below. */
const [aboveCells, belowCells] = [104, 70];

export async function tablePictures({ pane: openPane }) {
  const page = await openPane();
  await page.getByRole("button", { name: "Skip" }).click();
  await page.locator("[data-table]").first().waitFor();
  const ids = await page.locator("[data-table]").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.table))]);
  await page.context().close();
  return ids.map((id) => ({ name: `tables/${id}`, take: (stage) => paneAndSheet(stage, id) }));
}

async function paneAndSheet({ workbench }, id) {
  const page = await workbench({ width: paneWidth + sheetWidth, height: 800 });
  const pane = page.frameLocator("#pane");
  await withExample(pane, id);
  await pane.locator(".segments label", { hasText: /^Result$/ }).click();
  await pane.locator("table.figures").first().waitFor();
  const pictures = { [`tables/${id}-pane`]: await wholePane(page) };
  await page.setViewportSize({ width: paneWidth + sheetWidth, height: sheetHeight });
  await insertOnNewSheet(pane);
  pictures[`tables/${id}-sheet`] = await sheet(page);
  return { page, pictures };
}

/** From the first row, without the pane and the bars. */
async function sheet(page) {
  await whenPainted(page);
  const { x } = await page.locator("#pane").boundingBox();
  return page.screenshot({ clip: { x: 0, y: aboveCells, width: x, height: sheetHeight - aboveCells - belowCells } });
}

/** The whole of the result, as long as it is. */
async function wholePane(page) {
  const chart = page.frameLocator("#pane").locator("svg.chart").first();
  await chart.waitFor({ timeout: 5_000 }).catch(() => undefined); // some tables have none
  await page.mouse.move(5, 5);
  await whenPainted(page);
  const { height } = await page.locator("#pane").boundingBox();
  const needed = await page
    .frameLocator("#pane")
    .locator("html")
    .evaluate((whole) => whole.scrollHeight);
  await page.setViewportSize({ width: paneWidth + sheetWidth, height: page.viewportSize().height + needed - height });
  await whenPainted(page);
  return page.locator("#pane").screenshot();
}

export async function withExample(pane, id) {
  await pane.getByRole("button", { name: "Skip" }).click();
  await pane.locator(`[data-table="${id}"]`).first().click();
  await pane.getByRole("button", { name: /^Load/ }).first().click();
  await pane.getByText("Clear the form").waitFor();
}

export async function insertOnNewSheet(pane) {
  await pane.getByRole("combobox", { name: /^Where/ }).selectOption({ label: "New sheet" });
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor();
}
