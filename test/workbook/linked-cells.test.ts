/** Assumptions linked to cells, through the real Office.js. */
import { insertTable, insertTableInStep, readLinkedCells, type InsertRequest } from "../../src/workbook";
import { linkWithin } from "../../src/workbook/link-within";
import { example, insertedBy, request, tableOf } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const linkedRows = (link: string) => example.rows.map((row) => (row.label === "Spot cost" ? { ...row, link } : row));
const addSheet = (name: string, cell: string, value: unknown) =>
  book.run((_, context) => void (context.workbook.worksheets.add(name).getRange(cell).values = [[value]]));
const shownIn = async (sheet: string, area: string): Promise<string[][]> => {
  const range = await book.run((_, context) => context.workbook.worksheets.getItem(sheet).getRange(area).load("text"));
  return range.text;
};

test("cells of other sheets are read at once; a sheet that is gone says so", async () => {
  await addSheet("Children's homes", "C6", 184308.8);
  const read = await readLinkedCells([
    { sheet: "children's homes", cell: "C6" },
    { sheet: "Gone", cell: "A1" },
    { sheet: "Sheet1", cell: "Z9" },
    null,
  ]);
  expect(read).toEqual({ cells: [{ value: 184308.8 }, null, { value: null }, null] });
});

describe.each(["formulas", "values", "live"] as const)("as %s", (mode) => {
  const rows = linkedRows("'Children''s homes'!C6");
  const linked = (place: InsertRequest["place"] = "selection") => request({ mode, place, table: tableOf(rows), rows });

  test.each(["selection", "new sheet"] as const)("linked cells are read on the insert’s own two round trips, at %s", async (place) => {
    await addSheet("Children's homes", "C6", 184308.8);
    await book.select("B4");
    book.batches = 0;
    const inserted = insertedBy(await insertTableInStep(linked(place)));
    expect(book.batches).toBe(2);
    const contents = await book.contents(inserted.sheet);
    const spotCost = Object.keys(contents).find((cell) => contents[cell] === "Spot cost") ?? "";
    expect(contents[spotCost.replace("B", "C")]).toBe(mode === "values" ? 184308.8 : "='Children''s homes'!C6");
  });

  test("a cell that holds something else is told of in one round trip, and nothing is written", async () => {
    await addSheet("Children's homes", "C6", 190000);
    await book.select("B4");
    book.batches = 0;
    expect(await insertTableInStep(linked())).toEqual({ kind: "out of step", cells: [{ value: 190000 }] });
    expect(book.batches).toBe(1);
    expect(await book.contents()).toEqual({});
  });

  test("so is one whose sheet is gone, before anyone is asked about cells in the way", async () => {
    await book.write("B4", [["Mine"]]);
    await book.select("B4");
    expect(await insertTableInStep(linked())).toEqual({ kind: "out of step", cells: [null] });
    expect(await book.contents()).toEqual({ B4: "Mine" });
  });
});

test("an inserted table follows the cell: its saving is that of the new cost, and a blank cell is told", async () => {
  await addSheet("Children's homes", "C6", 184308.8);
  await book.select("B4");
  const rows = linkedRows("'Children''s homes'!C6");
  book.batches = 0;
  const inserted = insertedBy(await insertTable(request({ table: tableOf(rows), rows })));
  expect(book.batches).toBe(2);
  expect(inserted.agreement.agree).toBe(inserted.agreement.of);
  const before = await shownIn("Sheet1", inserted.area);
  const fullIn = (text: string[][]) => text.find(([first]) => first === "5")?.[2];
  expect(fullIn(before)).toBe("£2,356,352");
  await book.run((_, context) => void (context.workbook.worksheets.getItem("Children's homes").getRange("C6").values = [[190000]]));
  const after = await shownIn("Sheet1", inserted.area);
  // 40 × 190,000 − 8 × 627,000.
  expect(fullIn(after)).toBe("£2,584,000");
  const check = (text: string[][]) => text.find(([first]) => first === "Spot cost: 'Children''s homes'!C6 holds a number")?.[1];
  expect(check(after)).toBe("Agrees");
  await book.run((_, context) => context.workbook.worksheets.getItem("Children's homes").getRange("C6").clear());
  expect(check(await shownIn("Sheet1", inserted.area))).toMatch(/^Look again/);
});

test("a table is not put over the cell that it follows", async () => {
  await book.write("C6", [[184308.8]]);
  await book.select("B4");
  const rows = linkedRows("Sheet1!C6");
  const linked = request({ table: tableOf(rows), rows, mayOverwrite: true });
  const sentence =
    "Sheet1!C6, to which a figure is linked, lies where the table would go. Select another cell, or choose New sheet. Nothing was written";
  expect(await insertTable(linked)).toEqual({ kind: "refused", sentence });
  expect(await insertTable({ ...linked, mode: "live" })).toEqual({ kind: "refused", sentence });
  expect((await insertTable({ ...linked, mode: "values" })).kind).toBe("inserted");
});

test("a cell is within a block up to its last row and column", () => {
  const target = { sheet: "Sheet1", row: 3, column: 1 };
  const within = (cell: string, sheet = "sheet1") => linkWithin([{ sheet, cell }], target, { rows: 2, columns: 3 });
  expect([within("B4"), within("D5")]).toEqual(["sheet1!B4", "sheet1!D5"]);
  expect([within("A4"), within("B3"), within("E4"), within("B6"), within("B4", "Other")]).toEqual([null, null, null, null, null]);
});
