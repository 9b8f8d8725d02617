/** What an insert finds in its way: nothing is overwritten without asking, and a sentence says what to do. */
import { insertTable, type Inserted, type InsertRequest } from "../../src/workbook";
import { insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = async (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertedBy(await insertTable(request(changes)));

test("stopped before the write, nothing is written; it is asked once, when what stands there has been read", async () => {
  await book.select("B4");
  book.batches = 0;
  let asked = 0;
  const outcome = await insertTable(request({ isStopped: () => ++asked > 0 }));
  expect(outcome).toEqual({ kind: "refused", sentence: "Stopped. Nothing was written" });
  expect([asked, book.batches]).toEqual([1, 1]);
  const used = await book.run((_, context) => context.workbook.worksheets.getFirst().getRange("A1:Z99").load("values"));
  expect(used.values.flat().filter((value) => value !== "")).toEqual([]);
});

test("what is there is never overwritten without asking, and is told of", async () => {
  await book.write("C9:C10", [["Total spend 2018/19"], [5268540]]);
  const contents = await book.contents();
  await book.select("B4");
  expect(await insertTable(request())).toEqual({
    kind: "not empty",
    area: expect.stringMatching(/^Sheet1!B4:H\d+$/) as string,
    filled: 2,
    first: { cell: "C9", text: "Total spend 2018/19" },
    alsoThere: [],
    emptyCell: { sheet: "Sheet1", cell: "E4" },
  });
  expect(await book.contents()).toEqual(contents);
  const beside = await insert({ place: { sheet: "Sheet1", cell: "E4" } });
  expect(beside.area).toMatch(/^E4:K/);
  expect(await book.contents()).toMatchObject(contents);
});

test("a name that points there is told with the capitals that it was given", async () => {
  await book.run((sheet, context) => void context.workbook.names.add("Budget_2026", sheet.getRange("C11")));
  await book.select("B4");
  expect(await insertTable(request())).toMatchObject({ kind: "not empty", filled: 0, alsoThere: ["the name Budget_2026"] });
});

test.each([
  ["AccessDenied", "The sheet or the workbook is protected. Unprotect it in Review, or choose New sheet. Nothing was written"],
  ["InvalidOperationInCellEditMode", "Excel is editing a cell. Press Enter in the sheet, then try again. Nothing was written"],
])("%s is told in plain words", async (code, sentence) => {
  book.protectedFrom(code);
  expect(await insertTable(request())).toEqual({ kind: "refused", sentence });
});

test("a protected sheet, merged cells and a spill are seen before anything is written", async () => {
  await book.select("B4");
  await book.run((sheet) => sheet.getRange("C5:D5").merge());
  expect(await insertTable(request())).toMatchObject({
    kind: "refused",
    sentence: expect.stringMatching(/^Sheet1!B4:H\d+ has merged cells/) as string,
  });
  await book.run((sheet) => sheet.getRange("C5:D5").unmerge());
  await book.write("D6", [["=SEQUENCE(3)"]]);
  expect(await insertTable(request({ mayOverwrite: true }))).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("another cell's formula spills") as string,
  });
  await book.write("D6", [[""]]);
  await book.run((sheet) => sheet.protection.protect());
  expect(await insertTable(request())).toEqual({
    kind: "refused",
    sentence: "Sheet Sheet1 is protected. Unprotect it in Review, or choose New sheet. Nothing was written",
  });
  expect(await insertTable(request({ place: "new sheet" }))).toMatchObject({ kind: "inserted" });
});
