/** Undoes an insert and brings back what stood there, unless somebody has typed in those cells since. */
import { address, isFilledBySpill } from "../tables";
import { failureSentence } from "./failure-sentence";
import type { Inserted, UndoOutcome } from "./insertion";
import { restore, type Undoable } from "./restore-point";

export async function undoInsertion({ restorePoint }: Pick<Inserted, "restorePoint">): Promise<UndoOutcome> {
  const undoable = restorePoint as Undoable;
  let state: "unchanged" | "unknown" = "unchanged";
  try {
    const obstacle = await Excel.run((context) => obstacleTo(context, undoable));
    if (obstacle !== null) return { kind: "refused", sentence: obstacle };
    state = "unknown";
    await restore(undoable);
  } catch (error) {
    return { kind: "refused", sentence: failureSentence(error, { action: "undo", state }) };
  }
  return { kind: "undone", sentence: `Insert undone. ${whatIsBack(undoable)}` };
}

function whatIsBack({ onNewSheet, snapshot }: Undoable): string {
  if (onNewSheet) return "Its sheet is gone";
  const filled = (snapshot?.contents ?? []).flat().filter((content) => content !== "").length;
  if (filled === 0) return "The cells are empty again";
  return filled === 1 ? "The cell that was filled is back" : `The ${filled} cells are back`;
}

/** Null where every cell is as it was written. */
async function obstacleTo(context: Excel.RequestContext, undoable: Undoable): Promise<string | null> {
  const { noun, row, column, rows, columns, written, spill } = undoable;
  const sheet = context.workbook.worksheets.getItemOrNullObject(undoable.sheetId).load("name");
  await context.sync();
  if (sheet.isNullObject) return `Cannot undo: the ${noun}'s sheet is no longer there`;
  const range = sheet.getRangeByIndexes(row, column, rows, columns).load("formulas");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  for (const [i, line] of (range.formulas as unknown[][]).entries())
    for (const [j, formula] of line.entries())
      if (!isFilledBySpill(spill, i, j) && formula !== written[i]?.[j])
        return `Cannot undo: ${address(row + i, column + j)} has been changed since. Delete the ${noun} yourself, or keep it`;
  const isWithin =
    used.isNullObject ||
    (used.rowIndex >= row &&
      used.columnIndex >= column &&
      used.rowIndex + used.rowCount <= row + rows &&
      used.columnIndex + used.columnCount <= column + columns);
  return undoable.onNewSheet && !isWithin
    ? `Cannot undo: something else is on sheet ${sheet.name} now. Delete the ${noun} yourself, or keep it`
    : null;
}
