/** Tables with names of their own: two of a kind are told apart in sheets, register and chart, and a name survives an update. */
import { namedTable } from "../../src/tables";
import { insertTable, inspectTable, openTable, readRegister, updateByNumber, undoInsertion, type Mode } from "../../src/workbook";
import { insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insertNamed = async (name: string, mode: Mode = "formulas") => {
  const asked = request({ mode, place: "new sheet" });
  return { asked, inserted: insertedBy(await insertTable({ ...asked, table: namedTable(asked.table, name) })) };
};

test("two grids have each its sheet, its heading, its chart's title and its line in the register", async () => {
  const { inserted: oak } = await insertNamed("Oak House");
  const { inserted: again } = await insertNamed("Oak House");
  const { inserted: elm } = await insertNamed("Elm [north]: the longest name of any home");
  expect([oak.sheet, again.sheet, elm.sheet]).toEqual([
    "Oak House, savings grid",
    "Oak House, savings grid 2",
    "Elm north the longest name of a",
  ]);
  expect((await readRegister()).map(({ name }) => name)).toEqual(["Oak House", "Oak House", "Elm [north]: the longest name of any home"]);
  const [heading, chart] = await Promise.all([
    book.run((_, { workbook }) => workbook.worksheets.getItem(oak.sheet).getRange("B2:B3").load("text")),
    book.run((_, { workbook }) => workbook.worksheets.getItem(oak.sheet).charts.load("items/title/text")),
  ]);
  expect(heading.text[0]?.[0]).toMatch(/^Oak House, savings grid: /);
  expect(heading.text[1]?.[0]).toMatch(/^Oak House: With all 5 beds occupied/);
  expect(chart.items[0]?.title.text).toMatch(/^Oak House: With all 5 beds occupied/);
});

test.each(["formulas", "values", "live"] as const)("as %s, a named table is found as it was written", async (mode) => {
  const { inserted } = await insertNamed("=Oak & Co.", mode);
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("no entry");
  expect(await inspectTable(entry)).toMatchObject({ kind: "there", isReshaped: false, changes: [], assumptions: [] });
  expect(inserted.agreement.firstDifferent).toBeNull();
});

test("an update gives another name, its undo the one before, and the sheet of a person keeps its own", async () => {
  const { asked, inserted } = await insertNamed("Oak House");
  const outcome = await updateByNumber({
    number: inserted.number,
    table: namedTable(asked.table, "Elm House"),
    rows: asked.rows,
    today: asked.today,
    mayOverwrite: false,
  });
  if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
  expect((await openTable(inserted.number))?.entry.name).toBe("Elm House");
  expect(outcome.inserted.sheet).toBe("Oak House, savings grid");
  await undoInsertion(outcome.inserted);
  expect((await openTable(inserted.number))?.entry.name).toBe("Oak House");
});

test("a table whose rows are hidden, by hand or by a filter, is seen to be so, and no longer once they are shown", async () => {
  const { inserted } = await insertNamed("Oak House");
  const isPartlyHidden = async (): Promise<unknown> => {
    const [entry] = await readRegister();
    const inspection = entry === undefined ? null : await inspectTable(entry);
    return inspection?.kind === "there" && inspection.changes.length === 0 ? inspection.isPartlyHidden : inspection;
  };
  expect(await isPartlyHidden()).toBe(false);
  const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(inserted.sheet);
  await book.run((_, context) => void (sheet(context).getRange("A8:A9").rowHidden = true));
  expect(await isPartlyHidden()).toBe(true);
  await book.run((_, context) => void (sheet(context).getRange("A8:A9").rowHidden = false));
  expect(await isPartlyHidden()).toBe(false);
  await book.run((_, context) =>
    sheet(context).autoFilter.apply(sheet(context).getRange("J7:J12"), 0, { filterOn: "Values", values: ["x"] }),
  );
  expect(await isPartlyHidden()).toBe(true);
  await book.run((_, context) => sheet(context).autoFilter.remove());
  expect(await isPartlyHidden()).toBe(false);
});
