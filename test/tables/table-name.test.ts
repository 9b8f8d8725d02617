/** A table's own name: what is kept of it, and where it shows. */
import { layOut, makeTable, namedTable, stampOf, fileNameOf, sheetTabName, tableName, type Table } from "../../src/tables";
import { reportOf } from "../../src/report";
import { savingsGridTable } from "../support/savings-grid";

const made = makeTable(savingsGridTable, savingsGridTable.examples[0]?.rows ?? []);
const plain = (made as { readonly table: Table }).table;

test.each([
  ["  Oak   House ", "Oak House"],
  ["Oak\u200B House", "Oak House"],
  ["Oak\nHouse", "Oak House"],
  ["\u200B\u2060", ""],
  ["x".repeat(200), "x".repeat(60)],
])("of %j is kept %j", (typed, kept) => {
  expect(tableName(typed)).toBe(kept);
});

test.each([
  ["Oak House, savings grid", "", "Oak House, savings grid"],
  ["Homes [north]: 2026/27?", "", "Homes north 2026 27"],
  ["'Oak House'", "", "Oak House"],
  ["The Old Rectory at Little Snoring, savings grid", "", "The Old Rectory at Little Snori"],
  ["The Old Rectory at Little Snoring, savings grid", " 12", "The Old Rectory at Little Sn 12"],
  ["A house for sixteen children, savings grid", "", "A house for sixteen children, s"],
  ["\u{1F3E0}".repeat(20), "", "\u{1F3E0}".repeat(15)],
  ["///", "", "Table"],
  ["History", "", "History table"],
])("of %j, ending in %j, the sheet is %j", (title, ending, tab) => {
  expect(sheetTabName(title, ending)).toBe(tab);
  expect(tab.length).toBeLessThanOrEqual(31);
});

test.each([
  ["Oak House", "oak-house-savings-grid"],
  ["St Mary’s / Tŷ Hafan", "st-marys-ty-hafan-savings-grid"],
  ["..\\..", "savings-grid"],
  [undefined, "savings-grid"],
])("of %j the file is %j", (name, file) => {
  expect(fileNameOf({ id: "savings-grid", ...(name === undefined ? {} : { name }) })).toBe(file);
});

test("a table without a name is as it was", () => {
  expect(namedTable(plain)).toBe(plain);
  expect(namedTable(plain, " \u200B")).toBe(plain);
});

test("heading, finding, chart and report have the name; figures and stamp are the same", () => {
  const named = namedTable(plain, "Oak House");
  expect(stampOf(named)).toBe(stampOf(plain));
  expect(named.parts).toBe(plain.parts);
  const options = { mode: "formulas", origin: { row: 0, column: 0, number: 1 }, date: "1 April 2026" } as const;
  const [block, before] = [layOut(named, options), layOut(plain, options)];
  expect([block.rows, block.columns]).toEqual([before.rows, before.columns]);
  expect(block.cells[0]?.[0]?.content).toMatch(/^Oak House, savings grid: /);
  expect(block.cells[1]?.[0]).toMatchObject({ isFormula: true, expected: `Oak House: ${String(before.cells[1]?.[0]?.expected)}` });
  expect(block.chart?.title).toBe(`Oak House: ${before.chart?.title ?? ""}`);
  expect(named.chart?.title).toBe(`Oak House: ${plain.chart?.title ?? ""}`);
  expect(reportOf(named, { date: "1 April 2026" }).title).toBe("Oak House, savings grid");
});

test("a name is never run as a formula", () => {
  const { cells } = layOut(namedTable(plain, '=HYPERLINK("x")'), {
    mode: "formulas",
    origin: { row: 0, column: 0, number: 1 },
    date: "1 April 2026",
  });
  expect(cells[0]?.[0]?.isFormula).toBe(false);
  expect(cells[1]?.[0]?.content).toContain('"=HYPERLINK(""x""): "');
});
