/** Long notes are broken into lines and sources have room, so that on paper neither is cut off. */
import { layOut, makeTable, type SheetBlock } from "../../src/tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

function blockOf(id: string, mode: "formulas" | "values"): { block: SheetBlock; notes: readonly string[] } {
  const definition = tableNamed(id);
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(id);
  const block = layOut(made.table, { mode, origin: { row: 1, column: 1, number: 1 }, date: "22 November 2026" });
  return { block, notes: made.table.notes.map(({ text }) => text) };
}

/** Words are narrower than the figures by which a column's width is counted. */
const roomOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0) / 0.9;

test.each(tableIds)("%s: each line of its basis note is as long as the page is wide, and says the same", (id) => {
  const { block, notes } = blockOf(id, "values");
  const lines = block.cells.slice(block.notes.row).map(([cell]) => String(cell?.content));
  expect(lines).toHaveLength(block.notes.rows);
  expect(block.rows).toBe(block.notes.row + block.notes.rows);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(roomOf(block.widths.slice(0, 10)));
  expect(lines.join(" ")).toBe(notes.join(" "));
});

test.each(tableIds)("%s: its sources end within its last column", (id) => {
  const { block } = blockOf(id, "formulas");
  const { row, rows } = block.assumptions;
  for (const line of block.cells.slice(row + 1, row + rows))
    expect(String(line[3]?.content ?? "").length).toBeLessThanOrEqual(roomOf(block.widths.slice(3)));
});

test("a note that is too long is cut between its words", () => {
  const { block, notes } = blockOf("occupancy-risk", "values");
  expect(block.notes.rows).toBeGreaterThan(notes.length);
});
