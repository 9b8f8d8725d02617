/** Undoes an insert and brings back what stood there, unless somebody has typed in those cells since. */
import { address, isFilledBySpill } from "../tables";
import { failureSentence } from "./failure-sentence";
import type { Inserted, UndoOutcome } from "./insertion";
import { alone, type Operation } from "./operations";
import { queueSheetHolds, userElsewhere } from "./own-sheet";
import { queueSnapshot, type CellSnapshot } from "./cell-snapshot";
import { atPoint, ChangedMeanwhile, pointArea, ProtectedMeanwhile, restore, twice } from "./restore";
import type { Undoable } from "./restore-point";
import { chartName } from "./native-chart";

export async function undoInsertion({
  restorePoint,
  number,
}: Pick<Inserted, "restorePoint"> & { readonly number?: number }): Promise<UndoOutcome> {
  const undoable = restorePoint as Undoable;
  try {
    return await alone("undo", (operation) => undo(undoable, chartName(number ?? 0), operation));
  } catch (error) {
    return { kind: "refused", sentence: failureSentence(error, { action: "undo", state: "unchanged" }) };
  }
}

async function undo(undoable: Undoable, chart: string, { writes, leaves }: Operation): Promise<UndoOutcome> {
  const found = await Excel.run((context) => obstacleTo(context, undoable, chart));
  if (typeof found === "string") return { kind: "refused", sentence: found };
  let seen = found;
  const where = atPoint(undoable, pointArea(undoable));
  writes(where, () => restore(undoable));
  let failure: unknown;
  // It may be done again where it failed half-way.
  const restored = await twice(() =>
    restore(undoable, false, seen).catch((error: unknown) => {
      if (error instanceof ChangedMeanwhile || error instanceof ProtectedMeanwhile) return error;
      [failure, seen] = [error, null];
      throw error;
    }),
  );
  if (restored instanceof ProtectedMeanwhile)
    return { kind: "refused", sentence: failureSentence(restored, { action: "undo", state: "unchanged" }) };
  if (restored instanceof ChangedMeanwhile)
    return {
      kind: "refused",
      sentence: `${restored.cell} was changed a moment ago. Look at it, then press Undo again. Nothing was undone`,
    };
  if (restored === null) {
    leaves();
    return { kind: "refused", sentence: failureSentence(failure, { action: "undo", state: "unknown", where }) };
  }
  const { kept, isSheetGone } = restored;
  if (isSheetGone)
    return {
      kind: "undone",
      sentence: `The ${undoable.noun} is undone. Its sheet was deleted a moment ago, so there are no cells to put back`,
    };
  const typed =
    kept.length === 0 ? "" : `. ${kept.join(", ")} ${kept.length === 1 ? "was" : "were"} changed meanwhile and stay as they are`;
  return { kind: "undone", sentence: `Insert undone. ${whatIsBack(undoable)}${typed}` };
}

function whatIsBack({ onNewSheet, snapshot }: Undoable): string {
  if (onNewSheet) return "Its sheet is gone";
  const filled = (snapshot?.contents ?? []).flat().filter((content) => content !== "").length;
  if (filled === 0) return "The cells are empty again";
  return filled === 1 ? "The cell that was filled is back" : `The ${filled} cells are back`;
}

/** The cells, where every one is as it was written; null on a sheet that goes with them; or a sentence that says why not. */
async function obstacleTo(context: Excel.RequestContext, undoable: Undoable, chart: string): Promise<CellSnapshot | null | string> {
  const { noun, row, column, rows, columns, written, spill } = undoable;
  const sheet = context.workbook.worksheets.getItemOrNullObject(undoable.sheetId).load("name");
  const range = sheet.getRangeByIndexes(row, column, rows, columns).load("formulas");
  const read = queueSnapshot(sheet.getRangeByIndexes(row, column, rows, columns), spill);
  const holds = undoable.onNewSheet ? queueSheetHolds(context, sheet, { row, column, rows, columns }, chart) : null;
  const protection = sheet.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject)
    return `Cannot undo: the ${noun}'s sheet is no longer there. Nothing was undone. Check the other sheets for what you need`;
  const or = `Delete the ${noun} yourself, or keep it. Nothing was undone`;
  if (protection.protected)
    return `Cannot undo: sheet ${sheet.name} is protected. Unprotect it in Review, then try again. Nothing was undone`;
  for (const [i, line] of (range.formulas as unknown[][]).entries())
    for (const [j, formula] of line.entries())
      if (!isFilledBySpill(spill, i, j) && formula !== written[i]?.[j])
        return `Cannot undo: ${address(row + i, column + j)} has been changed since. ${or}`;
  if (holds === null) return read();
  const other = holds().else;
  if (other !== null) return `Cannot undo: something else is on sheet ${sheet.name} now (${other}). ${or}`;
  const user = await userElsewhere(context, sheet.name);
  return user === null ? null : `Cannot undo: ${user} uses figures of sheet ${sheet.name}, and would lose them. ${or}`;
}
