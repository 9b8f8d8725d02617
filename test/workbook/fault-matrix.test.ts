/**
 * Everything that people do, with everything that can go wrong: no cell, no format is lost, nothing is left behind, and what is said of the
 * workbook is true. A tenth of it in each run, and all of it in the deep tier.
 */
import { settleUnfinished } from "../../src/workbook/operations";
import { insertBeside, operations, type Operation, type Said } from "../support/fault-operations";
import { faultsOf, renamedTo, type Fault } from "../support/faults";
import { loadTables } from "../support/tables";
import { inThisTenth, isDeep } from "../support/tenth";
import { isLost, lossBetween, wholeWorkbook, type Loss, type WholeWorkbook } from "../support/whole-workbook";
import { openWorkbook, type SavedWorkbook } from "../support/workbook";

jest.setTimeout(3_000_000);

beforeAll(async () => {
  await loadTables();
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: { isSetSupported: () => false },
        diagnostics: { host: "Excel", platform: "workbench", version: "1" },
        contentLanguage: "en-GB",
        displayLanguage: "en-GB",
      },
    },
    navigator: { userAgent: "node" },
  });
});

type Counts = { tried: number; cells: number; formats: number; falseSentences: number; leftovers: number };
type Prepared = {
  readonly operation: Operation;
  readonly saved: SavedWorkbook;
  readonly run: () => Promise<Said>;
  readonly before: WholeWorkbook;
  readonly done: WholeWorkbook;
  readonly actions: number;
  readonly batches: number;
  /** What others did, as `withOthers` keeps it. */
  readonly others: Map<string, Promise<WholeWorkbook>>;
};

async function prepared(operation: Operation): Promise<Prepared> {
  const first = openWorkbook();
  const run = await operation.prepare(first);
  const saved = first.save();
  const before = await wholeWorkbook(first);
  await first.close();
  const book = openWorkbook(saved);
  const said = await run();
  if (said.sentence !== null) throw new Error(`${operation.name}: ${said.sentence}`);
  const { actions, batches } = book;
  const done = await wholeWorkbook(book);
  await book.close();
  return { operation, saved, run, before, done, actions, batches, others: new Map() };
}

const unchanged = /Nothing was|Nothing is|No cell was|No mark was/;
const restored = /put back/;
const notKnown = /not known|may (still )?be|may have/;
const wayOn =
  /[Tt]ry again|[Ss]elect|[Cc]hoose|[Pp]ress|[Uu]nprotect|[Ll]ook|[Ww]ait|[Dd]elete|[Cc]heck|[Cc]lose|[Mm]ark again|[Tt]ake|[Ii]nsert|it asks/;

type Verdict = { readonly loss: Loss; readonly falsehood: string | null };

async function tryFault(prepared: Prepared, fault: Fault): Promise<Verdict> {
  const { operation, saved, run, before, done } = prepared;
  const book = openWorkbook(saved);
  const end = fault.begin(book, operation);
  const running = run().catch((error: unknown): Said => ({ sentence: `thrown: ${String(error)}` }));
  const second = fault.isTwo === true ? await insertBeside() : null;
  const said = await running;
  end();
  if (second !== null && !/still at work.*[Nn]othing was written/.test(second))
    return { loss: { cells: [], formats: [], leftovers: [] }, falsehood: second };
  const { sentence } = said;
  const isNotKnown = sentence !== null && (notKnown.test(sentence) || said.again !== undefined);
  if (isNotKnown) {
    // As the next thing that is done does; where others are still at it, the one after that.
    await settleUnfinished().catch(settleUnfinished);
    await said.again?.();
  }
  const after = await wholeWorkbook(book);
  await book.close();
  if (sentence === null) {
    // Others may have come before the add-in or after it: a cell that they coloured first is marked, and its colour kept to be given back.
    const wanted =
      fault.byOthers === undefined ? [done] : [await withOthers(prepared, fault, "after"), await withOthers(prepared, fault, "before")];
    const plainly = (state: WholeWorkbook): WholeWorkbook =>
      withoutNames(operation.isLong && fault.byOthers !== undefined ? withoutNumbers(state) : state, operation.sheet);
    return { loss: nearest(plainly(after), wanted.map(plainly)), falsehood: null };
  }
  const left = fault.byOthers === undefined ? before : await withOthers(prepared, fault, "alone");
  const loss = nearest(after, isNotKnown ? [left, done] : [left]);
  const isTrue = isNotKnown || ((unchanged.test(sentence) || restored.test(sentence)) && !isLost(loss));
  return { loss, falsehood: isTrue && wayOn.test(sentence) ? null : sentence };
}

/** The workbook with what others did, without the add-in or beside all that it did. Kept, for it is the same whenever they did it. */
function withOthers(
  { operation, saved, run, others }: Prepared,
  { name, byOthers }: Fault,
  when: "alone" | "before" | "after",
): Promise<WholeWorkbook> {
  const key = `${name.replace(/ before batch.*/, "")} ${when}`;
  const known = others.get(key);
  if (known !== undefined) return known;
  const made = (async () => {
    const book = openWorkbook(saved);
    if (when === "after") await run();
    await byOthers?.(book, operation);
    if (when === "before") await run();
    const state = await wholeWorkbook(book);
    await book.close();
    return state;
  })();
  others.set(key, made);
  return made;
}

/** A sheet that was renamed is the same sheet: what is kept of where a table was written has its old name. */
const withoutNames = (state: WholeWorkbook, sheet: string): WholeWorkbook =>
  new Map(
    [...state].map(
      ([line, value]) => [line, value].map((text) => text.replaceAll(renamedTo, sheet).replaceAll(`'${sheet}'`, sheet)) as [string, string],
    ),
  );

/** While Excel is checked, the tables of others have other numbers: the check has a table of its own. */
const withoutNumbers = (state: WholeWorkbook): WholeWorkbook =>
  new Map(
    [...state].map(
      (line) =>
        line.map((text) => text.replace(/(care_[a-z_]+_|register\.|\\*"number\\*":)\d+/gi, "$1n").replace(/"_\d+"/g, '"_n"')) as [
          string,
          string,
        ],
    ),
  );

const nearest = (after: WholeWorkbook, wanted: readonly WholeWorkbook[]): Loss => {
  const losses = wanted.map((one) => lossBetween(one, after));
  return losses.reduce((best, loss) => (sizeOf(loss) < sizeOf(best) ? loss : best));
};
const sizeOf = ({ cells, formats, leftovers }: Loss): number => cells.length + formats.length + leftovers.length;

/** Operations by name, between commas: the whole matrix takes long. */
const only = process.env["ONLY"]?.split(",");
/** Faults whose names it matches. */
const onlyFaults = new RegExp(process.env["FAULT"] ?? "");

test("nothing is lost, nothing is left behind, and every sentence is true", async () => {
  const table: Record<string, Counts> = {};
  const wrong: string[] = [];
  let index = 0;
  for (const operation of operations.filter(({ name }) => only === undefined || only.includes(name))) {
    const ready = await prepared(operation);
    const counts: Counts = { tried: 0, cells: 0, formats: 0, falseSentences: 0, leftovers: 0 };
    for (const fault of faultsOf(operation, ready.actions, ready.batches)) {
      if (!inThisTenth(index++) || !onlyFaults.test(fault.name)) continue;
      const { loss, falsehood } = await tryFault(ready, fault).catch((error: unknown): Verdict => ({
        loss: { cells: [], formats: [], leftovers: [] },
        falsehood: `thrown: ${String((error as Error).stack)}`,
      }));
      counts.tried++;
      counts.cells += loss.cells.length;
      counts.formats += loss.formats.length;
      counts.leftovers += loss.leftovers.length;
      if (falsehood !== null) counts.falseSentences++;
      if (isLost(loss) || falsehood !== null)
        wrong.push(
          `${operation.name}, ${fault.name}: ${[falsehood, ...loss.cells, ...loss.formats, ...loss.leftovers].filter(Boolean).slice(0, 4).join(" | ")}`,
        );
    }
    table[operation.name] = counts;
  }
  console.log(inColumns(table));
  expect(wrong).toEqual([]);
  const tried = Object.values(table).reduce((sum, counts) => sum + counts.tried, 0);
  if (only === undefined) expect(tried).toBeGreaterThan(isDeep ? 2000 : 190);
});

const headings: Readonly<Record<keyof Counts, string>> = {
  tried: "faults tried",
  cells: "cells lost",
  formats: "formats lost",
  falseSentences: "false sentences",
  leftovers: "leftovers",
};

/** A row for each operation, and one for all of them. */
function inColumns(table: Readonly<Record<string, Counts>>): string {
  const keys = Object.keys(headings) as (keyof Counts)[];
  const sums = keys.map((key) => Object.values(table).reduce((sum, counts) => sum + counts[key], 0));
  const rows = [...Object.entries(table).map(([name, counts]) => [name, ...keys.map((key) => counts[key])]), ["all", ...sums]];
  const lines = [["operation", ...Object.values(headings)], ...rows].map((row) =>
    row.map((part, column) => (column === 0 ? String(part).padEnd(28) : String(part).padStart(15))).join(""),
  );
  return lines.join("\n");
}
