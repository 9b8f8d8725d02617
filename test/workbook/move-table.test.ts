/** A table moves to other cells through the real Office.js, and all that refers to it goes with it; nothing is ever overwritten. */
import { insertTable, type Inserted, type InsertRequest, type Mode } from "../../src/workbook";
import {
  inspectTable,
  moveTable,
  readRegister,
  updateTable,
  type Inspection,
  type MoveOutcome,
  type RegisterEntry,
} from "../../src/workbook/register";
import { insertedBy, request, tableOf } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const insert = async (changes: Partial<InsertRequest> = {}): Promise<Inserted> => {
  await book.select("B4");
  return insertedBy(await insertTable(request(changes)));
};
async function theOnly(): Promise<RegisterEntry> {
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  return entry;
}
async function look(): Promise<Extract<Inspection, { kind: "there" }>> {
  const found = await inspectTable(await theOnly());
  if (found.kind !== "there") throw new Error(JSON.stringify(found));
  return found;
}
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
      moved: { to: expect.stringMatching(/^'What we''d save'!C5:H\d+$/) as string, leavesNothing: true },
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
  expect(sentenceOf(over)).toMatch(/^Inputs!A1:F\d+ has a filled cell in the way: C6\. .* or empty it\. Nothing was moved$/);
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

describe("on a sheet of its own", () => {
  const charts = async (sheet: string) =>
    (
      await book.run((_, context) =>
        context.workbook.worksheets.getItem(sheet).charts.load("items/name,items/title/text,items/top,items/left,items/series/items/name"),
      )
    ).items.map(({ name, title, top, left, series }) => ({ name, title: title.text, top, left, series: series.items.length }));
  const printed = async (sheet: string): Promise<string> => {
    const areas = await book.run((_, context) =>
      context.workbook.worksheets.getItem(sheet).pageLayout.getPrintAreaOrNullObject().load("address"),
    );
    return areas.isNullObject ? "all" : areas.address;
  };
  const topOf = async (sheet: string, cell: string): Promise<{ top: number; left: number }> => {
    const [probe] = await book.run((_, context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      const chart = own.charts.add("Line", own.getRange("A1:A2"), "Columns");
      chart.setPosition(cell, cell);
      return [chart.load("top,left")];
    });
    const place = { top: probe.top, left: probe.left };
    await book.run((_, context) => context.workbook.worksheets.getItem(sheet).charts.getItemAt(1).delete());
    return place;
  };

  test("the chart and what is printed go along", async () => {
    const { area } = await insert({ place: "new sheet" });
    const last = Number(/\d+$/.exec(area)?.[0]);
    const before = (await charts("Savings grid"))[0];
    expect(await printed("Savings grid")).toBe(`'Savings grid'!${area},'Savings grid'!B${last + 2}:F${last + 21}`);
    expect(await move({ sheet: "Savings grid", cell: "K2" })).toMatchObject({ kind: "moved", moved: { leavesNothing: false } });
    const to = area.replaceAll("B", "K").replaceAll("G", "P");
    expect(await printed("Savings grid")).toBe(`'Savings grid'!${to},'Savings grid'!K${last + 2}:O${last + 21}`);
    const [after] = await charts("Savings grid");
    expect(after).toEqual({ ...before, ...(await topOf("Savings grid", `K${last + 2}`)) });
  });

  test("on another sheet the chart is drawn again, and is printed where others are", async () => {
    const { area } = await insert({ place: "new sheet" });
    const last = Number(/\d+$/.exec(area)?.[0]);
    await addSheet("Report");
    await book.run((_, context) => context.workbook.worksheets.getItem("Report").pageLayout.setPrintArea("A1:A3"));
    const [before] = await charts("Savings grid");
    expect(await move({ sheet: "Report", cell: "B10" })).toMatchObject({ kind: "moved", moved: { leavesNothing: true } });
    expect(await charts("Savings grid")).toEqual([]);
    expect(await charts("Report")).toEqual([{ ...before, ...(await topOf("Report", `B${last + 10}`)) }]);
    expect(await printed("Report")).toBe(`Report!A1:A3,Report!B10:G${last + 8},Report!B${last + 10}:F${last + 29}`);
    const label = Object.entries(await book.contents("Report")).find(([, content]) => content === "Spot cost")?.[0] ?? "";
    await book.run((_, context) => {
      context.workbook.worksheets.getItem("Report").getRange(label.replace("B", "C")).values = [[190000]];
    });
    expect((await charts("Report"))[0]?.title).toContain("saves £2,116,000 to £2,584,000");
  });

  test("a sheet of which all is printed stays one", async () => {
    await insert({ place: "new sheet" });
    await move({ sheet: "Sheet1", cell: "B4" });
    expect(await printed("Sheet1")).toBe("all");
  });

  test("what stands where its chart would lie is in the way", async () => {
    const { area } = await insert({ place: "new sheet" });
    const last = Number(/\d+$/.exec(area)?.[0]);
    await book.run((_, context) => void (context.workbook.worksheets.getItem("Sheet1").getRange(`C${last + 12}`).values = [["Mine"]]));
    expect(sentenceOf(await move({ sheet: "Sheet1", cell: "B4" }))).toBe(
      `Sheet1!B4:G${last + 2}, with room for its chart below, has a filled cell in the way: C${last + 12}. Select a cell with room to its right and below, or empty it. Nothing was moved`,
    );
    expect(await move({ sheet: "Sheet1", cell: "H4" })).toMatchObject({ kind: "moved" });
  });
});

describe("it stays, and a sentence says why", () => {
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
      /^At Sheet1!C6:H\d+ it would overlap the cells where it is now, B4:G\d+\. Select a cell further away; /,
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
      /^Other!B4:G\d+ is partly inside the Excel table Costs\. Select another cell\. Nothing was moved$/,
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
});
