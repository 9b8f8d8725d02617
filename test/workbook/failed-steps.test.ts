/** Excel fails at the first or the last action of a step, and the sentence says truly how that left the workbook. */
import { insertTable, markCells, undoInsertion, unmarkCells, type Mark } from "../../src/workbook";
import {
  bringBack,
  inspectTable,
  readRegister,
  removeTable,
  type RegisterEntry,
  type Removed,
  type TableLocation,
} from "../../src/workbook/register";
import { insertedBy, request, table } from "../support/hackney-insert";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

/** Runs a step with one of its actions failing. */
async function failingAt<Outcome>(action: number, step: () => Promise<Outcome>): Promise<Outcome> {
  book.actions = 0;
  book.failAt = action;
  const outcome = await step();
  book.failAt = null;
  return outcome;
}

/**
 * The sentence of a step that fails at the last action that matters to it. Excel.run goes on with actions of its own, whose failure changes
 * nothing: after those `takeBack` makes the step possible again.
 */
async function failingLast<Outcome>(
  step: () => Promise<Outcome>,
  sentenceOf: (outcome: Outcome) => string | null,
  takeBack: (outcome: Outcome) => Promise<unknown>,
): Promise<string> {
  book.actions = 0;
  const first = await step();
  let action = book.actions;
  await takeBack(first);
  for (;;) {
    const outcome = await failingAt(--action, step);
    const sentence = sentenceOf(outcome);
    if (sentence !== null) return sentence;
    await takeBack(outcome);
  }
}

const marks: readonly Mark[] = [
  { sheet: "Sheet1", cell: "B2", tone: "bad" },
  { sheet: "Sheet1", cell: "C3", tone: "warn" },
];
const fillOf = async (cell: string): Promise<string> => (await book.run((sheet) => sheet.getRange(cell).format.fill.load("color"))).color;
const sentenceIn = (outcome: number | string): string | null => (typeof outcome === "string" ? outcome : null);

test("marks: two cells are coloured, and have their own colours again", async () => {
  await book.run((sheet) => void (sheet.getRange("B2").format.fill.color = "#123456"));
  expect(await markCells(marks)).toBe(2);
  expect([await fillOf("B2"), await fillOf("C3")]).toEqual(["#FFC7CE", "#FFEB9C"]);
  expect(await unmarkCells()).toBe(2);
  expect([await fillOf("B2"), await fillOf("C3")]).toEqual(["#123456", "#FFFFFF"]);
});

test("marks: a cell that somebody has coloured since keeps that colour, and is not counted", async () => {
  await markCells(marks);
  await book.run((sheet) => void (sheet.getRange("B2").format.fill.color = "#00B050"));
  expect(await unmarkCells()).toBe(1);
  expect([await fillOf("B2"), await fillOf("C3")]).toEqual(["#00B050", "#FFFFFF"]);
});

test("marking that fails", async () => {
  expect(await failingAt(0, unmarkCells)).toMatch(/No mark was taken away$/);
  const sentence = await failingLast(() => markCells(marks), sentenceIn, unmarkCells);
  expect(sentence).toMatch(/Marking stopped half-way, so some cells may be marked\. Mark again, or take the marks away$/);
  await unmarkCells();
  expect([await fillOf("B2"), await fillOf("C3")]).toEqual(["#FFFFFF", "#FFFFFF"]);
});

test("unmarking that fails", async () => {
  await markCells(marks);
  const sentence = await failingLast(unmarkCells, sentenceIn, () => markCells(marks));
  expect(sentence).toMatch(/Some marks may still be there\. Take them away again$/);
});

async function theOnly(): Promise<{ entry: RegisterEntry; at: TableLocation }> {
  const [entry] = await readRegister();
  if (entry === undefined) throw new Error("The register is empty");
  const inspection = await inspectTable(entry);
  if (inspection.kind !== "there") throw new Error(JSON.stringify(inspection));
  return { entry, at: inspection.at };
}

const insert = async (): Promise<ReturnType<typeof insertedBy>> =>
  insertedBy(await insertTable(request({ place: { sheet: "Sheet1", cell: "B4" } })));

async function removed(): Promise<Removed> {
  const { entry, at } = await theOnly();
  const outcome = await removeTable(entry, at);
  if (outcome.kind !== "removed") throw new Error(outcome.sentence);
  return outcome.removed;
}

test("bringing back that fails leaves nothing half done", async () => {
  await book.write("A1", [["Mine"]]);
  await insert();
  let gone = await removed();
  const sentence = await failingLast(
    () => bringBack(gone, table, new Date()),
    (outcome) => outcome,
    async () => (gone = await removed()),
  );
  expect(sentence).toMatch(/Writing stopped half-way, so every cell was put back as it was\. Try again$/);
  expect(await book.contents()).toEqual({ A1: "Mine" });
  expect(await readRegister()).toEqual([]);
  expect(await bringBack(gone, table, new Date())).toBeNull();
});

test("removing and undoing that fail before anything is written", async () => {
  const inserted = await insert();
  const { entry, at } = await theOnly();
  const contents = await book.contents();
  expect(await failingAt(0, () => removeTable(entry, at))).toMatchObject({
    sentence: expect.stringMatching(/Nothing was removed$/) as string,
  });
  expect(await failingAt(0, () => undoInsertion(inserted))).toMatchObject({
    sentence: expect.stringMatching(/Nothing was undone$/) as string,
  });
  expect(await book.contents()).toEqual(contents);
});

test("removing that fails at its last action", async () => {
  await insert();
  const sentence = await failingLast(
    async () => {
      const { entry, at } = await theOnly();
      book.actions = 0;
      return removeTable(entry, at);
    },
    (outcome) => (outcome.kind === "refused" ? outcome.sentence : null),
    async (outcome) => {
      if (outcome.kind === "removed") await bringBack(outcome.removed, table, new Date());
    },
  );
  expect(sentence).toMatch(/Removing stopped half-way, so part of the table may be gone\. Press Ctrl\+Z in the sheet/);
});
