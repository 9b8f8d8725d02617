/** "Check this Excel" in the workbench: it passes as a whole, and however it ends, the workbook is as it was before. */
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { open, page, pane, press, key, focusIsOn } = paneSession();
beforeEach(async () => {
  await open();
  await page().evaluate(fillTheBook);
  for (const button of ["Skip", "Settings and help", "Check this Excel"]) await press(button);
  await pane().getByRole("button", { name: "Start the check" }).waitFor();
});

/** What the workbench is known to do otherwise than Excel, and what it cannot try. */
const otherwise = ["A spill inside an Excel table", "What a function is handed for each kind of argument"];
const notTried = [
  "What a cell’s value as data tells of an error",
  "A note outlasts what is written and formatted there; whether it counts as a comment",
];

/** How long the check of everything may take on a busy machine. */
const longest = 240_000;

test("it passes as a whole, and leaves the workbook as it was", async () => {
  const before = await page().evaluate(theBook);
  await pane().evaluate(watchForHoldUps);
  await press("Start the check");
  await pane()
    .getByText(/^\d+ of \d+$/)
    .waitFor();
  const report = await reportOf();
  console.log(report);

  expect(titlesUnder(report, "Failed")).toEqual([]);
  expect(titlesUnder(report, "This Excel does otherwise")).toEqual(otherwise);
  expect(titlesUnder(report, "Not tried")).toEqual(notTried);
  expect(titlesUnder(report, "What this Excel does")).toHaveLength(4);
  expect(titlesUnder(report, "Passed").length).toBeGreaterThan(50);
  expect(report).toContain("The workbook is as it was before.");
  expect(report).toMatch(/Excel: Excel, OfficeOnline, 16\./);
  await theBookIs(before);
  // Told and not tested: how long a step takes is the machine's doing as well.
  const holdUps = await pane().evaluate(() => (globalThis as unknown as { holdUps: number[] }).holdUps.filter((long) => long > 100));
  console.log(`The pane was held up for over 100 ms ${holdUps.length} times: ${holdUps.map(Math.round).join(", ")} ms`);
  await focusIsOn("No check failed");
});

test("Esc stops it half-way, and the workbook is as it was", async () => {
  const before = await page().evaluate(theBook);
  await press("Start the check");
  await pane()
    .getByText(/^A table is inserted as formulas/)
    .waitFor({ timeout: longest });
  await key("Escape");
  const report = await reportOf();
  expect(report).toMatch(/Stopped before the end: \d+ of \d+ were tried\.\nThe workbook is as it was before\./);
  await theBookIs(before);
});

test("faults in the middle are reported, and the workbook is as it was", async () => {
  const before = await page().evaluate(theBook);
  // The one of a probe's own fails that probe; when not even the sheet can be cleared, the check has ended.
  await failLater("Range.formulas =", 60);
  await failLater("ChartCollection.add", 0);
  await failLater("NamedItemCollection.add", 5);
  await failLater("Worksheet.getUsedRangeOrNullObject", 52);
  await press("Start the check");
  const report = await reportOf();
  expect(titlesUnder(report, "Failed")).toHaveLength(3);
  expect(titlesUnder(report, "Failed")).toContain("A table on a sheet of its own has its chart, and is taken out again");
  expect(report).toMatch(/Excel stopped the check: GeneralException.*: \d+ of \d+ were tried\./);
  expect(report).toContain("The workbook is as it was before.");
  await theBookIs(before);
});

test("a cell that is being edited ends it; what is left is deleted with one press afterwards", async () => {
  const before = await page().evaluate(theBook);
  await failLater("", 1500, { code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode.", times: 1_000_000 });
  await press("Start the check");
  const sentence = pane().getByRole("alert").filter({ hasText: "Press Enter in the sheet, then Delete it now" });
  await sentence.waitFor({ timeout: longest });
  await eventually(async () => expect(await page().evaluate(theBook)).not.toEqual(before));
  await page().evaluate(() => globalThis.workbench.faults.clear());
  await press("Delete it now");
  await sentence.waitFor({ state: "detached" });
  await pane().getByText("The workbook is as it was before.").first().waitFor();
  await theBookIs(before);
});

const theBookIs = (before: unknown): Promise<void> => eventually(async () => expect(await page().evaluate(theBook)).toEqual(before));

/** The action that begins so fails, after so many like it have gone well. */
const failLater = (
  statement: string,
  after: number,
  fault = { code: "GeneralException", message: "There was an internal error.", times: 1 },
): Promise<void> => page().evaluate((whole) => globalThis.workbench.faults.fail(whole), { statement, after, ...fault });

async function reportOf(): Promise<string> {
  await pane().getByRole("button", { name: "Check again" }).waitFor({ timeout: longest });
  return (await pane().locator("pre").textContent()) ?? "";
}

/** The lines under the heading that begins so. */
function titlesUnder(report: string, heading: string): string[] {
  const lines = report.split("\n");
  const from = lines.findIndex((line) => line.startsWith(heading));
  if (from < 0) return [];
  const rest = lines.slice(from + 1);
  const to = rest.indexOf("");
  return rest.slice(0, to < 0 ? rest.length : to).flatMap((line) => /^- ([^:(]+?)(:| \()/.exec(line)?.[1] ?? []);
}

/** Runs in the page: things that must not be touched, and a selection on a second sheet. */
async function fillTheBook(): Promise<void> {
  const { workbook, grid } = globalThis.workbench;
  const sheet = workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:B2").formulas = [
    ["Savings grid", 5],
    ["'=1+1", "=B1*2"],
  ];
  workbook.names.add("care_spot_cost_1", sheet.getRange("B1"));
  workbook.settings.add("placementCosting.scenarios.savings-grid", "kept");
  workbook.settings.add("of somebody else", "kept");
  const second = workbook.worksheets.add("Savings grid");
  second.getRange("C3").values = [["mine"]];
  second.getRange("C3:D5").select();
  await grid.settled();
}

/** Runs in the page: all that the workbook holds. */
async function theBook(): Promise<unknown> {
  const { workbook, grid } = globalThis.workbench;
  await grid.settled();
  const { settings, documentSettings, tables, charts, calculationMode } = workbook.$record;
  const sheets = [];
  for (const sheet of workbook.worksheets.$list())
    sheets.push([sheet.name, sheet.visibility, await sheet.getRange("A1:H30").formulas, sheet.getRange("A1:H30").numberFormat]);
  return structuredClone({
    sheets,
    names: workbook.names.$list().map(({ name, formula }) => [name, formula]),
    settings,
    documentSettings,
    tables,
    charts,
    calculationMode,
    active: workbook.worksheets.getActiveWorksheet().name,
    selected: workbook.getSelectedRange().address,
  });
}

/** Runs in the pane: how long each of its own tasks took. What the workbench does in the same thread is not the pane's. */
function watchForHoldUps(): void {
  const holdUps: number[] = [];
  Object.assign(globalThis, { holdUps });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") holdUps.push(duration);
  }).observe({ entryTypes: ["longtask"] });
}
