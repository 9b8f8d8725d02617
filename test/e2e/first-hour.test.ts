/** A newcomer's first hour: how many clicks and keys a table of one's own takes, and what is offered for one's own cells. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { open, openGrid, pane, press, field, holds, sees, write, select, focusIsOn } = paneSession();

test("no way to a table of one's own takes more clicks or keys than it may", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/first-hour.mjs"]);
  const ways = stdout.split("\n").filter((line) => line.startsWith("own "));
  expect(ways).toHaveLength(3);
  for (const way of ways) expect(way).toMatch(/the block saves £1,560,000 to £2,028,000 over 5 years$/);
  expect(ways[0]).toMatch(/ [0-7] of 7 +\d+ of 24 /);
  expect(ways[1]).toMatch(/ [0-3] of 3 /);
  expect(ways[2]).toMatch(/ 0 of 0 .* ([0-3]?\d|40) of 40 /);
});

test("Enter goes from figure to figure, and from the last to Insert", async () => {
  await openGrid();
  await pane()
    .getByRole("textbox", { name: /^Block cost .*, Low$/ })
    .focus();
  for (const text of ["4950", "5150", "5400", "6900", "4", "3+2"]) {
    await pane().page().keyboard.type(text);
    await pane().page().keyboard.press("Enter");
  }
  await focusIsOn("Insert");
  await holds(/^Spot cost £ a week/, "6,900.00");
  await holds(/^Term/, "3+2");
});

test("the form asks for figures alone until its switch is pressed; usual answers stand in one line", async () => {
  await openGrid();
  const sources = pane().locator("details.source");
  expect(await sources.count()).toBe(0);
  await field("Give sources, or take single cells").check();
  // Of two costs, the beds and the term; and in the fold below of the year of the prices.
  await eventually(async () => expect(await sources.count()).toBe(5));
  await sees(/a row for every bed, 52 weeks, nearest £1, VAT excluded/);
  await pane().locator("summary", { hasText: "Worked out with" }).click();
  await field(/^Show a row for every/).selectOption("2 beds");
  await sees(/a row for every 2 beds, 52 weeks/);
});

test("a heading that the table does not know is asked about once", async () => {
  await openGrid();
  const lines: readonly (readonly [string, string | number])[] = [
    ["Block price a week, low", 4950],
    ["Agency rate a week", 6900],
    ["No. of beds", 4],
    ["Length", "3+2"],
  ];
  for (const [index, [label, value]] of lines.entries()) {
    await write(`B${index + 3}`, label);
    await write(`C${index + 3}`, value);
  }
  await select("C4");
  await press("Take from cells");
  await sees(/^Took 3 assumptions from Sheet1!B3:C6\. Type the one missing: Spot cost\./);
  await field("What Agency rate a week is").selectOption("Spot cost");
  await holds(/^Spot cost £/, "6,900.00");
  await press("Back to all tables");
  await press(/^Savings grid from Sheet1!B3:C6/);
  await sees(/^Took 4 assumptions from Sheet1!B3:C6\..*“Agency rate a week” is read as Spot cost/);
});

test("the first page leads to the check as well", async () => {
  await open();
  await press(/^Check figures before they are printed/);
  await focusIsOn("Check figures before they are printed");
  await pane().getByRole("button", { name: "Check", exact: true }).and(pane().locator("[aria-current]")).waitFor();
});

test("an input template is inserted with one press and, once it is filled in, taken with one", async () => {
  await openGrid();
  await select("B2");
  await press("Insert an input template");
  await sees("Type your figures into Sheet1!C4:C11, then press Take from cells.");
  for (const [row, value] of [
    [5, 4950],
    [6, 5150],
    [7, 5400],
    [9, 6900],
    [10, 4],
    [11, "3+2"],
  ] as const)
    await write(`C${row}`, value);
  await press("Take from cells");
  await sees(/^Took 8 assumptions from Sheet1!B2:C11/);
  await sees(/^Saves £1\.6m to £2\.0m over 5 years if full\./);
});
