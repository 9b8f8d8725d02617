/** A table goes into the workbook: where, as what, over what, and back. */
import { paneSession } from "./pane-session";
import { clickOn, readRange } from "./sheet-cells";

const { openExample, page, pane, press, key, choose, focusIsOn, sees, holds, field, cellShows, write, select } = paneSession();

const beds = /^Beds contracted/;

test("says where everything stands and that Excel agrees; undo empties the cells again", async () => {
  await openExample();
  await select("B4");
  await pane().getByRole("option", { name: "Here (B4)" }).waitFor({ state: "attached" });
  await sees(/^Fills Sheet1!B4:.*, now empty\.$/);
  await press("Insert");
  await focusIsOn("Inserted on sheet Sheet1");
  await sees(/Excel’s own recalculation agrees with ours: (\d+) of \1 figures, before rounding/);
  await cellShows("B4", /^Savings grid/);
  await sees(/^As inserted at Sheet1!B4:/);
  await press("Go to it");
  await press("Undo insert");
  await focusIsOn("Insert");
  await sees("Insert undone. The cells are empty again");
  await cellShows("B4", "");
});

test("cells that are not empty are asked about; Esc writes nothing, overwriting can be undone", async () => {
  await openExample();
  await write("C9", "Total spend 2018/19");
  await select("B4");
  await sees(/has 1 filled cell\. You are asked before anything is written\.$/);
  await press("Insert");
  const dialog = pane().getByRole("dialog", { name: "Those cells are not empty" });
  await dialog.getByText("1 filled cell at C9: “Total spend 2018/19”").waitFor();
  await focusIsOn("Put it on a new sheet");
  await key("Escape");
  await focusIsOn("Insert");
  await dialog.waitFor({ state: "detached" });
  await cellShows("B4", "");

  await press("Insert");
  await dialog.waitFor();
  await select("Z99"); // What was asked about is what is overwritten, wherever the selection goes meanwhile.
  await dialog.getByRole("button", { name: "Overwrite the filled cell" }).click();
  await focusIsOn("Inserted on sheet Sheet1");
  await cellShows("B4", /^Savings grid/);
  await press("Undo insert");
  await sees("Insert undone. The cell that was filled is back");
  await cellShows("C9", "Total spend 2018/19");
});

test("the empty place that is offered, and a sheet of its own", async () => {
  await openExample();
  await write("B6", "Something");
  await select("B4");
  await press("Insert");
  await pane().getByRole("button", { name: "Put it at D4, which is empty" }).click();
  await focusIsOn("Inserted on sheet Sheet1");
  await cellShows("B6", "Something");
  await cellShows("D4", /^Savings grid/);
  await press("Insert another");
  await field("Where").selectOption("New sheet");
  await press("Insert");
  await focusIsOn("Inserted on sheet Savings grid");
});

test("as values and as a live function", async () => {
  await openExample();
  await field("Where").selectOption("New sheet");
  await field("Insert as").selectOption("Values");
  await press("Insert");
  await sees("Values stay as they are: Excel does not recalculate them");
  await press("Insert another");
  await field("Insert as").selectOption("Live function");
  await press("Insert");
  await sees(/as a live function/);
});

test("a write that fails says so, and the form and the sheet are as they were", async () => {
  await openExample();
  await page().evaluate(() =>
    globalThis.workbench.faults.fail({
      statement: "Range.formulas =",
      code: "AccessDenied",
      message: "You can't perform the requested operation.",
    }),
  );
  await press("Insert");
  await pane()
    .getByRole("alert")
    .filter({ hasText: /every cell was put back|Nothing was written/ })
    .waitFor();
  await cellShows("A1", "");
  await holds(beds, "5");
});

test("a cell that is being edited, manual calculation and a slow Excel are each said, with a way on", async () => {
  await openExample();
  await field("Where").selectOption("New sheet");
  await clickOn(page(), "B3");
  await page().keyboard.type("5");
  await press("Insert");
  await sees(/^Excel is editing a cell\. Press Enter in the sheet, then try again\. Nothing was written\.$/);
  await clickOn(page(), "B6");
  await cellShows("B3", "5");

  await page().evaluate(() => {
    globalThis.workbench.workbook.application.calculationMode = "Manual";
    globalThis.workbench.faults.delayMilliseconds = 2_000;
  });
  await press("Insert");
  await sees(/^(Looking at the cells|Writing to Excel)/);
  await pane()
    .getByRole("heading", { name: /^Inserted on sheet/ })
    .waitFor();
  await page().evaluate(() => globalThis.workbench.faults.clear());
  await cellShows("B2", /^Savings grid/);
  const labels = (await readRange(page(), "B1:B40")).flat();
  await write(`C${labels.indexOf("Spot cost") + 1}`, 200000);
  await sees(/Spot cost: was £184,308\.80, now £200,000\.00/);
  // Until Excel has calculated, its figures are not those of its assumptions.
  await press("Take the sheet’s figures");
  await sees(/Press F9 in Excel, in case it has not recalculated/);
  await page().evaluate(() => globalThis.workbench.workbook.application.calculate());
  await sees(/^As inserted at Savings grid!B2:/);
});

test("an undo that would lose what was typed since is refused", async () => {
  await openExample();
  await press("Insert");
  await focusIsOn("Inserted on sheet Sheet1");
  await write("A1", "Mine now");
  await press("Undo insert");
  await sees("Cannot undo: A1 has been changed since. Delete the table yourself, or keep it.");
  await cellShows("A1", "Mine now");
});

test("a form that changes after its insert says that the sheet has not", async () => {
  await openExample();
  await press("Insert");
  await focusIsOn("Inserted on sheet Sheet1");
  await choose("Assumptions");
  await field(beds).fill("6");
  await sees("The form has changed since the insert. Sheet1 still has what was inserted");
});
