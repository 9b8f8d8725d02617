/** Our own tables, printed and pasted: nothing in them is wrong, whatever was assumed. */
import { makeTable, type AssumptionRow, type Table, type TableDefinition } from "../../../src/tables";
import { reportOf } from "../../../src/report";
import { loadTables, tableIds, tableNamed } from "../../support/tables";
import { inThisTenth } from "../../support/tenth";
import { checkTexts, slipsOf } from "./as-pasted";
import { Chance } from "./planted/chance";

/** Of each example of a table. */
const variantsOf = (id: string): number => Number(process.env["OWN_TABLES"] ?? (inThisTenth(tableIds.indexOf(id)) ? 30 : 5));

beforeAll(loadTables);

/** Figures of the size of a published example's: each number of it by up to a third less or more. */
function varied(rows: readonly AssumptionRow[], chance: Chance): readonly AssumptionRow[] {
  return rows.map((row) => {
    const { value } = row;
    if (typeof value !== "number" || /starts/i.test(row.label)) return row;
    const scaled = value * (2 / 3 + (chance.next() * 2) / 3);
    const decimals = Math.min(4, String(value).split(".")[1]?.length ?? 0);
    return { ...row, value: Number(scaled.toFixed(decimals)) };
  });
}

function madeFrom(definition: TableDefinition, rows: readonly AssumptionRow[]): Table | null {
  const made = makeTable(definition, rows);
  return "table" in made ? made.table : null;
}

test.each(tableIds)("%s", (id) => {
  const definition = tableNamed(id);
  const variants = variantsOf(id);
  const chance = new Chance(20_261_122);
  const said: string[] = [];
  let tables = 0;
  for (const { rows } of definition.examples)
    for (let count = 0, tries = 0; count < variants && tries < variants * 20; tries++) {
      const table = madeFrom(definition, varied(rows, chance));
      if (table === null) continue;
      count++;
      tables++;
      for (const part of reportOf(table, { date: "" }).parts) {
        const lines = [
          part.columns.map(({ text }) => text),
          ...part.rows.map(({ heading, cells }) => [heading.text, ...cells.map(({ text }) => text)]),
        ];
        const text = lines.map((line) => line.join("\t")).join("\n");
        said.push(...slipsOf(checkTexts([text])).map(({ title, short, why }) => `${part.id}: ${title}: ${short}. ${why}\n${text}`));
      }
    }
  expect(tables).toBeGreaterThanOrEqual(variants);
  process.stdout.write(`\n${id}: ${tables} tables, ${said.length} findings\n`);
  expect(said).toEqual([]);
});
