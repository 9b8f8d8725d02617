/** What people have changed in a table since it was written: figures, assumptions and their sources. */
import type { Inserted, InsertRequest } from "../../src/workbook";
import { checkedAnew, putCellBack, writeEntry } from "../../src/workbook/register";
import { request, tableOf } from "../support/hackney-insert";
import { cellOf, insertAtB4, look, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertAtB4(book, changes);
const valueCell = (label: string): Promise<string> => cellOf(book, label);

test("a figure typed over a formula is named, with what it was, and can be put back", async () => {
  await insert();
  await book.write("D22", [[1234567]]);
  const found = await look();
  expect(found.changes).toEqual([
    expect.objectContaining({
      cell: "D22",
      was: expect.stringMatching(/^£/) as string,
      now: expect.stringContaining("1,234,567") as string,
    }),
  ]);
  const [change] = found.changes;
  if (change === undefined) throw new Error("No change was found");
  expect(change.about).not.toBe("");
  expect(await putCellBack(found.at, { ...change, held: 5 })).toBe("D22 has been changed since. Check all, then decide again");
  expect(await putCellBack(found.at, change)).toBeNull();
  expect((await look()).changes).toEqual([]);
});

test("a change that was kept is said to be kept, until it is another", async () => {
  await insert();
  await book.write("D22", [[1]]);
  const entry = await theOnly();
  const [{ row, column } = { row: 0, column: 0 }] = (await look()).changes;
  await writeEntry({ ...entry, kept: [{ row, column, now: 1, on: "2026-11-23" }] });
  expect((await look()).changes).toMatchObject([{ cell: "D22", kept: "2026-11-23" }]);
  await book.write("D22", [[2]]);
  expect((await look()).changes[0]?.kept).toBeUndefined();
});

test("of frozen values every figure counts, and a source may not change either", async () => {
  await insert({ mode: "values" });
  const spotCost = await valueCell("Spot cost");
  await book.write(spotCost, [[1]]);
  expect((await look()).changes).toMatchObject([{ cell: spotCost, now: expect.stringContaining("1") as string }]);
});

describe.each(["formulas", "live"] as const)("assumptions as %s", (mode) => {
  test("a source typed over is named, goes into the table and its stamp, and can be put back or kept", async () => {
    await insert({ mode });
    const { stamp } = await look();
    const cell = (await valueCell("Spot cost")).replace("C", "E");
    const was = (await book.contents())[cell];
    await book.write(cell, [["Invoices of 2025/26 (actual)"]]);
    const found = await look();
    expect(found.sources).toEqual([expect.objectContaining({ label: "Spot cost", cell, was, now: "Invoices of 2025/26 (actual)" })]);
    expect(found).toMatchObject({ changes: [], assumptions: [] });
    expect(found.stamp).not.toBe(stamp);
    expect(found.rowsNow.find(({ label }) => label === "Spot cost")).toMatchObject({ source: "Invoices of 2025/26", status: "actual" });

    const [change] = found.sources;
    if (change === undefined) throw new Error("No source was found changed");
    expect(await putCellBack(found.at, change)).toBeNull();
    expect(await look()).toMatchObject({ sources: [], stamp });

    await book.write(cell, [["Invoices of 2025/26 (actual)"]]);
    await writeEntry(checkedAnew(await theOnly(), (await look()).rowsNow));
    expect(await look()).toMatchObject({ sources: [], stamp: found.stamp });
  });

  test("a source that was emptied is none", async () => {
    await insert({ mode });
    const cell = (await valueCell("Spot cost")).replace("C", "E");
    await book.write(cell, [[""]]);
    const found = await look();
    expect(found.sources).toEqual([expect.objectContaining({ label: "Spot cost", now: "" })]);
    const row = found.rowsNow.find(({ label }) => label === "Spot cost");
    expect([row?.source, row?.status]).toEqual([undefined, undefined]);
  });

  test("a changed one is named; the figures agree with it; the stamp is another", async () => {
    await insert({ mode });
    const { stamp } = await look();
    const spotCost = await valueCell("Spot cost");
    await book.write(spotCost, [[190000]]);
    const found = await look();
    expect(found.assumptions).toEqual([
      { label: "Spot cost", cell: spotCost, was: "£184,308.80", now: "£190,000.00", content: 184308.8, held: 190000 },
    ]);
    expect(found.changes).toEqual([]);
    expect(found.agreement.of).toBeGreaterThan(0);
    expect(found.agreement.agree).toBe(found.agreement.of);
    expect(found.stamp).not.toBe(stamp);
    expect(found.rowsNow.find(({ label }) => label === "Spot cost")?.value).toBe(190000);
  });

  test("a term is read as its sum, and one that cannot be read says why", async () => {
    await insert({ mode });
    const term = await valueCell("Term");
    await book.write(term, [["=4+4"]]);
    expect((await look()).assumptions).toMatchObject([{ label: "Term", was: "4+2+2", now: "4+4" }]);
    await book.write(term, [["soon"]]);
    const found = await look();
    expect(found.table).toBeNull();
    expect(found.problems).toHaveLength(1);
  });
});

test("a term typed as 3+2+1 is added up in the sheet itself, and 4+2+2 stays to be seen", async () => {
  await insert({ mode: "formulas" });
  const term = await valueCell("Term");
  const read = async (address: string): Promise<unknown> =>
    (await book.run((sheet) => sheet.getRange(address).load("values"))).values[0]?.[0] as unknown;
  expect(await read(term)).toBe("4+2+2");
  expect(await read("B5")).toContain("over 8 years against spot");
  for (const [typed, years] of [
    ["3+2+1", 6],
    ["2.5 + 1", 3.5],
    [7, 7],
  ] as const) {
    await book.write(term, [[typed]]);
    expect(await read("B5")).toContain(`over ${years} years against spot`);
    expect((await look()).assumptions).toMatchObject([{ label: "Term", was: "4+2+2", now: String(typed) }]);
  }
});

test("an assumption that follows a cell follows it still, wherever that has gone, and its new figure is a changed assumption", async () => {
  await book.run((_, context) => {
    const inputs = context.workbook.worksheets.add("Inputs");
    inputs.getRange("C6").values = [[184308.8]];
  });
  const rows = request().rows.map((row) => (row.label === "Spot cost" ? { ...row, link: "Inputs!C6" } : row));
  await insert({ table: tableOf(rows), rows });
  expect((await look()).assumptions).toEqual([]);
  await book.run((_, context) => {
    const inputs = context.workbook.worksheets.getItem("Inputs");
    inputs.getRange("1:1").insert("Down");
    inputs.name = "Our inputs";
  });
  const moved = await look();
  expect(moved).toMatchObject({ assumptions: [], changes: [] });
  expect(moved.rowsNow.find(({ label }) => label === "Spot cost")).toMatchObject({ value: 184308.8, link: "'Our inputs'!C7" });
  await book.run((_, context) => void (context.workbook.worksheets.getItem("Our inputs").getRange("C7").values = [[190000]]));
  const found = await look();
  expect(found.assumptions).toMatchObject([{ label: "Spot cost", now: "£190,000.00" }]);
  expect(found.rowsNow.find(({ label }) => label === "Spot cost")).toMatchObject({ value: 190000, link: "'Our inputs'!C7" });
});
