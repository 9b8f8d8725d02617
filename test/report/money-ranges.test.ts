/** A range of a table's money in a sentence: both ends by one rule, said with it. */
import { columnSentence, moneyColumns } from "../../src/report/money-ranges";
import { makeTable, type Table } from "../../src/tables";
import { table } from "../support/hackney-insert";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

test("Hackney 2019, Table 1: a year's saving at low support, in each unit", () => {
  const column = moneyColumns(table).find(({ label }) => label === "Saving a year, low support by beds occupied");
  if (column === undefined)
    throw new Error(
      moneyColumns(table)
        .map(({ label }) => label)
        .join("; "),
    );
  const said = (unit: "£" | "£k" | "£m"): string => columnSentence(column, unit).replace(`${column.label}: `, "");
  expect(said("£")).toBe("between −£627,000 and £294,544, rounded to the nearest £1.");
  expect(said("£k")).toBe("between −£627k and £295k, rounded to the nearest £1,000.");
  expect(said("£m")).toBe("between −£0.6m and £0.3m, rounded to the nearest £100,000.");
});

test("percentages, beds and totals are no ranges of money", () => {
  expect(
    moneyColumns(table)
      .map(({ label }) => label)
      .filter((label) => /occupancy,|^beds/i.test(label)),
  ).toEqual([]);
});

describe("Hackney 2019, 5.2.4", () => {
  const contract = (): Table => {
    const definition = tableNamed("contract-value");
    const made = makeTable(definition, definition.examples[0]?.rows ?? []);
    if ("problems" in made) throw new Error("The example is not valid");
    return made.table;
  };

  test("a range is of the elements of the contract, not of their total", () => {
    const annual = moneyColumns(contract()).map(({ label, low, high }) => [label, low.toString(), high.toString()]);
    // Core block 4,388,575.80, Medium 276,480.24 and High 132,900.12 add to 4,797,956.16.
    expect(annual).toContainEqual([expect.stringMatching(/annual|a year/i), "132900.12", "4388575.8"]);
  });

  test("one figure is no range", () => {
    const table = contract();
    const parts = table.parts.map((part) => ({ ...part, rows: part.rows.slice(0, 1) }));
    expect(moneyColumns({ ...table, parts })).toEqual([]);
  });
});
