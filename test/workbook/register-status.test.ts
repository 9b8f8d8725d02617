/** What the register says of a table: "Checked" only where the figures that a report prints give one another too. */
import { checkPrinted, readPrinted, type CheckReport } from "../../src/checking/printed-tables";
import { isKeptAsPrinted, slipsIn, statusOf } from "../../src/taskpane/register/status";
import { insertTable } from "../../src/workbook";
import { inspectTable, readRegister, writeEntry, type RegisterEntry } from "../../src/workbook/register";
import { insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const printed = (...lines: readonly string[]): CheckReport => {
  const read = readPrinted({ kind: "text", text: lines.map((line) => line.replaceAll(" | ", "\t")).join("\n") });
  if ("problem" in read) throw new Error(read.problem);
  return checkPrinted({ tables: read.tables, sentences: [] });
};
const homes = ["Home | Beds | Cost", "Oak | 4 | 970,528", "Elm | 3 | 727,896", "Ash | 5 | 1,213,160"];
const holds = printed(...homes, "Total | 12 | 2,911,584");
const isRounded = printed(...homes, "Total | 12 | 2,911,585");
const slips = printed(...homes, "Total | 12 | 2,911,854");

async function signed(): Promise<RegisterEntry> {
  await book.select("B4");
  insertedBy(await insertTable(request({})));
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  const look = await inspectTable(entry);
  if (look.kind !== "there" || look.stamp === null) throw new Error(JSON.stringify(look));
  const on = "2026-11-22";
  await writeEntry({ ...entry, prepared: { by: "A. Brown", on }, reviewed: { by: "C. Dean", on, stamp: look.stamp } });
  return (await readRegister())[0] as RegisterEntry;
}

test("a signed table that does not add up as printed is not checked until somebody keeps it so", async () => {
  const entry = await signed();
  const look = await inspectTable(entry);
  expect([holds, isRounded].map((report) => statusOf(entry, look, report).words)).toEqual(["Checked", "Checked"]);
  expect(slipsIn(slips)).toHaveLength(1);
  expect(statusOf(entry, look, slips)).toMatchObject({ kind: "warn", words: "Does not add up as printed" });

  if (look.kind !== "there" || look.stamp === null) throw new Error(JSON.stringify(look));
  await writeEntry({ ...entry, keptAsPrinted: { stamp: look.stamp, on: "2026-11-22" } });
  const [kept] = await readRegister();
  expect(kept?.keptAsPrinted).toEqual({ stamp: look.stamp, on: "2026-11-22" });
  expect(statusOf(kept as RegisterEntry, look, slips).words).toBe("Checked");
});

test("what was kept is kept of those figures only", async () => {
  const entry = await signed();
  const look = await inspectTable(entry);
  const other = { ...entry, keptAsPrinted: { stamp: "0000-0000", on: "2026-11-22" } };
  expect(isKeptAsPrinted(other, look)).toBe(false);
  expect(statusOf(other, look, slips).words).toBe("Does not add up as printed");
});
