/** Actions of a move fail in turn, every tenth or in the deep tier every one, and the table stands where it stood, as it was. */
import { insertTable } from "../../src/workbook";
import { inspectTable, moveTable, readRegister, type Inspection, type RegisterEntry } from "../../src/workbook/register";
import { insertedBy, request } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { inThisTenth, isDeep } from "../support/tenth";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

jest.setTimeout(900_000);
beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

/** All of the workbook that a move may touch. */
async function everything(): Promise<unknown> {
  const [sheets, names, settings] = await book.run((_, context) => [
    context.workbook.worksheets.load("items/name"),
    context.workbook.names.load("items/name,items/formula"),
    context.workbook.settings.load("items/key,items/value"),
  ]);
  const parts = await Promise.all(
    sheets.items.map(async ({ name }) => {
      const [charts, printed, widths] = await book.run((_, context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        return [
          sheet.charts.load("items/name,items/title/text,items/top,items/left,items/width,items/height"),
          sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
          Array.from("BCDEFGHIJKLMNOP", (letter) => sheet.getRange(`${letter}1`).format.load("columnWidth")),
        ];
      });
      return {
        name,
        contents: await book.contents(name),
        charts: charts.items.map(({ name: called, title, top, left, width, height }) => ({
          called,
          title: title.text,
          top,
          left,
          width,
          height,
        })),
        printed: printed.isNullObject ? null : printed.address,
        widths: widths.map(({ columnWidth }) => columnWidth),
      };
    }),
  );
  return { parts, names: names.items.map((one) => one.toJSON()), settings: settings.items.map((one) => one.toJSON()) };
}

const seen = async (): Promise<{ entry: RegisterEntry; look: Extract<Inspection, { kind: "there" }> }> => {
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  const look = await inspectTable(entry);
  if (look.kind !== "there") throw new Error(JSON.stringify(look));
  return { entry, look };
};

test.each([
  ["formulas with a chart, to another sheet", "formulas", { sheet: "Sheet1", cell: "C70" }],
  ["formulas with a chart, along the sheet", "formulas", { sheet: "Savings grid", cell: "K4" }],
  ["a live function, to another sheet", "live", { sheet: "Sheet1", cell: "C70" }],
] as const)("%s: whichever action fails, all is as it was", async (_words, mode, to) => {
  await book.run((sheet) => sheet.pageLayout.setPrintArea("A1:A3"));
  insertedBy(await insertTable(request({ mode, place: "new sheet" })));
  await book.write("M1", [["=care_spot_cost_1"]]);
  const { entry, look } = await seen();
  const before = await everything();
  let failures = 0;
  for (let at = 0; ; at++) {
    if (!inThisTenth(at)) continue;
    book.actions = 0;
    book.failAt = at;
    const outcome = await moveTable(entry, look, to);
    book.failAt = null;
    if (outcome.kind === "moved") break;
    failures++;
    expect(outcome.sentence).toMatch(/Nothing was moved|put back as it was/);
    expect({ at, ...((await everything()) as object) }).toEqual({ at, ...(before as object) });
  }
  expect((await seen()).look).toMatchObject({ changes: [], assumptions: [], isReshaped: false, at: { sheet: to.sheet } });
  console.log(`${mode}, to ${to.sheet}: ${failures} actions failed in turn, and all was as before`);
  expect(failures).toBeGreaterThan(isDeep ? 200 : 20);
});
