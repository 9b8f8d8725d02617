/** Tables go into a workbook through the real Office.js: their figures, their formulas, their names and their chart. */
import { goTo, insertTable, undoInsertion, type Inserted, type InsertRequest, type Mode } from "../../src/workbook";
import { example, insertedBy, request, tableOf } from "../support/hackney-insert";
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
  expect(contents["C15"]).toBe("4+2+2");
  expect(contents["D22"]).toBe("=(care_spot_cost_1*B22-care_block_cost_low_1)*care_term_years_1");
  expect(contents["E31"]).toBe("=care_spot_cost_1*B31");
  const lengths = Object.values(contents)
    .filter((one) => String(one).startsWith("="))
    .map((formula) => String(formula).length);
  expect(Math.max(...lengths)).toBeLessThan(400);
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

test("names of levels that look like formulas stay text", async () => {
  const rows = example.rows.map((row) => ({
    ...row,
    label: row.label.replace("Low", "=HYPERLINK(1)").replace("Medium", "-5").replace("High", "@x"),
  }));
  await book.select("B4");
  await insert({ table: tableOf(rows), rows });
  const range = await book.run((sheet) => sheet.getRange("D21:F21").load("values,formulas,valueTypes"));
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
