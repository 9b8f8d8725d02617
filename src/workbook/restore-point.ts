/** The cells, names, chart and register entry that a write is about to change, so that all of them can be put back. */
import type { Corner, SheetBlock } from "../tables";
import { paintFormats, type CellFormats } from "./cell-formats";
import { queueSetting, wholeKey } from "./document-settings";
import { bringChartBack, chartName, type ReplacedChart } from "./native-chart";
import type { Preflight, Snapshot } from "./preflight";
import { areaName, registerKey, type RegisterEntry } from "./register/entry";
import type { ReplacedTable, Size } from "./request";

export type RestorePoint = {
  /** The sheet's id, which survives a rename; for a sheet not yet made, its name. */
  readonly sheetId: string;
  readonly onNewSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Null on a new sheet. */
  readonly snapshot: Snapshot | null;
  readonly formats: CellFormats | null;
  /** The chart of a table that is written again, as it was drawn. */
  readonly chart: ReplacedChart | null;
  readonly namesMade: readonly string[];
  /** Names that are given other cells or deleted, with what they referred to. */
  readonly namesBefore: readonly (readonly [name: string, formula: string])[];
  /** The ones among `namesBefore` that are deleted. */
  readonly namesDeleted: readonly string[];
  /** The table's text in the register; null where it had none. */
  readonly setting: { readonly key: string; readonly text: string | null } | null;
};

/** What undo also needs: the formulas that Excel held right after the write, which tell whether anybody has typed since. */
export type Undoable = RestorePoint & { readonly noun: string; readonly written: unknown[][]; readonly spill: SheetBlock["spill"] };

type Written = {
  readonly sheetName: string;
  readonly corner: Corner;
  readonly size: Size;
  readonly block: SheetBlock;
  readonly entry: RegisterEntry | null;
  readonly replaced: ReplacedTable | undefined;
};

export function restorePointOf(
  { target, formats, names, register }: Preflight,
  { sheetName, corner, size, block, entry, replaced }: Written,
): RestorePoint {
  const wanted = [...block.names.map(({ name }) => name), ...(entry === null ? [] : [areaName(entry.number)])];
  const own = new Set(wanted.map((name) => name.toLowerCase()));
  const isOfEntry = (name: string): boolean => entry !== null && name.startsWith("care_") && name.endsWith(`_${entry.number}`);
  return {
    sheetId: target?.sheetId ?? sheetName,
    onNewSheet: target === null,
    row: corner.row,
    column: corner.column,
    rows: size.rows,
    columns: size.columns,
    snapshot: target?.snapshot ?? null,
    formats,
    chart: entry === null || replaced === undefined ? null : replacedChart(target?.charts ?? [], chartName(entry.number), replaced.block),
    namesMade: wanted.filter((name) => !names.has(name.toLowerCase())),
    namesBefore: [...names].filter(([name]) => own.has(name) || isOfEntry(name)),
    namesDeleted: [...names.keys()].filter((name) => isOfEntry(name) && !own.has(name)),
    setting: entry === null ? null : { key: registerKey(entry.number), text: register.get(String(entry.number)) ?? null },
  };
}

function replacedChart(
  charts: readonly { readonly id: string; readonly name: string }[],
  name: string,
  block: SheetBlock,
): ReplacedChart | null {
  const old = charts.find((chart) => chart.name === name);
  return old === undefined ? null : { id: old.id, name, block, ids: charts.map(({ id }) => id) };
}

/** Excel keeps what it did before the action that failed, so all of it is put back. Says whether that worked. */
export async function restoreAfterFailure(point: RestorePoint): Promise<"restored" | "unknown"> {
  try {
    await restore(point, true);
    return "restored";
  } catch {
    return "unknown";
  }
}

/** Contents come before formats: they are what must not be lost. */
export async function restore(point: RestorePoint, isAfterFailure = false): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(point.sheetId).load("name");
    const namesMade = point.namesMade.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    const namesDeleted = point.namesDeleted.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    await context.sync();
    // Names come before formulas: a formula that is written before its names exist would show #NAME?.
    for (const [name, formula] of point.namesBefore) {
      if (namesDeleted.some((item, index) => item.isNullObject && point.namesDeleted[index] === name)) workbook.names.add(name, formula);
      else workbook.names.getItem(name).formula = formula;
    }
    if (point.snapshot !== null && !sheet.isNullObject) {
      const range = sheet.getRangeByIndexes(point.row, point.column, point.rows, point.columns);
      range.formulas = point.snapshot.contents as (string | number | boolean)[][];
      await context.sync();
      range.clear("Formats");
      range.numberFormat = point.snapshot.numberFormats as string[][];
      if (point.formats !== null) paintFormats(range, point.formats);
      for (const [column, width] of point.snapshot.columnWidths.entries())
        range.getColumn(column).getEntireColumn().format.columnWidth = width;
    } else if (point.onNewSheet && !sheet.isNullObject) sheet.delete();
    for (const name of namesMade) if (!name.isNullObject) name.delete();
    await restoreSetting(context, point.setting);
    await context.sync();
    if (point.chart !== null && !sheet.isNullObject) await bringChartBack(context, sheet, point.chart, point, isAfterFailure);
  });
}

async function restoreSetting(context: Excel.RequestContext, setting: RestorePoint["setting"]): Promise<void> {
  if (setting === null) return;
  const { settings } = context.workbook;
  if (setting.text !== null) queueSetting(context.workbook, setting.key, setting.text);
  else {
    const written = settings.getItemOrNullObject(wholeKey(setting.key)).load("key");
    await context.sync();
    if (!written.isNullObject) written.delete();
  }
}
