/** The workbench itself, with a small add-in: what it does must not depend on ours. */
import { focusIsOn } from "./cursor";
import { eventually } from "./eventually";
import { clickOn, emptyByKey, enter, hoverOver, rangeHolds, typeInto } from "./sheet-cells";
import { workbenchSession } from "./workbench-session";

const fixture = "?page=fixture-add-in/taskpane.html";
const session = workbenchSession();
const sentence = () => session.page.locator("#sentence");

test.each(["direct", "message"])("custom functions typed in the grid (%s)", async (functions) => {
  await session.open(functions === "message" ? `${fixture}&functions=message` : fixture);
  const { page } = session;
  await typeInto(page, "A1", "=CARE.BLOCKCOST(2411.3,5)");
  await typeInto(page, "A2", "=CARE.LATER(21)");
  await typeInto(page, "A3", "=CARE.LATER(CARE.LATER(1))+1");
  await typeInto(page, "A4", "=CARE.WHERE()");
  await typeInto(page, "A5", "=CARE.BLOCKCOST(2411.3,-5)");
  await typeInto(page, "B1", "=CARE.CHECKED({4;6;5},5)");
  await rangeHolds(page, "A1:A5", [[626938], [42], [5], ["Sheet1!A4"], ["#VALUE!"]]);
  await rangeHolds(page, "B1:B3", [[4], ["#VALUE!"], [5]]);
  await clickOn(page, "A5");
  await sentence()
    .filter({ hasText: /^A5: #VALUE! Beds contracted cannot be negative$/ })
    .waitFor();
});

test("the sentence of an error follows the selected cell, by keyboard too, and the pointer", async () => {
  await session.open(fixture);
  const { page } = session;
  await typeInto(page, "B2", "=CARE.CHECKED({6;5;7},5)");
  await expect(sentence().getAttribute("role")).resolves.toBe("status");
  await page.keyboard.press("ArrowDown");
  await sentence().filter({ hasText: "B4: #VALUE! Occupied beds (7) cannot exceed beds contracted (5)" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => document.getElementById("sentence")?.textContent === "");
  await hoverOver(page, "B2");
  await sentence().filter({ hasText: "B2: #VALUE! Occupied beds (6) cannot exceed beds contracted (5)" }).waitFor();
});

test("entries are taken as British Excel takes them", async () => {
  await session.open(fixture);
  const { page } = session;
  const entries: [string, string, string | number | boolean, string][] = [
    ["A1", "03/04/2027", 46480, "03/04/2027"],
    ["A2", "5%", 0.05, "5%"],
    ["A3", "£1,000", 1000, "£1,000"],
    ["A4", "'007", "007", "007"],
    ["A5", "4+2+2", "4+2+2", "4+2+2"],
    ["A6", "true", true, "TRUE"],
    ["A7", "+1+2", 3, "3"],
  ];
  for (const [cell, entry] of entries) await typeInto(page, cell, entry);
  await rangeHolds(
    page,
    "A1:A7",
    entries.map(([, , value]) => [value]),
  );
  await rangeHolds(
    page,
    "A1:A7",
    entries.map(([, , , text]) => [text]),
    "text",
  );
});

test("a row is as high as its words need, wherever the column's width leaves them; other rows stay as they are", async () => {
  await session.open(fixture);
  const setWidth = (width: number): Promise<void> =>
    session.page.evaluate((pixels) => void globalThis.workbench.grid.book.getActiveSheet().setColumnWidth(0, pixels), width);
  const heights = (): Promise<number[]> =>
    session.page.evaluate(() => {
      const sheet = globalThis.workbench.grid.book.getActiveSheet();
      return [0, 1, 40_000].map((row) => sheet.getRowHeight(row));
    });
  await session.page.evaluate(() =>
    globalThis.workbench.grid.book
      .getActiveSheet()
      .getRange("A2")
      .setValue("Beds contracted at each support level, all of them")
      .setWrap(true),
  );
  await setWidth(80);
  const [, narrow = 0] = await eventually(async () => {
    const found = await heights();
    expect(found[1]).toBeGreaterThan(60);
    return found;
  });
  await setWidth(160);
  await eventually(async () => expect((await heights())[1]).toBeLessThan(narrow));
  await setWidth(600);
  await eventually(async () => expect(await heights()).toEqual([24, 24, 24]));
});

test("a blocked array says so, and spills when the way is clear", async () => {
  await session.open(fixture);
  const { page } = session;
  await typeInto(page, "A3", "x");
  await typeInto(page, "A1", "=SEQUENCE(3)");
  await rangeHolds(page, "A1:A3", [["#SPILL!"], [""], ["x"]]);
  await clickOn(page, "A3");
  await emptyByKey(page, "A3");
  await rangeHolds(page, "A3", [["3"]], "text");
});

test("the pane writes a table; an edited input recalculates it and reaches the pane", async () => {
  await session.open(fixture);
  const { page, pane } = session;
  await pane.getByRole("button", { name: "Write the table" }).click();
  await pane.getByText("Wrote Sheet1!B6:G12").waitFor();
  await rangeHolds(page, "F7", [["£371,462"]], "text");
  await pane.getByRole("button", { name: "Add a chart" }).click();
  await pane.getByText(/Added Chart/).waitFor();
  await page.locator(".charts svg[aria-label='Saving by beds occupied']").waitFor();

  await typeInto(page, "C3", "4000");
  await rangeHolds(page, "F7", [["£621,062"]], "text");
  await pane.getByText("changed C3 Unknown").waitFor();
  await rangeHolds(page, "F7", [["=E7-D7"]], "formulas");
});

test("cells, formats, names, charts and settings are there again after a reload, and gone with a new workbook", async () => {
  await session.open(fixture);
  const { page, pane } = session;
  await pane.getByRole("button", { name: "Write the table" }).click();
  await pane.getByText("Wrote").waitFor();
  await pane.getByRole("button", { name: "Add a chart" }).click();
  await pane.getByText(/Added Chart/).waitFor();
  await pane.getByRole("button", { name: "Remember" }).click();
  await pane.getByText("Saved 1").waitFor();
  await typeInto(page, "A14", "=CARE.CHECKED({4;6},5)");
  await page.evaluate(async () => {
    const { workbook, autosave } = globalThis.workbench;
    workbook.names.add("spot", workbook.worksheets.getItem("Sheet1").getRange("C3"));
    workbook.settings.add("register", { tables: 1 });
    workbook.worksheets.getItem("Sheet1").protection.protect();
    await autosave.saved();
  });

  await session.reload();
  await rangeHolds(page, "F7:G7", [["£371,462", "saves"]], "text");
  await rangeHolds(page, "F7", [["=E7-D7"]], "formulas");
  await rangeHolds(page, "A14:A15", [[4], ["#VALUE!"]]);
  await page.locator(".charts svg[aria-label='Saving by beds occupied']").waitFor();
  const kept = await page.evaluate(() => {
    const { workbook } = globalThis.workbench;
    const sheet = workbook.worksheets.getItem("Sheet1");
    return [
      workbook.names.getItem("spot").formula,
      workbook.settings.getItem("register").value,
      sheet.protection.protected,
      sheet.getRange("B6").format.fill.color,
    ];
  });
  expect(kept).toEqual(["=Sheet1!$C$3", { tables: 1 }, true, "#1F3864"]);
  await pane.getByRole("button", { name: "Remember" }).click();
  await pane.getByText("Saved 2").waitFor();

  page.once("dialog", (dialog) => void dialog.dismiss());
  await page.getByRole("button", { name: "New workbook" }).click();
  await rangeHolds(page, "F7", [["£371,462"]], "text");
  page.once("dialog", (dialog) => void dialog.accept());
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "New workbook" }).click()]);
  await session.reload();
  await rangeHolds(page, "F7:G7", [["", ""]]);
});

test("document settings are in the saved workbook: set, changed, removed, and gone with a new one", async () => {
  await session.open(fixture);
  const { page } = session;
  const addIn = () => page.frame({ url: /fixture-add-in\/taskpane\.html\?_host_Info/ });
  const saved = (): Promise<void> => page.evaluate(() => globalThis.workbench.autosave.saved());
  const read = () =>
    addIn()?.evaluate(() => ["register", "scenario", "unsaved"].map((key) => Office.context.document.settings.get(key) as unknown));

  await addIn()?.evaluate(saveDocumentSettings, { register: { tables: ["£1,000", null, 2.5] }, scenario: "Five beds" });
  await saved();
  await addIn()?.evaluate(() => Office.context.document.settings.set("unsaved", true));
  expect(await read()).toEqual([{ tables: ["£1,000", null, 2.5] }, "Five beds", true]);
  await session.reload();
  expect(await read()).toEqual([{ tables: ["£1,000", null, 2.5] }, "Five beds", null]);

  await addIn()?.evaluate(saveDocumentSettings, { register: { tables: [] }, scenario: null });
  await saved();
  await session.reload();
  expect(await read()).toEqual([{ tables: [] }, null, null]);

  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "New workbook" }).click()]);
  await session.reload();
  expect(await read()).toEqual([null, null, null]);
});

/** Runs in the add-in's page: null removes. */
function saveDocumentSettings(changes: Record<string, unknown>): Promise<void> {
  const { settings } = Office.context.document;
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) settings.remove(key);
    else settings.set(key, value);
  }
  return new Promise((resolve, reject) =>
    settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(error.message)),
    ),
  );
}

test("faults reach the pane: a refused write, a cell being edited, a slow answer", async () => {
  await session.open(fixture);
  const { page, pane } = session;
  const write = pane.getByRole("button", { name: "Write the table" });
  const problem = pane.getByRole("alert");
  await page.evaluate(() =>
    globalThis.workbench.faults.fail({ statement: "Range.formulas =", code: "AccessDenied", message: "You can't do that." }),
  );
  await write.click();
  await problem.filter({ hasText: "AccessDenied: You can't do that. (Range.formulas)" }).waitFor();

  await page.evaluate(() => (globalThis.workbench.faults.cellEditMode = true));
  await write.click();
  await problem.filter({ hasText: "InvalidOperationInCellEditMode" }).waitFor();

  await page.evaluate(() => {
    globalThis.workbench.faults.clear();
    globalThis.workbench.faults.delayMilliseconds = 2_000;
  });
  await Promise.all([pane.getByText("Working…").waitFor(), write.click()]);
  await pane.getByText("Wrote Sheet1!B6:G12").waitFor();
  await rangeHolds(page, "C4", [[5]]);
});

test("F6 goes between sheet and pane, and arrow keys move what divides them", async () => {
  await session.open(fixture);
  const { page, pane } = session;
  await clickOn(page, "B2");
  await page.keyboard.press("F6");
  await focusIsOn(pane, "Write the table");
  await page.keyboard.press("F6");
  await enter(page, "B2", "typed");
  await rangeHolds(page, "B2", [["typed"]], "text");

  const splitter = page.getByRole("separator", { name: "Width of the task pane" });
  await splitter.focus();
  for (const [key, width] of [
    ["ArrowLeft", 360],
    ["End", 270],
    ["Home", 600],
  ] as const) {
    await page.keyboard.press(key);
    await eventually(async () =>
      expect([await splitter.getAttribute("aria-valuenow"), (await page.locator("#pane").boundingBox())?.width]).toEqual([
        `${width}`,
        width,
      ]),
    );
  }
});

test("a block of 30 × 60 cells with formats and 40 names is written, and calculated; how long it takes is told", async () => {
  await session.open(fixture);
  const frame = session.page.frame({ url: /fixture-add-in\/taskpane\.html\?_host_Info/ });
  const insert = async (run: number): Promise<number> => {
    const start = performance.now();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const block = sheet.getRange("B2:AE61");
      block.formulas = Array.from({ length: 60 }, (_r, row) =>
        Array.from({ length: 30 }, (_c, column) => (column === 29 ? `=SUM(B${row + 2}:AD${row + 2})` : row * column)),
      );
      block.numberFormat = Array.from({ length: 60 }, (_r, row) => Array.from({ length: 30 }, () => (row % 2 ? "[$£-809]#,##0" : "0.0%")));
      for (let part = 0; part < 30; part++) {
        const { format } = block.getColumn(part);
        format.font.size = 10;
        format.fill.color = part % 2 ? "#FFFFFF" : "#F2F2F2";
        format.borders.getItem("EdgeBottom").style = "Continuous";
      }
      for (let name = 0; name < 40; name++) context.workbook.names.add(`care_${run}_input_${name + 1}`, sheet.getRange(`B${name + 2}`));
      const total = sheet.getRange("AE61").load("values");
      await context.sync();
      if (total.values[0]?.[0] !== (59 * 28 * 29) / 2) throw new Error(`the total is ${String(total.values)}`);
    });
    return performance.now() - start;
  };
  const times = [await frame?.evaluate(insert, 1), await frame?.evaluate(insert, 2), await frame?.evaluate(insert, 3)].map(Number);
  expect(times.every((time) => time > 0)).toBe(true);
  console.log(`30 × 60 cells with formats and 40 names: ${times.map(Math.round).join(", ")} ms`);
});
