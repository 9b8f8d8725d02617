/** Scenarios in the pane: saved, opened, compared, handed on, and there again when the workbook is opened. */
import { readFile } from "node:fs/promises";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { open, openExample, reload, page, pane, press, key, openFold, focusIsOn, sees, holds, field } = paneSession();

const beds = /^Beds contracted/;
const said = (words: string | RegExp): Promise<void> => pane().locator(".notice, .error, p").getByText(words).first().waitFor();
const namesAre = (expected: readonly string[]): Promise<void> =>
  eventually(async () => expect(await pane().locator(".scenario strong").allTextContents()).toEqual(expected));
async function save(name: string): Promise<void> {
  await field("Save the form as").fill(name);
  await press("Save");
}
async function begin(where?: "alone"): Promise<void> {
  await openExample(where);
  await openFold(/^Scenarios$/);
  await field("Save the form as").waitFor();
}

test("saved, renamed, duplicated, opened, deleted and had back, with the cursor where it is wanted", async () => {
  await begin();
  await press("Save");
  await said("Give the scenario a name, like High occupancy");
  await save("As published");
  await said("As published saved.");
  await focusIsOn("Save");
  await field(beds).fill("6");
  await save("Six beds");
  await said("Six beds saved.");
  await namesAre(["As published", "Six beds"]);

  await press("Rename Six beds");
  await field("New name of Six beds").fill("as  PUBLISHED");
  await press("Rename");
  await said("There is already a scenario called As published. Choose another name");
  await field("New name of Six beds").fill("6 beds");
  await key("Enter");
  await said("Six beds is now 6 beds.");
  await focusIsOn("Rename 6 beds");

  await press("Duplicate 6 beds");
  await said("6 beds, 2 made.");
  await focusIsOn("Open 6 beds, 2");
  await press("Open As published");
  await said("As published opened: 6 of 6 filled.");
  await holds(beds, "5");
  await sees("All 90 printed figures are reproduced.");
  await press("Bring back the previous figures");
  await holds(beds, "6");

  await press("Delete 6 beds");
  await said("6 beds deleted.");
  await focusIsOn("Undo");
  await namesAre(["As published", "6 beds, 2"]);
  await press("Undo");
  await said("The scenario is back.");
  await namesAre(["As published", "6 beds, 2", "6 beds"]);
});

test("one that is there is replaced only by whoever was asked", async () => {
  await begin();
  await save("Low");
  await said("Low saved.");
  await field(beds).fill("6");
  await save("low");
  await said(/^There is already a scenario called Low, saved today \d\d:\d\d\. Nothing has been saved yet\.$/);
  await focusIsOn("Save as low, 2");
  await key("Escape");
  await focusIsOn("Save");
  await namesAre(["Low"]);
  await press("Save");
  await press("Replace Low");
  await sees("as in the form");
  await said("Low saved.");
  await namesAre(["Low"]);
  await field(beds).fill("7");
  await press("Open Low");
  await said("Low opened: 6 of 6 filled.");
  await holds(beds, "6");
});

test("two are compared: what differs, and a column of figures with the difference", async () => {
  await begin();
  await save("As published");
  await said("As published saved.");
  await field(/^Spot cost £/).fill("190,000");
  await save("Dearer spot");
  await said("Dearer spot saved.");
  await press("Compare two");
  const rows = async (caption: string): Promise<string[][]> => {
    const table = pane().locator("section[aria-label=Compare] table", { hasText: caption });
    return (await table.locator("tr").allInnerTexts()).map((row) => row.split(/\s*\t\s*/));
  };
  await eventually(async () =>
    expect(await rows("Assumptions that differ")).toEqual([
      ["Assumption", "As published", "Dearer spot", "Difference"],
      ["Spot cost", "184,308.80", "190,000.00", "5,691.20"],
    ]),
  );
  // 5 beds over 8 years: 40 × 184,308.80 − 8 × 627,000 = 2,356,352; 40 × 190,000 − 5,016,000 = 2,584,000.
  await eventually(async () =>
    expect((await rows("The difference is worked out before rounding")).slice(0, 2)).toEqual([
      ["Occu\u00ADpied beds", "As published", "Dearer spot", "Difference"],
      ["5", "2,356,352", "2,584,000", "227,648"],
    ]),
  );
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press("Copy the comparison");
  await sees("Copied. Paste it into Word, or into a sheet with room below and to the right.");
  const copied = await page().evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  expect(copied?.match(/<table/g)).toHaveLength(2);
  expect(copied).toContain("Assumptions that differ");
  expect(copied).toContain("Difference");
  await field(beds).fill("0");
  await pane().locator("section[aria-label=Compare] select").nth(1).selectOption({ label: "The form now" });
  await said(/^The form now has no result: \d+ problems? to fix\.$/);
});

test("they are there again when the workbook is opened, and go with a new one", async () => {
  await begin();
  await save("As published");
  await said("As published saved.");
  await page().evaluate(() => globalThis.workbench.autosave.saved());
  await reload();
  await field(beds).waitFor();
  await openFold(/^Scenarios$/);
  await sees("as in the form");
  await namesAre(["As published"]);
  expect(await pane().evaluate(() => Object.keys(localStorage).filter((key) => key.includes("scenario")))).toEqual([]);
});

test("without Excel they are kept in the browser, saved as a file and read from one", async () => {
  await begin("alone");
  await save("As published");
  await said("As published saved.");
  await press("Export");
  const [download] = await Promise.all([page().waitForEvent("download"), press("Save as a file")]);
  expect(download.suggestedFilename()).toBe("savings-grid-scenarios.json");
  const text = await readFile(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({
    format: "placement-costing-scenarios",
    version: 1,
    scenarios: [{ table: "savings-grid", name: "As published", example: "hackney-2019" }],
  });

  await press("Import");
  const choose = (name: string, content: string) =>
    pane()
      .getByLabel("From a file")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await choose("half.json", text.slice(0, 300));
  await said(/not JSON, or a part of it is missing\. .*Nothing was imported\.$/);
  await choose("newer.json", text.replace('"version": 1', '"version": 2'));
  await said(/^This file is of version 2; this Placement Costing reads version 1\..*Nothing was imported\.$/);
  await choose("other.json", '{"nodes": []}');
  await said(/perhaps of another program/);
  await choose("other-table.json", text.replace('"savings-grid"', '"break-even"'));
  await said(/which is not an assumption of Break-even/);
  await namesAre(["As published"]);
  await choose("same.json", text);
  await said("As published is here already. Nothing has been imported yet.");
  await press("Keep both");
  await said("As published, 2 imported.");
  await namesAre(["As published", "As published, 2"]);

  await reload();
  await field(beds).waitFor();
  await openFold(/^Scenarios$/);
  await pane().locator(".scenario").first().waitFor();
  await namesAre(["As published", "As published, 2"]);
  await press("Import");
  await field("Or paste the text of one").fill(text.replaceAll("As published", "Pasted"));
  await press("Import the text");
  await said("Pasted imported.");
  await focusIsOn("Import");
});

test("beds typed by month are asked for where they are wanted, and a column that is pasted fills them", async () => {
  await open("alone");
  await pane().getByRole("button", { name: "Skip" }).click();
  await pane()
    .getByRole("button", { name: /^Contract profile/ })
    .first()
    .click();
  await press("Load the example");
  await openFold(/^Step 2 of 2:/);
  await field("Beds fill up").waitFor();
  expect(await pane().getByText("Beds occupied, month by month from opening").count()).toBe(0);
  await field("Beds fill up").selectOption("As typed by month");
  const first = field(/^Monthly number of beds .*Month 1$/);
  await first.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "0\r\n1\r\n1.5\r\n2\r\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await holds(/^Monthly number of beds .*Month 4$/, "2");
  await pane().getByText("4 values pasted").waitFor({ state: "attached" });
  await sees(/^The block (saves|costs)/);
});

test("what would be too much is refused, and what is kept stays", async () => {
  await begin("alone");
  await pane().evaluate(() => localStorage.setItem("placement-costing:scenarios:break-even", JSON.stringify("x".repeat(99_500))));
  await save("As published");
  await said(/^Scenarios of all tables may take 100,000 characters, and these would take \d{3},000\. .*Nothing was saved\.$/);
  await namesAre([]);
  await pane().evaluate(() => localStorage.setItem("placement-costing:scenarios:savings-grid", '"of a newer version"'));
  await save("As published");
  await said(/^The saved scenarios cannot be read, and were left as they are\./);
  expect(await pane().evaluate(() => localStorage.getItem("placement-costing:scenarios:savings-grid"))).toBe('"of a newer version"');
});
