import type { Grid } from "../../workbench/grid/grid";
import { headlessGrid } from "../../workbench/grid/headless";
import { Interpreter } from "../../workbench/host/interpreter";
import type { BeforeAction } from "../../workbench/host/interpreter";
import { nodeExcel } from "../../workbench/host/node-excel";
import { Workbook } from "../../workbench/workbook/workbook";
import { writeSavingsTable } from "./fixture-add-in/savings-table";

const grids: Grid[] = [];
afterEach(() => Promise.all(grids.splice(0).map((grid) => grid.dispose())));

function setUp(beforeAction?: BeforeAction) {
  const grid = headlessGrid();
  grids.push(grid);
  const workbook = new Workbook(grid);
  return { workbook, excel: nodeExcel(new Interpreter(workbook, beforeAction)) };
}

test("formulas written through the real Excel object model are calculated by Univer", async () => {
  const { excel } = setUp();
  const values = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    range.formulas = [[1, 2, "=SUM(A1:B1)"]];
    range.load("values,formulas,address");
    await context.sync();
    return [range.values, range.formulas, range.address];
  });
  expect(values).toEqual([[[1, 2, 3]], [[1, 2, "=SUM(A1:B1)"]], "Sheet1!A1:C1"]);
});

test("the savings table", async () => {
  const { excel } = setUp();
  const shown = await excel.run(async (context) => {
    await writeSavingsTable(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const first = sheet.getRange("B7:G7").load("values,text,numberFormat");
    const header = sheet.getRange("B6:G6").load("format/fill/color,format/font/bold,format/horizontalAlignment");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const used = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    return {
      first: first.values,
      text: first.text,
      fill: header.format.fill.color,
      bold: header.format.font.bold,
      aligned: header.format.horizontalAlignment,
      frozen: frozen.address,
      used: used.address,
    };
  });
  expect(shown).toEqual({
    first: [[6, 1.2, 626938, 998400, 371462, "saves"]],
    text: [["6", "120%", "£626,938", "£998,400", "£371,462", "saves"]],
    fill: "#1F3864",
    bold: true,
    aligned: "Center",
    frozen: "Sheet1!1:6",
    used: "Sheet1!B2:G12",
  });
});

test("a changed input recalculates", async () => {
  const { excel } = setUp();
  const saving = await excel.run(async (context) => {
    await writeSavingsTable(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("C3").values = [[4000]];
    const cell = sheet.getRange("F7").load("values");
    await context.sync();
    return cell.values[0]?.[0] as number;
  });
  expect(saving).toBe(4000 * 6 * 52 - 626938);
});

test("null objects, names, sheets, tables, charts", async () => {
  const { excel, workbook } = setUp();
  const seen = await excel.run(async (context): Promise<unknown[]> => {
    const none = context.workbook.worksheets.getItemOrNullObject("Nope");
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:B3").values = [
      ["Item", "Cost"],
      ["a", 1],
      ["b", 2],
    ];
    const name = context.workbook.names.add("Costs", sheet.getRange("B2:B3")).load("name,value");
    const table = sheet.tables.add("A1:B3", true).load("name,id");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Auto");
    chart.title.text = "Costs";
    chart.setPosition("D2", "H12");
    sheet.getRange("C1").formulas = [["=SUM(Costs)"]];
    const total = sheet.getRange("C1").load("values");
    const all = context.workbook.worksheets.load("items/name");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    sheet.getRange("B2:B3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return [
      none.isNullObject,
      name.name,
      name.value as unknown,
      table.name,
      total.values as unknown,
      all.items.map((item) => item.name),
      active.name,
      selected.address,
    ];
  });
  expect(seen).toEqual([
    true,
    "Costs",
    "=Data!$B$2:$B$3",
    expect.stringMatching(/^Table\d+$/),
    [[3]],
    ["Sheet1", "Data"],
    "Sheet1",
    "Data!B2:B3",
  ]);
  expect(workbook.$record.charts.map((chart) => chart.title)).toEqual(["Costs"]);
});

test.each([
  ["a missing sheet", (context: Excel.RequestContext) => void context.workbook.worksheets.getItem("Nope").load("name"), "ItemNotFound"],
  [
    "a wrong shape",
    (context: Excel.RequestContext) => void (context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2, 3]]),
    "InvalidArgument",
  ],
  [
    "something the workbench lacks",
    (context: Excel.RequestContext) => void context.workbook.worksheets.getActiveWorksheet().getRange("A1").insert("Down"),
    "ApiNotFound",
  ],
])("%s is refused", async (_what, act, code) => {
  const { excel } = setUp();
  const attempt = excel.run(async (context) => {
    act(context);
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code });
});

test("5,000 values are written in pieces by the client and read back", async () => {
  const { excel } = setUp();
  const last = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A5000");
    range.values = Array.from({ length: 5000 }, (_unused, index) => [index]);
    const end = range.getCell(4999, 0).load("values");
    await context.sync();
    return end.values as unknown;
  });
  expect(last).toEqual([[4999]]);
});
