/** Native formulas, worked out by LibreOffice, come to the module's figures before rounding. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { layOut, makeTable, type Origin, type Table } from "../../src/tables";
import { assumptionRows } from "../support/assumption-sets";
import { compareBlock } from "../support/block-comparison";
import { rowsOfCases } from "../support/golden-cases";
import { convert } from "../support/libreoffice";
import { seed } from "../support/runs";
import { readXlsx, writeXlsx, type PlacedBlock } from "../support/xlsx-file";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { inThisTenth } from "../support/tenth";

jest.setTimeout(600_000);

const setsOf = (id: string): number => (inThisTenth(tableIds.indexOf(id)) ? 200 : 40);

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "native-formulas-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(loadTables);

test.each(tableIds)("%s: its examples, its cases and random assumption sets", async (id) => {
  const sets = setsOf(id);
  const definition = tableNamed(id);
  const random = fc.sample(assumptionRows(definition), { numRuns: sets, seed });
  const made = [...definition.examples.map(({ rows }) => rows), ...rowsOfCases(id), ...random].map((rows) => makeTable(definition, rows));
  const tables = made.flatMap((one): Table[] => ("table" in one ? [one.table] : []));
  expect(tables.length).toBeGreaterThanOrEqual(sets); // the random sets are valid ones
  const placed = tables.map((table, index): PlacedBlock => {
    const origin: Origin = { row: index % 4, column: index % 3, number: index + 1 };
    return { sheet: `Set ${index + 1}`, origin, block: layOut(table, { mode: "formulas", origin, date: "" }) };
  });
  const file = join(folder, `${id}.xlsx`);
  await writeXlsx(file, placed);
  const sheets = await readXlsx(await convert(file, "xlsx:Calc MS Excel 2007 XML", join(folder, "worked-out")));
  let compared = 0;
  const differences = placed.flatMap(({ sheet, block, origin }) => {
    const valueAt = sheets.get(sheet);
    if (valueAt === undefined) return [`no sheet ${sheet}`];
    const found = compareBlock(block, origin, valueAt);
    compared += found.compared;
    return found.differences.map((difference) => `${sheet}!${difference}`);
  });
  console.log(`${id}: ${compared} formulas of ${tables.length} tables worked out by LibreOffice, seed ${seed}`);
  expect(differences.slice(0, 10)).toEqual([]);
});
