/** A table whose assumptions were changed in the sheet is written again where it stands. */
import type { Inserted, InsertRequest } from "../../src/workbook";
import { removeTable, updateTable } from "../../src/workbook/register";
import { insertedBy } from "../support/hackney-insert";
import { cellOf, insertAtB4, look, namesIn, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const today = new Date(2026, 10, 23, 12);
const insert = (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertAtB4(book, changes);
const valueCell = (label: string): Promise<string> => cellOf(book, label);

describe.each(["formulas", "live"] as const)("assumptions as %s", (mode) => {
  test("with more beds it is outgrown, and written again where it stands, its names kept", async () => {
    await insert({ mode });
    await book.write(await valueCell("Beds contracted"), [[7]]);
    const found = await look();
    expect(found.isOutgrown).toBe(true);
    if (found.table === null) throw new Error(found.problems.join());
    const before = await namesIn(book);
    const outcome = insertedBy(await updateTable(await theOnly(), found, found.table, today));
    expect(outcome).toMatchObject({ number: 1, sheet: "Sheet1" });
    expect(await namesIn(book)).toEqual(before);
    const after = await look();
    expect(after).toMatchObject({ changes: [], assumptions: [], isOutgrown: false, isReshaped: false });
    expect(after.agreement.agree).toBe(after.agreement.of);
  });

  test("with fewer beds what is left of the larger table goes", async () => {
    await insert({ mode });
    await book.write(await valueCell("Beds contracted"), [[3]]);
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
    await book.write(await valueCell("Beds contracted"), [[9]]);
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
  const outcome = await removeTable(await theOnly(), await look());
  expect(outcome).toMatchObject({ kind: "removed", removed: { isSheetGone: false } });
  expect(await charts()).toEqual([]);
});
