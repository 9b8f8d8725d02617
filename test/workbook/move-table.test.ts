/** A table moves to other cells through the real Office.js, and all that refers to it goes with it. */
import type { Inserted, InsertRequest, Mode } from "../../src/workbook";
import { moveTable, updateTable, type MoveOutcome } from "../../src/workbook/register";
import { insertedBy, request, tableOf } from "../support/hackney-insert";
import { insertAtB4, look, theOnly } from "../support/registered-table";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = (changes: Partial<InsertRequest> = {}): Promise<Inserted> => insertAtB4(book, changes);
type Where = Parameters<typeof moveTable>[2];
const move = async (to: Where): Promise<MoveOutcome> => moveTable(await theOnly(), await look(), to);
const sentenceOf = (outcome: MoveOutcome): string => (outcome.kind === "refused" ? outcome.sentence : "It was moved");
const addSheet = (name: string): Promise<void> => book.run((_, context) => void context.workbook.worksheets.add(name));
const shown = async (sheet: string, area: string): Promise<string[][]> =>
  (await book.run((_, context) => context.workbook.worksheets.getItem(sheet).getRange(area).load("text"))).text;
const namesOf = async (): Promise<Record<string, string>> => {
  const names = await book.run((_, context) => context.workbook.names.load("items/name,items/formula"));
  return Object.fromEntries(names.items.map(({ name, formula }) => [name, String(formula)]));
};

describe.each(["formulas", "live", "values"] as const)("as %s", (mode: Mode) => {
  test("to the selected cell of its sheet, in two round trips: as it was, and formulas elsewhere follow", async () => {
    const { area } = await insert({ mode });
    const before = await shown("Sheet1", area);
    await book.write("A1", [["=B4"]]);
    const [entry, seen] = [await theOnly(), await look()];
    await book.select("K70");
    book.batches = 0;
    const outcome = await moveTable(entry, seen, "selection");
    expect(book.batches).toBe(2);
    const to = `K70:${String.fromCharCode(area.charCodeAt(3) + 9)}${Number(/\d+$/.exec(area)?.[0]) + 66}`;
    expect(outcome).toMatchObject({ kind: "moved", moved: { from: { sheet: "Sheet1", cell: "B4" }, leavesNothing: false } });
    const after = await look();
    expect(after).toMatchObject({ changes: [], assumptions: [], isReshaped: false, at: { sheet: "Sheet1", row: 69, column: 10 } });
    expect(after.agreement.agree).toBe(after.agreement.of);
    expect(await shown("Sheet1", to)).toEqual(before);
    expect((await theOnly()).at).toBe(`Sheet1!${after.at.area}`);
    expect(await book.contents()).toMatchObject({ A1: "=K70" });
    expect(Object.keys(await book.contents()).filter((cell) => /^[B-G]\d/.test(cell))).toEqual([]);
  });

  test("to another sheet and back again", async () => {
    await insert({ mode });
    const [contents, names] = [await book.contents(), await namesOf()];
    await addSheet("What we'd save");
    expect(await move({ sheet: "What we'd save", cell: "C5" })).toMatchObject({
      kind: "moved",
      moved: { to: expect.stringMatching(/^'What we''d save'!C5:[HI]\d+$/) as string, leavesNothing: true },
    });
    expect(await look()).toMatchObject({ changes: [], isReshaped: false, at: { sheet: "What we'd save", row: 4, column: 2 } });
    expect(await book.contents("Sheet1")).toEqual({});
    expect(await move({ sheet: "Sheet1", cell: "B4" })).toMatchObject({ kind: "moved" });
    expect(await book.contents("Sheet1")).toEqual(contents);
    expect(await namesOf()).toEqual(names);
    expect(await look()).toMatchObject({ changes: [], assumptions: [] });
  });
});

test("its columns are as wide there, and what was wider stays so", async () => {
  await insert();
  await addSheet("Other");
  await book.run((_, context) => void (context.workbook.worksheets.getItem("Other").getRange("D:D").format.columnWidth = 300));
  const width = async (sheet: string, cell: string): Promise<number> =>
    (await book.run((_, context) => context.workbook.worksheets.getItem(sheet).getRange(cell).format.load("columnWidth"))).columnWidth;
  await move({ sheet: "Other", cell: "C5" });
  expect(await width("Other", "C1")).toBe(await width("Sheet1", "B1"));
  expect(await width("Other", "D1")).toBe(300);
});

test("a figure that follows a cell follows it still, and the table can be written again where it is", async () => {
  await book.run((_, context) => void (context.workbook.worksheets.add("Inputs").getRange("C6").values = [[184308.8]]));
  const rows = request().rows.map((row) => (row.label === "Spot cost" ? { ...row, link: "Inputs!C6" } : row));
  await insert({ table: tableOf(rows), rows });
  const over = await move({ sheet: "Inputs", cell: "A1" });
  expect(sentenceOf(over)).toMatch(/^Inputs!A1:G\d+ has a filled cell in the way: C6\. .* or empty it\. Nothing was moved$/);
  expect(await move({ sheet: "Inputs", cell: "E3" })).toMatchObject({ kind: "moved" });
  await book.run((_, context) => void (context.workbook.worksheets.getItem("Inputs").getRange("C6").values = [[190000]]));
  const found = await look();
  expect(found.assumptions).toMatchObject([{ label: "Spot cost", now: "£190,000.00" }]);
  expect(found.agreement.agree).toBe(found.agreement.of);
  if (found.table === null) throw new Error(found.problems.join());
  insertedBy(await updateTable(await theOnly(), found, found.table, new Date()));
  expect(await look()).toMatchObject({ changes: [], assumptions: [] });
});

test("a blank cell that a figure follows is not covered either", async () => {
  await book.run((_, context) => void context.workbook.worksheets.add("Inputs"));
  const rows = request().rows.map((row) => (row.label === "Spot cost" ? { ...row, link: "Inputs!C6" } : row));
  await insert({ table: tableOf(rows), rows });
  expect(sentenceOf(await move({ sheet: "Inputs", cell: "A1" }))).toBe(
    "Inputs!C6, to which a figure is linked, lies where the table would go. Select another cell. Nothing was moved",
  );
});
