/** Fills cells with a colour and gives them their own back, which the workbook keeps so that it outlasts the pane. */
import { queueSetting, textsOf, wholeKey } from "./document-settings";
import { settingsFull } from "./answered";
import { failureSentence } from "./failure-sentence";
import { alone, type Operation } from "./operations";
import { twice } from "./restore";

export type Mark = { readonly sheet: string; readonly cell: string; readonly tone: "bad" | "warn" };

/** A marked cell by its sheet's id, its own fill, "" where it has none, and the fill of the mark. */
type MarkedCell = { readonly sheet: string; readonly cell: string; readonly fill: string; readonly mark: string };

const key = "marks";
const fills = { bad: "#FFC7CE", warn: "#FFEB9C" } as const satisfies Record<Mark["tone"], string>;

/** How many cells are marked, or a sentence that says why none could be. Earlier marks are taken away first. */
export const markCells = (marks: readonly Mark[]): Promise<number | string> =>
  colouring("mark", async (operation) => {
    await takeMarksAway();
    const prepared = await prepareMarks(marks);
    if (typeof prepared === "string") return prepared;
    const { places, work } = prepared;
    operation.writes(places, takeThemAwayLater);
    try {
      return await work();
    } catch (error) {
      // Their own fills were kept before any cell was coloured.
      const isBack = (await twice(takeMarksAway)) !== null;
      if (!isBack) operation.leaves();
      return failureSentence(error, { action: "mark", state: isBack ? "restored" : "unknown" });
    }
  });

/** How many cells have their own fill again, or a sentence that says why not. */
export const unmarkCells = (): Promise<number | string> =>
  colouring("unmark", async (operation) => {
    operation.writes("the marked cells", takeThemAwayLater);
    let failure: unknown = null;
    const count = await twice(() =>
      takeMarksAway().catch((error: unknown) => {
        // What was found out first is what nothing was done before.
        failure ??= error;
        throw error;
      }),
    );
    if (count !== null) return count;
    if (failure instanceof StillProtected) return failureSentence(failure, { action: "unmark", state: "unchanged" });
    operation.leaves();
    return failureSentence(failure, { action: "unmark", state: "unknown" });
  });

/** Known before anything is done. It counts as Excel's own refusal. */
class StillProtected extends Error {
  readonly code = "AccessDenied";
}

/**
 * Before the next thing that is done. Where a sheet is protected by then its marks stay, and the workbook keeps which cells they are: nothing else
 * must wait for it.
 */
const takeThemAwayLater = (): Promise<unknown> =>
  takeMarksAway().catch((error: unknown) => {
    if ((error as { code?: string }).code !== "AccessDenied") throw error;
  });

async function colouring(action: "mark" | "unmark", work: (operation: Operation) => Promise<number | string>): Promise<number | string> {
  try {
    const outcome = await alone(action, work);
    return typeof outcome === "object" ? outcome.sentence : outcome;
  } catch (error) {
    return failureSentence(error, { action, state: "unchanged" });
  }
}

/** Reads the cells. `work` colours them: it reads them first, in the same round trip, in case somebody has just coloured one. */
async function prepareMarks(marks: readonly Mark[]): Promise<{ readonly places: string; work(this: void): Promise<number> } | string> {
  const marked = await Excel.run(async (context) => {
    const cells = marks.map(({ sheet: name, cell, tone }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
      return { name, cell, mark: fills[tone], sheet, fill: queueFill(sheet.getRange(cell)) };
    });
    await context.sync();
    const missing = cells.find(({ sheet }) => sheet.isNullObject);
    if (missing !== undefined)
      return `The workbook no longer has a sheet called ${missing.name}. Check the table again, then mark. No cell was marked`;
    return cells.map(({ cell, mark, sheet, fill }): MarkedCell => ({ sheet: sheet.id, cell, fill: fill(), mark }));
  });
  if (typeof marked === "string") return marked;
  const places = marks.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ");
  return { places, work: () => Excel.run((context) => mark(context, marked)) };
}

/** Queues the read of a cell's own fill; "" where it has none. White is a fill too. */
function queueFill(range: Excel.Range): () => string {
  const read = range.getCellProperties({ format: { fill: { color: true, pattern: true } } });
  return () => {
    const fill = read.value[0]?.[0]?.format?.fill; // eslint-disable-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a result, which the caller's sync brings
    return fill?.pattern === "None" ? "" : (fill?.color ?? "");
  };
}

async function mark(context: Excel.RequestContext, marked: readonly MarkedCell[]): Promise<number> {
  const { workbook } = context;
  const met = marked.map(({ sheet, cell }) => queueFill(workbook.worksheets.getItem(sheet).getRange(cell)));
  const text = JSON.stringify(marked);
  // The fills are kept before any cell is coloured.
  queueSetting(workbook, key, text);
  const kept = workbook.settings.getItemOrNullObject(wholeKey(key)).load("value");
  for (const { sheet, cell, mark: colour } of marked) workbook.worksheets.getItem(sheet).getRange(cell).format.fill.color = colour;
  await context.sync();
  if (marked.length > 0 && (kept.isNullObject || kept.value !== text)) {
    await putFills(context, marked);
    throw Object.assign(new Error(settingsFull), { code: settingsFull });
  }
  const asMet = marked.map((cell, index) => ({ ...cell, fill: met[index]?.() ?? cell.fill }));
  if (JSON.stringify(asMet) !== text) {
    queueSetting(workbook, key, JSON.stringify(asMet));
    await context.sync();
  }
  return marked.length;
}

async function putFills(context: Excel.RequestContext, cells: readonly MarkedCell[]): Promise<void> {
  for (const { sheet, cell, fill } of cells) putFill(context.workbook.worksheets.getItem(sheet).getRange(cell).format.fill, fill);
  await context.sync();
}

function putFill(range: Excel.RangeFill, fill: string): void {
  if (fill === "") range.clear();
  else range.color = fill;
}

/** A cell that somebody has coloured since the mark stays as it is. May be done again where it failed half-way: what is kept goes last. */
async function takeMarksAway(): Promise<number> {
  return await Excel.run(async (context) => {
    const { workbook } = context;
    const settings = workbook.settings.load("items/key,items/value");
    await context.sync();
    const marked = readMarks(textsOf(settings, key).get("") ?? "[]");
    if (!settings.items.some((setting) => setting.key === wholeKey(key))) return 0;
    const cells = marked.map((one) => {
      const sheet = workbook.worksheets.getItemOrNullObject(one.sheet).load("name");
      return { one, sheet, protection: sheet.protection.load("protected"), fill: queueFill(sheet.getRange(one.cell)) };
    });
    await context.sync();
    const still = cells.filter(({ one, sheet, fill }) => !sheet.isNullObject && fill().toUpperCase() === one.mark);
    if (still.some(({ protection }) => protection.protected)) throw new StillProtected();
    const met = still.map(({ one }) => queueFill(workbook.worksheets.getItem(one.sheet).getRange(one.cell)));
    for (const { one } of still) putFill(workbook.worksheets.getItem(one.sheet).getRange(one.cell).format.fill, one.fill);
    workbook.settings.getItem(wholeKey(key)).delete();
    await context.sync();
    const coloured = still.flatMap(({ one }, index): MarkedCell[] => {
      const fill = met[index]?.() ?? one.mark;
      return fill.toUpperCase() === one.mark ? [] : [{ ...one, fill }];
    });
    if (coloured.length > 0) await putFills(context, coloured);
    return still.length;
  });
}

function readMarks(text: string): readonly MarkedCell[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isMarkedCell) : [];
  } catch {
    return [];
  }
}

const isMarkedCell = (value: unknown): value is MarkedCell =>
  typeof value === "object" &&
  value !== null &&
  ["sheet", "cell", "fill", "mark"].every((part) => typeof (value as Record<string, unknown>)[part] === "string");
