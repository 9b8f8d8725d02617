/** Actions of an insert fail in turn, every tenth or in the deep tier every one, and every cell keeps what it held and how it looked; a table that is written again stays the old one. */
import { insertTable, type InsertRequest, type Mode } from "../../src/workbook";
import { inspectTable, readRegister, updateTable, type Inspection } from "../../src/workbook/register";
import { looksOf, paintCells } from "../support/cell-looks";
import { fillPrecious, insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { inThisTenth, isDeep } from "../support/tenth";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

jest.setTimeout(900_000);
beforeAll(loadTables);

/** Of the failures. */
const looksReadEvery = isDeep ? 7 : 3;
const writtenAgainEvery = 5;
const shareThatFails = isDeep ? 1 : 0.1;

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

describe.each(["formulas", "values", "live"] as const)("a write that fails half-way, as %s", (mode: Mode) => {
  test.each([
    ["over filled cells", { mayOverwrite: true }],
    ["on a new sheet", { place: "new sheet" }],
  ] as [string, Partial<InsertRequest>][])("%s: whichever action fails, no cell loses its content", async (_where, changes) => {
    await fillPrecious(book);
    await paintCells(book, "Sheet1");
    const contents = await book.contents();
    const looks = await looksOf(book, "Sheet1", "A1:L70");
    const sheets = async (): Promise<string[]> =>
      (await book.run((_, context) => context.workbook.worksheets.load("items/name"))).items.map(({ name }) => name);
    let failures = 0;
    for (let at = 0; ; at++) {
      if (!inThisTenth(at)) continue;
      book.actions = 0;
      book.failAt = at;
      const outcome = await insertTable(request({ mode, ...changes }));
      book.failAt = null;
      if (outcome.kind === "inserted") break;
      failures++;
      expect(outcome).toMatchObject({
        kind: "refused",
        sentence: expect.stringMatching(/Nothing was written|every cell was put back/) as string,
      });
      expect({ at, ...(await book.contents("Sheet1")) }).toEqual({ at, ...contents });
      // To read how 840 cells look takes longer than to put them back.
      if (failures % looksReadEvery === 0) expect({ at, looks: await looksOf(book, "Sheet1", "A1:L70") }).toEqual({ at, looks });
      expect(await sheets()).toEqual(["Sheet1"]);
    }
    console.log(`as ${mode}, ${_where}: ${failures} actions failed in turn, and nothing was lost`);
    expect(failures).toBeGreaterThan(100 * shareThatFails);
  });
});

/** All that a table on a sheet of its own is. */
async function everything(): Promise<object> {
  const sheet = "Savings grid";
  const [names, settings, charts] = await book.run((_, context) => [
    context.workbook.names.load("items/name,items/formula"),
    context.workbook.settings.load("items/key,items/value"),
    context.workbook.worksheets.getItem(sheet).charts.load("items/name,items/title/text,items/series/items/name"),
  ]);
  return {
    contents: await book.contents(sheet),
    ...((await looksOf(book, sheet, "A1:L70")) as object),
    names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
    settings: settings.items.map((one) => one.toJSON()),
    charts: charts.items.map(({ name, title, series }) => [name, title.text, series.items.length]),
  };
}

test("a table that is written again with more beds: whichever action fails, it is the old one, as people had painted it, with its chart", async () => {
  insertedBy(await insertTable(request({ place: "new sheet" })));
  await paintCells(book, "Savings grid");
  const cell = Object.entries(await book.contents("Savings grid")).find(([, content]) => content === "Beds contracted")?.[0] ?? "";
  await book.run((_, context) => {
    context.workbook.worksheets.getItem("Savings grid").getRange(cell.replace("B", "C")).values = [[7]];
  });
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  const look = (await inspectTable(entry)) as Extract<Inspection, { kind: "there" }>;
  if (look.table === null) throw new Error("Its assumptions make no table");
  const before = await everything();
  let failures = 0;
  for (let at = 0; ; at += writtenAgainEvery) {
    if (!inThisTenth(at / writtenAgainEvery)) continue;
    book.actions = 0;
    book.failAt = at;
    const outcome = await updateTable(entry, look, look.table, new Date());
    book.failAt = null;
    if (outcome.kind === "inserted") break;
    failures++;
    expect(outcome).toMatchObject({ sentence: expect.stringMatching(/Nothing was written|every cell was put back/) as string });
    expect({ at, ...(await everything()) }).toEqual({ at, ...before });
  }
  console.log(`written again: ${failures} actions failed in turn, and the old table stood`);
  expect(failures).toBeGreaterThan(60 * shareThatFails);
});
