/** How a table comes out on paper: A4 across is 842 × 595 points, and what a cell takes is counted here as Excel does. */
import { layOut, makeTable, pageLayoutOf, type SheetBlock, type Table } from "../../src/tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

type Mode = "formulas" | "values" | "live";

const tables = new Map<string, Table>();
function tableOf(id: string): Table {
  const kept = tables.get(id);
  if (kept !== undefined) return kept;
  const definition = tableNamed(id);
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(id);
  tables.set(id, made.table);
  return made.table;
}

const blocks = new Map<string, SheetBlock>();
function blockOf(id: string, mode: Mode): SheetBlock {
  const kept = blocks.get(`${id} ${mode}`);
  if (kept !== undefined) return kept;
  const block = layOut(tableOf(id), { mode, origin: { row: 1, column: 1, number: 1 }, date: "22 November 2026" });
  blocks.set(`${id} ${mode}`, block);
  return block;
}

const pages: Readonly<Record<string, number>> = {
  "savings-grid": 3,
  "void-clauses": 4,
  "fee-uplifts": 2,
  "budget-line": 2,
  "contract-monitoring": 2,
  "partner-shares": 2,
  "demand-and-capacity": 2,
  "contract-profile": 3,
  "options-appraisal": 3,
  "occupancy-risk": 2,
};
const pagePoints = { width: 842 - 2 * 36, height: 595 - 30 - 46 };
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

describe.each(tableIds)("%s", (id) => {
  test.each<Mode>(["formulas", "values", "live"])("is as wide as the page at most (%s)", (mode) => {
    const block = blockOf(id, mode);
    const { areas, scale } = pageLayoutOf(block);
    for (const { column, columns } of areas) {
      const width = block.widths.slice(column, column + columns).reduce((sum, characters) => sum + points(characters), 0);
      expect((width * scale) / 100).toBeLessThan(pagePoints.width);
    }
  });

  test("no page is too long, and the letters can be read", () => {
    const block = blockOf(id, "formulas");
    const { areas, scale, newPages } = pageLayoutOf(block);
    expect(scale).toBeGreaterThanOrEqual(63);
    expect(scale).toBeLessThanOrEqual(100);
    const starts = [...areas.map(({ row }) => row), ...newPages].sort((a, b) => a - b);
    expect(starts).toHaveLength(pages[id] ?? 1);
    for (const [index, start] of starts.entries()) {
      const area = areas.find(({ row, rows }) => row <= start && start < row + rows);
      const end = Math.min(starts[index + 1] ?? Infinity, (area?.row ?? 0) + (area?.rows ?? 0));
      // A heading of two lines takes two rows; the title stands on each page.
      const rows = block.cells.slice(start, end).reduce((sum, line) => sum + (line[1]?.role === "figure heading" ? 2 : 1), 1);
      expect((rows * 15 * scale) / 100).toBeLessThan(pagePoints.height + 4 * 15);
    }
  });

  test("a live table's headings, which do not wrap, are no longer than their columns", () => {
    const { widths } = blockOf(id, "live");
    for (const { columns, paneOnly } of tableOf(id).parts)
      if (paneOnly !== true)
        for (const [column, { text }] of columns.entries()) expect(text.length * 0.9).toBeLessThanOrEqual(widths[column] ?? 0);
  });

  test("a page begins with a heading", () => {
    const block = blockOf(id, "formulas");
    for (const row of pageLayoutOf(block).newPages) {
      expect(block.cells[row]?.[0]?.role).toBe("heading");
      expect(block.cells[row - 1]?.every((cell) => cell === null)).toBe(true);
    }
  });

  test("each heading of sources reaches over the longest of them", () => {
    const block = blockOf(id, "formulas");
    for (const [row, line] of block.cells.entries()) {
      if (line[2]?.role !== "unit heading") continue;
      const end = block.cells.findIndex((below, at) => at > row && below.every((cell) => cell === null));
      const longest = Math.max(...block.cells.slice(row + 1, end).map((below) => String(below[3]?.content ?? "").length));
      const shaded = block.widths.filter((_, column) => column >= 3 && line[column] !== null && line[column] !== undefined);
      expect(shaded.reduce((sum, width) => sum + width, 0)).toBeGreaterThanOrEqual(longest * 0.9);
    }
  });
});

test("a chart beside the table is printed beside it where the letters stay readable, else on a page of its own", () => {
  const [grid, breakEven] = [blockOf("savings-grid", "formulas"), blockOf("break-even", "formulas")];
  const beside = pageLayoutOf(grid, { row: 4, column: 8, rows: 20, columns: 7 });
  expect(beside.areas).toEqual([{ row: 0, column: 0, rows: grid.rows, columns: 15 }]);
  expect(beside.scale).toBeGreaterThanOrEqual(63);
  expect(beside.newPages.filter((row) => row > 4 && row < 24)).toEqual([]);
  const chart = { row: 4, column: 8, rows: 20, columns: 9 };
  expect(pageLayoutOf(breakEven, chart)).toEqual({ ...pageLayoutOf(breakEven), areas: [...pageLayoutOf(breakEven).areas, chart] });
});
