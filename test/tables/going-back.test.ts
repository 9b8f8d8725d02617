/**
 * Going back: what this version keeps in a workbook can be read by 0.1.0, as far as 0.1.0 knows it. How 0.1.0 reads was taken from its
 * own sources; that it does read these was tried with its own code.
 */
import { makeTable, type AssumptionRow, type Scenario } from "../../src/tables";
import { writeScenarios } from "../../src/tables/scenario-file";
import { entryText, type RegisterEntry } from "../../src/workbook/register/entry";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown => typeof value === "object" && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
const isTextOrNone = (value: unknown): boolean => ["undefined", "string"].includes(typeof value);
const isSignature = (value: unknown): boolean => isRecord(value) && typeof value["by"] === "string" && typeof value["on"] === "string";
const isRow = (row: unknown): boolean =>
  isRecord(row) &&
  typeof row["label"] === "string" &&
  isPlain(row["value"]) &&
  ["link", "source", "date", "status"].every((key) => isTextOrNone(row[key]));

/** What 0.1.0 asks of a table's entry in the register. Keys that it does not know it passes over. */
function isEntryFor010(text: string): boolean {
  const entry = JSON.parse(text) as Unknown;
  const { rows, prepared, reviewed } = entry;
  return (
    entry["layout"] === 1 &&
    Number.isInteger(entry["number"]) &&
    ["table", "version", "written", "at"].every((key) => typeof entry[key] === "string") &&
    ["formulas", "live", "values"].includes(entry["mode"] as string) &&
    Array.isArray(rows) &&
    rows.every(isRow) &&
    isSignature(prepared) &&
    isSignature(reviewed) &&
    typeof (reviewed as Unknown)["stamp"] === "string"
  );
}

const entryOf = (table: string, rows: readonly AssumptionRow[]): RegisterEntry => ({
  ...{ number: 3, table, mode: "formulas", rows, version: "0.2.0", written: "2026-11-28", at: "Savings!B4:G60", name: "Oak House" },
  prepared: { by: "A. Brown", on: "2026-11-28" },
  reviewed: { by: "C. Dean", on: "2026-11-28", stamp: "1A2B-3C4D" },
});

test("each table stays on the list", () => {
  const refused = tableIds.filter((id) => tableNamed(id).examples.some(({ rows }) => !isEntryFor010(entryText(entryOf(id, rows)))));
  expect(refused).toEqual([]);
});

test("scenarios have the format and the version that 0.1.0 reads", () => {
  const [rows = []] = tableNamed("savings-grid").examples.map((example) => example.rows);
  const scenario = {
    table: "savings-grid",
    name: "As published",
    date: "2026-11-28T10:00:00.000Z",
    rows: rows as Scenario["rows"],
    madeBy: "0.2.0",
  };
  const written = JSON.parse(writeScenarios([scenario])) as Unknown & { scenarios: (Unknown & { rows: unknown[] })[] };
  expect(written).toMatchObject({ format: "placement-costing-scenarios", version: 1 });
  for (const { table, name, date, rows: kept } of written.scenarios) {
    expect([table, name, date].map((one) => typeof one)).toEqual(["string", "string", "string"]);
    expect(kept.filter((row) => !isRow(row))).toEqual([]);
  }
});

/** The tables of 0.1.0 with the labels that it does not know, and so refuses: the guide for administrators names these tables. */
const newLabels: Readonly<Record<string, readonly string[]>> = {
  "occupancy-risk": ["Length of a stay"],
  "contract-profile": ["General inflation a year"],
};

test.each(Object.entries(newLabels))("%s is made with assumptions that 0.1.0 refuses, as the guide says", (id, labels) => {
  const [example] = tableNamed(id).examples;
  const made = makeTable(tableNamed(id), example?.rows ?? []);
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  expect((example?.rows ?? []).map(({ label }) => label)).toEqual(expect.arrayContaining([...labels]));
});
