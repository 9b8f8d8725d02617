/** Every golden table, figure by figure before rounding; and every published example, figure by figure as printed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareWithExample, makeTable, type AssumptionRow, type TableDefinition } from "../../src/tables";
import { asExpected } from "../support/figures";
import { loadTables, tableIds, tableNamed } from "../support/tables";

type Golden = { name: string; example?: string; rows?: [label: string, value: string | number][]; parts: Record<string, string[][]> };

const folder = join(__dirname, "..", "golden", "tables");
const golden = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(join(folder, file), "utf8")) as Golden[]).map((one) => ({ ...one, id: file.replace(".json", "") })),
);

function tableOf(definition: TableDefinition, rows: readonly AssumptionRow[]) {
  const made = makeTable(definition, rows);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return made.table;
}

beforeAll(loadTables);

test("every table has a golden file, and every file is of a table", () => {
  expect([...new Set(golden.map(({ id }) => id))].sort()).toEqual([...tableIds].sort());
});

test.each(golden)("$id: $name", ({ id, example, rows, parts }) => {
  const definition = tableNamed(id);
  const given = definition.examples.find((one) => one.id === example)?.rows ?? (rows ?? []).map(([label, value]) => ({ label, value }));
  const table = tableOf(definition, given);
  expect(table.parts.map((part) => part.id).sort()).toEqual(Object.keys(parts).sort());
  for (const part of table.parts) {
    const expected = parts[part.id] ?? [];
    expect({
      [part.id]: part.rows.map(({ figures }, i) =>
        figures.map((cell, j) => ("value" in cell ? asExpected(cell.value, expected[i]?.[j] ?? "") : cell.text)),
      ),
    }).toEqual({ [part.id]: expected });
  }
});

test.each(tableIds)("%s prints its published examples as published", (id) => {
  const definition = tableNamed(id);
  for (const example of definition.examples) {
    const { agree, of, wrong } = compareWithExample(tableOf(definition, example.rows), example);
    const printed = Object.values(example.printed).flat(2);
    expect({ [example.title]: agree }).toEqual({ [example.title]: printed.filter((one) => typeof one === "string").length });
    expect(wrong).toHaveLength(printed.filter((one) => one !== null && typeof one !== "string").length);
    expect(of).toBe(agree + wrong.length);
  }
});

test("Hackney 2019, Table 1 has 90 figures", () => {
  const [example] = tableNamed("savings-grid").examples;
  expect(Object.values(example?.printed ?? {}).flat(2)).toHaveLength(90);
});
