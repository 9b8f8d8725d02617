/** Tables of placements in the workbook: written as figures, and their spot prices followed by the tables that take one. */
import { placementsBlock } from "../../src/report/placements/placements-block";
import { placementsReport } from "../../src/report/placements/placements-report";
import { makeTable, type AssumptionRow } from "../../src/tables";
import { spotAssumption, spotPriceRows, spotPrices, type SpotPrice } from "../../src/tables/from-placements";
import { inOneGo } from "../../src/tables/in-one-go";
import { joinPrices, pastedLines, readEpisodes, readPriceList } from "../../src/tables/placement-list";
import { insertPlacements, insertTable, readPlacementTables } from "../../src/workbook";
import { insertedBy } from "../support/hackney-insert";
import { loadTables, tableNamed } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

async function* lines(text: string): AsyncGenerator<readonly (readonly string[])[]> {
  yield await Promise.resolve([...pastedLines(text)]);
}

/** Seven bought at £5,200 for a year, five at £7,000 and one of a third need. */
async function report() {
  const line = (child: number) => `90000${child}\t01/04/2024\tC2\tK2\tPR4\t01/04/2025\tHOME${child}`;
  const read = await readEpisodes(
    lines(["CHILD\tDECOM\tLS\tPLACE\tPLACE_PROVIDER\tDEC\tURN", ...Array.from({ length: 13 }, (_, child) => line(child))].join("\n")),
  );
  const need = (child: number): string => (child < 7 ? "5200\tStandard" : child < 12 ? "7000\tComplex" : "9000\tAlone");
  const list = await readPriceList(
    lines(["URN\tFrom\tTo\t£ a week\tNeed", ...Array.from({ length: 13 }, (_, child) => `home${child}\t\t\t${need(child)}`)].join("\n")),
  );
  if ("sentence" in read || "sentence" in list) throw new Error("not read");
  joinPrices(read, list);
  const asked = { read, list: list, types: ["K2"], last: null, paysKept: false, block: null, showsSmall: false };
  const made = inOneGo(
    placementsReport(asked, { date: "28 November 2026", choices: { types: "", last: "", nights: "", paid: "", block: "" } }),
  );
  if ("sentence" in made) throw new Error(made.sentence);
  return made.report;
}

async function found(): Promise<readonly SpotPrice[]> {
  const tables = await readPlacementTables();
  if ("sentence" in tables) throw new Error(tables.sentence);
  return tables.flatMap(spotPrices);
}

test("a spot price is a formula that refers to its cell, follows it, and is none once another figure stands there", async () => {
  const made = await report();
  const outcome = await insertPlacements((number) => placementsBlock(made, number));
  expect(outcome).toEqual({ kind: "inserted", sheet: "Placements" });
  // Alone is one child, and Complex, the smallest of the others, is withheld with it: 13 less 7 less 5 would say so.
  // All that is bought: (7 × 5,200 + 5 × 7,000 + 9,000) ÷ 13.
  expect((await found()).map(({ year, need, value }) => [year, need, value])).toEqual([
    ["2024/25", "Bought (PR2 to PR5)", 6184.62],
    ["2024/25", "Standard", 5200],
  ]);
  const standard = (await found())[1]!;
  const { assumptions } = tableNamed("savings-grid");
  const rows: readonly AssumptionRow[] = [
    ...(tableNamed("savings-grid").examples[0]?.rows ?? []).filter(({ label }) => !label.startsWith("Spot cost")),
    ...spotPriceRows(assumptions, spotAssumption(assumptions)!, standard),
  ];
  const table = makeTable(tableNamed("savings-grid"), rows);
  if ("problems" in table) throw new Error(JSON.stringify(table.problems));
  const today = new Date(2026, 10, 28);
  const inserted = insertedBy(await insertTable({ table: table.table, rows, mode: "formulas", place: "new sheet", today }));
  expect(inserted.agreement.agree).toBe(inserted.agreement.of);
  const shown = async (): Promise<string> => {
    const { text } = await book.run((_, context) => context.workbook.worksheets.getItem(inserted.sheet).getUsedRange().load("text"));
    const row = text.find((cells) => cells.includes("Spot cost")) ?? [];
    return row[row.indexOf("Spot cost") + 1] ?? "";
  };
  expect(await shown()).toBe("£5,200.00");
  const cell = /(\w+\d+),NA\(\)\)$/.exec(standard.link)?.[1] ?? "";
  const write = (at: string, value: string | number): Promise<void> =>
    book.run((_, context) => void (context.workbook.worksheets.getItem("Placements").getRange(at).values = [[value]]));
  await write(cell, 5300);
  expect(await shown()).toBe("£5,300.00");
  await write(cell.replace(/^[A-Z]+/, "B"), "Alone");
  expect(await shown()).toBe("#N/A");
});

test("tables that are inserted again have names of their own, and neither says who a child is", async () => {
  const made = await report();
  await insertPlacements((number) => placementsBlock(made, number));
  expect(await insertPlacements((number) => placementsBlock(made, number))).toEqual({ kind: "inserted", sheet: "Placements 2" });
  expect((await found()).map(({ need }) => need)).toEqual(["Bought (PR2 to PR5)", "Standard", "Bought (PR2 to PR5)", "Standard"]);
  for (const sheet of ["Placements", "Placements 2"]) expect(JSON.stringify(await book.contents(sheet))).not.toMatch(/90000|home\d/i);
});
