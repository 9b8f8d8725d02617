/** What was inserted is updated where it stands by now; what people changed in it is told of first. */
import { insertTable, undoInsertion, updateByNumber, type UpdateRequest } from "../../src/workbook";
import { inspectTable, moveTable, readRegister } from "../../src/workbook/register";
import { insertedBy, request, tableOf } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const rowsWith = (label: string, value: number) => request().rows.map((row) => (row.label === label ? { ...row, value } : row));
const update = (rows: UpdateRequest["rows"], changes: Partial<UpdateRequest> = {}) =>
  updateByNumber({ number: 1, table: tableOf(rows), rows, today: new Date(), mayOverwrite: false, ...changes });
const cellBeside = async (label: string, sheet?: string): Promise<string> => {
  const [cell = ""] = Object.entries(await book.contents(sheet)).find(([, content]) => content === label) ?? [];
  return cell.replace(/[A-Z]+/, (column) => String.fromCharCode(column.charCodeAt(0) + 1));
};
const theOnly = async () => {
  const [entry, ...others] = await readRegister();
  if (entry === undefined || others.length > 0) throw new Error("The register has not one entry");
  return { entry, look: await inspectTable(entry) };
};

test.each(["formulas", "live", "values"] as const)("as %s: in its place, under its number, and undone again", async (mode) => {
  await book.select("B4");
  await insertTable(request({ mode }));
  const before = await book.contents();
  const updated = insertedBy((await update(rowsWith("Spot cost", 190000))) as Parameters<typeof insertedBy>[0]);
  expect(updated).toMatchObject({ number: 1, mode, sheet: "Sheet1", onNewSheet: false });
  expect((await book.contents())[await cellBeside("Spot cost")]).toBe(190000);
  expect((await theOnly()).look).toMatchObject({ kind: "there", changes: [], assumptions: [] });
  expect((await undoInsertion(updated)).kind).toBe("undone");
  expect(await book.contents()).toEqual(before);
  expect((await theOnly()).look).toMatchObject({ kind: "there", changes: [], assumptions: [] });
});

test("with more beds on a sheet of its own, its chart with it; undone, the chart is the old one", async () => {
  insertedBy(await insertTable(request({ place: "new sheet" })));
  const charts = async (): Promise<string[]> =>
    (
      await book.run((_, context) => context.workbook.worksheets.getItem("Savings grid").charts.load("items/name,items/title/text"))
    ).items.map(({ name, title }) => `${name}: ${title.text}`);
  const before = await charts();
  const updated = insertedBy((await update(rowsWith("Beds contracted", 7))) as Parameters<typeof insertedBy>[0]);
  expect(await charts()).toEqual([expect.stringMatching(/^care_chart_1: With all 7 beds occupied/)]);
  expect((await undoInsertion(updated)).kind).toBe("undone");
  expect(await charts()).toEqual(before);
});

test("where it was moved to", async () => {
  await book.select("B4");
  await insertTable(request());
  await book.run((_, context) => void context.workbook.worksheets.add("Other"));
  const { entry, look } = await theOnly();
  if (look.kind !== "there") throw new Error(look.kind);
  await moveTable(entry, look, { sheet: "Other", cell: "C9" });
  expect(insertedBy((await update(rowsWith("Spot cost", 190000))) as Parameters<typeof insertedBy>[0])).toMatchObject({ sheet: "Other" });
  expect(await book.contents("Sheet1")).toEqual({});
});

test("what was typed over it is named, and written over only when somebody says so", async () => {
  await book.select("B4");
  const { area } = insertedBy(await insertTable(request()));
  const [spot, beds] = [await cellBeside("Spot cost"), await cellBeside("Beds contracted")];
  await book.write(spot, [[185000]]);
  await book.write("D22", [[1]]);
  const contents = await book.contents();
  expect(await update(rowsWith("Beds contracted", 4))).toEqual({
    kind: "changed in the sheet",
    at: `Sheet1!${area}`,
    changes: [`${spot} Spot cost: was £184,308.80, now £185,000.00`, expect.stringMatching(/^D22 .+: was £.+, now .*1$/)],
  });
  expect(await book.contents()).toEqual(contents);
  insertedBy((await update(rowsWith("Beds contracted", 4), { mayOverwrite: true })) as Parameters<typeof insertedBy>[0]);
  expect(await book.contents()).toMatchObject({ [spot]: 184308.8, [beds]: 4 });
});

test("a table that is gone, one that has no room to grow, and a linked cell that has changed: nothing is written", async () => {
  await book.run((_, context) => void (context.workbook.worksheets.add("Inputs").getRange("C6").values = [[190000]]));
  await book.select("B4");
  const { area } = insertedBy(await insertTable(request()));
  await book.write(`B${Number(/\d+$/.exec(area)?.[0]) + 1}`, [["Mine"]]);
  const contents = await book.contents("Sheet1");
  expect(await update(rowsWith("Beds contracted", 9))).toMatchObject({ kind: "not empty", filled: 1 });
  const linked = request().rows.map((row) => (row.label === "Spot cost" ? { ...row, link: "Inputs!C6" } : row));
  expect(await update(linked)).toEqual({ kind: "out of step", cells: [{ value: 190000 }] });
  expect(await book.contents("Sheet1")).toEqual(contents);
  expect(await update(request().rows, { number: 2 })).toMatchObject({
    kind: "refused",
    sentence: "The table is no longer in the workbook. Insert another. Nothing was written",
  });
});
