/** The workbook knows its tables: where they went, and what became of them. */
import type { Inserted, InsertRequest, Mode } from "../../src/workbook";
import { insertAgain, inspectTable, readRegister, selectTable } from "../../src/workbook/register";
import { insertedBy, request, table } from "../support/hackney-insert";
import { insertAtB4, look, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const today = new Date(2026, 10, 23, 12);
const insert = (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertAtB4(book, changes);

describe.each(["formulas", "live", "values"] as const)("as %s", (mode: Mode) => {
  test("it is entered, and nothing has changed", async () => {
    const inserted = await insert({ mode });
    const entry = await theOnly();
    expect(entry).toMatchObject({ number: 1, table: "savings-grid", mode, at: `Sheet1!${inserted.area}`, written: "2026-11-22" });
    expect(entry.rows).toHaveLength(request().rows.length);
    const found = await look();
    expect(found).toMatchObject({ changes: [], assumptions: [], problems: [], isReshaped: false, isOutgrown: false, olderVersion: null });
    expect(found.at).toMatchObject({ sheet: "Sheet1", area: inserted.area });
    expect(found.agreement.agree).toBe(found.agreement.of);
    expect(found.stamp).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  test("rows above it, columns before it and a new name of its sheet move it, and change nothing", async () => {
    await insert({ mode });
    await book.run((sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.name = "What we'd save";
    });
    const found = await look();
    expect(found.at).toMatchObject({ sheet: "What we'd save", row: 5, column: 2 });
    expect(found).toMatchObject({ changes: [], assumptions: [], isReshaped: false });
    expect(found.agreement.agree).toBe(found.agreement.of);
    expect(await selectTable(await theOnly())).toBeNull();
  });

  test("a row inside it is noticed", async () => {
    await insert({ mode });
    await book.run((sheet) => void sheet.getRange("8:8").insert("Down"));
    expect(await look()).toMatchObject({ isReshaped: true, changes: [] });
  });

  test("without its sheet it is missing, and can be had again", async () => {
    await insert({ mode, place: "new sheet" });
    await book.run((_, context) => context.workbook.worksheets.getItem("Savings grid").delete());
    const entry = await theOnly();
    expect(await inspectTable(entry)).toEqual({ kind: "missing" });
    const again = insertedBy(await insertAgain(entry, table, today));
    expect(again).toMatchObject({ sheet: "Savings grid", number: 1 });
    expect(await look()).toMatchObject({ changes: [], isReshaped: false });
  });
});

test("what other programs or later versions keep there is not an entry", async () => {
  await book.run((_, context) => {
    for (const [number, text] of ["", "{", "[]", '{"layout":2}', '{"layout":1,"number":"1"}'].entries())
      context.workbook.settings.add(`placementCosting.register.${number + 1}`, text);
  });
  expect(await readRegister()).toEqual([]);
  await insert();
  expect((await theOnly()).number).toBe(6);
});
