/** Every action of an insert fails in turn, and every cell keeps what it held. */
import { insertTable, type InsertRequest, type Mode } from "../../src/workbook";
import { fillPrecious, request } from "../support/hackney-insert";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

jest.setTimeout(900_000);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

describe.each(["formulas", "values", "live"] as const)("a write that fails half-way, as %s", (mode: Mode) => {
  test.each([
    ["over filled cells", { mayOverwrite: true }],
    ["on a new sheet", { place: "new sheet" }],
  ] as [string, Partial<InsertRequest>][])("%s: whichever action fails, no cell loses its content", async (_where, changes) => {
    await fillPrecious(book);
    const contents = await book.contents();
    const sheets = async (): Promise<string[]> =>
      (await book.run((_, context) => context.workbook.worksheets.load("items/name"))).items.map(({ name }) => name);
    let failures = 0;
    for (let at = 0; ; at++) {
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
      expect(await sheets()).toEqual(["Sheet1"]);
    }
    console.log(`as ${mode}, ${_where}: each of ${failures} actions failed in turn, and nothing was lost`);
    expect(failures).toBeGreaterThan(100);
  });
});
