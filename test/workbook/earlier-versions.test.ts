/** A workbook that version 0.1.0 made opens: its tables are found, read, said to be older, and can be written again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changedFigures } from "../../src/tables/changed-figures";
import { statusOf } from "../../src/taskpane/register/status";
import { inspectTable, readRegister } from "../../src/workbook/register";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

type Kept = {
  readonly sheets: readonly { readonly name: string; readonly at: string; readonly formulas: readonly (readonly unknown[])[] }[];
  readonly names: readonly (readonly [name: string, formula: string])[];
  readonly settings: readonly (readonly [key: string, value: string])[];
};
const kept = JSON.parse(readFileSync(join(__dirname, "..", "made-by-0.1.0", "workbook.json"), "utf8")) as Kept;

let book: OpenWorkbook;
beforeAll(async () => {
  await loadTables();
  book = openWorkbook();
  for (const { name, at, formulas } of kept.sheets) {
    const width = Math.max(...formulas.map(({ length }) => length));
    const whole = formulas.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
    await book.run((_, context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange(at.slice(at.lastIndexOf("!") + 1)).formulas = whole;
    });
  }
  await book.run((_, context) => {
    for (const [name, formula] of kept.names) context.workbook.names.add(name, formula);
    for (const [key, value] of kept.settings) context.workbook.settings.add(key, value);
  });
}, 120_000);
afterAll(() => book.close());

test("each table is found, makes its table, and is said to be of 0.1.0", async () => {
  const entries = await readRegister();
  expect(entries).toHaveLength(21);
  for (const entry of entries) {
    const found = await inspectTable(entry);
    if (found.kind !== "there") throw new Error(`${entry.table}: ${JSON.stringify(found)}`);
    expect([entry.table, found.olderVersion, found.problems, found.table === null]).toEqual([entry.table, "0.1.0", [], false]);
    expect([entry.table, statusOf(entry, found, null).words]).toEqual([entry.table, "Made by version 0.1.0"]);
  }
}, 120_000);

test("what was changed in the sheet since is read by its label", async () => {
  const entry = (await readRegister()).find(({ table }) => table === "contract-profile");
  if (entry === undefined) throw new Error("No contract profile");
  const sheet = entry.at.slice(0, entry.at.indexOf("!")).replaceAll("'", "");
  const contents = await book.contents(sheet);
  const [cell = ""] = Object.entries(contents).find(([, content]) => content === "Spot price") ?? [];
  await book.run((_, context) => void (context.workbook.worksheets.getItem(sheet).getRange(`C${cell.slice(1)}`).values = [[4000]]));
  const found = await inspectTable(entry);
  if (found.kind !== "there") throw new Error(JSON.stringify(found));
  expect(found.rowsNow.find(({ label }) => label === "Spot price")).toMatchObject({
    value: 4000,
    source: entry.rows.find(({ label }) => label === "Spot price")?.source,
  });
  expect(found.rowsNow.find(({ label }) => label === "Term")?.value).toBe("4+2+2");
});

test("which figures come out otherwise is said, with why", () => {
  expect(changedFigures("0.1.0", "contract-profile").join()).toMatch(/care is given.*general inflation/);
  expect(changedFigures("0.1.0", "options-appraisal").join()).toMatch(/discounted bed-weeks.*year 31/);
  expect(changedFigures("0.1.0", "occupancy-risk").join()).toMatch(/length of a stay/);
  expect(changedFigures("0.1.0", "savings-grid")).toEqual([]);
  expect(changedFigures("0.2.0", "contract-profile")).toEqual([]);
});
