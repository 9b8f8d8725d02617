/** Reads cells as text, as the sheet shows them, so that figures written by others can be checked; and tells later whether they still are so. */
import { address } from "../tables";
import { reading } from "./read-cells";

/** Cells as they were when they were read. */
export type SeenCells = {
  readonly sheet: string;
  /** It stays when the sheet is renamed. */
  readonly sheetId: string;
  /** "A3:H41". */
  readonly area: string;
  readonly texts: readonly (readonly string[])[];
  /** "C9" of a row and a column, counted from the first cell from 0. */
  cellAt(this: void, row: number, column: number): string;
};

export type PrintedCells = SeenCells | { readonly sentence: string };

/** Far more than any report prints, and still read in a moment. */
const mostCells = 200_000;

/** The filled part of the selection; where one cell is selected, the filled region around it. */
export const readPrintedCells = (): Promise<PrintedCells> =>
  reading(async (context): Promise<PrintedCells> => {
    const selected = context.workbook.getSelectedRange().load("cellCount");
    const filled = selected.getUsedRangeOrNullObject(true).load("address,cellCount");
    const around = selected.getSurroundingRegion().load("cellCount");
    await context.sync();
    const isOne = selected.cellCount === 1;
    if (!isOne && filled.isNullObject) return { sentence: "The selected cells are empty. Select the table in the sheet, then press again" };
    const range = isOne ? around : filled;
    if (range.cellCount > mostCells)
      return { sentence: `Select the table itself: ${range.cellCount.toLocaleString("en-GB")} cells are too many for one check` };
    return textsOf(context, range);
  });

/** Reads the same cells once more. */
export const readPrintedCellsAgain = ({ sheet: name, sheetId, area }: SeenCells): Promise<PrintedCells> =>
  reading(async (context): Promise<PrintedCells> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name");
    await context.sync();
    return sheet.isNullObject ? { sentence: `Sheet ${name} is no longer in the workbook` } : textsOf(context, sheet.getRange(area));
  });

async function textsOf(context: Excel.RequestContext, range: Excel.Range): Promise<SeenCells> {
  range.load("text,rowIndex,columnIndex,rowCount,columnCount");
  const sheet = range.worksheet.load("id,name");
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const cellAt = (row: number, column: number): string => address(rowIndex + row, columnIndex + column);
  const area = `${cellAt(0, 0)}:${cellAt(rowCount - 1, columnCount - 1)}`;
  return { sheet: sheet.name, sheetId: sheet.id, area, texts: range.text, cellAt };
}

/** Null where the cells show what they showed; otherwise what is different, without a full stop. */
export async function whatChangedSince(seen: SeenCells): Promise<string | null> {
  const now = await readPrintedCellsAgain(seen);
  if ("sentence" in now) return now.sentence;
  if (now.sheet !== seen.sheet) return `Sheet ${seen.sheet} is called ${now.sheet} now`;
  const changes = seen.texts.flatMap((line, row) =>
    line.flatMap((was, column) => {
      const text = now.texts[row]?.[column] ?? "";
      return text === was ? [] : [`${seen.sheet}!${seen.cellAt(row, column)} was ${shown(was)}, now ${shown(text)}`];
    }),
  );
  const [first] = changes;
  if (first === undefined) return null;
  return changes.length === 1 ? first : `${first}; and ${changes.length - 1} more ${changes.length === 2 ? "cell" : "cells"}`;
}

const longestShown = 60;
const shown = (text: string): string => (text === "" ? "empty" : text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
