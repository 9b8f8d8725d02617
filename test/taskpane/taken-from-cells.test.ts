import { savingsGridTable } from "../support/savings-grid";
import { blankRows, rowAt, rowsFrom } from "../../src/taskpane/table/form-rows";
import { inOwnWords, mergedRows, whatWasTaken } from "../../src/taskpane/table/taken-rows";

const { assumptions, examples } = savingsGridTable;
const cell = (label: string, value: string | number) => ({ label, value, source: "Inputs!C3", from: "cells" as const });

test("what was read goes over what stood there; what was not read stays", () => {
  const merged = mergedRows(assumptions, rowsFrom(assumptions, examples[0]!.rows), [
    cell("beds contracted", 6),
    cell("BLOCK COST, core", 600_000),
  ]);
  expect(rowAt(merged, "Beds contracted")).toEqual({ label: "Beds contracted", value: 6, source: "Inputs!C3", from: "cells" });
  expect(merged.filter(({ label }) => label.startsWith("Block cost,")).map(({ label }) => label)).toEqual(["Block cost, core"]);
  expect(rowAt(merged, "Term")?.value).toBe("4+2+2");
});

test("it says how much was taken from where, and what is still to be typed", () => {
  const read = [cell("Block cost, Low", 627_000), cell("Spot cost", 184_308.8), cell("Beds contracted", 5)];
  const partly = mergedRows(assumptions, blankRows(assumptions), read);
  expect(whatWasTaken(assumptions, partly, 3, "Inputs!B3:C5")).toEqual([
    "Took 3 assumptions from Inputs!B3:C5. Type the one missing: Term",
    true,
  ]);
  const all = mergedRows(assumptions, partly, [cell("Term", "8")]);
  expect(whatWasTaken(assumptions, all, 1, "Inputs!B6:C6")).toEqual(["Took 1 assumption from Inputs!B6:C6", false]);
});

test("everyday headings become the table's labels, a heading's week the unit, and what was read as what is said", () => {
  const read = [cell("Block price per week, low", 4950), cell("No. of beds", 4), cell("Term", "3+2"), cell("Spot price per week", 5200)];
  const { rows, readAs } = inOwnWords(assumptions, read);
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    ["Block cost is given as", "£ a week, each bed"],
    ["Spot cost is given as", "£ a week, each bed"],
    ["Block cost, Low", 4950],
    ["Beds contracted", 4],
    ["Term", "3+2"],
    ["Spot cost", 5200],
  ]);
  expect(readAs).toBe(
    "“Block price per week, low” is read as Block cost, Low; “No. of beds” is read as Beds contracted; “Spot price per week” is read as Spot cost",
  );
});

test("cells that say no unit mean what they mean in a formula; a blank cell is not taken; an unknown heading is told", () => {
  const read = [cell("Spot cost", 184_308.8), cell("Beds contracted", ""), cell("Start-up cost", 12_000)];
  const { rows, unread } = inOwnWords(assumptions, read);
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    ["Spot cost is given as", ""],
    ["Spot cost", 184_308.8],
  ]);
  expect(unread.map(({ label }) => label)).toEqual(["Start-up cost"]);
});

test("a heading that people once gave a meaning keeps it, however it is written", () => {
  const { rows, unread } = inOwnWords(assumptions, [cell("Agency  RATE", 6900)], { "agency rate": "Spot cost" });
  expect(rows.find(({ from }) => from === "cells")).toMatchObject({ label: "Spot cost", value: 6900, link: "Inputs!C3" });
  expect(unread).toEqual([]);
  expect(inOwnWords(assumptions, [cell("Agency rate", 6900)]).unread).toHaveLength(1);
});
