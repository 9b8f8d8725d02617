/** A table is taken out of a workbook, and brought back with all that was known of it. */
import { undoInsertion, type Inserted, type InsertRequest, type Mode } from "../../src/workbook";
import { bringBack, readRegister, removeTable, writeEntry } from "../../src/workbook/register";
import { insertAtB4, look, namesIn, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertAtB4(book, changes);

describe.each(["formulas", "live", "values"] as const)("as %s", (mode: Mode) => {
  test("taken out and brought back", async () => {
    await book.write("A1", [["Mine"]]);
    await insert({ mode });
    const before = await book.contents();
    const entry = await theOnly();
    const signed = { ...entry, prepared: { by: "AB", on: "2026-11-22" } };
    await writeEntry(signed);
    const outcome = await removeTable(signed, await look());
    if (outcome.kind !== "removed") throw new Error(outcome.sentence);
    expect(await book.contents()).toEqual({ A1: "Mine" });
    expect(await readRegister()).toEqual([]);
    expect(await namesIn(book)).toEqual([]);
    expect(await bringBack(outcome.removed)).toBeNull();
    if (mode !== "live") expect(await book.contents()).toEqual(before);
    expect(await theOnly()).toEqual(signed);
    expect(await look()).toMatchObject({ changes: [], assumptions: [], isReshaped: false });
  });

  test("an undone insert leaves no trace in the register or the names", async () => {
    const inserted = await insert({ mode });
    expect((await undoInsertion(inserted)).kind).toBe("undone");
    expect(await readRegister()).toEqual([]);
    expect(await namesIn(book)).toEqual([]);
  });
});
