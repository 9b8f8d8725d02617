/** Sorting, through the real Office.js. */
import { copiedFormula } from "../../workbench/grid/copied-references";
import { ofAllSheets } from "../../workbench/workbook/event-message";
import { openBook } from "./book";

test.each([
  ["=B2*C$1", 2, 0, "=B4*C$1"],
  ["=$B2+B2", 0, 1, "=$B2+C2"],
  ["=SUM(B2:B4)", -1, 0, "=SUM(B1:B3)"],
  ["=B1", -1, 0, "=#REF!"],
  ["='What we''d save'!B2", 1, 0, "='What we''d save'!B3"],
  ['=IF(B2="B2",1,2)', 1, 0, '=IF(B3="B2",1,2)'],
])("%s, %i rows down and %i columns across", (formula, rows, columns, expected) =>
  expect(copiedFormula(formula, rows, columns)).toBe(expected),
);

test("rows change places whole, with their formats; formulas go with their rows; headings stay", async () => {
  const { run, events } = openBook();
  await run((sheet) => {
    sheet.getRange("B2:D5").formulas = [
      ["Home", "Beds", "Cost"],
      ["Oak", 4, "=C3*10"],
      ["Elm", 2, "=C4*10"],
      ["ash", 3, "=C5*$C$3"],
    ];
    sheet.getRange("B4").format.fill.color = "#FFC7CE";
    sheet.getRange("B2:D5").sort.apply([{ key: 1, ascending: true }], false, true);
  });
  const [range, fills] = await run((sheet) => [
    sheet.getRange("B2:D5").load("formulas,values"),
    ["B3", "B4"].map((address) => sheet.getRange(address).format.fill.load("color")),
  ]);
  expect(range.formulas).toEqual([
    ["Home", "Beds", "Cost"],
    ["Elm", 2, "=C3*10"],
    ["ash", 3, "=C4*$C$3"],
    ["Oak", 4, "=C5*10"],
  ]);
  expect(range.values.map(([, , cost]) => cost as unknown)).toEqual(["Cost", 20, 6, 40]);
  expect(fills.map(({ color }) => color)).toEqual(["#FFC7CE", "#FFFFFF"]);
  expect(events.filter(({ type, target }) => type === 19 && target === ofAllSheets).map(({ message }) => message)).toEqual([
    expect.objectContaining({ address: "B3:D5" }),
  ]);
});

test("numbers come before text, truth values and errors; blank cells last, whichever way; equal rows keep their order", async () => {
  const { run } = openBook();
  const write = (ascending: boolean) =>
    run((sheet) => {
      sheet.getRange("A1:B7").formulas = [
        ["b", 1],
        ["", 2],
        [true, 3],
        ["=1/0", 4],
        [5, 5],
        ["B", 6],
        [-1, 7],
      ];
      sheet.getRange("A1:B7").sort.apply([{ key: 0, ascending }]);
      return sheet.getRange("B1:B7").load("values");
    });
  expect((await write(true)).values.flat()).toEqual([7, 5, 1, 6, 3, 4, 2]);
  expect((await write(false)).values.flat()).toEqual([4, 3, 1, 6, 5, 7, 2]);
});

test("not on a protected sheet, nor by a column that is not there", async () => {
  const { run } = openBook();
  await expect(run((sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 2 }]))).rejects.toMatchObject({ code: "InvalidArgument" });
  await run((sheet) => sheet.protection.protect());
  await expect(run((sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }]))).rejects.toMatchObject({ code: "AccessDenied" });
});
