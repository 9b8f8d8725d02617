/** Cells as they were before: after a write that failed, or when an insert is undone. Contents come first, for they are what must not be lost. */
import type { SheetBlock } from "../tables";
import { paintLooks, type Looks } from "./cell-looks";
import { queueSetting, wholeKey } from "./document-settings";
import { bringChartBack } from "./native-chart";
import type { Snapshot } from "./preflight";

export type RestorePoint = {
  /** Its id, which a new name does not change; of a sheet that is being made, its name. */
  readonly sheetId: string;
  readonly onNewSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Null on a new sheet. */
  readonly snapshot: Snapshot | null;
  readonly looks: Looks | null;
  /** The chart of a table that is written again, as it was drawn. */
  readonly chart: ChartBefore | null;
  readonly namesMade: readonly string[];
  /** What names referred to that were given other cells. */
  readonly namesBefore: readonly (readonly [name: string, formula: string])[];
  /** Names that nothing needs any more. */
  readonly namesGone: readonly string[];
  /** The register's entry; null was not there. */
  readonly setting: { readonly key: string; readonly text: string | null } | null;
};

export type ChartBefore = {
  readonly id: string;
  readonly name: string;
  readonly block: SheetBlock;
  /** Of all charts of the sheet. */
  readonly ids: readonly string[];
};

export async function restoreCells(before: RestorePoint, isAfterFailure = false): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(before.sheetId).load("name");
    const names = before.namesMade.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    const gone = before.namesGone.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    await context.sync();
    // Names before formulas: a formula that is written before its names exist would show #NAME?.
    for (const [name, formula] of before.namesBefore) {
      if (gone.some((one, index) => one.isNullObject && before.namesGone[index] === name)) workbook.names.add(name, formula);
      else workbook.names.getItem(name).formula = formula;
    }
    if (before.snapshot !== null && !sheet.isNullObject) {
      const range = sheet.getRangeByIndexes(before.row, before.column, before.rows, before.columns);
      range.formulas = before.snapshot.contents as (string | number | boolean)[][];
      await context.sync();
      range.clear("Formats");
      range.numberFormat = before.snapshot.numberFormats as string[][];
      if (before.looks !== null) paintLooks(range, before.looks);
      for (const [column, width] of before.snapshot.columnWidths.entries())
        range.getColumn(column).getEntireColumn().format.columnWidth = width;
    } else if (before.onNewSheet && !sheet.isNullObject) sheet.delete();
    for (const name of names) if (!name.isNullObject) name.delete();
    await putSettingBack(context, before.setting);
    await context.sync();
    if (before.chart !== null && !sheet.isNullObject) await bringChartBack(context, sheet, before.chart, before, isAfterFailure);
  });
}

async function putSettingBack(context: Excel.RequestContext, setting: RestorePoint["setting"]): Promise<void> {
  if (setting === null) return;
  const { settings } = context.workbook;
  if (setting.text !== null) queueSetting(context.workbook, setting.key, setting.text);
  else {
    const written = settings.getItemOrNullObject(wholeKey(setting.key)).load("key");
    await context.sync();
    if (!written.isNullObject) written.delete();
  }
}
