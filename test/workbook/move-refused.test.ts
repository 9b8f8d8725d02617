/** A table that cannot be moved stays as it is, nothing is overwritten, and a sentence says why. */
import type { Inserted, InsertRequest } from "../../src/workbook";
import { moveTable, type MoveOutcome } from "../../src/workbook/register";
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
const namesOf = async (): Promise<Record<string, string>> => {
  const names = await book.run((_, context) => context.workbook.names.load("items/name,items/formula"));
  return Object.fromEntries(names.items.map(({ name, formula }) => [name, String(formula)]));
};

const stays = async (to: Where, sentence: RegExp): Promise<void> => {
  const [contents, names, entry] = [await book.contents("Sheet1"), await namesOf(), await theOnly()];
  expect(sentenceOf(await move(to))).toMatch(sentence);
  expect(await book.contents("Sheet1")).toEqual(contents);
  expect(await namesOf()).toEqual(names);
  expect(await theOnly()).toEqual(entry);
};

test("where it stands already, and over itself", async () => {
  await insert();
  await stays(
    { sheet: "Sheet1", cell: "B4" },
    /^It stands there already\. Select the cell where its first cell is to be\. Nothing was moved$/,
  );
  await stays(
    { sheet: "Sheet1", cell: "C6" },
    /^At Sheet1!C6:I\d+ it would overlap the cells where it is now, B4:H\d+\. Select a cell further away; /,
  );
});

test("over filled cells, of which five are named", async () => {
  await insert();
  await book.write("K10:K16", [["a"], ["b"], ["=1"], [""], [0], [false], ["=K10"]]);
  await stays(
    { sheet: "Sheet1", cell: "J4" },
    /has 6 filled cells in the way: K10, K11, K12, K14, K15 and 1 more\. .*or empty them\. Nothing was moved$/,
  );
});

test("over merged cells and into an Excel table, and with one in its own cells", async () => {
  await insert();
  await book.run((sheet) => sheet.getRange("K5:L5").merge());
  await stays({ sheet: "Sheet1", cell: "K4" }, /has merged cells\. Select another cell\. Nothing was moved$/);
  await addSheet("Other");
  await book.run((_, context) => {
    const table = context.workbook.worksheets.getItem("Other").tables.add("D5:E7", true);
    table.name = "Costs";
  });
  await stays(
    { sheet: "Other", cell: "B4" },
    /^Other!B4:H\d+ is partly inside the Excel table Costs\. Select another cell\. Nothing was moved$/,
  );
  await book.run((sheet) => void (sheet.tables.add("B4:C5", false).name = "Inside"));
  await stays(
    { sheet: "Other", cell: "K4" },
    /^The Excel table Inside is in its cells\. Make that a range in Table Design, then try again\./,
  );
});

test("from and to a protected sheet", async () => {
  await insert();
  await addSheet("Other");
  await book.run((_, context) => context.workbook.worksheets.getItem("Other").protection.protect());
  await stays({ sheet: "Other", cell: "B4" }, /^Sheet Other is protected\. Unprotect it in Review, then try again\. Nothing was moved$/);
  await book.run((sheet) => sheet.protection.protect());
  await stays({ sheet: "Sheet1", cell: "K4" }, /^Sheet Sheet1 is protected\./);
});

test("beyond the end of the sheet, and when it went elsewhere meanwhile", async () => {
  await insert();
  const { rowCount } = await book.run((sheet) => sheet.getRange().load("rowCount"));
  await stays(
    { sheet: "Sheet1", cell: `B${rowCount - 3}` },
    /^There is not enough room there\. Select a cell with room to its right and below\. Nothing was moved$/,
  );
  const [entry, seen] = [await theOnly(), await look()];
  await book.run((sheet) => void sheet.getRange("2:2").insert("Down"));
  expect(sentenceOf(await moveTable(entry, seen, { sheet: "Sheet1", cell: "K4" }))).toBe(
    "The table has been moved since it was checked. Check all, then try again. Nothing was moved",
  );
});
