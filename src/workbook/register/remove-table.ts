/** Removes a table from the workbook and its register, and brings it back as it was. */
import { isFilledBySpill, type Table } from "../../tables";
import { asTyped } from "../cell-text";
import { queueSetting, wholeKey } from "../document-settings";
import { failureSentence } from "../failure-sentence";
import { insertTable } from "../insert-table";
import { chartName } from "../native-chart";
import { restoreAfterFailure, type RestorePoint } from "../restore-point";
import { entryText, registerKey, type RegisterEntry } from "./entry";
import type { TableLocation } from "./inspection";

export type Removed = {
  readonly entry: RegisterEntry;
  readonly at: TableLocation;
  /** The contents of the cells as a person would type them. */
  readonly contents: readonly (readonly (string | number | boolean)[])[];
  /** Its sheet held nothing else and was deleted with it. */
  readonly isSheetGone: boolean;
};

export type RemoveOutcome =
  { readonly kind: "removed"; readonly removed: Removed } | { readonly kind: "refused"; readonly sentence: string };

export async function removeTable(entry: RegisterEntry, at: TableLocation): Promise<RemoveOutcome> {
  let state: "unchanged" | "unknown" = "unchanged";
  try {
    const removed = await Excel.run((context) => remove(context, entry, at, () => (state = "unknown")));
    return { kind: "removed", removed };
  } catch (error) {
    return { kind: "refused", sentence: failureSentence(error, { action: "remove", state }) };
  }
}

async function remove(context: Excel.RequestContext, entry: RegisterEntry, at: TableLocation, beforeWrite: () => void): Promise<Removed> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(at.sheetId);
  const range = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).load("formulas,values,valueTypes");
  const used = sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  const sheets = workbook.worksheets.load("items/visibility");
  const names = workbook.names.load("items/name");
  const chart = sheet.charts.getItemOrNullObject(chartName(entry.number)).load("name");
  await context.sync();
  const isAlone =
    used.rowIndex >= at.row &&
    used.columnIndex >= at.column &&
    used.rowIndex + used.rowCount <= at.row + at.rows &&
    used.columnIndex + used.columnCount <= at.column + at.columns;
  const others = sheets.items.filter(({ visibility }) => (visibility as string) === "Visible").length - 1;
  const isSheetGone = isAlone && others > 0;
  const contents = (range.formulas as unknown[][]).map((line, i) =>
    line.map((formula, j) => (isFilledBySpill(at.spill, i, j) ? "" : asTyped(formula, range.values[i]?.[j], range.valueTypes[i]?.[j]))),
  );
  if (isSheetGone) sheet.delete();
  else {
    range.clear();
    if (!chart.isNullObject) chart.delete();
  }
  for (const { name } of names.items) if (/^care_/i.test(name) && name.endsWith(`_${entry.number}`)) workbook.names.getItem(name).delete();
  workbook.settings.getItem(wholeKey(registerKey(entry.number))).delete();
  beforeWrite();
  await context.sync();
  return { entry, at, contents, isSheetGone };
}

/** Null when it is back, or a sentence that says why not. */
export async function bringBack({ entry, at, contents, isSheetGone }: Removed, table: Table, today: Date): Promise<string | null> {
  const cell = at.area.split(":")[0] ?? at.area;
  const place = isSheetGone ? ("new sheet" as const) : { sheet: at.sheet, cell };
  const outcome = await insertTable({ table, rows: entry.rows, mode: entry.mode, place, today, entry });
  if (outcome.kind === "not empty") return `Cannot bring it back: ${outcome.area} has something at ${outcome.first.cell} now`;
  if (outcome.kind === "refused") return outcome.sentence;
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(outcome.inserted.sheet);
      // On a new sheet it may stand in other cells than before, where only its own formulas are right.
      if (!isSheetGone)
        sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).formulas = contents as (string | number | boolean)[][];
      queueSetting(context.workbook, registerKey(entry.number), entryText(entry));
      await context.sync();
    });
    return null;
  } catch (error) {
    const state = await restoreAfterFailure(outcome.inserted.restorePoint as RestorePoint);
    return failureSentence(error, { action: "bring back", state });
  }
}
