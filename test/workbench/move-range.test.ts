/** Range.moveTo, through the real Office.js: cells are cut and pasted, and all that refers to them follows. */
import { afterMove, areasAfterMove } from "../../workbench/grid/moved-references";
import { openBook, type Book } from "./book";

const move = {
  from: { sheet: "Inputs", area: { row: 3, column: 1, rows: 3, columns: 2 } },
  to: { sheet: "What we'd save", area: { row: 10, column: 4, rows: 3, columns: 2 } },
};

/** B4:C6 of Inputs goes to E11:F13 of another sheet. */
test.each([
  ["of its own sheet", "=SUM(B4:C6)*2", "Inputs", "Inputs", "=SUM('What we''d save'!E11:F13)*2"],
  [
    "with marks for absolute ones",
    "=$B$4+B$5+$C6",
    "Inputs",
    "Inputs",
    "='What we''d save'!$E$11+'What we''d save'!E$12+'What we''d save'!$F13",
  ],
  ["of another sheet, small letters too", "=inputs!b4", "Other", "Other", "='What we''d save'!E11"],
  ["in a formula that goes with them", "=B4*A1", "Inputs", "What we'd save", "=E11*Inputs!A1"],
  ["to a part of them", "=SUM(B3:B5)", "Inputs", "Inputs", "=SUM(B3:B5)"],
  ["to a spill", "=SUM(B4#)", "Inputs", "Inputs", "=SUM('What we''d save'!E11#)"],
  ["to what gives way", "=E11+E14", "What we'd save", "What we'd save", "=#REF!+E14"],
  ["in texts, which are none", '=IF(B4="B4","C5",B1)', "Inputs", "Inputs", "=IF('What we''d save'!E11=\"B4\",\"C5\",B1)"],
  ["to whole columns and rows", "=SUM(B:B)+SUM(4:4)", "Inputs", "Inputs", "=SUM(B:B)+SUM(4:4)"],
])("a reference %s", (_, formula, before, after, expected) => expect(afterMove(formula, move, before, after)).toBe(expected));

test("an area on paper follows when all of it was moved", () =>
  expect(areasAfterMove("B4:C5,B7:C9", { from: move.from, to: { ...move.to, sheet: "Inputs" } })).toBe("E11:F12,B7:C9"));

const filled = (book: Book): Promise<void> =>
  book.run((sheet, context) => {
    sheet.getRange("B4:C5").formulas = [
      ["'0012", 5],
      ["=C4*A1", "=SEQUENCE(2)"],
    ];
    sheet.getRange("A1").values = [[3]];
    sheet.getRange("E1").formulas = [["=SUM(B4:C6)"]];
    sheet.getRange("B4").format.fill.color = "#FFC7CE";
    sheet.getRange("C4").numberFormat = [["0.00"]];
    sheet.pageLayout.setPrintArea("B4:C6");
    context.workbook.names.add("care_table_1", sheet.getRange("B4:C6"));
    context.workbook.names.add("elsewhere", sheet.getRange("A1"));
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C5:C6"), "Columns");
    chart.name = "mine";
    chart.title.setFormula("=Sheet1!$B$4");
    context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!C4"]];
  });

const seen = async (book: Book, name: string, address: string) => {
  const [range, fill, names, other] = await book.run((_, context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return [
      sheet.getRange(address).load("formulas,values,valueTypes,text"),
      sheet.getRange(address).getCell(0, 0).format.fill.load("color"),
      context.workbook.names.load("items/name,items/formula"),
      context.workbook.worksheets.getItem("Other").getRange("A1").load("formulas,values"),
    ] as const;
  });
  return {
    formulas: range.formulas,
    values: range.values,
    text: range.text,
    fill: fill.color,
    names: Object.fromEntries(names.items.map((one) => [one.name, one.formula])),
    other: [other.formulas, other.values].flat(2),
  };
};

test("to another place of the sheet", async () => {
  const book = openBook();
  await filled(book);
  await book.run((sheet) => sheet.getRange("B4:C6").moveTo("D20"));
  expect(await seen(book, "Sheet1", "D20:E22")).toEqual({
    formulas: [
      ["0012", 5],
      ["=E20*A1", "=SEQUENCE(2)"],
      ["", 2],
    ],
    values: [
      ["0012", 5],
      [15, 1],
      ["", 2],
    ],
    text: [
      ["0012", "5.00"],
      ["15", "1"],
      ["", "2"],
    ],
    fill: "#FFC7CE",
    names: { care_table_1: "=Sheet1!$D$20:$E$22", elsewhere: "=Sheet1!$A$1" },
    other: ["=Sheet1!E20", 5],
  });
  const [left, sum, printed, title] = await book.run((sheet) => [
    sheet.getRange("B4:C6").load("formulas"),
    sheet.getRange("E1").load("formulas,values"),
    sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
    sheet.charts.getItem("mine").title.load("text"),
  ]);
  expect(left.formulas.flat().join("")).toBe("");
  expect([sum.formulas, sum.values].flat(2)).toEqual(["=SUM(D20:E22)", 23]);
  expect(printed.address).toBe("Sheet1!D20:E22");
  expect(title.text).toBe("0012");
  expect(book.workbook.$record.charts[0]?.series[0]?.values).toBe("Sheet1!E21:E22");
});

test("to another sheet, and back again", async () => {
  const book = openBook();
  await filled(book);
  const before = await seen(book, "Sheet1", "B4:C6");
  await book.run((sheet, context) => sheet.getRange("B4:C6").moveTo(context.workbook.worksheets.getItem("Other").getRange("C9")));
  expect(await seen(book, "Other", "C9:D11")).toEqual({
    ...before,
    formulas: [
      ["0012", 5],
      ["=D9*Sheet1!A1", "=SEQUENCE(2)"],
      ["", 2],
    ],
    names: { care_table_1: "=Other!$C$9:$D$11", elsewhere: "=Sheet1!$A$1" },
    other: ["=Other!D9", 5],
  });
  await book.run((sheet, context) => context.workbook.worksheets.getItem("Other").getRange("C9:D11").moveTo(sheet.getRange("B4")));
  expect(await seen(book, "Sheet1", "B4:C6")).toEqual({
    ...before,
    formulas: [
      ["0012", 5],
      ["=C4*Sheet1!A1", "=SEQUENCE(2)"],
      ["", 2],
    ],
    other: ["=Sheet1!C4", 5],
  });
});

test("cells that overlap their new place all arrive", async () => {
  const book = openBook();
  await filled(book);
  await book.run((sheet) => sheet.getRange("B4:C6").moveTo("C5"));
  const range = await book.run((sheet) => sheet.getRange("B4:D7").load("formulas"));
  expect(range.formulas).toEqual([
    ["", "", ""],
    ["", "0012", 5],
    ["", "=D5*A1", "=SEQUENCE(2)"],
    ["", "", 2],
  ]);
});

test("a part of a spill, and cells of a protected sheet, stay", async () => {
  const book = openBook();
  await filled(book);
  await expect(book.run((sheet) => sheet.getRange("C4:C5").moveTo("J4"))).rejects.toMatchObject({ code: "InvalidArgument" });
  await book.run((sheet) => sheet.protection.protect());
  await expect(book.run((sheet) => sheet.getRange("B4:C6").moveTo("J4"))).rejects.toMatchObject({ code: "AccessDenied" });
});
