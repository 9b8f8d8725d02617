/** Fills cells with a colour and gives them their own back, which the workbook keeps so that it outlasts the pane. */
import { queueSetting, textsOf, wholeKey } from "./document-settings";
import { failureSentence } from "./failure-sentence";

export type Mark = { readonly sheet: string; readonly cell: string; readonly tone: "bad" | "warn" };

/** A marked cell, its own fill and the fill of the mark. */
type MarkedCell = { readonly sheet: string; readonly cell: string; readonly fill: string; readonly mark: string };

const key = "marks";
const fills = { bad: "#FFC7CE", warn: "#FFEB9C" } as const satisfies Record<Mark["tone"], string>;

/** How many cells are marked, or a sentence that says why none could be. Earlier marks are taken away first. */
export async function markCells(marks: readonly Mark[]): Promise<number | string> {
  const unmarked = await unmarkCells();
  return typeof unmarked === "string" ? unmarked : colouring("mark", (context, write) => mark(context, marks, write));
}

/** How many cells have their own fill again, or a sentence that says why not. */
export const unmarkCells = (): Promise<number | string> => colouring("unmark", unmark);

/** Syncs what is queued. From its first call on the workbook may have changed. */
type Write = () => Promise<void>;

async function colouring(
  action: "mark" | "unmark",
  work: (context: Excel.RequestContext, write: Write) => Promise<number>,
): Promise<number | string> {
  let state: "unchanged" | "unknown" = "unchanged";
  try {
    return await Excel.run((context) =>
      work(context, () => {
        state = "unknown";
        return context.sync();
      }),
    );
  } catch (error) {
    return failureSentence(error, { action, state });
  }
}

async function mark(context: Excel.RequestContext, marks: readonly Mark[], write: Write): Promise<number> {
  const { workbook } = context;
  const cells = marks.map(({ sheet: name, cell, tone }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
    return { name, cell, mark: fills[tone], sheet, fill: sheet.getRange(cell).format.fill.load("color") };
  });
  await context.sync();
  const found = cells.filter(({ sheet }) => !sheet.isNullObject);
  const marked = found.map(({ name, cell, mark: colour, fill }): MarkedCell => ({ sheet: name, cell, fill: fill.color, mark: colour }));
  // The fills are kept before any cell is coloured.
  queueSetting(workbook, key, JSON.stringify(marked));
  for (const { fill, mark: colour } of found) fill.color = colour;
  await write();
  return found.length;
}

/** A cell that somebody has coloured since the mark stays as it is. */
async function unmark(context: Excel.RequestContext, write: Write): Promise<number> {
  const { workbook } = context;
  const settings = workbook.settings.load("items/key,items/value");
  await context.sync();
  const cells = readMarks(textsOf(settings, key).get("") ?? "[]").map((marked) => {
    const sheet = workbook.worksheets.getItemOrNullObject(marked.sheet).load("name");
    return { marked, sheet, fill: sheet.getRange(marked.cell).format.fill.load("color") };
  });
  await context.sync();
  const stillMarked = cells.filter(({ marked, sheet, fill }) => !sheet.isNullObject && fill.color.toUpperCase() === marked.mark);
  for (const { marked, fill } of stillMarked) {
    if (marked.fill === "" || marked.fill.toUpperCase() === "#FFFFFF") fill.clear();
    else fill.color = marked.fill;
  }
  if (settings.items.some((setting) => setting.key === wholeKey(key))) workbook.settings.getItem(wholeKey(key)).delete();
  await write();
  return stillMarked.length;
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
