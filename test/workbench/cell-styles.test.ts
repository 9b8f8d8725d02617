/** Named styles, orientation and locks: what is not seen at once of how a cell is formatted. */
import { openBook } from "./book";

test("a style brings its formats, and the cell keeps the rest of its own", async () => {
  const { run } = openBook();
  const cell = await run((sheet) => {
    const range = sheet.getRange("B2");
    range.format.font.italic = true;
    range.style = "Good";
    return sheet.getRange("B2").load("style,format/fill/color,format/font/italic,format/font/color");
  });
  expect([cell.style, cell.format.fill.color, cell.format.font.italic, cell.format.font.color]).toEqual([
    "Good",
    "#C6EFCE",
    true,
    "#006100",
  ]);
});

test("Normal takes every format away, the lock too, and leaves the contents", async () => {
  const { run } = openBook();
  const [cell, looks] = await run((sheet) => {
    const range = sheet.getRange("B2");
    range.values = [[0.5]];
    range.style = "Bad";
    range.numberFormat = [["0%"]];
    range.format.textOrientation = 45;
    range.format.protection.locked = false;
    range.format.borders.getItem("EdgeBottom").style = "Double";
    range.style = "Normal";
    return [
      sheet.getRange("B2").load("values,style,numberFormat,format/textOrientation,format/protection/locked"),
      sheet.getRange("B2").getCellProperties({ format: { fill: { pattern: true }, borders: { style: true } } }),
    ] as const;
  });
  expect([cell.values, cell.style, cell.numberFormat]).toEqual([[[0.5]], "Normal", [["General"]]]);
  expect([cell.format.textOrientation, cell.format.protection.locked]).toEqual([0, true]);
  const [[look] = []] = looks.value;
  expect([look?.format?.fill?.pattern, look?.format?.borders?.bottom?.style]).toEqual(["None", "None"]);
});

test("the style of cells that differ is null, and an unknown one is refused", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("B2").style = "total";
    return [sheet.getRange("B2").load("style"), sheet.getRange("B2:B3").load("style")];
  });
  expect(range.map(({ style }) => style as string | null)).toEqual(["Total", null]);
  await expect(run((sheet) => void (sheet.getRange("B2").style = "No such style"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("text stands at -90 to 90 degrees, or at 180 with its letters below one another", async () => {
  const { run } = openBook();
  const seen = await run((sheet) =>
    [-90, 45, 90, 180, 0].map((degrees, row) => {
      sheet.getCell(row, 1).format.textOrientation = degrees;
      return sheet.getCell(row, 1).format.load("textOrientation");
    }),
  );
  expect(seen.map(({ textOrientation }) => textOrientation)).toEqual([-90, 45, 90, 180, 0]);
  for (const degrees of [91, -91, 22.5])
    await expect(run((sheet) => void (sheet.getRange("B2").format.textOrientation = degrees))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
});

test("styles, locks and orientation go through cell properties, and with cells that are cut and pasted", async () => {
  const { run } = openBook();
  const wanted = { style: true, format: { protection: true, textOrientation: true } } as const;
  const [moved, left] = await run((sheet) => {
    sheet.getRange("B2").setCellProperties([[{ style: "Input", format: { protection: { locked: false }, textOrientation: 30 } }]]);
    sheet.getRange("B2").moveTo("D4");
    return [sheet.getRange("D4").getCellProperties(wanted), sheet.getRange("B2").getCellProperties(wanted)];
  });
  expect(moved.value).toEqual([[{ style: "Input", format: { protection: { locked: false, formulaHidden: false }, textOrientation: 30 } }]]);
  expect(left.value).toEqual([[{ style: "Normal", format: { protection: { locked: true, formulaHidden: false }, textOrientation: 0 } }]]);
});

describe("a protected sheet", () => {
  test.each<[string, Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown, boolean]>([
    ["values", {}, (sheet) => (sheet.getRange("B2").values = [[1]]), false],
    ["values, though formats may change", { allowFormatCells: true }, (sheet) => (sheet.getRange("B2").values = [[1]]), false],
    ["a fill", {}, (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000"), false],
    ["a fill, where formats may change", { allowFormatCells: true }, (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000"), true],
    ["a style", {}, (sheet) => (sheet.getRange("B2").style = "Good"), false],
    ["a column's width", { allowFormatCells: true }, (sheet) => (sheet.getRange("B:B").format.columnWidth = 99), false],
    [
      "a column's width, where columns may change",
      { allowFormatColumns: true },
      (sheet) => (sheet.getRange("B:B").format.columnWidth = 99),
      true,
    ],
    ["a row's hiding", { allowFormatColumns: true }, (sheet) => (sheet.getRange("2:2").rowHidden = true), false],
    ["a row's hiding, where rows may change", { allowFormatRows: true }, (sheet) => (sheet.getRange("2:2").rowHidden = true), true],
    [
      "a lock, whatever else may change",
      { allowFormatCells: true },
      (sheet) => (sheet.getRange("B2").format.protection.locked = false),
      false,
    ],
    ["a filter", {}, (sheet) => sheet.autoFilter.apply(sheet.getRange("B2:C5")), false],
    ["being cut", {}, (sheet) => sheet.getRange("B2").moveTo("D2"), false],
  ])("and %s", async (_, options, change, isAllowed) => {
    const { run } = openBook();
    await run((sheet) => sheet.protection.protect(options));
    const changed = run((sheet) => void change(sheet));
    if (isAllowed) await expect(changed).resolves.toBeUndefined();
    else await expect(changed).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("is not protected twice", async () => {
    const { run } = openBook();
    await run((sheet) => sheet.protection.protect());
    await expect(run((sheet) => sheet.protection.protect())).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
