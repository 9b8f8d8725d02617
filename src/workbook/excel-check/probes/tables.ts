/** A standard table with its published example: inserted in each mode, and recalculated after an assumption has changed. */
import { layOut, makeTable, tableSpill, type AssumptionRow, type SheetBlock, type Table } from "../../../tables";
import { catalogue } from "../../../tables/catalogue";
import { agreementOf } from "../../agreement";
import { insertTable } from "../../insert-table";
import type { Inserted, InsertRequest, Mode } from "../../insertion";
import { asStep } from "../../operations";
import { dateWords } from "../../register/dates";
import { undoInsertion } from "../../undo-insertion";
import type { Difference, Finding, Probe } from "../probe";
import { tableSheetName, type Stage } from "../stage";
import { pause, steadyValues } from "../steady-values";
import { onlyDifference } from "./spills";

const insert = (table: InsertRequest): ReturnType<typeof insertTable> => asStep(() => insertTable(table));

const [entry] = catalogue;
/** The assumption that is changed, and its new figure. */
const [changedLabel, changedValue] = ["Spot cost", 190_000];

const inserting = (words: string, mode: Mode): Probe => ({
  title: `A table is inserted ${words}, and refreshed after an assumption has changed`,
  kind: "must",
  leavesObjects: true,
  run: async (stage) => {
    const { rows, table } = await example();
    const inserted = insertedBy(await insert({ ...request(rows, table, mode), place: { sheet: stage.sheetName, cell: "B4" } }));
    const first = await agreement(stage, inserted, table);
    const { rows: changedRows, table: changed } = await example(changedValue);
    if (mode === "values")
      insertedBy(
        await insert({
          ...request(changedRows, changed, mode),
          place: { sheet: stage.sheetName, cell: "B4" },
          mayOverwrite: true,
        }),
      );
    else await typeAssumption(stage, inserted);
    const second = await agreement(stage, inserted, changed);
    return {
      differences: [...first.differences, ...second.differences],
      remark: `${first.remark ?? ""}; refreshed, ${second.remark ?? ""}`,
    };
  },
});

export const tableProbes: readonly Probe[] = [
  inserting("as formulas", "formulas"),
  inserting("as a live function", "live"),
  inserting("as values", "values"),
  {
    title: "A table on a sheet of its own has its chart, and is taken out again",
    kind: "must",
    run: async (stage) => {
      const { rows, table } = await example();
      const sheetName = tableSheetName(stage.sheetName);
      const titled = { ...table, title: sheetName };
      const inserted = insertedBy(await insert({ ...request(rows, titled, "formulas"), place: "new sheet" }));
      const [chart, title] = await chartOn(stage, sheetName);
      const undone = await asStep(() => undoInsertion(inserted));
      return {
        differences: [
          ...onlyDifference("Its sheet", sheetName, inserted.sheet),
          ...onlyDifference("Charts on it", "1", chart),
          ...onlyDifference("The chart’s title is the finding", "yes", table.sentence.length > 0 && title.length > 20 ? "yes" : title),
          ...onlyDifference("Undo", "undone", undone.kind === "undone" ? "undone" : undone.sentence),
        ],
      };
    },
  },
];

async function example(spotCost?: number): Promise<{ rows: readonly AssumptionRow[]; table: Table }> {
  const definition = await entry?.load();
  const [published] = definition?.examples ?? [];
  if (definition === undefined || published === undefined) throw new Error("The first table has no example");
  const rows = published.rows.map((row) => (row.label === changedLabel && spotCost !== undefined ? { ...row, value: spotCost } : row));
  const made = makeTable(definition, rows);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return { rows, table: made.table };
}

const request = (rows: readonly AssumptionRow[], table: Table, mode: Mode): Omit<InsertRequest, "place"> => ({
  table,
  rows,
  mode,
  today: new Date(),
});

function insertedBy(outcome: Awaited<ReturnType<typeof insertTable>>): Inserted {
  if (outcome.kind === "inserted") return outcome.inserted;
  throw new Error(outcome.kind === "refused" ? outcome.sentence : `${outcome.area} is not empty`);
}

/** B4. */
const corner = { row: 3, column: 1 };
const mostReads = 20;

/** Compares Excel with the module's figures. A live table is read again until it has its answer. */
async function agreement(stage: Stage, { mode, area }: Inserted, table: Table): Promise<Finding> {
  const block = layOut(table, { mode, origin: { ...corner, number: 1 }, date: dateWords(new Date()) });
  const expected = mode === "values" ? comparedAsWritten(block) : block;
  for (let reads = 1; ; reads++) {
    const values = await stage.run((sheet) => steadyValues(stage, sheet.getRange(area)));
    const { agree, of, firstDifferent } = agreementOf(values, expected, block.spill === null ? null : tableSpill(table), corner);
    const differences: Difference[] =
      agree === of && of > 0
        ? []
        : [{ what: `First at ${firstDifferent ?? area}`, expected: `${of} figures agree`, seen: `${agree} agree` }];
    if (differences.length === 0 || reads === mostReads) return { differences, remark: `${agree} of ${of} figures agree` };
    await pause(100, stage.signal);
  }
}

/** The same block with figures compared as if they were formulas, since a table of values has none. */
const comparedAsWritten = (block: SheetBlock): SheetBlock => ({
  ...block,
  cells: block.cells.map((line) => line.map((cell) => (cell?.expected === undefined ? cell : { ...cell, isFormula: true }))),
});

/** Enters another figure among the inserted assumptions, as a person would. */
async function typeAssumption(stage: Stage, { assumptions }: Inserted): Promise<void> {
  await stage.run(async (sheet, context) => {
    const range = sheet.getRange(assumptions).load("values");
    await context.sync();
    const row = range.values.findIndex(([label]) => label === changedLabel);
    if (row < 0) throw new Error(`${changedLabel} is not among the assumptions at ${assumptions}`);
    range.getCell(row, 1).values = [[changedValue]];
    await context.sync();
  });
}

/** How many charts the sheet has, and the title of the first. */
async function chartOn(stage: Stage, sheetName: string): Promise<readonly [count: string, title: string]> {
  return stage.run(async (_sheet, context) => {
    const charts = context.workbook.worksheets.getItem(sheetName).charts.load("items/name,items/title/text");
    await context.sync();
    return [String(charts.items.length), charts.items[0]?.title.text ?? "no chart"];
  });
}
