/** Cells are marked with a colour, and have their own again. */
import { markCells, unmarkCells, type Mark } from "../../src/workbook";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const marks: readonly Mark[] = [
  { sheet: "Sheet1", cell: "B2", tone: "bad" },
  { sheet: "Sheet1", cell: "C3", tone: "warn" },
];
const fillOf = async (cell: string): Promise<string> => (await book.run((sheet) => sheet.getRange(cell).format.fill.load("color"))).color;
const patternOf = async (cell: string): Promise<string | undefined> => {
  const read = await book.run((sheet) => sheet.getRange(cell).getCellProperties({ format: { fill: { pattern: true } } }));
  return read.value[0]?.[0]?.format?.fill?.pattern;
};

test("two cells are coloured, and have their own colours again: none, or white, which is a colour too", async () => {
  await book.run((sheet) => void (sheet.getRange("B2").format.fill.color = "#FFFFFF"));
  expect(await markCells(marks)).toBe(2);
  expect([await fillOf("B2"), await fillOf("C3")]).toEqual(["#FFC7CE", "#FFEB9C"]);
  expect(await unmarkCells()).toBe(2);
  expect([await patternOf("B2"), await patternOf("C3")]).toEqual(["Solid", "None"]);
});

test("a cell that somebody has coloured since keeps that colour, and is not counted", async () => {
  await markCells(marks);
  await book.run((sheet) => void (sheet.getRange("B2").format.fill.color = "#00B050"));
  expect(await unmarkCells()).toBe(1);
  expect([await fillOf("B2"), await fillOf("C3")]).toEqual(["#00B050", "#FFFFFF"]);
});

test("a renamed sheet keeps its marks, and one that is gone is told of", async () => {
  await markCells(marks);
  await book.run((sheet) => void (sheet.name = "Report 2027"));
  expect(await unmarkCells()).toBe(2);
  expect(await markCells(marks)).toBe(
    "The workbook no longer has a sheet called Sheet1. Check the table again, then mark. No cell was marked",
  );
});
