/** A workbook's file names its print area once, however many areas it has. */
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { makeTable } from "../../src/tables";
import { workbookFile } from "../../src/report/excel/workbook-file";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

async function fileOf(id: string): Promise<ArrayBuffer> {
  const definition = tableNamed(id);
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(id);
  return workbookFile(made.table, { date: "22 November 2026" });
}

test.each([
  ["savings-grid", 1],
  ["contract-profile", 2],
])("%s is printed by one name of its areas", async (id, areas) => {
  const workbook = strFromU8(unzipSync(new Uint8Array(await fileOf(id)))["xl/workbook.xml"] ?? new Uint8Array());
  const names = [...workbook.matchAll(/<definedName name="_xlnm\.Print_Area" localSheetId="0">([^<]*)<\/definedName>/g)];
  expect(names).toHaveLength(1);
  const printed = (names[0]?.[1] ?? "").split(",");
  expect(printed).toHaveLength(areas);
  for (const area of printed) expect(area).toMatch(/^&apos;[\w -]+&apos;!\$A\$\d+:\$[A-J]\$\d+$/);
});

test("cells are still named in the file", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await fileOf("savings-grid"));
  expect(book.definedNames.model.length).toBeGreaterThan(5);
});
