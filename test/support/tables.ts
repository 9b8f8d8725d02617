/** The standard tables, loaded: `beforeAll(loadTables)`, then `tableNamed`. */
import { catalogue, loadedTable } from "../../src/tables/catalogue";
import { tableFunction } from "../../src/tables/table-function";
import type { TableDefinition } from "../../src/tables";

export const tableIds = catalogue.map(({ id }) => id);

export async function loadTables(): Promise<void> {
  await tableFunction.prepare?.([[[tableIds[0]]]]);
}

export function tableNamed(id: string): TableDefinition {
  const found = loadedTable(id);
  if (found === undefined) throw new Error(`No table ${id}`);
  return found;
}
