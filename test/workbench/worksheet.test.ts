import { ofAllSheets } from "../../workbench/workbook/event-message";
import { openBook } from "./book";

test("sheets are added at the end without going there, moved, hidden, coloured and deleted", async () => {
  const { run } = openBook();
  const seen = await run((_sheet, context) => {
    const { worksheets } = context.workbook;
    const data = worksheets.add("Data");
    worksheets.add();
    data.position = 0;
    data.tabColor = "#1F3864";
    data.showGridlines = false;
    data.visibility = "VeryHidden";
    return {
      data: data.load("name,position,tabColor,showGridlines,visibility"),
      all: worksheets.load("items/name"),
      active: worksheets.getActiveWorksheet().load("name"),
    };
  });
  expect(seen.data.toJSON()).toMatchObject({
    name: "Data",
    position: 0,
    tabColor: "#1F3864",
    showGridlines: false,
    visibility: "VeryHidden",
  });
  expect([seen.all.items.map((sheet) => sheet.name), seen.active.name]).toEqual([["Data", "Sheet1", "Sheet3"], "Sheet1"]);

  const left = await run((_sheet, context) => {
    context.workbook.worksheets.getItem("Sheet3").delete();
    return context.workbook.worksheets.load("items/name,items/visibility");
  });
  expect(left.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ["Data", "VeryHidden"],
    ["Sheet1", "Visible"],
  ]);
});

test.each([
  ["the last visible sheet is not deleted", (sheet: Excel.Worksheet) => sheet.delete(), "InvalidOperation"],
  ["nor hidden", (sheet: Excel.Worksheet) => void (sheet.visibility = "Hidden"), "InvalidOperation"],
  ["a name has no slash", (sheet: Excel.Worksheet) => void (sheet.name = "a/b"), "InvalidArgument"],
  ["a name has at most 31 characters", (sheet: Excel.Worksheet) => void (sheet.name = "x".repeat(32)), "InvalidArgument"],
  ["a name is not used twice", (sheet: Excel.Worksheet) => void sheet.context.workbook.worksheets.add("SHEET1"), "ItemAlreadyExists"],
])("%s", async (_what, act, code) => {
  const { run } = openBook();
  await expect(run((sheet) => act(sheet))).rejects.toMatchObject({ code });
});

test("formulas and names follow a renamed sheet", async () => {
  const { run } = openBook();
  await run((sheet, context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1:A2").values = [[5], [6]];
    context.workbook.names.add("costs", data.getRange("A1:A2"));
    sheet.getRange("A1:B1").formulas = [["=SUM(Data!A1:A2)", "=SUM(costs)"]];
  });
  const seen = await run((sheet, context) => {
    context.workbook.worksheets.getItem("Data").name = "Bids 2027";
    return { cells: sheet.getRange("A1:B1").load("formulas,values"), name: context.workbook.names.getItem("costs").load("formula") };
  });
  expect(seen.cells.formulas).toEqual([["=SUM('Bids 2027'!A1:A2)", "=SUM(costs)"]]);
  expect([seen.cells.values, seen.name.formula]).toEqual([[[11, 11]], "='Bids 2027'!$A$1:$A$2"]);
});

test("what referred to a deleted sheet is #REF!", async () => {
  const { run } = openBook();
  await run((sheet, context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1").values = [[5]];
    context.workbook.names.add("cost", data.getRange("A1"));
    sheet.getRange("A1:B1").formulas = [["=Data!A1", "=cost"]];
  });
  const seen = await run((sheet, context) => {
    context.workbook.worksheets.getItem("Data").delete();
    return { cells: sheet.getRange("A1:B1").load("values"), name: context.workbook.names.getItem("cost").load("formula,type") };
  });
  expect([seen.cells.values, seen.name.formula, seen.name.type]).toEqual([[["#REF!", "#REF!"]], "=#REF!", "Error"]);
});

test("panes are frozen and unfrozen", async () => {
  const { run } = openBook();
  const frozen = await run((sheet) => {
    sheet.freezePanes.freezeRows(3);
    const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B5"));
    return [rows, sheet.freezePanes.getLocationOrNullObject().load("address")] as const;
  });
  const none = await run((sheet) => {
    sheet.freezePanes.unfreeze();
    return sheet.freezePanes.getLocationOrNullObject().load("address");
  });
  expect([frozen[0].address, frozen[1].address, none.isNullObject]).toEqual(["Sheet1!1:3", "Sheet1!A1:B5", true]);
});

test("the page layout is kept", async () => {
  const { run } = openBook();
  const layout = await run((sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$1:$2");
    return {
      kept: pageLayout.load("orientation,paperSize,zoom,centerHorizontally"),
      area: pageLayout.getPrintAreaOrNullObject().load("address"),
      rows: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    };
  });
  expect(layout.kept.toJSON()).toMatchObject({
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
  });
  expect([layout.area.address, layout.rows.address]).toEqual(["Sheet1!A1:F20", "Sheet1!1:2"]);
});

describe("a protected sheet", () => {
  const writes: [string, (sheet: Excel.Worksheet) => void][] = [
    ["values", (sheet) => void (sheet.getRange("A1").values = [[1]])],
    ["formulas", (sheet) => void (sheet.getRange("A1").formulas = [["=1"]])],
    ["a format", (sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["a number format", (sheet) => void (sheet.getRange("A1").numberFormat = [["0%"]])],
    ["a column width", (sheet) => void (sheet.getRange("A1").format.columnWidth = 90)],
    ["a border", (sheet) => void (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
    ["clear", (sheet) => sheet.getRange("A1").clear()],
    ["a table", (sheet) => void sheet.tables.add("A1:B2", true)],
    ["a chart", (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2"))],
    ["a deleted row", (sheet) => sheet.getRange("1:1").delete("Up")],
  ];
  test.each(writes)("refuses %s", async (_what, write) => {
    const { run } = openBook();
    await run((sheet) => {
      sheet.getRange("A1").values = [["kept"]];
      sheet.protection.protect();
    });
    await expect(run((sheet) => write(sheet))).rejects.toMatchObject({ code: "AccessDenied" });
    const cell = await run((sheet) => sheet.getRange("A1").load("values,format/fill/color"));
    expect([cell.values, cell.format.fill.color]).toEqual([[["kept"]], "#FFFFFF"]);
  });

  test("lets unlocked cells be written, and opens again", async () => {
    const { run } = openBook();
    const [before, locked] = await run((sheet) => {
      sheet.getRange("B2:B3").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B2").values = [[5]];
      return [sheet.protection.load("protected"), sheet.getRange("A1:B3").load("format/protection/locked")] as const;
    });
    expect([before.protected, locked.format.protection.locked]).toEqual([true, null]);
    const after = await run((sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[6]];
      return sheet.getRange("A1:B2").load("values");
    });
    expect(after.values).toEqual([
      [6, ""],
      ["", 5],
    ]);
  });

  test("opens only with its password", async () => {
    const { run } = openBook();
    await run((sheet) => sheet.protection.protect(undefined, "secret"));
    await expect(run((sheet) => sheet.protection.unprotect("guess"))).rejects.toMatchObject({ code: "InvalidArgument" });
    const open = await run((sheet) => {
      sheet.protection.unprotect("secret");
      return sheet.protection.load("protected");
    });
    expect(open.protected).toBe(false);
  });
});

test("events of cells, selections and sheets", async () => {
  const { run, events, grid } = openBook();
  await run((sheet, context) => {
    sheet.getRange("B2:C3").values = [[1]];
    const data = context.workbook.worksheets.add("Data");
    data.name = "Bids";
    data.activate();
    data.getRange("B2").select();
    sheet.activate();
    data.delete();
  });
  grid.book.getActiveSheet().getRange("A1").setValue(7); // as a person does
  const seen = events
    .filter(({ target }) => target === ofAllSheets)
    .map(({ type, message }) => [type, message as Record<string, unknown>] as const);
  expect(seen.filter(([type]) => type === 10).map(([, { address, triggerSource }]) => [address, triggerSource])).toEqual([
    ["B2:C3", "ThisLocalAddin"],
    ["A1", "Unknown"],
  ]);
  expect(seen.filter(([type]) => type === 25)[0]?.[1]).toMatchObject({ nameBefore: "Data", nameAfter: "Bids" });
  expect(seen.map(([type]) => type).filter((type) => [11, 12, 13, 15].includes(type))).toEqual([13, 12, 11, 12, 11, 15]);
  expect(seen.filter(([type]) => type === 14).map(([, { address }]) => address)).toContain("B2");
});

test("what a person does to sheets, rows and the calculation is told too, each with its kind", async () => {
  const { events, grid } = openBook();
  const data = grid.book.insertSheet("Data");
  data.setName("Bids");
  grid.book.moveSheet(data, 0);
  data.insertRowsBefore(2, 3);
  data.deleteColumns(4, 1);
  data.getRange("A1").setValue(1);
  await grid.settled();
  data.hideSheet();
  grid.book.deleteSheet(data);
  const worksheetId = data.getSheetId();
  const told = events
    .filter(({ target, message }) => target === ofAllSheets && (message as { worksheetId?: string }).worksheetId === worksheetId)
    .map(({ type, message }) => [type, message as Record<string, unknown>] as const);
  const of = (wanted: number): readonly Record<string, unknown>[] => told.filter(([type]) => type === wanted).map(([, message]) => message);
  expect(of(13)).toHaveLength(1);
  expect(of(25)).toEqual([expect.objectContaining({ nameBefore: "Data", nameAfter: "Bids" })]);
  expect(of(27)).toEqual([expect.objectContaining({ positionBefore: 1, positionAfter: 0 })]);
  expect(of(10).map(({ changeType, address }) => [changeType, address])).toEqual([
    ["RowInserted", "3:5"],
    ["ColumnDeleted", "E:E"],
    ["RangeEdited", "A1"],
  ]);
  expect(of(16).length).toBeGreaterThan(0);
  expect(of(26)).toEqual([expect.objectContaining({ visibilityBefore: "Visible", visibilityAfter: "Hidden" })]);
  expect(of(15)).toHaveLength(1);
});
