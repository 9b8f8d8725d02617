/** Fills cells with a colour, and takes it away again: what was there before is kept in the workbook, so that it is not lost with the pane. */
import { queueSetting, textsOf, wholeKey } from "./document-settings";
import { refusalOf } from "./excel-refusal";

export type Mark = { readonly sheet: string; readonly cell: string; readonly tone: "bad" | "warn" };

type Marked = { readonly sheet: string; readonly cell: string; readonly fill: string; readonly mark: string };

const key = "marks";
const fills = { bad: "#FFC7CE", warn: "#FFEB9C" } as const satisfies Record<Mark["tone"], string>;

/** How many are marked, or why not. Marks of before are taken away first. */
export async function markCells(marks: readonly Mark[]): Promise<number | string> {
  const unmarked = await unmarkCells();
  if (typeof unmarked === "string") return unmarked;
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const found = marks.map((mark) => {
        const sheet = workbook.worksheets.getItemOrNullObject(mark.sheet).load("name");
        return { mark, sheet, fill: sheet.getRange(mark.cell).format.fill.load("color") };
      });
      await context.sync();
      const there = found.filter(({ sheet }) => !sheet.isNullObject);
      const before = there.map(({ mark, fill }): Marked => ({
        sheet: mark.sheet,
        cell: mark.cell,
        fill: fill.color,
        mark: fills[mark.tone],
      }));
      // What was there is written down before anything is coloured.
      queueSetting(workbook, key, JSON.stringify(before));
      for (const { mark, fill } of there) fill.color = fills[mark.tone];
      await context.sync();
      return there.length;
    });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Only what still has the colour of a mark gets its own back. How many did, or why not. */
export async function unmarkCells(): Promise<number | string> {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const settings = workbook.settings.load("items/key,items/value");
      await context.sync();
      const marked = readMarks(textsOf(settings, key).get("") ?? "[]");
      const found = marked.map((one) => {
        const sheet = workbook.worksheets.getItemOrNullObject(one.sheet).load("name");
        return { one, sheet, fill: sheet.getRange(one.cell).format.fill.load("color") };
      });
      await context.sync();
      const still = found.filter(({ one, sheet, fill }) => !sheet.isNullObject && fill.color.toUpperCase() === one.mark);
      for (const { one, fill } of still) {
        if (one.fill === "" || one.fill.toUpperCase() === "#FFFFFF") fill.clear();
        else fill.color = one.fill;
      }
      if (settings.items.some((setting) => setting.key === wholeKey(key))) workbook.settings.getItem(wholeKey(key)).delete();
      await context.sync();
      return still.length;
    });
  } catch (error) {
    return refusalOf(error);
  }
}

function readMarks(text: string): readonly Marked[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isMarked) : [];
  } catch {
    return [];
  }
}

const isMarked = (value: unknown): value is Marked =>
  typeof value === "object" &&
  value !== null &&
  ["sheet", "cell", "fill", "mark"].every((part) => typeof (value as Record<string, unknown>)[part] === "string");
