import { openBook } from "./book";

test("fonts, fills and alignment", async () => {
  const { run } = openBook();
  const set = { bold: true, italic: true, color: "#1F3864", size: 14, name: "Calibri" };
  const range = await run((sheet) => {
    const found = sheet.getRange("A1:B2");
    found.format.font.set(set);
    found.format.fill.color = "#DDEBF7";
    found.format.horizontalAlignment = "Center";
    found.format.verticalAlignment = "Top";
    found.format.wrapText = true;
    found.format.indentLevel = 2;
    return found.load(
      "format/font,format/fill/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel",
    );
  });
  expect(range.format.font.toJSON()).toMatchObject(set);
  expect(range.format.toJSON()).toMatchObject({
    fill: { color: "#DDEBF7" },
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    indentLevel: 2,
  });
});

test("what cells don't share is null", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.fill.color = "#FF0000";
    return sheet.getRange("A1:A2").load("format/font/bold,format/fill/color,format/font/italic");
  });
  expect([range.format.font.bold, range.format.fill.color, range.format.font.italic]).toEqual([null, null, false]);
});

test("a fill can be taken away, and the rest of the format stays", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    const cell = sheet.getRange("A1");
    cell.format.fill.color = "#FF0000";
    cell.format.font.bold = true;
    cell.format.fill.clear();
    return cell.load("format/fill/color,format/font/bold");
  });
  expect([range.format.fill.color, range.format.font.bold]).toEqual(["#FFFFFF", true]);
});

test("borders: edges, inside lines, weight and colour", async () => {
  const { run } = openBook();
  const seen = await run((sheet) => {
    const { borders } = sheet.getRange("B2:C3").format;
    const bottom = borders.getItem("EdgeBottom");
    bottom.style = "Double";
    bottom.color = "#1F3864";
    borders.getItem("InsideHorizontal").color = "#BFBFBF";
    const top = borders.getItem("EdgeTop");
    top.style = "Continuous";
    top.weight = "Medium";
    const at = (cell: string, edge: Excel.BorderIndex) => sheet.getRange(cell).format.borders.getItem(edge).load("style,weight,color");
    return {
      bottom: at("B3", "EdgeBottom" as Excel.BorderIndex),
      inside: at("C2", "EdgeBottom" as Excel.BorderIndex),
      top: at("C2", "EdgeTop" as Excel.BorderIndex),
      none: at("B3", "EdgeLeft" as Excel.BorderIndex),
    };
  });
  expect(Object.fromEntries(Object.entries(seen).map(([name, { style, weight, color }]) => [name, [style, weight, color]]))).toEqual({
    bottom: ["Double", "Thick", "#1F3864"],
    inside: ["Continuous", "Thin", "#BFBFBF"],
    top: ["Continuous", "Medium", "#000000"],
    none: ["None", "Thin", "#000000"],
  });
});

test("a border is taken away by the style None", async () => {
  const { run } = openBook();
  const border = await run((sheet) => {
    const found = sheet.getRange("A1").format.borders.getItem("EdgeTop");
    found.style = "Continuous";
    found.style = "None";
    return found.load("style");
  });
  expect(border.style).toBe("None");
});

test("column widths and row heights in points", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    const found = sheet.getRange("B2:C3");
    found.format.columnWidth = 90;
    found.format.rowHeight = 30;
    sheet.getRange("D:D").format.columnWidth = 60;
    return [found.load("format/columnWidth,format/rowHeight"), sheet.getRange("C1:D1").load("format/columnWidth")] as const;
  });
  expect([range[0].format.columnWidth, range[0].format.rowHeight, range[1].format.columnWidth]).toEqual([90, 30, null]);
});

test("columns and rows fit what they hold", async () => {
  const { run } = openBook();
  const seen = await run((sheet) => {
    sheet.getRange("A1:B1").values = [["x", "A heading of some length, which needs room"]];
    sheet.getRange("A:B").format.autofitColumns();
    const narrow = sheet.getRange("A1").load("format/columnWidth");
    const wide = sheet.getRange("B1").load("format/columnWidth");
    sheet.getRange("D1").values = [["Words that need several lines in a narrow column"]];
    const before = sheet.getRange("D1").load("format/rowHeight");
    return { narrow, wide, before };
  });
  const after = await run((sheet) => {
    sheet.getRange("D1").format.wrapText = true;
    sheet.getRange("D1").format.autofitRows();
    return sheet.getRange("D1").load("format/rowHeight");
  });
  expect(seen.narrow.format.columnWidth).toBeLessThan(30);
  expect(seen.wide.format.columnWidth).toBeGreaterThan(200);
  expect(after.format.rowHeight).toBeGreaterThan(seen.before.format.rowHeight * 2);
});

test("a row whose height was set does not grow with wrapped text", async () => {
  const { run } = openBook();
  const row = await run((sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [["Words that need several lines in a narrow column"]];
    cell.format.rowHeight = 18;
    cell.format.wrapText = true;
    return cell.load("format/rowHeight");
  });
  expect(row.format.rowHeight).toBe(18);
});

test("a whole column has a format of its own, and its cells follow", async () => {
  const { run, grid } = openBook();
  const cells = await run((sheet) => {
    sheet.getRange("C2").format.font.bold = true;
    sheet.getRange("C:D").format.horizontalAlignment = "Right";
    return [sheet.getRange("C2"), sheet.getRange("D40000")].map((cell) => cell.load("format/horizontalAlignment,format/font/bold"));
  });
  expect(cells.map((cell) => [cell.format.horizontalAlignment, cell.format.font.bold])).toEqual([
    ["Right", true],
    ["Right", false],
  ]);
  expect(grid.usedArea(grid.book.getActiveSheet(), false)).toEqual({ row: 1, column: 2, rows: 1, columns: 1 });
});
