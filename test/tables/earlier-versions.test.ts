/** Scenarios and files of assumptions that version 0.1.0 made are read, and make their tables. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assumptionsIn } from "../../src/command-line/given-assumptions";
import { makeTable } from "../../src/tables";
import { moduleVersion } from "../../src/calculation";
import { changedSinceSaved } from "../../src/tables/changed-figures";
import { readScenarios, writeScenarios } from "../../src/tables/scenario-file";
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

test("a scenario that says no version, as those of 0.1.0, says which figures come out otherwise now; one that says its version, none", async () => {
  const read = await readScenarios(text("scenarios.json"));
  if ("sentence" in read) throw new Error(read.sentence);
  const profile = read.scenarios.find(({ table }) => table === "contract-profile");
  const grid = read.scenarios.find(({ table }) => table === "savings-grid");
  if (profile === undefined || grid === undefined) throw new Error("both are in the file");
  expect(changedSinceSaved(profile)).toMatch(
    /^It does not say which version saved it\. If it was 0\.1\.0, .*a cost now stands in the year in which care is given/,
  );
  expect(changedSinceSaved(grid)).toBe("");
  const again = await readScenarios(writeScenarios([{ ...profile, madeBy: moduleVersion }]));
  expect("scenarios" in again ? again.scenarios.map(changedSinceSaved) : again.sentence).toEqual([""]);
  const said: string[] = [];
  await assumptionsIn(text("scenarios.json"), {
    definition: tableNamed("contract-profile"),
    file: "scenarios.json",
    scenario: profile.name,
    warn: (sentence) => said.push(sentence),
  });
  expect(said).toEqual([expect.stringContaining("If it was 0.1.0, these figures come out otherwise now")]);
});
