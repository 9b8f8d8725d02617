/** Our workbooks in Gnumeric: worked out anew, every formula comes to what the file holds. Its functions take arrays otherwise than Excel's. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookFile } from "../../src/report/excel/workbook-file";
import { layOut } from "../../src/tables";
import { tableOfExample } from "../support/reports";
import { loadTables, tableIds } from "../support/tables";
import { readXlsx } from "../support/xlsx-file";

jest.setTimeout(240_000);

const date = "22 November 2026";
const program = process.env["GNUMERIC_PATH"] ?? "ssconvert";
let folder: string;
beforeAll(async () => {
  await loadTables();
  folder = await mkdtemp(join(tmpdir(), "gnumeric-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every cell as it is, not as it looks. */
async function workedOutAnew(file: string): Promise<readonly (readonly string[])[]> {
  const text = file.replace(".xlsx", ".txt");
  const unquoted = "format=raw separator='\t' quoting-mode=never";
  execFileSync(program, ["--recalc", "-O", unquoted, "-T", "Gnumeric_stf:stf_assistant", file, text], { stdio: "pipe" });
  return (await readFile(text, "utf8")).split("\n").map((line) => line.split("\t"));
}

test.each(tableIds)("%s", async (id) => {
  const table = tableOfExample(id);
  const file = join(folder, `${id}.xlsx`);
  await writeFile(file, Buffer.from(await workbookFile(table, { date })));
  const [[, held] = []] = [...(await readXlsx(file))];
  const anew = await workedOutAnew(file);
  const { cells } = layOut(table, { mode: "formulas", origin: { row: 0, column: 0, number: 1 }, date });
  const otherwise: unknown[] = [];
  let formulas = 0;
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) {
      // exceljs takes the quoted "m" of millions for a month, and so the number for a date.
      if (cell === null || !cell.isFormula || cell.numberFormat.includes('"m"')) continue;
      formulas++;
      const [before, after] = [held?.(row, column), anew[row]?.[column] ?? ""];
      const isSame =
        typeof before === "number"
          ? after !== "" && Math.abs(Number(after) - before) <= 1e-9 * Math.max(1, Math.abs(before))
          : after === (before ?? "");
      if (!isSame) otherwise.push([row, column, before, after, cell.content]);
    }
  expect(otherwise).toEqual([]);
  expect(formulas).toBeGreaterThan(20);
});
