/** What the audit pack says of a table: its figures and assumptions, and everything that whoever signs should look at. */
import { auditedTable } from "../../src/taskpane/register/audited-table";
import { inspectTable, writeEntry } from "../../src/workbook/register";
import type { AuditedTable } from "../../src/report/audit-pack";
import { cellOf, insertAtB4, look, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const on = "2026-11-22";
const audited = async (): Promise<AuditedTable> => {
  const entry = await theOnly();
  return auditedTable(entry, await inspectTable(entry), null, "27 November 2026");
};
async function sign(): Promise<void> {
  const { stamp } = await look();
  await writeEntry({ ...(await theOnly()), prepared: { by: "A. Brown", on }, reviewed: { by: "C. Dean", on, stamp: stamp ?? "" } });
}

test("a signed table that nobody has changed: no exception but two year bases, and sources that are missing", async () => {
  await insertAtB4(book);
  await sign();
  const table = await audited();
  expect(table).toMatchObject({ title: "Savings grid", status: "Checked", way: "Excel formulas", changes: [] });
  expect(table.at).toMatch(/^Sheet1!B4:/);
  expect(table.signatures).toEqual({ prepared: "A. Brown, 22 November 2026", reviewed: "C. Dean, 22 November 2026" });
  expect(table.exceptions.filter((one) => !one.startsWith("No source is given"))).toEqual([
    "The two sides count different years: 365 days is 0.27% longer than 52 weeks. The basis note will say so.",
  ]);
  expect(table.checks.length).toBeGreaterThan(0);
  expect(table.checks.every(({ holds }) => holds)).toBe(true);
  expect(table.comparisons[0]).toMatch(/^(\d+) of \1 figures of the sheet agree with ours/);
  expect(table.report?.reference).toContain("Prepared by A. Brown, 22 November 2026; reviewed by C. Dean, 22 November 2026");
});

test("what was changed by hand, an assumption and a source that changed, and a review that no longer holds", async () => {
  await insertAtB4(book);
  await sign();
  const beds = await cellOf(book, "Beds contracted");
  await book.write("D22", [[1_234_567]]);
  await book.write(beds, [[6]]);
  await book.write(beds.replace("C", "E"), [["Contract, schedule 2, 05/01/2026 (actual)"]]);
  const table = await audited();
  expect(table.status).toBe("Changed by hand");
  expect(table.changes).toEqual([
    expect.objectContaining({ cell: "D22", note: "Changed by hand", now: expect.stringContaining("1,234,567") as string }),
    expect.objectContaining({ cell: beds, about: "Beds contracted", was: "5", now: "6", note: "Assumption" }),
    expect.objectContaining({ about: "Beds contracted", note: "Source", now: "Contract, schedule 2, 05/01/2026 (actual)" }),
  ]);
  expect(table.exceptions).toEqual(
    expect.arrayContaining([
      "1 cell was changed by hand: D22.",
      "Assumptions changed since it was written: Beds contracted.",
      "Sources changed since it was written: Beds contracted.",
      "It has changed since it was reviewed.",
    ]),
  );
  expect(table.signatures.reviewed).toBe("C. Dean, 22 November 2026, of other figures than these");
  expect(table.report?.assumptions.find(({ label }) => label === "Beds contracted")?.value).toBe("6");
});

test("an assumption without a source is named; nobody has signed", async () => {
  await insertAtB4(book);
  const source = (await cellOf(book, "Spot cost")).replace("C", "E");
  await book.write(source, [[""]]);
  const { exceptions } = await audited();
  expect(exceptions.find((one) => one.startsWith("No source is given for"))).toContain("Spot cost");
  expect(exceptions.at(-1)).toBe("Nobody has signed for it.");
});

test("a table that is gone, or that this version cannot make, is still in the pack", async () => {
  await insertAtB4(book);
  await book.run((sheet) => sheet.getRange("4:200").delete("Up"));
  expect(await audited()).toMatchObject({ report: null, status: "Missing", checks: [], changes: [] });
  expect((await audited()).exceptions[0]).toMatch(/^The table is no longer in the workbook; it was at Sheet1!B4/);
  await writeEntry({ ...(await theOnly()), table: "of-a-later-version" });
  expect((await audited()).exceptions[0]).toMatch(/^This version does not know the table “of-a-later-version”/);
});
