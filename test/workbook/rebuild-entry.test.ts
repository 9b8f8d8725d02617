/** Another program may drop what an add-in keeps in a workbook, and keep the names and the cells: the tables go back on the list. */
import { makeTable, namedTable, stampOf } from "../../src/tables";
import { catalogue } from "../../src/tables/catalogue";
import { insertTable, inspectTable, lostTables, putBackOnRegister, readRegister, type LostTable, type Mode } from "../../src/workbook";
import { insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const today = new Date(2026, 11, 3, 12);
const loseSettings = () =>
  book.run(async (_, context) => {
    const { settings } = context.workbook;
    settings.load("items/key");
    await context.sync();
    for (const setting of settings.items) setting.delete();
    await context.sync();
  });

async function lost(): Promise<readonly LostTable[]> {
  const found = await lostTables();
  if ("sentence" in found) throw new Error(found.sentence);
  return found;
}

const modes: readonly Mode[] = ["formulas", "values", "live"];
test.each(catalogue.map((entry) => [entry.title, entry] as const))(
  "%s comes back with its name, its mode and its figures",
  async (_, entry) => {
    const definition = await entry.load();
    const [example] = definition.examples;
    if (example === undefined) throw new Error("It has no example");
    const made = makeTable(definition, example.rows);
    if ("problems" in made) throw new Error("Its example makes no table");
    for (const mode of modes)
      insertedBy(
        await insertTable(request({ table: namedTable(made.table, `Oak: ${mode}`), rows: example.rows, mode, place: "new sheet" })),
      );
    const before = await readRegister();
    await loseSettings();
    expect(await readRegister()).toEqual([]);
    expect(await putBackOnRegister(today)).toBeNull();
    const after = await readRegister();
    expect(after.map(({ number, table, name, mode, at }) => ({ number, table, name, mode, at }))).toEqual(
      before.map(({ number, table, name, mode, at }) => ({ number, table, name, mode, at })),
    );
    for (const one of after) {
      const inspection = await inspectTable(one);
      expect(inspection).toMatchObject({ kind: "there", isReshaped: false, changes: [], assumptions: [], sources: [], problems: [] });
      if (inspection.kind !== "there") continue;
      expect(inspection.agreement.agree).toBe(inspection.agreement.of);
      // Formulas do not print every choice, so that a source of one that is not printed may have been given for another.
      if (one.mode !== "formulas") expect(inspection.stamp).toBe(stampOf(made.table));
    }
    expect(await lost()).toEqual([]);
  },
);

test("the day of a table of values is the day that it says", async () => {
  insertedBy(await insertTable(request({ mode: "values", place: "new sheet" })));
  await loseSettings();
  await putBackOnRegister(today);
  expect((await readRegister()).map(({ written }) => written)).toEqual(["2026-11-22"]);
});

test("a name on cells that hold no table is said, and not listed", async () => {
  await book.run((sheet, context) => void context.workbook.names.add("care_table_4", sheet.getRange("B2:C3")));
  await book.write("B2", [["My own figures"]]);
  expect(await lost()).toEqual([{ number: 4, at: "Sheet1!B2:C3", heading: "My own figures" }]);
  expect(await putBackOnRegister(today)).toMatch(/^The cells at Sheet1!B2:C3 do not hold a table/);
  expect(await readRegister()).toEqual([]);
});
