/** Contracts that stand in no report, typed as a file of assumptions is: figure by figure beside a path written apart, day by day and with fractions. */
import { makeTable, type Table } from "../../src/tables";
import { asExpected } from "../support/figures";
import { goldenCases, rowsOfCase, type GoldenCase } from "../support/golden-cases";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

function made(one: GoldenCase): Table {
  const result = makeTable(tableNamed(one.table), rowsOfCase(one));
  if ("problems" in result) throw new Error(result.problems.map(({ sentence }) => sentence).join("; "));
  return result.table;
}

describe.each(goldenCases)("$table: $name", (one) => {
  test.each(Object.keys(one.parts))("%s", (id) => {
    const expected = one.parts[id];
    const part = made(one).parts.find((of) => of.id === id);
    const places = expected?.columns.map((heading) => part?.columns.findIndex(({ text }) => text === heading) ?? -1) ?? [];
    expect(places).not.toContain(-1);
    const found = part?.rows.slice(0, expected?.rows.length).map(({ figures }, row) =>
      places.map((place, column) => {
        const cell = figures[place];
        if (cell === undefined) return "no cell";
        return "value" in cell ? asExpected(cell.value, expected?.rows[row]?.[column] ?? "") : cell.text;
      }),
    );
    expect(found).toEqual(expected?.rows);
  });

  test("all checks hold", () =>
    expect(
      made(one)
        .checks.filter(({ holds }) => !holds)
        .map(({ label }) => label),
    ).toEqual([]));
});
