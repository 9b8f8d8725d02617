/** The contract profile with notice on spot places while the block is paid. Figures were worked out by hand. */
import { makeTable, type AssumptionRow, type Figure, type Table } from "../../src/tables";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

const hackney = (): readonly AssumptionRow[] => tableNamed("contract-profile").examples[0]?.rows ?? [];
const made = (...more: readonly AssumptionRow[]) =>
  makeTable(tableNamed("contract-profile"), [...hackney().filter(({ label }) => more.every((one) => one.label !== label)), ...more]);
const tableOf = (...more: readonly AssumptionRow[]): Table => {
  const found = made(...more);
  if ("problems" in found) throw new Error(found.problems.map(({ sentence }) => sentence).join("; "));
  return found.table;
};
function total(table: Table, part: string, heading: string): string {
  const { columns, rows } = table.parts.find(({ id }) => id === part)!;
  return (rows.at(-1)!.figures[columns.findIndex(({ text }) => text === heading)] as Figure).value.toDecimalPlaces(4).toFixed();
}
const notice = (value: number | string): AssumptionRow => ({ label: "Notice on spot places", value });
const places = (value: number | string): AssumptionRow => ({ label: "Spot places under notice", value });

test("28 days on 5 places at £3,534.69 a week are £70,693.80: a cost, paid, and so much less saved", () => {
  const [before, after] = [tableOf(), tableOf(notice(28))];
  expect(total(after, "costs", "Double running")).toBe("70693.8");
  // 5,222,251.8763 and 1,551,167.4458 without it.
  expect(total(after, "costs", "Net cost")).toBe("5292945.6763");
  expect(total(after, "cash", "Cash")).toBe("5292945.6763");
  expect(total(after, "savings", "Saving")).toBe("1480473.6458");
  expect(total(before, "savings", "Saving")).toBe("1551167.4458");
  expect(after.checks.every(({ holds }) => holds)).toBe(true);
});

test("left blank there is none, and no column for it, however many places there are", () => {
  const table = tableOf(notice(""), places(3));
  expect(table.parts.flatMap(({ columns }) => columns.map(({ text }) => text))).not.toContain("Double running");
  expect(table.parts.map(({ rows }) => rows.length)).toEqual(tableOf().parts.map(({ rows }) => rows.length));
});

test("where no bed opens, none is paid", () => {
  const table = tableOf(notice(28), { label: "Term", value: 0.25 }, { label: "Mobilisation", value: 3 });
  expect(total(table, "costs", "Double running")).toBe("0");
  expect(table.checks.every(({ holds }) => holds)).toBe(true);
});

test.each([
  [[notice(92), { label: "Term", value: 0.25 }], "Notice of 92 days from 1 April 2020 runs past the end of the term: give at most 91 days"],
  [[notice(28), places(6)], "Spot places under notice (6) cannot be more than beds contracted (5)"],
])("%j is refused", (given, words) => expect(() => tableOf(...given)).toThrow(words));
