/** Slips planted in printed tables of the years after the award, in what their columns say of each other. */
import { csv, reportOf } from "../../../src/report";
import { makeTable } from "../../../src/tables";
import { loadTables, tableNamed } from "../../support/tables";
import { checkSources, slipsOf } from "./as-pasted";

beforeAll(loadTables);

/** The example's part as CSV, with one figure of it made larger by a tenth, and by 1 at least. */
function withSlip(id: string, part: string, column: string, row: number): string {
  const made = makeTable(tableNamed(id), tableNamed(id).examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  const report = reportOf(made.table, { date: "", parts: [part] });
  const [printed] = report.parts;
  if (printed === undefined) throw new Error(`No part ${part}`);
  const at = printed.columns.findIndex(({ text }) => text === column) - 1;
  const rows = printed.rows.map((one, index) => ({
    ...one,
    cells: one.cells.map((cell, place) => {
      if (index !== row || place !== at) return cell;
      const right = Number(cell.plain);
      const wrong = String(right + Math.max(1, Math.round(Math.abs(right) / 10)));
      return { ...cell, text: wrong, plain: wrong };
    }),
  }));
  return csv({ ...report, sentence: "", parts: [{ ...printed, rows }] });
}

test.each([
  ["partner-shares", "shares", "Host fee", 3],
  ["void-clauses", "children", "Saving", 3],
  ["fee-uplifts", "year", "Between them", 1],
  ["contract-monitoring", "summary", "Variance", 0],
] as const)("%s: %s, %s", (id, part, column, row) => {
  const { length } = slipsOf(checkSources([{ kind: "text", text: withSlip(id, part, column, row) }], []));
  expect(length).toBeGreaterThan(0);
});
