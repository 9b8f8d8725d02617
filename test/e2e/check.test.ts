/** The Check tab: figures that others printed, from the sheet or pasted, with the sentences that quote them. */
import { eventually } from "./eventually";
import { clickOn, rangeHolds, readRange } from "./sheet-cells";
import { workbenchSession } from "./workbench-session";

const session = workbenchSession();

/** Hackney 2019, 5.2.4, as printed: the total's digits are swapped, and the same over eight years. */
const costs = [
  ["Element", "Annual cost", "Total contract cost"],
  ["Core block", "£4,388,575.80", "£35,108,606.40"],
  ["Medium", "£276,480.24", "£2,211,841.92"],
  ["High", "£132,900.12", "£1,063,200.96"],
  ["Total", "£4,797,965.16", "£38,383,649.28"],
];

beforeEach(async () => {
  await session.open();
  await session.pane.getByRole("button", { name: "Skip" }).click();
  await session.pane.getByRole("button", { name: "Check", exact: true }).click();
  await session.pane.getByRole("heading", { name: "Check figures before they are printed" }).waitFor();
});

const fillSheet = (rows: readonly (readonly string[])[]): Promise<void> =>
  session.page.evaluate(async (texts) => {
    const { grid } = globalThis.workbench;
    for (const [row, line] of texts.entries())
      for (const [column, text] of line.entries())
        grid.book
          .getActiveSheet()
          .getRange(row + 1, column + 1)
          .setValue({ v: text, t: 1 });
    grid.book.getActiveSheet().getRange(1, 1, texts.length, 3).activate();
    await grid.settled();
  }, rows);
/** The colour of a cell that is marked as wrong. */
const marked = "#FFC7CE";
const fillOf = async (address: string): Promise<string> => {
  const fill = await session.page.evaluate(
    (cell) => globalThis.workbench.grid.book.getActiveSheet().getRange(cell).getBackground(),
    address,
  );
  return fill.toUpperCase();
};

test("selected cells: swapped digits are found at their cell, shown, marked and unmarked; the sheet's figures stay", async () => {
  const { pane, page } = session;
  await fillSheet(costs);
  await clickOn(page, "C4"); // one cell of the table stands for all of it
  await pane.getByLabel(/^Sentences/).fill("The total annual cost is £4.8m.");
  await session.picture("check/start");
  await pane.getByRole("button", { name: "Check the selected cells" }).click();
  await pane.getByRole("heading", { name: /^1 error/ }).waitFor();
  await pane.getByText("£4,797,956.16", { exact: true }).waitFor();
  await pane
    .getByText(/digits are swapped/i)
    .first()
    .waitFor();
  await session.picture("check/results");
  await pane.getByRole("button", { name: "Show in sheet" }).first().click();
  await page.waitForFunction(() => globalThis.workbench.grid.book.getActiveSheet().getActiveRange()?.getA1Notation() === "C6");
  const before = await readRange(page, "B2:D6");
  await pane.getByLabel("Mark the cells").check();
  await pane
    .getByText(/marked\. Their own colours come back/)
    .first()
    .waitFor();
  await eventually(async () => expect(await fillOf("C6")).toBe(marked));
  await session.picture("check/marked");
  await pane.getByLabel("Mark the cells").uncheck();
  await pane
    .getByText(/as before/)
    .first()
    .waitFor();
  await eventually(async () => expect(await fillOf("C6")).not.toBe(marked));
  await rangeHolds(page, "B2:D6", before);

  await pane.getByRole("button", { name: "Not an error" }).first().click();
  await pane.getByText("Set aside: not an error").waitFor();
  // What was found is of the cells as they were, and is said to be once they are others.
  const correct = (total: string): Promise<void> =>
    page.evaluate(async (text) => {
      const { grid } = globalThis.workbench;
      grid.book.getActiveSheet().getRange("C6").setValue({ v: text, t: 1 });
      grid.book.getActiveSheet().getRange("D6").setValue({ v: "£38,383,649.28", t: 1 });
      await grid.settled();
    }, total);
  await correct("£4,797,956.16");
  await pane.getByRole("heading", { name: "Changed since it was checked" }).waitFor();
  await pane.getByText("!C6 was £4,797,965.16, now £4,797,956.16. What follows is of the cells as they were.").waitFor();
  await pane.getByRole("button", { name: "Check again" }).click();
  await pane.getByRole("heading", { name: /no errors found/i }).waitFor();
  await correct("£4,797,965.16");
  await pane.getByRole("heading", { name: "Changed since it was checked" }).waitFor();
  await pane.getByRole("button", { name: "Copy list for Word" }).click();
  await pane
    .getByText(/Check again first\. Nothing was copied/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "New check" }).click();
  await eventually(async () => expect(await pane.getByLabel(/^Sentences/).inputValue()).toBe("The total annual cost is £4.8m."));
});

test("a table pasted from Word comes as a table, and nothing in it is run", async () => {
  const { pane } = session;
  await pane.locator(".segments label", { hasText: "Pasted table" }).click();
  const rows = costs
    .map((line) => `<tr>${line.map((text) => `<td>${text}<img src=x onerror="document.title='run'"></td>`).join("")}</tr>`)
    .join("");
  const html = `<table><script>document.title="run"</script>${rows}</table>`;
  await pane.getByLabel(/^Table, pasted/).evaluate(
    (box, [markup, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", markup);
      clipboardData.setData("text/plain", plain);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, costs.map((line) => line.join("\t")).join("\n")] as const,
  );
  await pane.getByRole("button", { name: "Check the pasted table" }).click();
  await pane.getByRole("heading", { name: /^1 error/ }).waitFor();
  expect(await pane.locator("img").count()).toBe(0);
  expect(await pane.locator("html").evaluate(() => document.title)).not.toBe("run");
  await pane.getByRole("button", { name: "Copy list for Word" }).click();
  await pane
    .getByText(/^(Copied|Excel blocks copying)/)
    .first()
    .waitFor();
});

test("nothing to read, and nothing tested, is said", async () => {
  const { pane } = session;
  await pane.getByRole("button", { name: "Check the selected cells" }).click();
  await pane.getByText(/^(No table was found|The selected cells are empty)/).waitFor();
  await pane.locator(".segments label", { hasText: "Pasted table" }).click();
  await pane.getByRole("button", { name: "Check the pasted table" }).click();
  await pane.getByText("There is nothing to read. Copy the table with its headings, then paste it here.").waitFor();
  await pane.getByLabel(/^Table, pasted/).fill("Type\tPlacements\nIn-house\t21\nExternal\t60\nSecure\tc\nTotal\t83");
  await pane.getByRole("button", { name: "Check the pasted table" }).click();
  await pane.getByRole("heading", { name: "Nothing was tested" }).waitFor();
  await pane.getByText("None of the 3 figures was tested; 1 cell could not be read: Secure, Placements “c”.").waitFor();
  await pane.getByText("Pasted table, 10 cells, 1 table").waitFor();
  await session.picture("check/nothing-tested");
});
