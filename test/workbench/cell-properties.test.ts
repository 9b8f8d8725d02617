import { queueFormats, paintFormats } from "../../src/workbook/cell-formats";
import { openBook } from "./book";

const all: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, underline: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

test("each cell tells how it looks, of what was asked and nothing else", async () => {
  const { run } = openBook();
  const asked = await run((sheet) => {
    const first = sheet.getRange("A1").format;
    first.fill.color = "#DDEBF7";
    first.font.bold = true;
    first.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("B1").format.indentLevel = 2;
    return sheet.getRange("A1:B1").getCellProperties(all);
  });
  const none = { style: "None", weight: "Thin", color: "#000000" };
  const plain = {
    fill: { color: "#FFFFFF", pattern: "None" },
    font: { bold: false, color: "#000000", underline: "None" },
    borders: { top: none, bottom: none, left: none, right: none },
    horizontalAlignment: "General",
    indentLevel: 0,
    wrapText: false,
  };
  expect(asked.value).toEqual([
    [
      {
        format: {
          ...plain,
          fill: { color: "#DDEBF7", pattern: "Solid" },
          font: { ...plain.font, bold: true },
          borders: { ...plain.borders, bottom: { style: "Double", weight: "Thick", color: "#000000" } },
        },
      },
      { format: { ...plain, indentLevel: 2 } },
    ],
  ]);
});

test("cells that were read, cleared and painted look as they did, and a cell without a fill has none", async () => {
  const { run } = openBook();
  const [read, before] = await run((sheet) => {
    const format = sheet.getRange("A1:B2").format;
    format.font.set({ italic: true, color: "#1F3864", size: 14, name: "Calibri", underline: "Single" });
    sheet.getRange("B2").format.fill.color = "#FFFFFF";
    sheet.getRange("A2:B2").format.borders.getItem("EdgeTop").color = "#FF0000";
    sheet.getRange("A1").format.horizontalAlignment = "Right";
    sheet.getRange("A1").format.wrapText = true;
    return [queueFormats(sheet.getRange("A1:C3")), sheet.getRange("A1:C3").getCellProperties(all)];
  });
  const after = await run((sheet) => {
    sheet.getRange("A1:C3").clear("Formats");
    paintFormats(sheet.getRange("A1:C3"), read(), read());
    return sheet.getRange("A1:C3").getCellProperties(all);
  });
  expect(after.value).toEqual(before.value);
  expect(after.value[1]?.[1]?.format?.fill?.pattern).toBe("Solid");
  expect(after.value[0]?.[0]?.format?.fill?.pattern).toBe("None");
});

test("as many as the range has cells, and not on a protected sheet", async () => {
  const { run } = openBook();
  await expect(run((sheet) => sheet.getRange("A1:B2").setCellProperties([[{}]]))).resolves.toBeUndefined();
  await expect(run((sheet) => sheet.getRange("A1:B2").setCellProperties([[{}, {}]]))).rejects.toMatchObject({ code: "InvalidArgument" });
  await run((sheet) => sheet.protection.protect());
  await expect(run((sheet) => sheet.getRange("A1").setCellProperties([[{}]]))).rejects.toMatchObject({ code: "AccessDenied" });
});
