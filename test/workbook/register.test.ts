/** The workbook knows its tables: where they went, and what became of them. */
import { insertTable, undoInsertion, type Inserted, type InsertRequest, type Mode } from "../../src/workbook";
import {
  bringBack,
  checkedAnew,
  insertAgain,
  inspectTable,
  putCellBack,
  readRegister,
  removeTable,
  selectTable,
  updateTable,
  writeEntry,
  type Inspection,
  type RegisterEntry,
} from "../../src/workbook/register";
import { insertedBy, request, table, tableOf } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const today = new Date(2026, 10, 23, 12);
const insert = async (changes: Partial<InsertRequest> = {}): Promise<Inserted> => {
  await book.select("B4");
  return insertedBy(await insertTable(request(changes)));
};
type There = Extract<Inspection, { kind: "there" }>;
async function theOnly(): Promise<RegisterEntry> {
  const [entry, ...others] = await readRegister();
  expect(others).toEqual([]);
  if (entry === undefined) throw new Error("The register is empty");
  return entry;
}
async function look(): Promise<There> {
  const found = await inspectTable(await theOnly());
  if (found.kind !== "there") throw new Error(JSON.stringify(found));
  return found;
}
const names = async (): Promise<string[]> =>
  (await book.run((_, context) => context.workbook.names.load("items/name"))).items.map(({ name }) => name);
const cellOf = async (label: string): Promise<string> => {
  const contents = await book.contents();
  const [found] = Object.entries(contents).find(([, content]) => content === label) ?? [];
  if (found === undefined) throw new Error(`No cell has ${label}`);
  return `C${found.slice(1)}`;
};

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

  test("taken out and brought back", async () => {
    await book.write("A1", [["Mine"]]);
    await insert({ mode });
    const before = await book.contents();
    const entry = await theOnly();
    const signed = { ...entry, prepared: { by: "AB", on: "2026-11-22" } };
    await writeEntry(signed);
    const outcome = await removeTable(signed, (await look()).at);
    if (outcome.kind !== "removed") throw new Error(outcome.sentence);
    expect(await book.contents()).toEqual({ A1: "Mine" });
    expect(await readRegister()).toEqual([]);
    expect(await names()).toEqual([]);
    expect(await bringBack(outcome.removed, table, today)).toBeNull();
    if (mode !== "live") expect(await book.contents()).toEqual(before);
    expect(await theOnly()).toEqual(signed);
    expect(await look()).toMatchObject({ changes: [], assumptions: [], isReshaped: false });
  });

  test("an undone insert leaves no trace in the register or the names", async () => {
    const inserted = await insert({ mode });
    expect((await undoInsertion(inserted)).kind).toBe("undone");
    expect(await readRegister()).toEqual([]);
    expect(await names()).toEqual([]);
  });
});

test("a figure typed over a formula is named, with what it was, and can be put back", async () => {
  await insert();
  await book.write("D20", [[1234567]]);
  const found = await look();
  expect(found.changes).toEqual([
    expect.objectContaining({
      cell: "D20",
      was: expect.stringMatching(/^£/) as string,
      now: expect.stringContaining("1,234,567") as string,
    }),
  ]);
  const [change] = found.changes;
  if (change === undefined) throw new Error("No change was found");
  expect(change.about).not.toBe("");
  expect(await putCellBack(found.at, { ...change, held: 5 })).toBe("D20 has been changed since. Check all, then decide again");
  expect(await putCellBack(found.at, change)).toBeNull();
  expect((await look()).changes).toEqual([]);
});

test("a change that was kept is said to be kept, until it is another", async () => {
  await insert();
  await book.write("D20", [[1]]);
  const entry = await theOnly();
  const [{ row, column } = { row: 0, column: 0 }] = (await look()).changes;
  await writeEntry({ ...entry, kept: [{ row, column, now: 1, on: "2026-11-23" }] });
  expect((await look()).changes).toMatchObject([{ cell: "D20", kept: "2026-11-23" }]);
  await book.write("D20", [[2]]);
  expect((await look()).changes[0]?.kept).toBeUndefined();
});

test("of frozen values every figure counts, and a source may not change either", async () => {
  await insert({ mode: "values" });
  const spotCost = await cellOf("Spot cost");
  await book.write(spotCost, [[1]]);
  expect((await look()).changes).toMatchObject([{ cell: spotCost, now: expect.stringContaining("1") as string }]);
});

describe.each(["formulas", "live"] as const)("assumptions as %s", (mode) => {
  test("a source typed over is named, goes into the table and its stamp, and can be put back or kept", async () => {
    await insert({ mode });
    const { stamp } = await look();
    const cell = (await cellOf("Spot cost")).replace("C", "E");
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
    const cell = (await cellOf("Spot cost")).replace("C", "E");
    await book.write(cell, [[""]]);
    const found = await look();
    expect(found.sources).toEqual([expect.objectContaining({ label: "Spot cost", now: "" })]);
    const row = found.rowsNow.find(({ label }) => label === "Spot cost");
    expect([row?.source, row?.status]).toEqual([undefined, undefined]);
  });

  test("a changed one is named; the figures agree with it; the stamp is another", async () => {
    await insert({ mode });
    const { stamp } = await look();
    const spotCost = await cellOf("Spot cost");
    await book.write(spotCost, [[190000]]);
    const found = await look();
    expect(found.assumptions).toEqual([{ label: "Spot cost", cell: spotCost, was: "£184,308.80", now: "£190,000.00" }]);
    expect(found.changes).toEqual([]);
    expect(found.agreement.of).toBeGreaterThan(0);
    expect(found.agreement.agree).toBe(found.agreement.of);
    expect(found.stamp).not.toBe(stamp);
    expect(found.rowsNow.find(({ label }) => label === "Spot cost")?.value).toBe(190000);
  });

  test("a term is read as its sum, and one that cannot be read says why", async () => {
    await insert({ mode });
    const term = await cellOf("Term");
    await book.write(term, [["=4+4"]]);
    expect((await look()).assumptions).toMatchObject([{ label: "Term", was: "8", now: "4+4" }]);
    await book.write(term, [["soon"]]);
    const found = await look();
    expect(found.table).toBeNull();
    expect(found.problems).toHaveLength(1);
  });

  test("with more beds it is outgrown, and written again where it stands, its names kept", async () => {
    await insert({ mode });
    await book.write(await cellOf("Beds contracted"), [[7]]);
    const found = await look();
    expect(found.isOutgrown).toBe(true);
    if (found.table === null) throw new Error(found.problems.join());
    const before = await names();
    const outcome = insertedBy(await updateTable(await theOnly(), found, found.table, today));
    expect(outcome).toMatchObject({ number: 1, sheet: "Sheet1" });
    expect(await names()).toEqual(before);
    const after = await look();
    expect(after).toMatchObject({ changes: [], assumptions: [], isOutgrown: false, isReshaped: false });
    expect(after.agreement.agree).toBe(after.agreement.of);
  });

  test("with fewer beds what is left of the larger table goes", async () => {
    await insert({ mode });
    await book.write(await cellOf("Beds contracted"), [[3]]);
    const found = await look();
    if (found.table === null) throw new Error(found.problems.join());
    const outcome = insertedBy(await updateTable(await theOnly(), found, found.table, today));
    const last = Number(/\d+$/.exec(outcome.area)?.[0]);
    const rows = Object.keys(await book.contents()).map((cell) => Number(/\d+$/.exec(cell)?.[0]));
    expect(Math.max(...rows)).toBeLessThanOrEqual(last);
    expect(await look()).toMatchObject({ changes: [], isReshaped: false });
  });

  test("it is not written over what stands below it", async () => {
    const { area } = await insert({ mode });
    const below = `B${Number(/\d+$/.exec(area)?.[0]) + 1}`;
    await book.write(below, [["Mine"]]);
    await book.write(await cellOf("Beds contracted"), [[9]]);
    const found = await look();
    if (found.table === null) throw new Error(found.problems.join());
    expect(await updateTable(await theOnly(), found, found.table, today)).toMatchObject({
      kind: "not empty",
      filled: 1,
      first: { cell: below },
    });
  });
});

test("a live table can be made values, in its place", async () => {
  await insert({ mode: "live" });
  const found = await look();
  if (found.table === null) throw new Error(found.problems.join());
  const outcome = insertedBy(await updateTable(await theOnly(), found, found.table, today, "values"));
  expect(outcome).toMatchObject({ mode: "values", number: 1 });
  expect(Object.values(await book.contents()).filter((content) => String(content).startsWith("=CARE"))).toEqual([]);
  expect(await theOnly()).toMatchObject({ mode: "values", written: "2026-11-23" });
  expect(await look()).toMatchObject({ changes: [] });
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

test("on a sheet of its own the chart says the finding as it is now, is drawn anew with the table, and goes with it", async () => {
  await book.write("A1", [["Mine"]]);
  await insert({ place: "new sheet" });
  const charts = async (): Promise<string[]> =>
    (await book.run((_, context) => context.workbook.worksheets.getItem("Savings grid").charts.load("items/title/text"))).items.map(
      ({ title }) => title.text,
    );
  expect(await charts()).toEqual([expect.stringContaining("saves £1,888,352 to £2,356,352")]);
  const sheet = await book.contents("Savings grid");
  const label = Object.keys(sheet).find((cell) => sheet[cell] === "Spot cost") ?? "";
  await book.run((_, context) => {
    context.workbook.worksheets.getItem("Savings grid").getRange(label.replace("B", "C")).values = [[190000]];
  });
  expect(await charts()).toEqual([expect.stringContaining("saves £2,116,000 to £2,584,000")]);
  const beds = Object.keys(sheet).find((cell) => sheet[cell] === "Beds contracted") ?? "";
  await book.run((_, context) => {
    context.workbook.worksheets.getItem("Savings grid").getRange(beds.replace("B", "C")).values = [[7]];
  });
  const found = await look();
  if (found.table === null) throw new Error(found.problems.join());
  insertedBy(await updateTable(await theOnly(), found, found.table, today));
  expect(await charts()).toEqual([expect.stringContaining("With all 7 beds occupied")]);
  await book.run((_, context) => {
    context.workbook.worksheets.getItem("Savings grid").getRange("Z1").values = [["Mine too"]];
  });
  const outcome = await removeTable(await theOnly(), (await look()).at);
  expect(outcome).toMatchObject({ kind: "removed", removed: { isSheetGone: false } });
  expect(await charts()).toEqual([]);
});
