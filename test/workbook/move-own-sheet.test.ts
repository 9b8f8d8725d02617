/** A table that has a sheet of its own moves with its chart, and with what is printed of the sheet. */
import type { Inserted, InsertRequest } from "../../src/workbook";
import { moveTable, type MoveOutcome } from "../../src/workbook/register";
import { insertAtB4, look, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertAtB4(book, changes);
type Where = Parameters<typeof moveTable>[2];
const move = async (to: Where): Promise<MoveOutcome> => moveTable(await theOnly(), await look(), to);
const sentenceOf = (outcome: MoveOutcome): string => (outcome.kind === "refused" ? outcome.sentence : "It was moved");
const addSheet = (name: string): Promise<void> => book.run((_, context) => void context.workbook.worksheets.add(name));

const charts = async (sheet: string) =>
  (
    await book.run((_, context) =>
      context.workbook.worksheets.getItem(sheet).charts.load("items/name,items/title/text,items/top,items/left,items/series/items/name"),
    )
  ).items.map(({ name, title, top, left, series }) => ({ name, title: title.text, top, left, series: series.items.length }));
const printed = async (sheet: string): Promise<string> => {
  const areas = await book.run((_, context) =>
    context.workbook.worksheets.getItem(sheet).pageLayout.getPrintAreaOrNullObject().load("address"),
  );
  return areas.isNullObject ? "all" : areas.address;
};
const topOf = async (sheet: string, cell: string): Promise<{ top: number; left: number }> => {
  const [probe] = await book.run((_, context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    const chart = own.charts.add("Line", own.getRange("A1:A2"), "Columns");
    chart.setPosition(cell, cell);
    return [chart.load("top,left")];
  });
  const place = { top: probe.top, left: probe.left };
  await book.run((_, context) => context.workbook.worksheets.getItem(sheet).charts.getItemAt(1).delete());
  return place;
};

test("the chart and what is printed go along", async () => {
  const { area } = await insert({ place: "new sheet" });
  const before = (await charts("Savings grid"))[0];
  expect(before).toMatchObject(await topOf("Savings grid", "J6"));
  const withChart = area.replace("H", "P");
  expect(await printed("Savings grid")).toBe(`'Savings grid'!${withChart}`);
  expect(await move({ sheet: "Savings grid", cell: "T2" })).toMatchObject({ kind: "moved", moved: { leavesNothing: false } });
  expect(await printed("Savings grid")).toBe(`'Savings grid'!${withChart.replace("B", "T").replace("P", "AH")}`);
  const [after] = await charts("Savings grid");
  expect(after).toEqual({ ...before, ...(await topOf("Savings grid", "AB6")) });
});

test("on another sheet the chart is drawn again, and is printed where others are", async () => {
  const { area } = await insert({ place: "new sheet" });
  const last = Number(/\d+$/.exec(area)?.[0]);
  await addSheet("Report");
  await book.run((_, context) => context.workbook.worksheets.getItem("Report").pageLayout.setPrintArea("A1:A3"));
  const [before] = await charts("Savings grid");
  expect(await move({ sheet: "Report", cell: "B10" })).toMatchObject({ kind: "moved", moved: { leavesNothing: true } });
  expect(await charts("Savings grid")).toEqual([]);
  expect(await charts("Report")).toEqual([{ ...before, ...(await topOf("Report", "J14")) }]);
  expect(await printed("Report")).toBe(`Report!A1:A3,Report!B10:P${last + 8}`);
  const label = Object.entries(await book.contents("Report")).find(([, content]) => content === "Spot cost")?.[0] ?? "";
  await book.run((_, context) => {
    context.workbook.worksheets.getItem("Report").getRange(label.replace("B", "C")).values = [[190000]];
  });
  expect((await charts("Report"))[0]?.title).toContain("saves £2,116,000 to £2,584,000");
});

test("a sheet of which all is printed stays one", async () => {
  await insert({ place: "new sheet" });
  await move({ sheet: "Sheet1", cell: "B4" });
  expect(await printed("Sheet1")).toBe("all");
});

test("what stands where its chart would lie is in the way", async () => {
  const { area } = await insert({ place: "new sheet" });
  const last = Number(/\d+$/.exec(area)?.[0]);
  await book.run((_, context) => void (context.workbook.worksheets.getItem("Sheet1").getRange("L12").values = [["Mine"]]));
  expect(sentenceOf(await move({ sheet: "Sheet1", cell: "B4" }))).toBe(
    `Sheet1!B4:H${last + 2}, with room for its chart beside it, has a filled cell in the way: L12. Select a cell with room to its right and below, or empty it. Nothing was moved`,
  );
  expect(await move({ sheet: "Sheet1", cell: "M4" })).toMatchObject({ kind: "moved" });
});
