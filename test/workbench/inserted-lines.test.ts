/** Rows and columns that are inserted or deleted: all that belongs to cells goes with them, whoever does it. */
import { addressAfter, areaAfter, type Lines } from "../../workbench/grid/inserted-lines";
import { openBook, type Book } from "./book";

const twoRowsAt = (at: number): Lines => ({ line: "row", at, count: 2 });
const twoRowsGoneFrom = (at: number): Lines => ({ line: "row", at, count: -2 });

test.each<[string, Lines, string | null]>([
  ["above it", twoRowsAt(0), "6 4"],
  ["at its first row", twoRowsAt(4), "6 4"],
  ["within it", twoRowsAt(6), "4 6"],
  ["right below it", twoRowsAt(8), "4 4"],
  ["gone above it", twoRowsGoneFrom(1), "2 4"],
  ["gone at its start", twoRowsGoneFrom(3), "3 3"],
  ["gone within it", twoRowsGoneFrom(5), "4 2"],
  ["gone at its end", twoRowsGoneFrom(7), "4 3"],
  ["gone with all of it", { line: "row", at: 2, count: -9 }, null],
  ["of the other kind", { line: "column", at: 0, count: 1 }, "4 4"],
])("four rows from the fifth on, and lines %s", (_, lines, expected) => {
  const after = areaAfter({ row: 4, column: 3, rows: 4, columns: 1 }, lines);
  expect(after === null ? null : `${after.row} ${after.rows}`).toBe(expected);
});

test.each<[string, Lines, string | null]>([
  ["B5:C8", twoRowsAt(0), "B7:C10"],
  ["$B$5:$C$8", twoRowsAt(5), "$B$5:$C$10"],
  ["B5", twoRowsGoneFrom(4), null],
  ["1:5", twoRowsAt(0), "3:7"],
  ["1:5", { line: "column", at: 0, count: 2 }, "1:5"],
  ["$B:$D", { line: "column", at: 2, count: -1 }, "$B:$C"],
  ["$B:$D", twoRowsAt(0), "$B:$D"],
])("%s, %j", (address, lines, expected) => expect(addressAfter(address, lines)).toBe(expected));

/** Two rows above row 4, one within, and the rows of the comment away: as a person does it, or the add-in. */
const ways: readonly [string, (book: Book) => Promise<void>][] = [
  [
    "a person",
    async ({ grid }) => {
      grid.book.getActiveSheet().insertRowsBefore(1, 2);
      grid.book.getActiveSheet().deleteRows(9, 1);
      await grid.settled();
    },
  ],
  [
    "the add-in",
    (book) =>
      book.run((sheet) => {
        sheet.getRange("2:3").insert("Down");
        sheet.getRange("10:10").delete("Up");
      }),
  ],
];

test.each(ways)("by %s", async (_, insert) => {
  const book = openBook();
  const { run, workbook } = book;
  await run((sheet) => {
    sheet.getRange("B4:C9").values = [["x"]];
    sheet.getRange("B4").format.protection.locked = false;
    sheet.getRange("B5").style = "Good";
    sheet.getRange("B6").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    sheet.getRange("B7").hyperlink = { address: "https://example.org/" };
    sheet.getRange("B4:C9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.comments.add("C8", "goes");
    sheet.comments.add("C9", "stays");
    sheet.autoFilter.apply(sheet.getRange("B4:C9"));
    sheet.pageLayout.setPrintArea("B4:C9");
    sheet.pageLayout.setPrintTitleRows("4:4");
    sheet.horizontalPageBreaks.add("B7");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C4:C9"), "Columns");
    chart.title.setFormula("=Sheet1!$B$4");
  });
  await insert(book);
  const seen = await run(
    (sheet) =>
      [
        sheet.getRange("B6").load("format/protection/locked"),
        sheet.getRange("B7").load("style"),
        sheet.getRange("B8").dataValidation.load("type"),
        sheet.getRange("B9").load("hyperlink"),
        sheet.getRange("B6").conditionalFormats.getItemAt(0).getRange().load("address"),
        sheet.comments.getItemByCell("C10").load("content"),
        sheet.autoFilter.getRange().load("address"),
        sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
        sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address"),
      ] as const,
  );
  expect(seen[0].format.protection.locked).toBe(false);
  expect([seen[1].style, seen[2].type, seen[3].hyperlink.address]).toEqual(["Good", "List", "https://example.org/"]);
  expect([seen[4], seen[6], seen[7], seen[8]].map(({ address }) => address)).toEqual([
    "Sheet1!B6:C10",
    "Sheet1!B6:C10",
    "Sheet1!B6:C10",
    "Sheet1!6:6",
  ]);
  expect(seen[5].content).toBe("stays");
  const { charts, sheets } = workbook.$record;
  expect([charts[0]?.series[0]?.values, charts[0]?.titleFormula]).toEqual(["Sheet1!C7:C10", "=Sheet1!$B$6"]);
  expect(Object.values(sheets).flatMap(({ comments, pageLayout }) => [comments.length, pageLayout["horizontalPageBreaks"]])).toEqual([
    1,
    ["B9"],
  ]);
});
