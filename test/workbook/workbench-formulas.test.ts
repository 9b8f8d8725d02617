/** Native formulas inserted through Office.js, worked out by the workbench's own engine, come to the module's figures. */
import fc from "fast-check";
import { makeTable, type Table } from "../../src/tables";
import { insertTable } from "../../src/workbook";
import { assumptionRows } from "../support/assumption-sets";
import { rowsOfCases } from "../support/golden-cases";
import { insertedBy, request } from "../support/hackney-insert";
import { seed } from "../support/runs";
import { openWorkbook } from "../support/workbook";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { inThisTenth } from "../support/tenth";

jest.setTimeout(300_000);

const setsOf = (id: string): number => (inThisTenth(tableIds.indexOf(id)) ? 25 : 3);

beforeAll(loadTables);

test.each(tableIds)("%s: its cases and random assumption sets", async (id) => {
  const sets = setsOf(id);
  const definition = tableNamed(id);
  let compared = 0;
  for (const rows of [...rowsOfCases(id), ...fc.sample(assumptionRows(definition), { numRuns: sets, seed })]) {
    const made = makeTable(definition, rows);
    const table: Table | null = "table" in made ? made.table : null;
    if (table === null) throw new Error("not a valid set");
    const book = openWorkbook();
    const { agreement } = insertedBy(await insertTable(request({ table, rows })));
    await book.close();
    expect(agreement).toEqual({ agree: agreement.of, of: agreement.of, firstDifferent: null });
    compared += agreement.of;
  }
  console.log(`${id}: ${compared} formulas of ${sets} tables worked out by the workbench, seed ${seed}`);
  expect(compared).toBeGreaterThan(sets * 8);
});
