/** Every standard table made in the pane with its published example, in each of its modes; the sheet read back beside figures worked out apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeTable, type Table } from "../../src/tables";
import { fixedPlaces, isPercentage } from "../../src/tables/places";
import type { Format } from "../../src/tables/table";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { eventually } from "./eventually";
import { readRange } from "./sheet-cells";
import { workbenchSession } from "./workbench-session";

type Golden = { example?: string; parts: Record<string, string[][]> };
const goldenOf = (id: string): Golden | undefined =>
  (JSON.parse(readFileSync(join(__dirname, "..", "golden", "tables", `${id}.json`), "utf8")) as Golden[]).find(
    ({ example }) => example === tableNamed(id).examples[0]?.id,
  );

const session = workbenchSession();
beforeAll(loadTables);
beforeEach(async () => {
  await session.open();
  await session.pane.getByRole("button", { name: "Skip" }).click();
});

const modes = ["Formulas", "Live function", "Values"];

test.each(tableIds)("%s", async (id) => {
  const { page, pane } = session;
  const definition = tableNamed(id);
  const [example] = definition.examples;
  const golden = goldenOf(id);
  if (example === undefined || golden === undefined) throw new Error(`${id} has no example, or no figures worked out apart from it`);
  const made = makeTable(definition, example.rows);
  if ("problems" in made) throw new Error("the example is not valid");
  await pane.locator(`[data-table="${id}"]`).first().click();
  await pane.getByRole("button", { name: /^Load/ }).first().click();
  for (const mode of modes) {
    await pane.getByLabel("Insert as").selectOption({ label: mode });
    await pane.getByRole("combobox", { name: /^Where/ }).selectOption({ label: "New sheet" });
    await pane.getByRole("button", { name: "Insert", exact: true }).click();
    await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor();
    const { compared } = await eventually(async () => {
      const beside = besideGolden(made.table, golden, await readRange(page, "A1:Z700"));
      expect({ mode, differences: beside.differences.slice(0, 10) }).toEqual({ mode, differences: [] });
      return beside;
    });
    expect(compared).toBe(Object.values(golden.parts).flat(2).length - compareLess(made.table, golden));
    await session.picture(`tables/${id}-${mode.toLowerCase().replace(" ", "-")}`);
    await pane.getByRole("button", { name: "Undo insert" }).click();
    await pane
      .getByText(/^Insert undone/)
      .first()
      .waitFor();
  }
});

/** Parts that only the pane shows are not on the sheet. */
const compareLess = (table: Table, { parts }: Golden): number =>
  table.parts.filter(({ paneOnly }) => paneOnly).reduce((sum, { id }) => sum + (parts[id] ?? []).flat().length, 0);

/** Each part stands under its caption and a row of headings, wherever on the sheet that is. */
function besideGolden(
  table: Table,
  { parts }: Golden,
  cells: readonly (readonly unknown[])[],
): { compared: number; differences: string[] } {
  const differences: string[] = [];
  let compared = 0;
  for (const { id, caption, paneOnly, columns } of table.parts) {
    if (paneOnly) continue;
    const top = cells.findIndex((row) => row.includes(caption.text));
    const left = cells[top]?.indexOf(caption.text) ?? 0;
    if (top < 0) differences.push(`no part “${caption.text}”`);
    for (const [row, expected] of (parts[id] ?? []).entries())
      for (const [column, figure] of expected.entries()) {
        compared++;
        const found = cells[top + 2 + row]?.[left + column];
        const format = columns[column]?.format ?? "text";
        if (!isSame(found, figure) && found !== shareAsShown(figure, format))
          differences.push(`${id}, row ${row + 1}, column ${column + 1}: ${String(found)}, not ${figure}`);
      }
  }
  return { compared, differences };
}

/** Rounded in its cell to the places that are shown, as shares are with which no formula works; no golden one is a half. */
function shareAsShown(expected: string, format: Format): number | null {
  const places = (fixedPlaces(format) ?? 0) + 2;
  return isPercentage(format) ? Number(Number(expected.replace("…", "")).toFixed(places)) : null;
}

function isSame(found: unknown, expected: string): boolean {
  if (typeof found !== "number") return (found ?? "") === expected;
  const figure = Number(expected.replace("…", ""));
  return Math.abs(found - figure) <= 1e-9 * Math.max(1, Math.abs(figure));
}
