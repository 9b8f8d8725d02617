/** Worked examples of the functions go into a workbook: labelled inputs, a formula that refers to them, and nothing lost. */
import { exampleBlock } from "../../src/functions/example-block";
import { declarationOf } from "../../src/functions/declarations";
import { insertExample, undoInsertion, type ExampleRequest, type InsertedExample } from "../../src/workbook";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(loadTables);
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

function request(name: string, index = 0, changes: Partial<ExampleRequest> = {}): ExampleRequest {
  const declaration = declarationOf(name);
  const example = declaration.examples[index];
  if (example === undefined) throw new Error(`${name} has no example ${index}`);
  return { name: `CARE.${name}`, layOutAt: (corner) => exampleBlock(declaration, example, corner), place: "selection", ...changes };
}

async function insert(...given: Parameters<typeof request>): Promise<InsertedExample> {
  const outcome = await insertExample(request(...given));
  if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
  return outcome.inserted;
}

test("what it looks like: a question, where the figures come from, inputs with their units, the result", async () => {
  await book.select("B2");
  const inserted = await insert("BREAKEVEN");
  expect(inserted).toMatchObject({ sheet: "Sheet1", onNewSheet: false, area: "B2:D11", inputs: "C6:C8", result: "C10" });
  expect(inserted.shown).toBeCloseTo(3.401899, 6);
  const text = await book.run((sheet) => sheet.getRange(inserted.area).load("text"));
  expect(text.text).toEqual([
    ["How many beds must be filled to break even?", "", ""],
    ["Example of CARE.BREAKEVEN, as first filled in: Hackney 2019, Table 1: Low support, 5 beds contracted", "", ""],
    ["", "", ""],
    ["Input", "Value", "Unit"],
    ["Block cost", "£627,000.00", "£ a year"],
    ["Spot cost of one bed", "£184,308.80", "£ a year"],
    ["Beds contracted", "5", "beds"],
    ["", "", ""],
    ["Result", expect.stringMatching(/^3\.401899/) as string, "occupied beds, unrounded"],
    ["Round up for whole beds, or divide by the beds contracted for the occupancy.", "", ""],
  ]);
  expect((await book.contents())["C10"]).toBe("=CARE.BREAKEVEN(C6,C7,C8)");
});

test("a list of placements stands side by side, a blank last day stays blank, and the result has headings", async () => {
  const { area } = await insert("PLACEMENTTREND");
  const { text } = await book.run((sheet) => sheet.getRange(area).load("text"));
  const filled = text.map((row) => row.filter((cell) => cell !== ""));
  expect(filled).toContainEqual(["No.", "Starts", "Ends", "Weekly prices"]);
  expect(filled).toContainEqual(["1", "01/04/2018", "£3,500.00"]);
  expect(filled).toContainEqual(["2", "01/10/2018", "31/03/2019", "£2,800.00"]);
  expect(filled.some((row) => row[0] === "Financial year" && row[1] === "Outturn")).toBe(true);
  expect(filled).toContainEqual(["2019/20", "£183,000.00", "£3,500.00", "£183,000.00", "1", "1"]);
});

test("an input typed over changes the result, and is the cell that is selected", async () => {
  await book.select("B2");
  await insert("BREAKEVEN");
  const selected = await book.run((_, context) => context.workbook.getSelectedRange().load("address"));
  expect(selected.address).toBe("Sheet1!C6");
  await book.write("C6:C8", [[813436], [184308.8], [6]]);
  const result = await book.run((sheet) => sheet.getRange("C10").load("values"));
  expect(result.values[0]?.[0]).toBeCloseTo(813436 / 184308.8, 9);
});

test("more beds make more rows, shown as the others are; what is typed below is not undone", async () => {
  await book.select("B2");
  const inserted = await insert("OCCUPANCYSCENARIO");
  await book.write("C8", [[7]]);
  const { text } = await book.run((sheet) => sheet.getRange("B12:G19").load("text"));
  expect(text.at(-1)?.slice(1)).toEqual(["0.0%", "£627,000.00", "£0.00", "-£627,000.00", "-£5,016,000.00"]);
  await book.write("C8", [[5]]);
  await book.write("C20", [["my note"]]);
  expect(await undoInsertion(inserted)).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("C20 has been changed") as string,
  });
});

test("one read and one write", async () => {
  await book.select("B2");
  book.batches = 0;
  await insert("SAVINGS");
  expect(book.batches).toBe(3); // The third selects the first input.
});

test("what is there is never overwritten unasked; undo brings it back", async () => {
  await book.write("C6", [["Total spend 2018/19"]]);
  await book.select("B2");
  const contents = await book.contents();
  expect(await insertExample(request("BREAKEVEN"))).toEqual({
    kind: "not empty",
    area: "Sheet1!B2:D11",
    filled: 1,
    first: { cell: "C6", text: "Total spend 2018/19" },
    alsoThere: [],
    emptyCell: { sheet: "Sheet1", cell: "E2" },
  });
  expect(await book.contents()).toEqual(contents);
  const inserted = await insert("BREAKEVEN", 0, { mayOverwrite: true });
  expect(await undoInsertion(inserted)).toEqual({ kind: "undone", sentence: "Insert undone. The cell that was filled is back" });
  expect(await book.contents()).toEqual(contents);
});

test("undo refuses when an input was typed over since", async () => {
  await book.select("B2");
  const inserted = await insert("BREAKEVEN");
  await book.write("C6", [[1]]);
  expect(await undoInsertion(inserted)).toEqual({
    kind: "refused",
    sentence: "Cannot undo: C6 has been changed since. Delete the example yourself, or keep it. Nothing was undone",
  });
});

test("on a new sheet that is named for the function", async () => {
  const inserted = await insert("SHARE", 0, { place: "new sheet" });
  expect(inserted).toMatchObject({ sheet: "SHARE", onNewSheet: true });
  expect(await undoInsertion(inserted)).toEqual({ kind: "undone", sentence: "Insert undone. Its sheet is gone" });
});

test("a function that Excel does not know yet leaves nothing behind", async () => {
  await book.write("C6", [["mine"]]);
  await book.select("B2");
  const contents = await book.contents();
  const outcome = await insertExample({
    ...request("BREAKEVEN", 0, { mayOverwrite: true }),
    layOutAt: (corner) => {
      const block = request("BREAKEVEN").layOutAt(corner);
      const cells = block.cells.map((row) => row.map((cell) => (cell?.isFormula ? { ...cell, content: "=NOTHERE.BREAKEVEN(C6)" } : cell)));
      return { ...block, cells };
    },
  });
  expect(outcome).toEqual({
    kind: "refused",
    sentence:
      "Excel does not know CARE.BREAKEVEN yet. Close the pane, open it again, then insert again. If it stays so, Excel still has an older list of functions, which it keeps for up to a day. Every cell was put back as it was",
  });
  expect(await book.contents()).toEqual(contents);
});

test.each(["AccessDenied", "InvalidOperationInCellEditMode"])("%s is told, and nothing is written", async (code) => {
  book.protectedFrom(code);
  expect(await insertExample(request("BREAKEVEN"))).toMatchObject({ kind: "refused" });
});
