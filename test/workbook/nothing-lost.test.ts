/** Small things that an insert or an update must not cost anybody. */
import { insertTable, undoInsertion, updateByNumber } from "../../src/workbook";
import { insertedBy, request, tableOf } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const widths = async (): Promise<number[]> => {
  const columns = await book.run((sheet) =>
    ["B", "C", "D", "E", "F", "G"].map((name) => sheet.getRange(`${name}1`).format.load("columnWidth")),
  );
  return columns.map(({ columnWidth }) => columnWidth);
};

test("columns that an insert widened are as narrow again when it is undone", async () => {
  await book.run((sheet) => void (sheet.getRange("B:B").format.columnWidth = 30));
  const before = await widths();
  await book.select("B4");
  const inserted = insertedBy(await insertTable(request()));
  expect(await widths()).not.toEqual(before);
  expect((await undoInsertion(inserted)).kind).toBe("undone");
  expect(await widths()).toEqual(before);
});

test("a sheet's name is taken whatever its capitals", async () => {
  await book.run((_, context) => void context.workbook.worksheets.add("SAVINGS GRID"));
  expect(insertedBy(await insertTable(request({ place: "new sheet" }))).sheet).toBe("Savings grid 2");
});

test.each(["formulas", "values"] as const)("as %s, a single change by hand is told before it is written over", async (mode) => {
  await book.select("B4");
  const inserted = insertedBy(await insertTable(request({ mode })));
  await book.write("D22", [["typed over"]]);
  const contents = await book.contents();
  const rows = request().rows.map((row) => (row.label === "Spot cost" ? { ...row, value: 190000 } : row));
  const outcome = await updateByNumber({ number: inserted.number, table: tableOf(rows), rows, today: new Date(), mayOverwrite: false });
  expect(outcome).toMatchObject({ kind: "changed in the sheet", changes: [expect.stringMatching(/^D22 .*now typed over$/)] });
  expect(await book.contents()).toEqual(contents);
});
