/** An insert is undone, and nothing that was there is lost. */
import { insertTable, undoInsertion, type Inserted, type InsertRequest } from "../../src/workbook";
import { looksOf, paintCells } from "../support/cell-looks";
import { fillPrecious, insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = async (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertedBy(await insertTable(request(changes)));

test("undo brings every cell back, text that looks like a formula or a number too, as it looked", async () => {
  await fillPrecious(book);
  await paintCells(book, "Sheet1");
  const looks = await looksOf(book, "Sheet1", "A1:L70");
  const contents = await book.contents();
  const types = () => book.run((sheet) => sheet.getRange("B4:D21").load("valueTypes,numberFormat,values"));
  const before = (await types()).toJSON();
  const inserted = await insert({ mayOverwrite: true });
  expect(await book.contents()).not.toEqual(contents);
  expect(await looksOf(book, "Sheet1", "A1:L70")).not.toEqual(looks);
  expect(await undoInsertion(inserted)).toEqual({ kind: "undone", sentence: "Insert undone. The 8 cells are back" });
  expect(await book.contents()).toEqual(contents);
  expect((await types()).toJSON()).toEqual(before);
  expect(await looksOf(book, "Sheet1", "A1:L70")).toEqual(looks);
  const names = await book.run((_, context) => context.workbook.names.load("items/name"));
  expect(names.items).toEqual([]);
});

test("undo refuses when a cell of the table was changed since", async () => {
  await book.select("B4");
  const inserted = await insert();
  await book.write("C10", [[1]]);
  expect(await undoInsertion(inserted)).toEqual({
    kind: "refused",
    sentence: "Cannot undo: C10 has been changed since. Delete the table yourself, or keep it. Nothing was undone",
  });
});

test("undo of a new sheet takes the sheet away, unless something else is on it", async () => {
  const first = await insert({ place: "new sheet" });
  expect(await undoInsertion(first)).toEqual({ kind: "undone", sentence: "Insert undone. Its sheet is gone" });
  const second = await insert({ place: "new sheet" });
  await book.run((_, context) => void (context.workbook.worksheets.getItem(second.sheet).getRange("M2").values = [["mine"]]));
  expect(await undoInsertion(second)).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("something else is on sheet Savings grid") as string,
  });
});
