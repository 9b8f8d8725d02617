/** An input template is inserted, filled in and taken with one press; where something stands, nothing is written. */
import { blankRows, rowAt } from "../../src/taskpane/table/form-rows";
import { inOwnWords, mergedRows } from "../../src/taskpane/table/taken-rows";
import { templateBlock } from "../../src/taskpane/table/template-block";
import { insertTemplate, readSelectedRows } from "../../src/workbook";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(loadTables);
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const templateOf = (id: string) => {
  const { about, assumptions } = tableNamed(id);
  return { assumptions, block: templateBlock(about.title, assumptions, blankRows(assumptions)) };
};

test("figures typed into a template are taken as it stands, with the units it says", async () => {
  const { assumptions, block } = templateOf("savings-grid");
  await book.select("B2");
  expect(await insertTemplate(block)).toEqual({ kind: "inserted", inputs: "Sheet1!C4:C11" });
  const { text } = await book.run((sheet) => sheet.getRange("B2:D11").load("text"));
  expect(text[0]).toEqual(["Savings grid: inputs", "", ""]);
  expect(text[2]).toEqual(["Block cost is given as", "£ a week, each bed", "or £ a year, all beds, or £ a year, each bed"]);
  expect(text.slice(3).map(([label]) => label)).toEqual([
    "Block cost, Low",
    "Block cost, Medium",
    "Block cost, High",
    "Spot cost is given as",
    "Spot cost",
    "Beds contracted",
    "Term",
  ]);
  await book.write("C5:C7", [[4950], [5150], [5400]]);
  await book.write("C9:C11", [[6900], [4], ["3+2"]]);
  const read = await readSelectedRows();
  if ("sentence" in read) throw new Error(read.sentence);
  const rows = mergedRows(assumptions, blankRows(assumptions), inOwnWords(assumptions, read.rows).rows);
  expect(
    ["Block cost, High", "Spot cost is given as", "Spot cost", "Beds contracted", "Term"].map((label) => rowAt(rows, label)?.value),
  ).toEqual([5400, "£ a week, each bed", 6900, 4, "3+2"]);
  expect(rowAt(rows, "Spot cost")?.link).toBe("Sheet1!C9");
});

test("every table has one, whose labels are its own", () => {
  for (const id of tableIds) {
    const { assumptions, block } = templateOf(id);
    const labels = block.cells.slice(block.headingRows).map(([cell]) => ({ label: String(cell?.content), value: 1, source: "Inputs!C3" }));
    expect([id, inOwnWords(assumptions, labels).unread]).toEqual([id, []]);
    expect([id, labels.length]).toEqual([id, block.assumptions.rows]);
  }
});

test("over filled cells nothing is written", async () => {
  await book.write("C6", [["mine"]]);
  await book.select("B2");
  expect(await insertTemplate(templateOf("savings-grid").block)).toMatchObject({ kind: "not empty", filled: 1 });
  expect(await book.contents()).toEqual({ C6: "mine" });
});
