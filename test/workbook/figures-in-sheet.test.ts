/** Before anything is copied or signed, the sheet is asked whether it still shows the figures; and cells are put back all or none. */
import { stampOf } from "../../src/tables";
import { isStillAsSeen, putCellsBack, readRegister, whatSheetShowsInstead, writeEntry } from "../../src/workbook/register";
import { whatChangedSince, readPrintedCells } from "../../src/workbook";
import { table } from "../support/hackney-insert";
import { cellOf, insertAtB4, look, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const stamp = stampOf(table);
const instead = (): Promise<string | null> => whatSheetShowsInstead(1, stamp);

test.each(["formulas", "live", "values"] as const)("a table of %s that nobody has touched shows its figures", async (mode) => {
  await insertAtB4(book, { mode });
  expect(await instead()).toBeNull();
});

test("an assumption, a source, a figure typed over, a row put in, a sheet deleted: each is what the sheet has instead", async () => {
  await insertAtB4(book);
  const spotCost = await cellOf(book, "Spot cost");
  await book.write(spotCost, [[190000]]);
  expect(await instead()).toBe(`Changed in the sheet, Sheet1: ${spotCost} Spot cost: was £184,308.80, now £190,000.00`);
  await book.write(spotCost, [[184308.8]]);
  expect(await instead()).toBeNull();
  const source = spotCost.replace("C", "E");
  const before = (await book.contents())[source];
  await book.write(source, [["Invoices"]]);
  expect(await instead()).toContain(`${source} Spot cost, its source: was “`);
  await book.write(source, [[before]]);
  await book.write("D22", [[1]]);
  expect(await instead()).toMatch(/^Changed in the sheet, Sheet1: D22 .*now £1$/);
  await book.run((sheet) => void sheet.getRange("10:10").insert("Down"));
  expect(await instead()).toBe("Changed in the sheet, Sheet1: Rows or columns were inserted or deleted");
  await book.run((sheet, context) => {
    context.workbook.worksheets.add("Other");
    sheet.delete();
  });
  expect(await instead()).toBe("The table is no longer in the workbook");
});

test("figures that somebody kept are said too, for the report would print others", async () => {
  await insertAtB4(book);
  await book.write("D22", [[1]]);
  const [{ row, column } = { row: 0, column: 0 }] = (await look()).changes;
  await writeEntry({ ...(await theOnly()), kept: [{ row, column, now: 1, on: "2026-11-23" }] });
  expect(await instead()).toMatch(/D22/);
});

test("a decision holds for what was seen: neither the cells nor the entry may be others", async () => {
  await insertAtB4(book);
  const [entry, inspected] = [await theOnly(), await look()];
  expect(await isStillAsSeen(entry, inspected)).toBe(true);
  await book.run((sheet) => void (sheet.name = "Oak House"));
  expect(await isStillAsSeen(entry, inspected)).toBe(false);
  await book.run((sheet) => void (sheet.name = "Sheet1"));
  expect(await isStillAsSeen(entry, inspected)).toBe(true);
  await writeEntry({ ...entry, prepared: { by: "A", on: "2026-11-27" } });
  expect(await isStillAsSeen(entry, inspected)).toBe(false);
  expect(await readRegister()).toHaveLength(1);
});

test("changes are put back on a sheet that was renamed meanwhile; where one has changed again, none is", async () => {
  await insertAtB4(book);
  const spotCost = await cellOf(book, "Spot cost");
  const written = (await book.contents())["D22"];
  await book.write(spotCost, [[190000]]);
  await book.write("D22", [[1]]);
  const { at, assumptions, changes } = await look();
  const cells = [...assumptions, ...changes].flatMap(({ cell, content, held }) => (content === null ? [] : [{ cell, content, held }]));
  expect(cells).toHaveLength(2);
  await book.run((sheet) => void (sheet.name = "Oak House"));
  await book.write("D22", [[2]]);
  expect(await putCellsBack(at, cells)).toBe("D22 has been changed since. Check all, then decide again");
  expect((await book.contents())[spotCost]).toBe(190000);
  await book.write("D22", [[1]]);
  expect(await putCellsBack(at, cells)).toBeNull();
  const now = await book.contents();
  expect([now[spotCost], now["D22"]]).toEqual([184308.8, written]);
});

test("checked cells are told what has changed in them, and hold again when it is put right", async () => {
  await book.write("B2:C3", [
    ["Total", "£12"],
    ["High", "£7"],
  ]);
  await book.select("B2:C3");
  const seen = await readPrintedCells();
  if ("sentence" in seen) throw new Error(seen.sentence);
  expect(await whatChangedSince(seen)).toBeNull();
  await book.write("C2:C3", [["£21"], [""]]);
  expect(await whatChangedSince(seen)).toBe("Sheet1!C2 was £12, now £21; and 1 more cell");
  await book.write("C2:C3", [["£12"], ["£7"]]);
  expect(await whatChangedSince(seen)).toBeNull();
  await book.run((sheet) => void (sheet.name = "Report"));
  expect(await whatChangedSince(seen)).toBe("Sheet Sheet1 is called Report now");
});
