/** Sheets whose names Excel would read as a cell or a truth value: a table is inserted, inspected, moved and undone there as on any other. */
import { insertTable, undoInsertion } from "../../src/workbook";
import { inspectTable, moveTable, readRegister, type InspectedTable, type RegisterEntry } from "../../src/workbook/register";
import { insertedBy, request, table } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

async function theOnly(): Promise<{ entry: RegisterEntry; inspection: InspectedTable }> {
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  const inspection = await inspectTable(entry);
  if (inspection.kind !== "there") throw new Error(JSON.stringify(inspection));
  return { entry, inspection };
}

async function formulaOf(name: string): Promise<string> {
  const item = await book.run((_, context) => context.workbook.names.getItem(name).load("formula"));
  return String(item.formula);
}

test.each(["Q1", "FY26", "TRUE", "R1C1"])("on sheet %s", async (sheet) => {
  await book.run((_, context) => void context.workbook.worksheets.add(sheet));
  const inserted = insertedBy(await insertTable(request({ place: { sheet, cell: "B4" } })));
  expect(inserted).toMatchObject({ sheet, agreement: { firstDifferent: null } });
  expect(inserted.agreement.agree).toBeGreaterThanOrEqual(90);

  const { entry, inspection } = await theOnly();
  expect(entry.at).toBe(`'${sheet}'!${inserted.area}`);
  expect(inspection).toMatchObject({ at: { sheet, area: inserted.area }, changes: [], agreement: { firstDifferent: null } });
  expect(await formulaOf("care_table_1")).toMatch(new RegExp(`^='${sheet}'!\\$B\\$4:`));
  expect(await formulaOf("care_spot_cost_1")).toMatch(new RegExp(`^='${sheet}'!\\$C\\$\\d+$`));

  expect(await undoInsertion(inserted)).toEqual({ kind: "undone", sentence: "Insert undone. The cells are empty again" });
  expect(await book.contents(sheet)).toEqual({});
  expect(await readRegister()).toEqual([]);
});

test("on a new sheet called FY26 with its chart, then moved to a sheet called TRUE and back", async () => {
  const first = insertedBy(await insertTable(request({ table: { ...table, title: "FY26" }, place: "new sheet" })));
  expect(first.sheet).toBe("FY26");
  await book.run((_, context) => void context.workbook.worksheets.add("TRUE"));
  const { entry, inspection } = await theOnly();
  expect(await moveTable(entry, inspection, { sheet: "TRUE", cell: "C6" })).toMatchObject({
    kind: "moved",
    moved: { from: { sheet: "FY26", area: `'FY26'!${first.area}` }, to: expect.stringMatching(/^'TRUE'!C6:/) as string },
  });
  const moved = await theOnly();
  expect(moved.inspection).toMatchObject({ at: { sheet: "TRUE" }, isReshaped: false, agreement: { firstDifferent: null } });
  const chart = await book.run((_, context) =>
    context.workbook.worksheets.getItem("TRUE").charts.getItem("care_chart_1").title.load("text"),
  );
  expect(chart.text).toMatch(/^With all 5 beds occupied/);
  expect(await moveTable(moved.entry, moved.inspection, { sheet: "FY26", cell: "B2" })).toMatchObject({ kind: "moved" });
  expect((await theOnly()).inspection).toMatchObject({
    at: { sheet: "FY26", area: first.area },
    isReshaped: false,
    agreement: { firstDifferent: null },
  });
});
