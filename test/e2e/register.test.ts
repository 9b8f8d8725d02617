/** The Workbook view: the tables that stand in the workbook, what became of them, and what a person does about it. */
import type { Locator } from "playwright-core";
import { eventually } from "./eventually";
import { formulaOf, rangeHolds, readRange } from "./sheet-cells";
import { workbenchSession } from "./workbench-session";

const session = workbenchSession();
beforeEach(async () => {
  await session.open();
  await session.pane.getByRole("button", { name: "Skip" }).click();
});

async function insertTable(id: string, mode: string): Promise<void> {
  const { pane } = session;
  await pane.getByRole("button", { name: "Tables", exact: true }).click();
  await pane.locator(`[data-table="${id}"]`).last().click();
  await pane.getByRole("button", { name: /^Load/ }).first().click();
  await pane.getByLabel("Insert as").selectOption({ label: mode });
  await pane.getByRole("combobox", { name: /^Where/ }).selectOption({ label: "New sheet" });
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor();
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

test("nothing is listed in a new workbook", async () => {
  await session.pane.getByRole("button", { name: "Workbook", exact: true }).click();
  await session.pane.getByText("No table of Placement Costing is on this workbook’s list yet").waitFor();
  await session.picture("register/empty");
});

test("changed by hand, assumptions changed, missing: each is said, and each is put right", async () => {
  const { page, pane } = session;
  await insertTable("savings-grid", "Formulas");
  await put("D20", 123456);
  const written = await formulaOf(page, "D21");
  await openRegister();
  await state("Savings grid", "Changed by hand");
  await entry("Savings grid").getByText("123,456").waitFor();
  await session.picture("register/changed-by-hand");
  await entry("Savings grid")
    .getByRole("button", { name: /back in D20/ })
    .click();
  await state("Savings grid", "Unchecked by a second person");
  await eventually(async () => expect(await formulaOf(page, "D20")).toMatch(/^=/));
  await rangeHolds(page, "D21", [[written]], "formulas");

  const labels = (await readRange(page, "B1:B40")).flat();
  const spotCost = `C${labels.indexOf("Spot cost") + 1}`;
  await put(spotCost, 190000);
  await state("Savings grid", "Assumptions changed");
  await entry("Savings grid").getByText(`now £190,000.00 in Savings grid!${spotCost}`).waitFor();
  await entry("Savings grid").getByRole("button", { name: "See what moved" }).click();
  await session.picture("register/assumptions-changed");
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
  await session.picture("register/checked");

  const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "Make the audit pack" }).click()]);
  expect(download.suggestedFilename()).toBe("audit-pack.docx");
  await pane.getByText("audit-pack.docx is in your downloads.").waitFor();

  await entry("Savings grid")
    .getByRole("button", { name: /^Remove table…/ })
    .click();
  await entry("Savings grid").getByRole("button", { name: "Delete sheet Savings grid" }).click();
  await pane.getByText("Savings grid was removed from Savings grid, and its sheet with it").first().waitFor();
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
  await state("Break-even", "Missing");
  await session.picture("register/missing");
  await entry("Break-even").getByRole("button", { name: "Insert again" }).click();
  await state("Break-even", "Unchecked by a second person");

  await session.pane.getByRole("button", { name: "Convert to values…" }).click();
  await session.pane.getByRole("button", { name: "Convert it to today’s values" }).click();
  await entry("Price per placement").getByText("Values", { exact: false }).waitFor();
  await entry("Price per placement").locator(".meta", { hasText: "· Values" }).waitFor();
  await session.picture("register/values");
});

test("a table is moved to the selected cell of another sheet, never over what stands there, and back", async () => {
  const { page, pane } = session;
  await insertTable("savings-grid", "Formulas");
  const select = (sheet: string, address: string): Promise<void> =>
    page.evaluate(
      ([name, cell]) => {
        const { book } = globalThis.workbench.grid;
        const found = book.getSheetByName(name);
        if (found === null) throw new Error(`no sheet ${name}`);
        book.setActiveSheet(found);
        found.getRange(cell).activate();
      },
      [sheet, address] as const,
    );
  await openRegister();
  await state("Savings grid", "Unchecked by a second person");
  await select("Sheet1", "D5");
  await put("E9", 7);
  await entry("Savings grid")
    .getByRole("button", { name: /^Move it…/ })
    .click();
  await session.picture("register/move-asked");
  await pane.getByRole("button", { name: "Move it to Sheet1!D5" }).click();
  await entry("Savings grid").getByText("in the way: E9.", { exact: false }).waitFor();
  await put("E9", 0);
  await select("Sheet1", "H5");
  await entry("Savings grid")
    .getByRole("button", { name: /^Move it…/ })
    .click();
  await pane.getByRole("button", { name: "Move it to Sheet1!H5" }).click();
  await pane.getByText("Sheet Savings grid is empty now: delete it if you do not need it.", { exact: false }).first().waitFor();
  await entry("Savings grid")
    .getByText(/^Sheet1!H5:N/)
    .waitFor();
  await state("Savings grid", "Unchecked by a second person");
  await session.picture("register/moved");
  await pane.getByRole("button", { name: "Move it back" }).click();
  await entry("Savings grid")
    .getByText(/^Savings grid!B2:H/)
    .waitFor();
  await state("Savings grid", "Unchecked by a second person");
});

test("after an insert the form is changed, and the bar updates the table where it stands", async () => {
  const { page, pane } = session;
  await insertTable("savings-grid", "Formulas");
  await pane.getByText(/^As inserted at/).waitFor();
  await pane.locator(".segments label", { hasText: /^Assumptions$/ }).click();
  await pane.getByLabel(/^Beds contracted/).fill("4");
  await pane.getByText("The form has changed since the insert.", { exact: false }).waitFor();
  await session.picture("register/out-of-step");
  await pane.getByRole("button", { name: "Update", exact: true }).click();
  await pane.getByRole("heading", { name: "Updated on sheet Savings grid" }).waitFor();
  const beds = async (): Promise<unknown> => {
    const labels = (await readRange(page, "B1:C40")) as unknown[][];
    return labels.find(([label]) => label === "Beds contracted")?.[1];
  };
  await eventually(async () => expect(await beds()).toBe(4));
  await put("D20", 123456);
  await pane.locator(".segments label", { hasText: /^Assumptions$/ }).click();
  await pane.getByLabel(/^Beds contracted/).fill("3");
  await pane.getByRole("button", { name: "Update", exact: true }).click();
  await pane.getByRole("heading", { name: "The table was changed in the sheet" }).waitFor();
  await session.picture("register/update-asked");
  await page.keyboard.press("Escape");
  await eventually(async () => expect(await beds()).toBe(4));
  await pane.getByRole("button", { name: "Update", exact: true }).click();
  await pane.getByRole("button", { name: "Overwrite this change" }).click();
  await pane.getByRole("heading", { name: "Updated on sheet Savings grid" }).waitFor();
  await eventually(async () => expect(await beds()).toBe(3));
  await pane.getByRole("button", { name: "Undo update" }).click();
  // What had been typed over is back with the rest.
  await pane.getByRole("region", { name: "Changed in the sheet" }).getByText("D20 Low: was £881,882, now £123,456.").waitFor();
  await session.picture("register/changed-in-sheet");
  await eventually(async () => expect(await beds()).toBe(4));
});
