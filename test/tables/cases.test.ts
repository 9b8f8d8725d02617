/** Contracts that stand in no report, typed as a file of assumptions is: figure by figure beside a path written apart, day by day and with fractions. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeTable, type AssumptionRow, type Table } from "../../src/tables";
import { asExpected } from "../support/figures";
import { loadTables, tableNamed } from "../support/tables";

type Grid = { columns: string[]; rows: string[][] };
type Case = { name: string; table: string; assumptions: Record<string, string | number>; parts: Record<string, Grid> };

const folder = join(__dirname, "..", "golden", "cases");
const cases = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Case[]);

beforeAll(loadTables);

const rowsOf = ({ assumptions }: Case): AssumptionRow[] => Object.entries(assumptions).map(([label, value]) => ({ label, value }));

function made(one: Case): Table {
  const result = makeTable(tableNamed(one.table), rowsOf(one));
  if ("problems" in result) throw new Error(result.problems.map(({ sentence }) => sentence).join("; "));
  return result.table;
}

describe.each(cases)("$table: $name", (one) => {
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
