/** Cases that stand in no report, with figures worked out apart from the code: what is typed, and what some columns of some parts then hold. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AssumptionRow } from "../../src/tables";

type Grid = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type GoldenCase = {
  readonly name: string;
  readonly table: string;
  readonly assumptions: Readonly<Record<string, string | number>>;
  readonly parts: Readonly<Record<string, Grid>>;
};

const folder = join(__dirname, "..", "golden", "cases");

export const goldenCases: readonly GoldenCase[] = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as GoldenCase[],
);

export const rowsOfCase = ({ assumptions }: GoldenCase): readonly AssumptionRow[] =>
  Object.entries(assumptions).map(([label, value]) => ({ label, value }));

/** What the cases of a table are made from. */
export const rowsOfCases = (table: string): readonly (readonly AssumptionRow[])[] =>
  goldenCases.filter((one) => one.table === table).map(rowsOfCase);
