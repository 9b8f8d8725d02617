/** What is selected in a workbook: where a table would go, and assumptions to take from cells. */
import { layOut } from "../../src/tables";
import { readSelectedCell, readSelectedRows, targetAt } from "../../src/workbook";
import { table } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

test("where a table would go", async () => {
  await book.write("C9", [["x"]]);
  await book.select("B4:C7");
  const { rows, columns } = layOut(table, { mode: "formulas", origin: { row: 0, column: 0, number: 1 }, date: "" });
  expect(columns).toBe(7);
  expect(await targetAt(table, "formulas")).toEqual({
    sheet: "Sheet1",
    cell: "B4",
    area: `Sheet1!B4:H${3 + rows}`,
    filled: 1,
    alsoThere: [],
    obstacle: null,
    ofWorkbook: [],
  });
});

test("what would be met there is said before anything is written", async () => {
  await book.run((sheet, { workbook }) => {
    sheet.getRange("A6:A7").rowHidden = true;
    workbook.application.calculationMode = "Manual";
  });
  await book.select("B4");
  expect(await targetAt(table, "formulas")).toMatchObject({
    filled: 0,
    alsoThere: ["hidden rows, so that part of it would not be seen: 6, 7"],
    obstacle: null,
    ofWorkbook: ["Calculation is set to manual: after a change, press F9 to see its figures"],
  });
  await book.run((sheet) => sheet.protection.protect());
  const found = await targetAt(table, "formulas");
  expect(found?.obstacle).toMatch(/Sheet1 is protected.*Nothing was written$/);
});

test("assumptions are taken from two selected columns, each with its cell as source", async () => {
  await book.write("B3:C6", [
    ["Inputs", ""],
    ["Beds contracted", 5],
    ["block cost, Low", 627000],
    ["Term", "4+2+2"],
  ]);
  await book.select("B3:C6");
  expect(await readSelectedRows()).toEqual({
    address: "Sheet1!B3:C6",
    rows: [
      { label: "Inputs", value: null, source: "Sheet1!C3" },
      { label: "Beds contracted", value: 5, source: "Sheet1!C4" },
      { label: "block cost, Low", value: 627000, source: "Sheet1!C5" },
      { label: "Term", value: "4+2+2", source: "Sheet1!C6" },
    ],
  });
  await book.select("B3:B6");
  expect(await readSelectedRows()).toEqual({ sentence: "Select two columns in Excel, names and values, then press again" });
  await book.select("H20");
  expect(await readSelectedRows()).toEqual({ sentence: "Select two columns in Excel, names and values, then press again" });
  await book.select("C4");
  expect(await readSelectedCell()).toEqual({ value: 5, address: "Sheet1!C4" });
  await book.select("C3");
  expect(await readSelectedCell()).toEqual({ value: null, address: "Sheet1!C3" });
});

test("with one cell selected, the first two columns of the filled region around it are taken", async () => {
  await book.write("B3:D4", [
    ["Beds contracted", 5, "beds"],
    ["Term", "3+2", "years"],
  ]);
  await book.select("C3");
  expect(await readSelectedRows()).toEqual({
    address: "Sheet1!B3:C4",
    rows: [
      { label: "Beds contracted", value: 5, source: "Sheet1!C3" },
      { label: "Term", value: "3+2", source: "Sheet1!C4" },
    ],
  });
});
