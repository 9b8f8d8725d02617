/** What people do with the workbook through the add-in, each ready to be done in a workbook that holds what must not be lost. */
import { exampleBlock } from "../../src/functions/example-block";
import { declarationOf } from "../../src/functions/declarations";
import { makeTable, type AssumptionRow, type Table } from "../../src/tables";
import {
  insertExample,
  insertTable,
  markCells,
  undoInsertion,
  unmarkCells,
  writeSetting,
  type InsertRequest,
  type Mark,
} from "../../src/workbook";
import { unforeseenFailure } from "../../src/taskpane/failure";
import { checkExcel } from "../../src/workbook/excel-check";
import {
  bringBack,
  inspectTable,
  moveTable,
  readRegister,
  removeTable,
  updateTable,
  type InspectedTable,
  type RegisterEntry,
  type Removed,
} from "../../src/workbook/register";
import { paintCells } from "./cell-looks";
import { fillPrecious, insertedBy } from "./hackney-insert";
import { tableNamed } from "./tables";
import type { OpenWorkbook } from "./workbook";

/** `sentence` says why it was not done; null where it was. `again` is what the pane then offers, where people press a button for it. */
export type Said = { readonly sentence: string | null; again?(this: void): Promise<unknown> };

export type Operation = {
  readonly name: string;
  /** The sheet that it works on, and a cell in which somebody types meanwhile. */
  readonly sheet: string;
  readonly typed: string;
  /** A sheet of its own, on which others may do something too. */
  readonly ownSheet?: string;
  /** Only some of its actions fail in turn: it has very many. */
  readonly isLong?: true;
  /** It writes no cells, so that another thing may be done at the same time. */
  readonly isBesides?: true;
  /** Leaves the workbook as it is before, and returns what is to be done then. */
  prepare(book: OpenWorkbook): Promise<() => Promise<Said>>;
};

const definition = () => tableNamed("price-per-placement");
const rowsOf = (): readonly AssumptionRow[] => definition().examples[0]?.rows ?? [];
function tableFrom(rows: readonly AssumptionRow[]): Table {
  const made = makeTable(definition(), rows);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return made.table;
}

const today = new Date(Date.UTC(2026, 10, 22, 12));
const place = { sheet: "Sheet1", cell: "B4" } as const;
const request = (changes: Partial<InsertRequest> = {}): InsertRequest => ({
  table: tableFrom(rowsOf()),
  rows: rowsOf(),
  mode: "formulas",
  place,
  mayOverwrite: true,
  today,
  ...changes,
});

/** Cells as people have them: contents, fonts and fills, and all that is not seen at once. */
async function fill(book: OpenWorkbook): Promise<void> {
  await fillPrecious(book);
  await paintCells(book, "Sheet1");
  await book.run((sheet, { workbook }) => {
    const rule = sheet.getRange("C5:D9").conditionalFormats.add("Custom").custom;
    rule.rule.formula = "=$C5>10";
    rule.format.fill.color = "#00FF00";
    sheet.getRange("D10").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    sheet.comments.add("D11", "Ask Finance");
    sheet.getRange("B12").hyperlink = { address: "https://example.org/", textToDisplay: "The contract" };
    sheet.getRange("C12:D13").format.protection.locked = false;
    sheet.getRange("B14").style = "Good";
    sheet.getRange("C14").format.textOrientation = 45;
    sheet.getRange("B15").format.rowHeight = 40;
    sheet.getRange("C:C").format.columnWidth = 40;
    workbook.names.add("Budget", sheet.getRange("C11"));
    workbook.worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!C11*2"]];
  });
}

async function registered(): Promise<{ entry: RegisterEntry; look: InspectedTable }> {
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  const look = await inspectTable(entry);
  if (look.kind !== "there") throw new Error(JSON.stringify(look));
  return { entry, look };
}

const saidBy = (outcome: { kind: string; sentence?: string }, done: string): Said => ({
  sentence: outcome.kind === done ? null : (outcome.sentence ?? `Nothing was written: it asks, ${outcome.kind}`),
});

const insert = (name: string, changes: Partial<InsertRequest>, sheet = "Sheet1"): Operation => ({
  name,
  sheet,
  typed: "C7",
  prepare: async (book) => {
    await fill(book);
    return async () => saidBy(await insertTable(request(changes)), "inserted");
  },
});

async function removed(book: OpenWorkbook, changes: Partial<InsertRequest>): Promise<Removed> {
  await fill(book);
  insertedBy(await insertTable(request(changes)));
  const { entry, look } = await registered();
  const outcome = await removeTable(entry, look);
  if (outcome.kind !== "removed") throw new Error(outcome.sentence);
  return outcome.removed;
}

const onNewSheet = { place: "new sheet" } as const;
const newSheet = "Price per placement";
const marks: readonly Mark[] = [
  { sheet: "Sheet1", cell: "B4", tone: "bad" },
  { sheet: "Sheet1", cell: "C9", tone: "warn" },
  { sheet: "Other", cell: "A1", tone: "warn" },
];

/** Another insert while something else is done: why it was refused, or what came of it. */
export const insertBeside = async (): Promise<string> => {
  const outcome = await insertTable(request({ place: { sheet: "Other", cell: "H4" } }));
  return outcome.kind === "refused" ? outcome.sentence : outcome.kind;
};

/** The first table of the register is removed, if there is one. */
export async function removeFirstTable(): Promise<void> {
  const [entry] = await readRegister();
  const look = entry === undefined ? null : await inspectTable(entry);
  if (entry !== undefined && look?.kind === "there") await removeTable(entry, look);
}

export const operations: readonly Operation[] = [
  insert("insert as formulas", {}),
  insert("insert as a live function", { mode: "live" }),
  insert("insert as values", { mode: "values" }),
  insert("insert on a new sheet", onNewSheet),
  {
    name: "update",
    sheet: newSheet,
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      insertedBy(await insertTable(request(onNewSheet)));
      await paintCells(book, newSheet);
      const { entry, look } = await registered();
      return async () => saidBy(await updateTable(entry, look, look.table ?? look.tableBefore, today, "values"), "inserted");
    },
  },
  {
    name: "undo",
    sheet: "Sheet1",
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      const inserted = insertedBy(await insertTable(request()));
      return async () => saidBy(await undoInsertion(inserted), "undone");
    },
  },
  {
    name: "undo with its sheet",
    sheet: newSheet,
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      const inserted = insertedBy(await insertTable(request(onNewSheet)));
      return async () => saidBy(await undoInsertion(inserted), "undone");
    },
  },
  {
    name: "remove",
    sheet: "Sheet1",
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      insertedBy(await insertTable(request()));
      const { entry, look } = await registered();
      return async () => saidBy(await removeTable(entry, look), "removed");
    },
  },
  {
    name: "remove with its sheet",
    sheet: newSheet,
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      insertedBy(await insertTable(request(onNewSheet)));
      const { entry, look } = await registered();
      return async () => saidBy(await removeTable(entry, look), "removed");
    },
  },
  {
    name: "bring back",
    sheet: "Sheet1",
    typed: "C7",
    prepare: async (book) => {
      const gone = await removed(book, {});
      return async () => ({ sentence: await bringBack(gone) });
    },
  },
  {
    name: "bring back with its sheet",
    sheet: "Sheet1",
    typed: "C7",
    prepare: async (book) => {
      const gone = await removed(book, onNewSheet);
      return async () => ({ sentence: await bringBack(gone) });
    },
  },
  {
    name: "move",
    sheet: "Sheet1",
    typed: "L70",
    prepare: async (book) => {
      await fill(book);
      await book.run((sheet) => void (sheet.getRange("K66:L67").format.fill.color = "#DDEEFF"));
      insertedBy(await insertTable(request(onNewSheet)));
      const { entry, look } = await registered();
      return async () => saidBy(await moveTable(entry, look, { sheet: "Sheet1", cell: "K60" }), "moved");
    },
  },
  {
    name: "move back",
    sheet: newSheet,
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      insertedBy(await insertTable(request(onNewSheet)));
      const before = await registered();
      const outcome = await moveTable(before.entry, before.look, { sheet: "Sheet1", cell: "K60" });
      if (outcome.kind !== "moved") throw new Error(outcome.sentence);
      const { entry, look } = await registered();
      return async () =>
        saidBy(await moveTable(entry, look, { sheet: newSheet, cell: outcome.moved.from.cell }, outcome.moved.under), "moved");
    },
  },
  {
    name: "mark",
    sheet: "Sheet1",
    typed: "B4",
    prepare: async (book) => {
      await fill(book);
      return async () => marking(await markCells(marks));
    },
  },
  {
    name: "unmark",
    sheet: "Sheet1",
    typed: "B4",
    prepare: async (book) => {
      await fill(book);
      await markCells(marks);
      return async () => marking(await unmarkCells());
    },
  },
  {
    name: "example",
    sheet: "Sheet1",
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      const declaration = declarationOf("BREAKEVEN");
      const [example] = declaration.examples;
      if (example === undefined) throw new Error("no example");
      const layOutAt = (corner: { row: number; column: number }) => exampleBlock(declaration, example, corner);
      return async () => saidBy(await insertExample({ name: "CARE.BREAKEVEN", layOutAt, place, mayOverwrite: true }), "inserted");
    },
  },
  {
    name: "scenario save",
    isBesides: true,
    sheet: "Sheet1",
    typed: "C7",
    prepare: async (book) => {
      await fill(book);
      await writeSetting("scenarios.break-even", "[1]");
      return async () => saving(() => writeSetting("scenarios.break-even", "[1,2]"));
    },
  },
  {
    name: "check this Excel",
    sheet: "Other",
    ownSheet: "Placement Costing check",
    typed: "C7",
    isLong: true,
    prepare: async (book) => {
      await fill(book);
      return async () => {
        const outcome = await checkExcel({ functions: [], signal: new AbortController().signal, progress: () => undefined });
        if (outcome.kind === "refused") return outcome;
        return outcome.left === null ? { sentence: null } : { sentence: outcome.left.sentence, again: outcome.left.again };
      };
    },
  },
];

/** As the pane says it. */
const maybeChanged = "It is not known whether they were changed: read them again to see";

const marking = (outcome: number | string): Said => ({ sentence: typeof outcome === "string" ? outcome : null });

async function saving(save: () => Promise<unknown>): Promise<Said> {
  try {
    const sentence = await save();
    return { sentence: typeof sentence === "string" ? sentence : null };
  } catch (error) {
    return { sentence: unforeseenFailure(error, { action: "change the scenarios", state: maybeChanged }) };
  }
}
