/** Every task of the pane with the keyboard alone, from F6 in the sheet on: where the cursor is, the next step is a few keys away. */
import { readFile } from "node:fs/promises";
import { tabTo as tabToIn } from "./cursor";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";
import { enter, readRange } from "./sheet-cells";

const { open, page, pane, key, focusIsOn, sees, announced, cellShows, select, write } = paneSession();

const tabTo = (words: string | RegExp, backwards?: "backwards"): Promise<void> =>
  tabToIn(page(), pane(), words, backwards === undefined ? "Tab" : "Shift+Tab");
const pressAt = async (words: string | RegExp, backwards?: "backwards"): Promise<void> => {
  await tabTo(words, backwards);
  await key("Enter");
};
const type = (words: string): Promise<void> => page().keyboard.insertText(words);

beforeEach(async () => {
  await open();
});

test("a table is made, inserted and taken back", async () => {
  await key("F6");
  await pressAt(/^Put a standard table in my workbook/);
  await focusIsOn("Tables");
  await pressAt(/^Savings grid/);
  await focusIsOn("Savings grid");
  await pressAt("Load the example");
  await focusIsOn(/^Published example: Hackney 2019, Table 1\./);
  await tabTo("Spot cost £ a year, each bed");
  await key("Control+Enter");
  await focusIsOn("Inserted on sheet Sheet1");
  await cellShows("A1", /^Savings grid/);
  await pressAt("Undo insert");
  await focusIsOn("Insert");
  await cellShows("A1", "");
});

test("figures are typed into the sheet, taken from its cells and inserted as a table", async () => {
  for (const [row, label] of ["Block price a week, low", "Spot price a week", "No. of beds", "Length of contract"].entries())
    await enter(page(), `A${row + 1}`, label);
  for (const step of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowRight"]) await key(step);
  for (const [row, value] of ["4950", "6900", "4", "5"].entries()) await enter(page(), `B${row + 1}`, value);
  await key("ArrowUp");
  for (const step of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft"]) await key(`Shift+${step}`);
  await sees("from Sheet1!A1:B4");
  await eventually(async () => {
    if (!(await pane().evaluate(() => document.hasFocus()))) await key("F6"); // the sheet may take the keyboard back while it is still at the last key
    expect(await pane().evaluate(() => document.hasFocus() && document.activeElement !== document.body)).toBe(true);
  });
  await pressAt(/^Savings grid from Sheet1!A1:B4/);
  await announced(/^Took 4 assumptions from Sheet1!A1:B4/);
  await tabTo("Insert");
  await key("Enter");
  await focusIsOn("Inserted on sheet Savings grid");
});

/** Hackney 2019, 5.2.4, as printed: the total's digits are swapped. */
const costs = [
  ["Element", "Annual cost"],
  ["Core block", "£4,388,575.80"],
  ["Medium", "£276,480.24"],
  ["High", "£132,900.12"],
  ["Total", "£4,797,965.16"],
];

test("a table of the sheet is checked: the cell is shown, marked, and the finding set aside", async () => {
  for (const [row, line] of costs.entries())
    for (const [column, text] of line.entries()) await write(`${"AB".charAt(column)}${row + 1}`, text);
  await select("A1:B5");
  await key("F6");
  await pressAt(/^Check figures before they are printed/);
  await focusIsOn("Check figures before they are printed");
  await pressAt("Check the selected cells");
  await focusIsOn(/^1 error/);
  await pressAt("Show in sheet");
  await announced(/^Sheet1!B5 is selected$/);
  await pressAt("Not an error");
  await sees("Set aside: not an error");
  await focusIsOn("It is an error");
  await key("Enter");
  await tabTo("Mark the cells");
  await key("Space");
  await announced(/^1 cell is marked/);
  await key("Space");
  await announced(/as before$/);
  await pressAt("New check", "backwards");
  await focusIsOn("Check figures before they are printed");
});

test("a pasted table is checked", async () => {
  await key("F6");
  await pressAt(/^Check figures before they are printed/);
  await tabTo("Selected cells");
  await key("ArrowRight");
  await tabTo(/^Table, pasted/);
  await type(costs.map((line) => line.join("\t")).join("\n"));
  await key("Control+Enter");
  await focusIsOn(/^1 error/);
});

test("a report is checked, a finding set aside with its reason, and the list saved", async () => {
  await key("F6");
  await pressAt(/^Check figures before they are printed/);
  await tabTo("Selected cells");
  await key("ArrowRight");
  await key("ArrowRight");
  // Waiting begins before Enter is pressed: the browser would open its own window for files otherwise.
  const [chooser] = await Promise.all([page().waitForEvent("filechooser"), tabTo(/^Choose a report/).then(() => key("Enter"))]);
  await chooser.setFiles("test/documents/made/libreoffice.docx");
  await focusIsOn(/^1 error/);
  const finding = /£4,797,965\.16 should be £4,797,956\.16/;
  await pressAt(finding);
  await tabTo("Why it is no error");
  await type("Agreed with the provider");
  await key("Enter");
  await announced(/^Set aside$/);
  await tabTo(/^List of findings as/);
  for (const letter of "Mark") await key(letter);
  await tabTo("Save the list");
  const [download] = await Promise.all([page().waitForEvent("download"), key("Enter")]);
  await announced(/is in your downloads/);
  expect((await readFile(await download.path())).toString()).toContain("Agreed with the provider");
});

const openExample = async (): Promise<void> => {
  await key("F6");
  await pressAt("Show me with a published example");
  await focusIsOn("Savings grid");
  await sees("All 90 printed figures are reproduced.");
};

test("scenarios are saved, compared, opened, deleted and had back", async () => {
  await openExample();
  await pressAt(/^Scenarios$/);
  const save = async (name: string): Promise<void> => {
    await tabTo("Save the form as");
    await type(name);
    await key("Enter");
    await announced(new RegExp(`^${name} saved`));
  };
  await save("As published");
  await tabTo("Spot cost £ a year, each bed", "backwards");
  await key("Control+A");
  await type("190000");
  await save("Dearer spot");
  await pressAt("Compare two");
  await sees("The difference is worked out before rounding");
  await pressAt("Open As published", "backwards");
  await announced(/^As published opened: 6 of 6 filled/);
  await pressAt("Delete As published");
  await focusIsOn("Undo");
  await key("Enter");
  await focusIsOn("Open As published");
});

test("a table of the register is found, signed, opened in its form, removed and brought back", async () => {
  await openExample();
  await tabTo("Insert");
  await key("Enter");
  await focusIsOn("Inserted on sheet Sheet1");
  await pressAt("Workbook", "backwards");
  await focusIsOn("Tables in this workbook");
  await pressAt("Go to Savings grid");
  await announced(/^Sheet1!A1:\w+ is selected$/);
  await pressAt("Add who prepared it");
  await type("A. Brown");
  await key("Enter");
  await announced(/^Prepared by A\. Brown/);
  await focusIsOn("Savings grid");
  await pressAt(/^Remove table…/);
  await focusIsOn("Remove Savings grid");
  await pressAt(/^Empty A1:/);
  await announced(/^Savings grid was removed from Sheet1/);
  await cellShows("A1", "");
  await pressAt("Bring it back");
  await announced(/^The table is back/);
  await cellShows("A1", /^Savings grid/);
  await pressAt(/^Open in form/);
  await focusIsOn("Savings grid");
  await eventually(async () => expect(await readRange(page(), "A1")).not.toEqual([[""]]));
});

test("settings are changed, and this Excel is checked until Esc stops it", async () => {
  await key("F6");
  await pressAt("Skip");
  await pressAt("Settings and help", "backwards");
  await focusIsOn("Settings and help");
  await tabTo("Show the first page next time");
  await key("Space");
  await announced(/^Saved$/);
  await tabTo(/^Prepared by/);
  await type("A. Brown");
  await tabTo("A year is");
  await key("ArrowDown");
  await eventually(async () => expect(await pane().getByLabel("A year is").inputValue()).toBe("52 weeks"));
  expect(
    await pane()
      .getByLabel(/^(Prepared by|Authority)/)
      .evaluateAll((fields) => fields.map((one) => one.getAttribute("autocomplete"))),
  ).toEqual(["organization", "name"]);
  await pressAt("Check this Excel");
  await pressAt("Start the check");
  await focusIsOn("Stop");
  await key("Escape");
  await focusIsOn(/^Stopped|No check failed/);
});
