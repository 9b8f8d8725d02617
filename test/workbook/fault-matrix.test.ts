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
  return { operation, saved, run, before, done, actions, batches };
}

const unchanged = /Nothing was|Nothing is|No cell was|No mark was/;
const restored = /put back/;
const notKnown = /not known|may (still )?be|may have/;
const wayOn =
  /[Tt]ry again|[Ss]elect|[Cc]hoose|[Pp]ress|[Uu]nprotect|[Ll]ook|[Ww]ait|[Dd]elete|[Cc]heck|[Cc]lose|[Mm]ark again|[Tt]ake|[Ii]nsert|it asks/;

type Verdict = { readonly loss: Loss; readonly falsehood: string | null };

async function tryFault({ operation, saved, run, before, done }: Prepared, fault: Fault): Promise<Verdict> {
  const book = openWorkbook(saved);
  const end = fault.begin(book, operation);
  const running = run().catch((error: unknown): Said => ({ sentence: `thrown: ${String(error)}` }));
  const second = fault.isTwo === true ? await insertBeside() : null;
  const said = await running;
  end();
  if (second !== null && !/still at work.*[Nn]othing was written/.test(second))
    return { loss: { cells: [], formats: [], leftovers: [] }, falsehood: second };
  const { sentence } = said;
  const left = await otherwise(saved, operation, fault, before);
  if (sentence === null) {
    const doneSo = fault.byOthers === undefined ? done : await doneBeside(saved, operation, fault, run, done);
    const plainly = (state: WholeWorkbook): WholeWorkbook => withoutNames(state, operation.sheet);
    const wanted = fault.byOthers === undefined ? [doneSo] : [doneSo, await doneAfter(saved, operation, fault, run)];
    const loss = nearest(plainly(await wholeWorkbook(book)), wanted.map(plainly));
    await book.close();
    return { loss, falsehood: null };
  }
  const isNotKnown = notKnown.test(sentence);
  if (isNotKnown) await settleUnfinished();
  const after = await wholeWorkbook(book);
  const loss = nearest(after, isNotKnown ? [left, done] : [left]);
  await book.close();
  const isTrue = isNotKnown || ((unchanged.test(sentence) || restored.test(sentence)) && !isLost(loss));
  return { loss, falsehood: isTrue && wayOn.test(sentence) ? null : sentence };
}

/** The workbook with what others did, had the add-in done nothing. */
async function otherwise(saved: SavedWorkbook, operation: Operation, { byOthers }: Fault, before: WholeWorkbook): Promise<WholeWorkbook> {
  if (byOthers === undefined) return before;
  const book = openWorkbook(saved);
  await byOthers(book, operation);
  const state = await wholeWorkbook(book);
  await book.close();
  return state;
}

/** The workbook with what others did after the add-in was done. */
async function doneBeside(
  saved: SavedWorkbook,
  operation: Operation,
  { byOthers }: Fault,
  run: () => Promise<Said>,
  done: WholeWorkbook,
): Promise<WholeWorkbook> {
  const book = openWorkbook(saved);
  await run();
  await byOthers?.(book, operation);
  const state = await wholeWorkbook(book);
  await book.close();
  return state.size === 0 ? done : state;
}

/** The workbook where others did it before the add-in began: a cell that they coloured is marked, and its colour kept to be given back. */
async function doneAfter(
  saved: SavedWorkbook,
  operation: Operation,
  { byOthers }: Fault,
  run: () => Promise<Said>,
): Promise<WholeWorkbook> {
  const book = openWorkbook(saved);
  await byOthers?.(book, operation);
  await run();
  const state = await wholeWorkbook(book);
  await book.close();
  return state;
}

/** A sheet that was renamed is the same sheet: what is kept of where a table was written has its old name. */
const withoutNames = (state: WholeWorkbook, sheet: string): WholeWorkbook =>
  new Map(
    [...state].map(
      ([line, value]) => [line, value].map((text) => text.replaceAll(renamedTo, sheet).replaceAll(`'${sheet}'`, sheet)) as [string, string],
    ),
  );

const nearest = (after: WholeWorkbook, wanted: readonly WholeWorkbook[]): Loss => {
  const losses = wanted.map((one) => lossBetween(one, after));
  return losses.reduce((best, loss) => (sizeOf(loss) < sizeOf(best) ? loss : best));
};
const sizeOf = ({ cells, formats, leftovers }: Loss): number => cells.length + formats.length + leftovers.length;

/** Where Excel is gone for good, the check's own sheet stays, and the pane offers to delete it: test/e2e/excel-check tries that. */
const leavesItsSheet = ({ name }: Operation, fault: Fault): boolean => name === "check this Excel" && fault.name.startsWith("gone");

const only = process.env["ONLY"];

test("nothing is lost, nothing is left behind, and every sentence is true", async () => {
  const table: Record<string, Counts> = {};
  const wrong: string[] = [];
  let index = 0;
  for (const operation of operations.filter(({ name }) => only === undefined || name === only)) {
    const ready = await prepared(operation);
    const counts: Counts = { tried: 0, cells: 0, formats: 0, falseSentences: 0, leftovers: 0 };
    for (const fault of faultsOf(operation, ready.actions, ready.batches)) {
      if (!inThisTenth(index++) || leavesItsSheet(operation, fault)) continue;
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
  const sum = (key: keyof Counts): number => Object.values(table).reduce((total, counts) => total + counts[key], 0);
  const rows = [
    ...Object.entries(table),
    [
      "all",
      {
        tried: sum("tried"),
        cells: sum("cells"),
        formats: sum("formats"),
        falseSentences: sum("falseSentences"),
        leftovers: sum("leftovers"),
      },
    ] as const,
  ];
  console.log(
    [
      "faults tried, cells lost, formats lost, false sentences, leftovers",
      ...rows.map(([name, counts]) => `${name}: ${Object.values(counts).join(", ")}`),
    ].join("\n"),
  );
  expect(wrong).toEqual([]);
  if (only === undefined) expect(sum("tried")).toBeGreaterThan(isDeep ? 2000 : 190);
});
