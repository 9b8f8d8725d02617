/** Scenarios and files of assumptions that version 0.1.0 made are read, and make their tables. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assumptionsIn } from "../../src/command-line/given-assumptions";
import { makeTable } from "../../src/tables";
import { readScenarios } from "../../src/tables/scenario-file";
import { loadTables, tableIds, tableNamed } from "../support/tables";

const folder = join(__dirname, "..", "made-by-0.1.0");
const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const problemsOf = (id: string, rows: Parameters<typeof makeTable>[1]) => {
  const made = makeTable(tableNamed(id), rows);
  return "problems" in made ? made.problems : [];
};

beforeAll(loadTables);

test("its scenarios, of every table it had", async () => {
  const read = await readScenarios(text("scenarios.json"));
  if ("sentence" in read) throw new Error(read.sentence);
  expect(read.scenarios).toHaveLength(21);
  expect(read.scenarios.filter(({ table }) => !tableIds.includes(table))).toEqual([]);
  expect(read.scenarios.flatMap(({ table, rows }) => problemsOf(table, rows))).toEqual([]);
});

const files = readdirSync(folder).filter((name) => name.startsWith("assumptions-"));
test.each(files)("%s", async (file) => {
  const id = file.slice("assumptions-".length, -".json".length);
  const rows = await assumptionsIn(text(file), { definition: tableNamed(id), file });
  expect(rows.length).toBeGreaterThan(5);
  expect(problemsOf(id, rows)).toEqual([]);
});
