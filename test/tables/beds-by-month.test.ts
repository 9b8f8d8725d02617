/** The contract profile with beds typed month by month. */
import { makeTable, type AssumptionRow, type Figure, type Table } from "../../src/tables";
import { filled, rowsFrom } from "../../src/taskpane/table/form-rows";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

const month = (number: number, value: number | string): AssumptionRow => ({ label: `Monthly number of beds, Month ${number}`, value });
/** A year from 1 April 2026 with 5 beds at £700 a week: £100 a day for each bed. */
const rows = (changes: readonly AssumptionRow[]): readonly AssumptionRow[] => [
  { label: "Contract starts", value: "1 April 2026" },
  { label: "Term", value: 1 },
  { label: "Beds contracted", value: 5 },
  { label: "Block price", value: 700 },
  { label: "Spot price", value: 1400 },
  { label: "Beds occupied when settled", value: 4 },
  { label: "Months of pay for used beds only", value: 12 },
  ...changes,
];
const typed = (...beds: readonly number[]) => [
  { label: "Beds fill up", value: "as typed by month" },
  ...beds.map((value, index) => month(index + 1, value)),
];
const made = (given: readonly AssumptionRow[]) => makeTable(tableNamed("contract-profile"), given);
const tableOf = (given: readonly AssumptionRow[]): Table => {
  const found = made(given);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.table;
};
const column = (table: Table, part: string, heading: string): string[] => {
  const found = table.parts.find(({ id }) => id === part)!;
  const at = found.columns.findIndex(({ text }) => text === heading);
  return found.rows.map(({ figures }) => (figures[at] as Figure).value.toFixed());
};

test("each month from opening has its beds; afterwards they are those when settled", () => {
  const table = tableOf(rows([...typed(1, 2.5, 0), { label: "Mobilisation", value: 2 }]));
  expect(column(table, "months", "Beds occupied")).toEqual(["0", "0", "1", "2.5", "0", "4", "4", "4", "4", "4", "4", "4"]);
  // June has 30 days and one bed, July 31 and 2.5, August none; September to March are 212 days with 4, at £100 a day.
  expect(column(table, "costs", "Block cost").at(-1)).toBe(String(30 * 100 + 31 * 250 + 212 * 400));
});

test("as many months as the contract has, and more, are taken", () => {
  const beds = Array.from({ length: 15 }, (_, index) => (index % 5) + 1);
  expect(column(tableOf(rows(typed(...beds))), "months", "Beds occupied")).toEqual(beds.slice(0, 12).map(String));
});

test("the sheet finds each month's beds by its place", () => {
  const table = tableOf(rows(typed(1, 2)));
  const cell = table.parts.find(({ id }) => id === "months")!.rows[0]!.figures[
    table.parts.find(({ id }) => id === "months")!.columns.findIndex(({ text }) => text === "Beds occupied")
  ]!;
  const text = JSON.stringify((cell as Figure).formula);
  expect(text).toContain("INDEX(");
  expect(text).toContain('"part":"typed"');
});

test("in equal steps the list is not asked for, whatever stands in it", () => {
  const steps = rows([{ label: "Beds occupied at opening", value: 1 }, month(1, 999), month(2, "x")]);
  const table = tableOf(steps);
  expect(table.parts.map(({ id }) => id)).not.toContain("typed");
  expect(table.assumptions.filter(({ label }) => label.startsWith("Monthly number of beds"))).toEqual([]);
});

test("what is missing or too much is said at its month", () => {
  const sentences = (given: readonly AssumptionRow[]) => {
    const found = made(given);
    return "problems" in found ? found.problems.map(({ label, sentence }) => [label, sentence]) : [];
  };
  expect(sentences(rows([{ label: "Beds fill up", value: "As typed by month" }]))).toEqual([
    ["Monthly number of beds, Month 1", "Enter at least one monthly number of beds, like 1.5"],
  ]);
  expect(sentences(rows(typed(1, 6)))).toEqual([
    ["Monthly number of beds, Month 2", "Monthly number of beds, Month 2 (6) cannot be more than beds contracted (5)"],
  ]);
  expect(sentences(rows([])).map(([label]) => label)).toEqual(["Beds occupied at opening"]);
});

test("a form counts the months only where they are asked for", () => {
  const { assumptions } = tableNamed("contract-profile");
  const steps = rowsFrom(assumptions, rows([{ label: "Beds occupied at opening", value: 1 }]));
  expect(filled(assumptions, steps)).toEqual({ given: 7, needed: 7 });
  expect(filled(assumptions, rowsFrom(assumptions, rows(typed(1, 2))))).toEqual({ given: 8, needed: 9 });
});
