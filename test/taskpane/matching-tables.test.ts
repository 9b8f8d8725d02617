/** Which tables the selected cells would fill. */
import { matchingTables } from "../../src/taskpane/from-cells/matching-tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

const offered = (lines: readonly (readonly [string, string | number])[]): readonly string[] =>
  matchingTables(
    tableIds.map(tableNamed),
    lines.map(([label, value], index) => ({ label, value, source: `Inputs!C${index + 1}` })),
  ).map(({ about: { id } }) => id);

test("a grid's own cells, in the words of whoever made the sheet", () => {
  const [first] = offered([
    ["Block price per week, low", 4950],
    ["Block price per week, medium", 5150],
    ["Block price per week, high", 5400],
    ["Spot price per week", 6900],
    ["No. of beds", 4],
    ["Length of contract", "3+2"],
  ]);
  expect(first).toBe("savings-grid");
});

test("each table is offered for its own published figures", () => {
  const missed = tableIds.filter((id) => {
    const { examples, assumptions } = tableNamed(id);
    const needed = Object.keys(assumptions).length;
    const rows = examples[0]!.rows.flatMap(({ label, value }) => (value === null ? [] : [[label, value as string | number] as const]));
    return needed > 0 && !offered(rows).includes(id);
  });
  expect(missed).toEqual([]);
});

test("nothing is offered for a list of somebody else's", () => {
  expect(
    offered([
      ["January", 12],
      ["February", 14],
      ["March", 9],
    ]),
  ).toEqual([]);
  expect(offered([["Beds contracted", 5]])).toEqual([]);
});
