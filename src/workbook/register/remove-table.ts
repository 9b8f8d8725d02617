/** Takes a table out of the workbook and its register, and can bring it back as it stood. */
import { isFilledBySpill, type Table } from "../../tables";
import { asItWas } from "../cell-text";
import { queueSetting, wholeKey } from "../document-settings";
import { refusalOf } from "../excel-refusal";
import { insertTable } from "../insert-table";
import { chartName } from "../native-chart";
import { entryText, registerKey, type RegisterEntry } from "./entry";
import type { TableLocation } from "./inspection";

export type Removed = {
  readonly entry: RegisterEntry;
  readonly at: TableLocation;
  /** The cells as they would be typed. */
  readonly contents: readonly (readonly (string | number | boolean)[])[];
  /** A sheet that held nothing else went with it. */
  readonly isSheetGone: boolean;
};

export type RemoveOutcome =
  { readonly kind: "removed"; readonly removed: Removed } | { readonly kind: "refused"; readonly sentence: string };

export async function removeTable(entry: RegisterEntry, at: TableLocation): Promise<RemoveOutcome> {
  try {
    return { kind: "removed", removed: await Excel.run((context) => remove(context, entry, at)) };
  } catch (error) {
    return { kind: "refused", sentence: refusalOf(error) };
  }
}

async function remove(context: Excel.RequestContext, entry: RegisterEntry, at: TableLocation): Promise<Removed> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(at.sheet);
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
    line.map((formula, j) => (isFilledBySpill(at.spill, i, j) ? "" : asItWas(formula, range.values[i]?.[j], range.valueTypes[i]?.[j]))),
  );
  if (isSheetGone) sheet.delete();
  else {
    range.clear();
    if (!chart.isNullObject) chart.delete();
  }
  for (const { name } of names.items) if (/^care_/i.test(name) && name.endsWith(`_${entry.number}`)) workbook.names.getItem(name).delete();
  workbook.settings.getItem(wholeKey(registerKey(entry.number))).delete();
  await context.sync();
  return { entry, at, contents, isSheetGone };
}

/** A sentence when it cannot be: something stands there now. */
export async function bringBack({ entry, at, contents, isSheetGone }: Removed, table: Table, today: Date): Promise<string | null> {
  const cell = at.area.split(":")[0] ?? at.area;
  const place = isSheetGone ? ("new sheet" as const) : { sheet: at.sheet, cell };
  const outcome = await insertTable({ table, rows: entry.rows, mode: entry.mode, place, today, entry });
  if (outcome.kind === "not empty") return `Cannot bring it back: ${outcome.area} has something at ${outcome.first.cell} now`;
  if (outcome.kind === "refused") return outcome.sentence;
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(outcome.inserted.sheet);
      // On a sheet of its own it stands where every table does, which may be another place than before: there its own formulas hold.
      if (!isSheetGone)
        sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).formulas = contents as (string | number | boolean)[][];
      queueSetting(context.workbook, registerKey(entry.number), entryText(entry));
      await context.sync();
    });
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}
