/** The savings grid, for tests that cannot wait for it. */
import type { TableDefinition } from "../../src/tables";
import { catalogue } from "../../src/tables/catalogue";
import { table } from "../../src/tables/standard/savings-grid";

const [about] = catalogue;
if (about?.id !== "savings-grid") throw new Error("The savings grid is not the first of the tables");

export const savingsGridTable: TableDefinition = { about, ...table };
