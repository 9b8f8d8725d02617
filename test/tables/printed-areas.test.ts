/** The areas of a table that are printed: everything but parts too wide for a page. */
import { layOut, makeTable, printedAreas, type Area, type SheetBlock } from "../../src/tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

function blockOf(id: string): SheetBlock {
  const definition = tableNamed(id);
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(id);
  return layOut(made.table, { mode: "formulas", origin: { row: 1, column: 1, number: 1 }, date: "22 November 2026" });
}
const wordsIn = (block: SheetBlock, areas: readonly Area[]): string[] =>
  areas.flatMap(({ row, rows }) => block.cells.slice(row, row + rows).map((line) => String(line[0]?.content ?? "")));

test.each(tableIds)("%s: every figure is printed, or its whole part is not", (id) => {
  const block = blockOf(id);
  const areas = printedAreas(block);
  for (const { columns } of areas) expect(columns).toBeLessThanOrEqual(areas.length === 1 ? block.columns : 10);
  const left = block.rows - areas.reduce((sum, { rows }) => sum + rows, 0);
  if (id === "contract-profile") {
    expect(left).toBeGreaterThan(90);
    const words = wordsIn(block, areas);
    expect(words).toContain("Basis note");
    expect(words).toContain("Checks");
    expect(words.some((text) => /^Month by month/.test(text))).toBe(false);
  } else expect(left).toBeLessThanOrEqual(areas.length === 1 ? 0 : block.rows / 2);
});
