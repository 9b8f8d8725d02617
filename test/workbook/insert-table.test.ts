/** Tables go into a workbook through the real Office.js, and nothing that was there is lost. */
import { layOut } from "../../src/tables";
import {
  goTo,
  insertTable,
  readSelectedCell,
  readSelectedRows,
  targetAt,
  undoInsertion,
  type Inserted,
  type InsertRequest,
  type Mode,
} from "../../src/workbook";
import { looksOf, paintCells } from "../support/cell-looks";
import { example, fillPrecious, insertedBy, request, table, tableOf } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = async (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertedBy(await insertTable(request(changes)));

/** The figures of the three levels in full, as the sheet shows them, without the sign of pounds. */
async function shownFigures(inserted: Inserted): Promise<string[][]> {
  const range = await book.run((_, context) => context.workbook.worksheets.getItem(inserted.sheet).getRange(inserted.area).load("text"));
  return ["Low", "Medium", "High"].flatMap((level) => {
    const caption = range.text.findIndex((line) => line[0] === `${level} support by beds occupied, £`);
    return range.text.slice(caption + 2, caption + 8).map((line) => line.slice(1, 6).map((text) => text.replace("£", "")));
  });
}
const printed = Object.values(example.printed).flatMap((part) => part.map((row) => row.map((figure) => (figure === "-" ? "0" : figure))));

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

describe.each(["formulas", "values", "live"] as const)("as %s", (mode: Mode) => {
  test("the 90 figures of Table 1 stand in the sheet to the printed pound, in two round trips", async () => {
    await book.select("B4");
    book.batches = 0;
    const inserted = await insert({ mode });
    expect(book.batches).toBe(2);
    expect(printed.flat()).toHaveLength(90);
    expect(await shownFigures(inserted)).toEqual(printed);
    expect(inserted).toMatchObject({ sheet: "Sheet1", onNewSheet: false, mode });
    expect(inserted.agreement.firstDifferent).toBeNull();
    expect(inserted.agreement.of).toBe(mode === "values" ? 0 : inserted.agreement.agree);
    if (mode !== "values") expect(inserted.agreement.of).toBeGreaterThanOrEqual(90);
  });
});

test.each([
  ["formulas", 1],
  ["values", 1],
  ["live", 0],
] as const)("as %s on a sheet of its own, with %d chart of its cells under the finding", async (mode, count) => {
  book.batches = 0;
  const inserted = await insert({ mode, place: "new sheet" });
  expect(book.batches).toBe(2);
  const charts = await book.run((_, context) =>
    context.workbook.worksheets.getItem(inserted.sheet).charts.load("items/chartType,items/title/text,items/series/items/name"),
  );
  expect(charts.items).toHaveLength(count);
  const [chart] = charts.items;
  if (chart === undefined) return;
  expect(chart.chartType).toBe("XYScatterLinesNoMarkers");
  expect(chart.title.text).toMatch(/^With all 5 beds occupied, the block saves £1,888,352 to £2,356,352/);
  expect(chart.series.items.map(({ name }) => name)).toEqual(["Low", "Medium", "High"]);
  await undoInsertion(inserted);
  const sheets = await book.run((_, context) => context.workbook.worksheets.load("items/name"));
  expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("at the selection there is no chart, which would lie on other cells", async () => {
  const inserted = await insert();
  const charts = await book.run((_, context) => context.workbook.worksheets.getItem(inserted.sheet).charts.load("items"));
  expect(charts.items).toEqual([]);
});

test.each(["formulas", "live"] as const)("as %s, a changed spot price changes the figures", async (mode) => {
  const inserted = await insert({ mode, place: "new sheet" });
  const before = await shownFigures(inserted);
  const [sheet, label] = await book.run((_, context) => {
    const own = context.workbook.worksheets.getItem(inserted.sheet);
    return [own, own.getRange(inserted.assumptions).load("values,rowIndex,columnIndex")] as const;
  });
  const row = label.values.findIndex(([name]) => name === "Spot cost");
  await book.run(
    (_, context) =>
      void (context.workbook.worksheets
        .getItem(sheet.toJSON().name ?? inserted.sheet)
        .getCell(label.rowIndex + row, label.columnIndex + 1).values = [[200000]]),
  );
  const after = await shownFigures(inserted);
  expect(before[0]).toEqual(["100%", "627,000", "921,544", "294,544", "2,356,352"]);
  expect(after[0]).toEqual(["100%", "627,000", "1,000,000", "373,000", "2,984,000"]);
});

test("formulas are readable: named cells and no figure typed into them", async () => {
  await book.select("B4");
  await insert();
  const contents = await book.contents();
  expect(contents["C15"]).toBe("=4+2+2");
  expect(contents["D20"]).toBe("=(care_spot_cost_1*B20-care_block_cost_low_1)*care_term_1");
  expect(contents["E29"]).toBe("=care_spot_cost_1*B29");
  for (const formula of Object.values(contents).filter((one) => String(one).startsWith("=")))
    expect(String(formula).length).toBeLessThan(280);
});

test("a second table has names of its own", async () => {
  await insert({ place: "new sheet" });
  const second = await insert({ place: "new sheet" });
  expect(second.sheet).toBe("Savings grid 2");
  const names = await book.run((_, context) => context.workbook.names.load("items/name"));
  expect(
    names.items
      .filter(({ name }) => name.startsWith("care_spot_cost"))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["care_spot_cost_1", "care_spot_cost_2"]);
});

test("what is there is never overwritten without asking, and is told of", async () => {
  await book.write("C9:C10", [["Total spend 2018/19"], [5268540]]);
  const contents = await book.contents();
  await book.select("B4");
  expect(await insertTable(request())).toEqual({
    kind: "not empty",
    area: expect.stringMatching(/^Sheet1!B4:G\d+$/) as string,
    filled: 2,
    first: { cell: "C9", text: "Total spend 2018/19" },
    emptyCell: { sheet: "Sheet1", cell: "E4" },
  });
  expect(await book.contents()).toEqual(contents);
  const beside = await insert({ place: { sheet: "Sheet1", cell: "E4" } });
  expect(beside.area).toMatch(/^E4:J/);
  expect(await book.contents()).toMatchObject(contents);
});

test("undo brings every cell back, text that looks like a formula or a number too, as it looked", async () => {
  await fillPrecious(book);
  await paintCells(book, "Sheet1");
  const looks = await looksOf(book, "Sheet1", "A1:L70");
  const contents = await book.contents();
  const types = () => book.run((sheet) => sheet.getRange("B4:D21").load("valueTypes,numberFormat,values"));
  const before = (await types()).toJSON();
  const inserted = await insert({ mayOverwrite: true });
  expect(await book.contents()).not.toEqual(contents);
  expect(await looksOf(book, "Sheet1", "A1:L70")).not.toEqual(looks);
  expect(await undoInsertion(inserted)).toEqual({ kind: "undone", sentence: "Insert undone. The 8 cells are back" });
  expect(await book.contents()).toEqual(contents);
  expect((await types()).toJSON()).toEqual(before);
  expect(await looksOf(book, "Sheet1", "A1:L70")).toEqual(looks);
  const names = await book.run((_, context) => context.workbook.names.load("items/name"));
  expect(names.items).toEqual([]);
});

test("undo refuses when a cell of the table was changed since", async () => {
  await book.select("B4");
  const inserted = await insert();
  await book.write("C10", [[1]]);
  expect(await undoInsertion(inserted)).toEqual({
    kind: "refused",
    sentence: "Cannot undo: C10 has been changed since. Delete the table yourself, or keep it",
  });
});

test("undo of a new sheet takes the sheet away, unless something else is on it", async () => {
  const first = await insert({ place: "new sheet" });
  expect(await undoInsertion(first)).toEqual({ kind: "undone", sentence: "Insert undone. Its sheet is gone" });
  const second = await insert({ place: "new sheet" });
  await book.run((_, context) => void (context.workbook.worksheets.getItem(second.sheet).getRange("M2").values = [["mine"]]));
  expect(await undoInsertion(second)).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("something else is on sheet Savings grid") as string,
  });
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
    sentence: expect.stringMatching(/^Sheet1!B4:G\d+ has merged cells/) as string,
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

test("names of levels that look like formulas stay text", async () => {
  const rows = example.rows.map((row) => ({
    ...row,
    label: row.label.replace("Low", "=HYPERLINK(1)").replace("Medium", "-5").replace("High", "@x"),
  }));
  await book.select("B4");
  await insert({ table: tableOf(rows), rows });
  const range = await book.run((sheet) => sheet.getRange("D19:F19").load("values,formulas,valueTypes"));
  expect(range.values).toEqual([["=HYPERLINK(1)", "-5", "@x"]]);
  expect(range.valueTypes).toEqual([["String", "String", "String"]]);
});

test("an inserted table can be gone to", async () => {
  const inserted = await insert({ place: "new sheet" });
  await book.run((_, context) => context.workbook.worksheets.getItem("Sheet1").activate());
  await goTo(inserted);
  const selected = await book.run((_, context) => context.workbook.getSelectedRange().load("address"));
  expect(selected.address).toBe(`'Savings grid'!${inserted.area}`);
});

test("where a table would go", async () => {
  await book.write("C9", [["x"]]);
  await book.select("B4:C7");
  const { rows, columns } = layOut(table, { mode: "formulas", origin: { row: 0, column: 0, number: 1 }, date: "" });
  expect(columns).toBe(6);
  expect(await targetAt(table, "formulas")).toEqual({ sheet: "Sheet1", cell: "B4", area: `Sheet1!B4:G${3 + rows}`, filled: 1 });
});

test("assumptions are taken from two selected columns, each with its cell as source", async () => {
  await book.write("B3:C6", [
    ["Inputs", ""],
    ["Beds contracted", 5],
    ["block cost, Low", 627000],
    ["Term", "4+2+2"],
  ]);
  await book.select("B3:C6");
  expect(await readSelectedRows(["Beds contracted", "Block cost", "Term"])).toEqual({
    address: "Sheet1!B3:C6",
    rows: [
      { label: "Beds contracted", value: 5, source: "Sheet1!C4" },
      { label: "block cost, Low", value: 627000, source: "Sheet1!C5" },
      { label: "Term", value: "4+2+2", source: "Sheet1!C6" },
    ],
  });
  await book.select("B3");
  expect(await readSelectedRows(["Term"])).toEqual({ sentence: "Select two columns in Excel, names and values, then press again" });
  await book.select("C4");
  expect(await readSelectedCell()).toEqual({ value: 5, address: "Sheet1!C4" });
  await book.select("C3");
  expect(await readSelectedCell()).toEqual({ value: null, address: "Sheet1!C3" });
});
