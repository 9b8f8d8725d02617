/** Figures taken from cells and linked to them: the table follows, and the pane says what has changed. */
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { openExample, reload, page, pane, press, choose, openFold, focusIsOn, sees, holds, field, write, select } = paneSession();

const beds = /^Beds contracted/;
const said = (words: string | RegExp): Promise<void> => pane().locator(".notice").getByText(words).first().waitFor();
/** Waits until these formulas of the sheet refer to cells of Sheet1. */
const linkedFormulas = (expected: readonly string[]): Promise<void> =>
  eventually(async () => {
    const range = await page().evaluate(() => globalThis.workbench.grid.book.getActiveSheet().getRange("A1:H60").getFormulas().flat());
    expect(range.filter((text: string) => /^=Sheet1!/.test(text))).toEqual(expected);
  });

async function linkBeds(): Promise<void> {
  await openExample();
  await write("Z3", 5);
  await select("Z3");
  await press("Take the beds contracted from the selected cell");
  await sees("Linked · Sheet1!Z3 · actual");
}

test("a table of linked figures refers to the cells; after a change the form says what was and what is", async () => {
  await linkBeds();
  await select("A1");
  await press("Insert");
  await pane().getByRole("heading", { name: "Inserted on sheet Sheet1" }).waitFor();
  await linkedFormulas(["=Sheet1!Z3"]);

  await write("Z3", 6);
  await choose("Assumptions");
  await openFold(/^1 linked cell$/);
  await press("Read again");
  await said("Beds contracted: Sheet1!Z3 was 5, now 6.");
  await holds(beds, "6");
  await press("Read again");
  await said("1 linked cell read again: nothing has changed.");
  await press("Unlink Beds contracted");
  await said("Beds contracted is no longer linked to Sheet1!Z3.");
  await pane()
    .getByText(/^Linked/)
    .waitFor({ state: "detached" });
});

test("what has changed since is said before anything is inserted, and when the pane is opened again", async () => {
  await linkBeds();
  await write("Z3", 7);
  await select("A1");
  await press("Insert");
  await said("Beds contracted: Sheet1!Z3 was 5, now 7.");
  await focusIsOn("A linked cell has changed");
  await linkedFormulas([]);
  await holds(beds, "5");

  await page().evaluate(() => globalThis.workbench.autosave.saved());
  await reload();
  await said("Beds contracted: Sheet1!Z3 was 5, now 7.");
  await press("Take the new figures");
  await holds(beds, "7");
  await press("Bring back the previous figures");
  await holds(beds, "5");
  await said("Beds contracted: Sheet1!Z3 was 5, now 7.");
  await press("Keep these and unlink");
  await said("1 figure is kept, and no longer linked.");
  await holds(beds, "5");
});

test("a scenario keeps its links, and a blank cell is not taken for nil", async () => {
  await linkBeds();
  await openFold(/^Scenarios$/);
  await field("Save the form as").fill("Five");
  await press("Save");
  await sees("Five saved.");
  await field(beds).fill("9");
  await write("Z3", null);
  await press("Open Five");
  await said("Beds contracted: Sheet1!Z3 is blank. Blank is not taken as 0; type 0 if you mean nil.");
  expect(await pane().getByRole("button", { name: "Take the new figures" }).count()).toBe(0);
  await holds(beds, "5");
});
