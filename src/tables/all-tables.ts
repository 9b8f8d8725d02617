/** Every standard table, for the function CARE.TABLE. The pane loads them one at a time, from the catalogue. */
import type { TableDefinition } from "./definition";
import { savingsGridTable } from "./savings-grid";

export const allTables: readonly TableDefinition[] = [savingsGridTable];
