/** A range of a table's money in a sentence: both ends by one rule, said with it. */
import { columnSentence, moneyColumns } from "../../src/report/money-ranges";
import { table } from "../support/hackney-insert";
import { loadTables } from "../support/tables";

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
