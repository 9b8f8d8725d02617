/** Figures taken from cells and linked to them: the table follows, and the pane says what has changed. */
import { openSavingsGrid, selectCells, servePane, writeCell, type PaneServer, type PaneSession } from "./pane-session";

jest.setTimeout(90_000);

let server: PaneServer;
let session: PaneSession;
beforeAll(async () => {
  server = await servePane();
});
afterAll(() => server.close());
afterEach(async () => {
  expect(session.problems).toEqual([]);
  await session.close();
});

const pane = () => session.pane();
const press = (name: string | RegExp) => pane().getByRole("button", { name, exact: true }).click();
const said = (words: string | RegExp) => pane().locator(".notice").getByText(words).first().waitFor();
const focused = () => pane().evaluate(() => (document.activeElement?.textContent ?? "").trim());
const beds = () => pane().getByLabel(/^Beds contracted/);
const openFold = (words: RegExp) => pane().locator("summary", { hasText: words }).click();
const write = (address: string, value: string | number | null): Promise<void> => writeCell(session, address, value);
const select = (address: string): Promise<void> => selectCells(session, address);
const formulas = (): Promise<string[]> =>
  session.page.evaluate(() =>
    globalThis.workbench.grid.book
      .getActiveSheet()
      .getRange("A1:H60")
      .getFormulas()
      .flat()
      .filter((text: string) => /^=Sheet1!/.test(text)),
  );

async function linkBeds(): Promise<void> {
  session = await server.beside();
  await openSavingsGrid(pane());
  await press("Load the example");
  await pane().getByText("All 90 printed figures are reproduced.").waitFor();
  await write("Z3", 5);
  await select("Z3");
  await press("Take the beds contracted from the selected cell");
  await pane().getByText("Linked · Sheet1!Z3 · actual").waitFor();
}

test("a table of linked figures refers to the cells; after a change the form says what was and what is", async () => {
  await linkBeds();
  await select("A1");
  await press("Insert");
  await pane().getByRole("heading", { name: "Inserted on sheet Sheet1" }).waitFor();
  expect(await formulas()).toEqual(["=Sheet1!Z3"]);

  await write("Z3", 6);
  await pane()
    .locator(".segments label", { hasText: /^Assumptions$/ })
    .click();
  await openFold(/^1 linked cell$/);
  await press("Read again");
  await said("Beds contracted: Sheet1!Z3 was 5, now 6.");
  expect(await beds().inputValue()).toBe("6");
  await press("Read again");
  await said("1 linked cell read again: nothing has changed.");
  await press("Unlink Beds contracted");
  await said("Beds contracted is no longer linked to Sheet1!Z3.");
  expect(
    await pane()
      .getByText(/^Linked/)
      .count(),
  ).toBe(0);
});

test("what has changed since is said before anything is inserted, and when the pane is opened again", async () => {
  await linkBeds();
  await write("Z3", 7);
  await select("A1");
  await press("Insert");
  await said("Beds contracted: Sheet1!Z3 was 5, now 7.");
  expect(await focused()).toBe("A linked cell has changed");
  expect(await formulas()).toEqual([]);
  expect(await beds().inputValue()).toBe("5");

  await session.page.evaluate(() => globalThis.workbench.autosave.saved());
  await session.page.reload();
  await session.page.frameLocator("#pane").getByText("Beds contracted: Sheet1!Z3 was 5, now 7.").first().waitFor();
  await press("Take the new figures");
  expect(await beds().inputValue()).toBe("7");
  await press("Put back what stood there");
  expect(await beds().inputValue()).toBe("5");
  await said("Beds contracted: Sheet1!Z3 was 5, now 7.");
  await press("Keep these, unlink");
  await said("1 figure is kept, and no longer linked.");
  expect(await beds().inputValue()).toBe("5");
});

test("a scenario keeps its links, and a blank cell is not taken for nil", async () => {
  await linkBeds();
  await openFold(/^Scenarios$/);
  await pane().getByLabel("Save the form as").fill("Five");
  await press("Save");
  await pane().getByText("Five saved.").first().waitFor();
  await beds().fill("9");
  await write("Z3", null);
  await press("Open Five");
  await said("Beds contracted: Sheet1!Z3 is blank. Blank is not taken as 0; type 0 if you mean nil.");
  expect(await pane().getByRole("button", { name: "Take the new figures" }).count()).toBe(0);
  expect(await beds().inputValue()).toBe("5");
});
