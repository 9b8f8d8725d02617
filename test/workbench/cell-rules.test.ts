/** Conditional formats and validation, as Microsoft's documentation tells of them; what is inferred is marked in the workbench. */
import { openBook } from "./book";

const over10 = (sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat => {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = "=$B2>10";
  format.custom.format.fill.color = "#00FF00";
  return format;
};

describe("conditional formats", () => {
  test("belong to each range that they touch, the newest first, and are read and deleted by their ids", async () => {
    const { run } = openBook();
    const [older, newer, seen] = await run((sheet) => {
      const first = over10(sheet, "B2:C5").load("id,priority");
      const second = sheet.getRange("C5:D9").conditionalFormats.add("CellValue");
      second.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      second.cellValue.format.font.color = "#c00000";
      second.load("id,priority,type");
      return [first, second, ["A1", "B2", "C5", "D9"].map((address) => sheet.getRange(address).conditionalFormats.getCount())];
    });
    expect(seen.map(({ value }) => value)).toEqual([0, 1, 2, 1]);
    expect([newer.priority, newer.type]).toEqual([0, "CellValue"]);
    const after = await run((sheet) => {
      const { conditionalFormats } = sheet.getRange("C5");
      const found = conditionalFormats.getItem(older.id).load("priority,custom/rule/formula,custom/format/fill/color");
      const rule = conditionalFormats.getItem(newer.id).cellValue.load("rule,format/font/color");
      conditionalFormats.getItem(newer.id).delete();
      return [found, rule, sheet.getRange("D9").conditionalFormats.getCount()] as const;
    });
    expect([after[0].priority, after[0].custom.rule.formula, after[0].custom.format.fill.color]).toEqual([1, "=$B2>10", "#00FF00"]);
    expect([after[1].rule, after[1].format.font.color]).toEqual([{ formula1: "=0", operator: "LessThan" }, "#C00000"]);
    expect(after[2].value).toBe(0);
  });

  test.each([
    ["writing", (range: Excel.Range) => void (range.values = [[1]]), 1],
    ["clearing the contents", (range: Excel.Range) => range.clear("Contents"), 1],
    ["the style Normal", (range: Excel.Range) => void (range.style = "Normal"), 1],
    ["clearing the formats", (range: Excel.Range) => range.clear("Formats"), 0],
    ["clearing all", (range: Excel.Range) => range.clear(), 0],
  ])("after %s", async (_, change, expected) => {
    const { run } = openBook();
    const [here, beside] = await run((sheet) => {
      over10(sheet, "B2:C5");
      change(sheet.getRange("B2"));
      return ["B2", "B3"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    });
    expect([here?.value, beside?.value]).toEqual([expected, 1]);
  });

  test("go with cells that are cut and pasted, and those that stood there are gone", async () => {
    const { run } = openBook();
    const counts = await run((sheet) => {
      over10(sheet, "B2:B5");
      over10(sheet, "F2:F3");
      sheet.getRange("B2:B3").moveTo("F2");
      return ["B2", "B4", "F2"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    });
    expect(counts.map(({ value }) => value)).toEqual([0, 1, 1]);
  });

  test("are refused on a protected sheet, unless formats may be changed there", async () => {
    const { run } = openBook();
    await run((sheet) => sheet.protection.protect());
    await expect(run((sheet) => over10(sheet, "B2"))).rejects.toMatchObject({ code: "AccessDenied" });
    await run((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowFormatCells: true });
    });
    await expect(run((sheet) => over10(sheet, "B2"))).resolves.toBeDefined();
  });
});

describe("validation", () => {
  const list = { list: { inCellDropDown: true, source: "Yes,No" } };

  test("is None, a kind, Inconsistent where only some cells have a rule, MixedCriteria where they have several", async () => {
    const { run } = openBook();
    const seen = await run((sheet) => {
      sheet.getRange("B2:B3").dataValidation.rule = list;
      sheet.getRange("B4").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      return ["A1", "B2:B3", "B4", "A2:B2", "B3:B4"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
    });
    expect(seen.map(({ type }) => type)).toEqual(["None", "List", "WholeNumber", "Inconsistent", "MixedCriteria"]);
    expect(seen[1]?.rule).toEqual(list);
  });

  test("lets an add-in's writes through, and outlasts them, cleared contents and cleared formats", async () => {
    const { run } = openBook();
    const [cell, rule] = await run((sheet) => {
      const range = sheet.getRange("B2");
      range.dataValidation.rule = list;
      range.values = [["Maybe"]];
      range.clear("Formats");
      range.style = "Normal";
      return [sheet.getRange("B2").load("values"), sheet.getRange("B2").dataValidation.load("type")];
    });
    expect([cell.values, rule.type]).toEqual([[["Maybe"]], "List"]);
  });

  test("is gone where it is cleared, and there alone", async () => {
    const { run } = openBook();
    const seen = await run((sheet) => {
      sheet.getRange("B2:B4").dataValidation.rule = list;
      sheet.getRange("B3").dataValidation.clear();
      sheet.getRange("B4").clear();
      return ["B2", "B3", "B4"].map((address) => sheet.getRange(address).dataValidation.load("type"));
    });
    expect(seen.map(({ type }) => type)).toEqual(["List", "None", "None"]);
  });

  test("goes with cells that are cut and pasted", async () => {
    const { run } = openBook();
    const seen = await run((sheet) => {
      sheet.getRange("B2:B3").dataValidation.rule = list;
      sheet.getRange("B2").moveTo("F2");
      return ["B2", "B3", "F2"].map((address) => sheet.getRange(address).dataValidation.load("type"));
    });
    expect(seen.map(({ type }) => type)).toEqual(["None", "List", "List"]);
  });

  test("cannot be changed on a protected sheet", async () => {
    const { run } = openBook();
    await run((sheet) => sheet.protection.protect());
    await expect(run((sheet) => void (sheet.getRange("B2").dataValidation.rule = list))).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(run((sheet) => sheet.getRange("B2").dataValidation.clear())).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
