/** The Workbook view: the tables that stand in the workbook, what became of them, and what a person does about it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { formulaOf, openWorkbench, readRange, type ServedWorkbench, type Session } from "./browser";

jest.setTimeout(180_000);

const pictures = join(__dirname, "..", "..", "test-results", "register");

let workbench: ServedWorkbench;
let session: Session;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());
beforeEach(async () => {
  session = await workbench.session();
  await session.pane.getByRole("button", { name: "Skip" }).click();
});
afterEach(async () => {
  expect(session.problems).toEqual([]);
  await session.close();
});

async function insertTable(id: string, mode: string): Promise<void> {
  const { pane } = session;
  await pane.getByRole("button", { name: "Tables", exact: true }).click();
  await pane.locator(`[data-table="${id}"]`).last().click();
  await pane.getByRole("button", { name: /^Load/ }).first().click();
  await pane.getByLabel("Insert as").selectOption({ label: mode });
  await pane.getByRole("combobox", { name: /^Where/ }).selectOption({ label: "New sheet" });
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor({ timeout: 60_000 });
}
async function openRegister(): Promise<void> {
  await session.pane.getByRole("button", { name: "Workbook", exact: true }).click();
  await session.pane.getByRole("button", { name: "Check all" }).waitFor();
}
/** As if typed, wherever the cell is on the screen. */
const put = (address: string, value: number): Promise<void> =>
  session.page.evaluate(
    async ([cell, typed]) => {
      const { grid } = globalThis.workbench;
      grid.book.getActiveSheet().getRange(cell).setValue(typed);
      await grid.settled();
    },
    [address, value] as const,
  );
const entry = (title: string): Locator =>
  session.pane.locator(".entry").filter({ has: session.pane.getByRole("heading", { name: title }) });
const state = (title: string, words: string): Promise<void> => entry(title).locator(".state", { hasText: words }).waitFor();
const shot = (name: string): Promise<unknown> => session.page.screenshot({ path: join(pictures, `${name}.png`) });

test("nothing is listed in a new workbook", async () => {
  await session.pane.getByRole("button", { name: "Workbook", exact: true }).click();
  await session.pane.getByText("No table of Placement Costing is in this workbook yet").waitFor();
  await shot("empty");
});

test("changed by hand, assumptions changed, missing: each is said, and each is put right", async () => {
  const { page, pane } = session;
  await insertTable("savings-grid", "Formulas");
  await put("D18", 123456);
  const written = await formulaOf(page, "D19");
  await openRegister();
  await state("Savings grid", "Changed by hand");
  await entry("Savings grid").getByText("123,456").waitFor();
  await shot("changed-by-hand");
  await entry("Savings grid")
    .getByRole("button", { name: /back in D18/ })
    .click();
  await state("Savings grid", "Unchecked by a second person");
  expect(String(await formulaOf(page, "D18"))).toMatch(/^=/);
  expect(await formulaOf(page, "D19")).toBe(written);

  const labels = (await readRange(page, "B1:B40")).flat();
  const spotCost = `C${labels.indexOf("Spot cost") + 1}`;
  await put(spotCost, 190000);
  await pane.getByRole("button", { name: "Check all" }).click();
  await state("Savings grid", "Assumptions changed");
  await entry("Savings grid").getByText(`now £190,000.00 in Savings grid!${spotCost}`).waitFor();
  await entry("Savings grid").getByRole("button", { name: "See what moved" }).click();
  await shot("assumptions-changed");
  await entry("Savings grid").getByRole("button", { name: "Check again" }).click();
  await state("Savings grid", "Unchecked by a second person");

  await entry("Savings grid").getByRole("button", { name: "Add who prepared it" }).click();
  await pane.getByLabel("Prepared by").fill("A. Brown");
  await pane.getByRole("button", { name: "Sign" }).click();
  await entry("Savings grid").getByText("Prepared by A. Brown, today.").waitFor();
  await entry("Savings grid").getByRole("button", { name: "Add a reviewer" }).click();
  await pane.getByLabel("Reviewed by").fill("a brown");
  await pane.getByRole("button", { name: "Sign" }).click();
  await pane.getByText("The reviewer’s name must differ from the preparer’s").waitFor();
  await pane.getByLabel("Reviewed by").fill("C. Dean");
  await pane.getByRole("button", { name: "Sign" }).click();
  await state("Savings grid", "Checked");
  await entry("Savings grid")
    .getByText(/Stamp [0-9A-F]{4}-[0-9A-F]{4}/)
    .waitFor();
  await shot("checked");

  await entry("Savings grid")
    .getByRole("button", { name: /^Take it out/ })
    .click();
  await entry("Savings grid")
    .getByRole("button", { name: /^Empty / })
    .click();
  await pane.getByText("Savings grid was taken out of Savings grid, and its sheet with it").waitFor();
  await pane.getByRole("button", { name: "Bring it back" }).click();
  await state("Savings grid", "Checked");
});

test("a reopened workbook knows its tables; one whose sheet was deleted can be had again; a live one becomes values", async () => {
  await insertTable("price-per-placement", "Live function");
  await insertTable("break-even", "Formulas");
  await session.page.evaluate(() => globalThis.workbench.autosave.saved());
  await session.reload();
  await session.pane.getByRole("heading").first().waitFor();
  await openRegister();
  await state("Price per placement", "Unchecked by a second person");
  await state("Break-even", "Unchecked by a second person");
  await session.page.evaluate(() => globalThis.workbench.workbook.worksheets.getItemOrNullObject("Break-even")?.delete());
  await session.pane.getByRole("button", { name: "Check all" }).click();
  await state("Break-even", "Missing");
  await shot("missing");
  await entry("Break-even").getByRole("button", { name: "Insert again" }).click();
  await state("Break-even", "Unchecked by a second person");

  await session.pane.getByRole("button", { name: "Convert to values…" }).click();
  await session.pane.getByRole("button", { name: "Make it values of today" }).click();
  await entry("Price per placement").getByText("Values", { exact: false }).waitFor();
  await entry("Price per placement").locator(".meta", { hasText: "· Values" }).waitFor();
  await shot("values");
});
