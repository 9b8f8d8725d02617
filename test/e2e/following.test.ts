/** The pane follows the workbook: what is changed in the sheet is shown or said, and no report action copies what the sheet no longer shows. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";
import { rangeHolds, readRange } from "./sheet-cells";

const { openExample, page, pane, press, choose, sees, holds, write, select, reload } = paneSession();

const spotCost = "Spot cost £ a year, each bed";
const changed = () => pane().getByRole("region", { name: "Changed in the sheet" });

async function insertExample(): Promise<string> {
  await openExample();
  await pane()
    .getByRole("combobox", { name: /^Where/ })
    .selectOption({ label: "New sheet" });
  await press("Insert");
  await pane()
    .getByRole("heading", { name: /^Inserted on sheet/ })
    .waitFor();
  const labels = (await readRange(page(), "B1:B40")).flat();
  return `C${labels.indexOf("Spot cost") + 1}`;
}

const copied = () =>
  page().evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? "" : (await item.getType("text/plain")).text();
  });

/** The text of a file that a press downloads. */
async function saved(button: string): Promise<string> {
  const [file] = await Promise.all([page().waitForEvent("download"), press(button)]);
  const bytes = readFileSync(await file.path());
  if (!file.suggestedFilename().endsWith(".docx")) return bytes.toString("utf8");
  const document = unzipSync(bytes)["word/document.xml"];
  return document === undefined ? "" : strFromU8(document).replace(/<[^>]+>/g, "");
}

/** From another tab of the pane to the result of the table. */
async function goBackToTable(): Promise<void> {
  await press("Tables");
  await pane().locator("[data-table=savings-grid]").last().click();
  await choose("Result");
}

/** As a person does it in the sheet, once all of it is calculated. */
async function inGrid(act: () => unknown): Promise<void> {
  await page().evaluate(act);
  await page().evaluate(() => globalThis.workbench.grid.settled());
}

test("an assumption changed in the sheet is said everywhere, copied nowhere, and then taken or put back", async () => {
  const cell = await insertExample();
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await sees(/Excel’s own recalculation agrees with ours: \d+ of \d+ figures/);
  await press("Check");
  await select(cell);
  await press("Check the selected cells");
  await pane().getByRole("button", { name: "New check" }).waitFor();
  await write(cell, 200000);
  await pane().getByRole("heading", { name: "Changed since it was checked" }).waitFor();
  await goBackToTable();
  await changed().getByText(`${cell} Spot cost: was £184,308.80, now £200,000.00.`).waitFor();
  await sees("The sheet has been changed since Excel’s figures were compared with ours");
  for (const button of ["Copy for Word", "CSV", "Markdown", "Word document"]) {
    await press(button);
    await sees(/^Changed in the sheet, Savings grid: .*Nothing was copied or saved\.$/);
  }
  await press("Copy the sentence");
  await sees(/now £200,000\.00.*Nothing was copied$/);
  await press("Workbook");
  await pane().getByText(`now £200,000.00 in Savings grid!${cell}`).waitFor();
  await pane().locator(".state", { hasText: "Assumptions changed" }).waitFor();
  await goBackToTable();
  await changed().waitFor();

  // 8 years of 5 × 200,000 − 627,000.
  await press("Take the sheet’s figures");
  await changed().waitFor({ state: "detached" });
  await choose("Assumptions");
  await holds(spotCost, "200,000.00");
  await choose("Result");
  await press("Copy for Word");
  await sees(/^Copied/);
  expect(await copied()).toContain("5\t100%\t2,984,000\t");
  expect(await saved("CSV")).toContain("5,1,2984000,");
  expect(await saved("Word document")).toContain("£200,000.00");

  await write(cell, 210000);
  await changed().getByText(`now £210,000.00`, { exact: false }).waitFor();
  await press("Put mine back");
  await changed().waitFor({ state: "detached" });
  await rangeHolds(page(), cell, [[200000]]);
});

test("a renamed, shifted or deleted table is followed or said under the open pane", async () => {
  await insertExample();
  await inGrid(() => globalThis.workbench.grid.book.getActiveSheet().setName("Oak House"));
  await sees(/^As inserted at Oak House!B2:/);
  await inGrid(() => globalThis.workbench.grid.book.getActiveSheet().insertRowsBefore(0, 2));
  await sees(/^As inserted at Oak House!B4:/);
  await press("Go to it");
  await eventually(async () =>
    expect(await page().evaluate(() => globalThis.workbench.grid.book.getActiveRange()?.getA1Notation())).toMatch(/^B4:/),
  );
  await inGrid(() => globalThis.workbench.grid.book.getActiveSheet().insertRowsBefore(20, 1));
  await changed().getByText("Rows or columns were inserted or deleted.").waitFor();
  await press("Copy the sentence");
  await sees(/Rows or columns were inserted or deleted.*Nothing was copied$/);
  await inGrid(() => globalThis.workbench.grid.book.getActiveSheet().deleteRows(20, 1));
  await changed().waitFor({ state: "detached" });
  await inGrid(() => globalThis.workbench.workbook.worksheets.getItem("Oak House").delete());
  await changed().getByText("Its cells are no longer in the workbook.").waitFor();
  await press("Copy the sentence");
  await sees(/^The table is no longer in the workbook.*Nothing was copied$/);
});

test("a table that is hidden, filtered, sorted or cut and pasted under the open pane is followed or said", async () => {
  await insertExample();
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const partlyHidden = pane().getByText(/Some of its rows or columns are hidden, by a filter or by hand/);
  await inGrid(() => globalThis.workbench.grid.book.getActiveSheet().hideRows(29, 2));
  await partlyHidden.waitFor();
  await inGrid(() => globalThis.workbench.grid.book.getActiveSheet().showRows(29, 2));
  await partlyHidden.waitFor({ state: "detached" });
  await inGrid(() => {
    const sheet = globalThis.workbench.workbook.worksheets.getItem("Savings grid");
    sheet.autoFilter.apply(sheet.getRange("B4:C30"), 0, { filterOn: "Values", values: ["Spot cost"] });
  });
  await partlyHidden.waitFor();
  await inGrid(() => globalThis.workbench.workbook.worksheets.getItem("Savings grid").autoFilter.remove());
  await partlyHidden.waitFor({ state: "detached" });

  // The assumptions by their names, which leaves each figure beside its name and every formula with another.
  const labels = (await readRange(page(), "B1:B40")).flat();
  const [first, last] = [labels.indexOf("Spot cost") + 1, labels.indexOf("Spot cost") + 4];
  await page().evaluate(async (area) => {
    const { workbook, grid } = globalThis.workbench;
    await workbook.worksheets
      .getItem("Savings grid")
      .getRange(area)
      .sort.apply([{ key: 0, ascending: true }]);
    await grid.settled();
  }, `B${first}:D${last}`);
  await changed().waitFor();
  await press("Copy the sentence");
  await sees(/^Changed in the sheet, Savings grid: .*Nothing was copied$/);
  await press(/^(Put mine back|Write mine again)$/);
  await changed().waitFor({ state: "detached" });
  await sees(/^As inserted at Savings grid!B2:/);

  const [, area = ""] =
    /!(B2:[A-Z]+\d+)/.exec(
      await pane()
        .getByText(/^As inserted at/)
        .innerText(),
    ) ?? [];
  await page().evaluate(async (from) => {
    await globalThis.workbench.workbook.worksheets.getItem("Savings grid").getRange(from).moveTo("D5");
    await globalThis.workbench.grid.settled();
  }, area);
  await sees(/^As inserted at Savings grid!D5:/);
  await press("Copy the sentence");
  await sees(/^Copied/);
});

test("a form stays with its table: left, the pane reopened, and from the register or the selection", async () => {
  const cell = await insertExample();
  await press("Back to all tables");
  await pane().locator("[data-table=savings-grid]").last().click();
  await sees(/^As inserted at Savings grid!B2:/);
  await choose("Assumptions");
  await pane()
    .getByLabel(/^Beds contracted/)
    .fill("4");
  await sees("The form has changed since the insert. Savings grid still has what was inserted");
  await page().evaluate(() => globalThis.workbench.autosave.saved());
  await reload();
  await sees("The form has changed since the insert. Savings grid still has what was inserted");
  await press("Update");
  await pane().getByRole("heading", { name: "Updated on sheet Savings grid" }).waitFor();

  // Another form of the same kind, which leaves the table to itself.
  await press("Insert another");
  await inGrid(() => globalThis.workbench.workbook.worksheets.getItem("Savings grid").activate());
  await write(cell, 150000);
  await press("Workbook");
  await pane()
    .getByRole("button", { name: /^Open in form/ })
    .click();
  await holds(spotCost, "150,000.00");
  await holds(/^Beds contracted/, "4");
  await sees(/^As inserted at Savings grid!B2:/);

  await press("Workbook");
  await select("C9");
  await sees("The selected cell is in Savings grid.");
  await press("Open it in the form");
  await holds(spotCost, "150,000.00");
});

test("two tables of a kind are told apart by their names, in sheet tab, register, copy and file", async () => {
  await openExample();
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const name = () => pane().getByLabel(/^Name of this table/);
  const onNewSheet = () =>
    pane()
      .getByRole("combobox", { name: /^Where/ })
      .selectOption({ label: "New sheet" });
  await name().fill("Oak House");
  await onNewSheet();
  await press("Insert");
  await pane().getByRole("heading", { name: "Inserted on sheet Oak House, savings grid" }).waitFor();
  await press("Insert another");
  await choose("Assumptions");
  await name().fill("Elm House");
  await onNewSheet();
  await press("Insert");
  await pane().getByRole("heading", { name: "Inserted on sheet Elm House, savings grid" }).waitFor();
  await press("Copy for Word");
  await sees(/^Copied/);
  expect(await copied()).toContain("Elm House, savings grid");
  const [file] = await Promise.all([page().waitForEvent("download"), press("CSV")]);
  expect(file.suggestedFilename()).toBe("elm-house-savings-grid.csv");

  await press("Workbook");
  await pane().getByRole("heading", { name: "Elm House, savings grid" }).waitFor();
});

test("a table that another program took off the list is put back on it", async () => {
  await insertExample();
  await inGrid(() => {
    const { settings } = globalThis.workbench.workbook.$record;
    for (const key of Object.keys(settings)) Reflect.deleteProperty(settings, key);
  });
  await press("Workbook");
  await sees(/^1 table is in this workbook but not on its list\./);
  await sees(/^'Savings grid'!B2:[A-Z]+\d+: Savings grid$/);
  await press("Put it back on the list");
  await pane().getByRole("heading", { name: "Savings grid", exact: true }).waitFor();
  await pane()
    .getByText(/not on its list/)
    .waitFor({ state: "detached" });
  await pane()
    .getByRole("button", { name: /^Open in form/ })
    .click();
  await holds(spotCost, "184,308.80");
  await sees(/^As inserted at Savings grid!B2:/);
});
