/** Puts back what a restore point keeps. It may be done again where it failed half-way, and touches only what was written. */
import { address, areaAddress, quotedSheet } from "../tables";
import { plainStyle } from "./cell-formats";
import { differingCells, putSizes, putSnapshot, queueSnapshot, type CellSnapshot, type Content } from "./cell-snapshot";
import { queueSetting, wholeKey } from "./document-settings";
import { bringChartBack } from "./native-chart";
import { namesIn } from "./preflight";
import { setUpNewSheet } from "./new-sheet";
import { markAsOurs, queueMark } from "./own-sheet";
import { contentsToPut, type RestorePoint, type SheetMade } from "./restore-point";
import { pointsInto } from "./standing";

/** Excel keeps what it did before the action that failed, so all of it is put back. Says whether that worked. */
export async function restoreAfterFailure(point: RestorePoint): Promise<"restored" | "unknown"> {
  return (await twice(() => restore(point, true))) === null ? "unknown" : "restored";
}

/** Null where it failed twice. What made the write fail may be over when it is tried again. */
export async function twice<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch {
    try {
      return await work();
    } catch {
      return null;
    }
  }
}

/** Somebody has changed a cell since it was looked at. */
export class ChangedMeanwhile extends Error {
  constructor(readonly cell: string) {
    super(cell);
  }
}

/** Somebody has protected the sheet meanwhile, so nothing was put back. It counts as Excel's own refusal. */
export class ProtectedMeanwhile extends Error {
  readonly code = "AccessDenied";
}

/** Another table has been given the number, so nothing was put back. */
export class NumberTaken extends Error {}

export type Restored = {
  /** The cells that somebody changed meanwhile, which keep that. */
  readonly kept: readonly string[];
  /** Those of them that were changed between the last look and the write, as somebody left them. */
  readonly late: readonly LateCell[];
  /** The sheet of the cells was deleted, so there was nowhere to put them. */
  readonly isSheetGone: boolean;
};

export type LateCell = { readonly row: number; readonly column: number; readonly cell: CellSnapshot };

/** A snapshot with these cells as somebody left them. */
export function withLateCells(snapshot: CellSnapshot, late: readonly LateCell[]): CellSnapshot {
  const of = <Part>(rows: readonly (readonly Part[])[], part: (cell: CellSnapshot) => readonly (readonly Part[])[]): Part[][] =>
    rows.map((line, i) =>
      line.map((held, j) => {
        const found = late.find(({ row, column }) => row === i && column === j);
        return found === undefined ? held : (part(found.cell)[0]?.[0] ?? held);
      }),
    );
  return {
    ...snapshot,
    contents: of(snapshot.contents, ({ contents }) => contents),
    formulas: of(snapshot.formulas, ({ formulas }) => formulas),
    numberFormats: of(snapshot.numberFormats, ({ numberFormats }) => numberFormats),
    formats: of(snapshot.formats, ({ formats }) => formats),
  };
}

/** @param seen the cells as they must still be, or else nothing is written and it fails with `ChangedMeanwhile` */
export async function restore(point: RestorePoint, isAfterFailure = false, seen: CellSnapshot | null = null): Promise<Restored> {
  return await Excel.run(async (context) => {
    const { workbook } = context;
    const { sheetMade } = point;
    const found = workbook.worksheets.getItemOrNullObject(sheetMade?.id ?? point.sheetId ?? point.sheetName).load("id,name");
    const names = workbook.names.load("items/name,items/formula");
    const setting = point.setting === null ? null : workbook.settings.getItemOrNullObject(wholeKey(point.setting.key)).load("value");
    const range = point.snapshot === null ? null : cellsOf(found, point);
    const read = range === null ? null : queueSnapshot(range, point.spill);
    const mark = queueMark(found);
    const protection = found.protection.load("protected");
    // A sheet that is known only by its name may be somebody else's.
    const used = point.onNewSheet ? found.getUsedRangeOrNullObject(false).load("address") : null;
    await context.sync();
    const isTaken = setting?.isNullObject === false || point.namesBefore.some(([name]) => namesIn(names).has(name));
    if (point.mustBeFree === true && isTaken) throw new NumberTaken();
    const [changed] = seen === null || read === null || found.isNullObject ? [] : differingCells(seen, read());
    if (changed !== undefined) throw new ChangedMeanwhile(address(point.row + changed[0], point.column + changed[1]));
    const put = point.snapshot === null || read === null || found.isNullObject ? null : whatToPut(point, point.snapshot, read());
    if (put?.isNeeded === true && protection.protected) throw new ProtectedMeanwhile();
    // Where the sheet has just been protected, Excel refuses this before anything else is done.
    const met = put?.isNeeded === true ? queueSnapshot(cellsOf(found, point), point.spill) : null;
    if (met !== null) cellsOf(found, point).style = plainStyle;
    const made = found.isNullObject && sheetMade !== undefined ? makeAgain(workbook, point, sheetMade) : null;
    const sheet = made ?? found;
    // Names of cells on a sheet that somebody deleted are left as Excel left them.
    // Names come before formulas: a formula that is written before its names exist would show #NAME?.
    const isThere = made !== null || !found.isNullObject;
    restoreNames(
      workbook,
      isThere ? point : { ...point, namesBefore: [] },
      namesIn(names),
      found.isNullObject ? point.sheetName : found.name,
    );
    let settle: (() => readonly LateCell[]) | null = null;
    if (made !== null && point.snapshot !== null)
      putSnapshot(cellsOf(made, point), point.snapshot, { formats: [], rowHeights: [], columnWidths: [] });
    else if (met !== null && put !== null) settle = queuePut(sheet, point, put.wanted, put.now, met);
    else if (
      point.onNewSheet &&
      !found.isNullObject &&
      (point.sheetId !== null || isMarked(mark, point) || (mark.isNullObject && used?.isNullObject === true))
    )
      found.delete();
    if (made !== null && sheetMade !== undefined) {
      setUpNewSheet(made, quotedSheet(point.sheetName), sheetMade.block, point, sheetMade.number);
      // Set up, it has the usual heights and widths; then come those that people gave it.
      if (point.snapshot !== null) putSizes(cellsOf(made, point), point.snapshot, { rowHeights: [], columnWidths: [] });
    }
    if (setting !== null) restoreSetting(workbook, point.setting, setting);
    await context.sync().finally(() => noteId(made, sheetMade));
    const late = settle?.() ?? [];
    if (late.length > 0) await context.sync();
    if (point.chart !== null && made === null && !found.isNullObject)
      await bringChartBack(context, sheet, point.chart, point, isAfterFailure);
    const lateCells = late.map(({ row, column }) => address(point.row + row, point.column + column));
    return { kept: [...(put?.kept ?? []), ...lateCells], late, isSheetGone: found.isNullObject && made === null && !point.onNewSheet };
  });
}

/** What the cells are to be, beside what they are. A sheet that was protected before anything was written needs nothing put back. */
function whatToPut(point: RestorePoint, snapshot: CellSnapshot, now: CellSnapshot) {
  const { contents, kept } = contentsToPut(point, now);
  const wanted = { ...snapshot, contents };
  return { now, wanted, kept, isNeeded: !isSameSnapshot(wanted, now) && !isAsItWas(snapshot, now) };
}

/** Where nothing was written, no cell is filled by the spill that was to be. */
const isAsItWas = (before: CellSnapshot, now: CellSnapshot): boolean => {
  const [one, other] = [before, now].map(({ formulas, numberFormats, formats, rowHeights, columnWidths }) =>
    JSON.stringify([formulas, numberFormats, formats, rowHeights, columnWidths]),
  );
  return one === other;
};

const isMarked = (mark: Excel.WorksheetCustomProperty, { token }: RestorePoint): boolean => !mark.isNullObject && mark.value === token;

const cellsOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: RestorePoint): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function makeAgain(workbook: Excel.Workbook, { sheetName, token }: RestorePoint, { position }: SheetMade): Excel.Worksheet {
  const sheet = workbook.worksheets.add(sheetName).load("id");
  markAsOurs(sheet, token);
  sheet.position = position;
  return sheet;
}

/** Also where the batch failed after the sheet was made. */
function noteId(made: Excel.Worksheet | null, sheetMade: SheetMade | undefined): void {
  if (made === null || sheetMade === undefined) return;
  try {
    sheetMade.id = made.id;
  } catch {
    // It was not made.
  }
}

/**
 * Queues the write. `met` is what the same batch reads before it. The function that is returned queues to put back what somebody changed between the two
 * readings, and says where.
 */
function queuePut(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: RestorePoint,
  snapshot: CellSnapshot,
  now: CellSnapshot,
  met: () => CellSnapshot,
) {
  const part = (i: number, j: number, height = 1, width = 1): Excel.Range => sheet.getRangeByIndexes(row + i, column + j, height, width);
  putSnapshot(part(0, 0, rows, columns), snapshot, now);
  return (): readonly LateCell[] => {
    const last = met();
    return differingCells(now, last).map(([i, j]) => {
      const cell = cellOf(last, i, j);
      putSnapshot(part(i, j), cell, { formats: [], rowHeights: [], columnWidths: [] });
      return { row: i, column: j, cell };
    });
  };
}

/** One cell of a snapshot, whose row and column keep their size. */
export const cellOf = ({ contents, formulas, numberFormats, formats }: CellSnapshot, i: number, j: number): CellSnapshot => ({
  contents: [[contents[i]?.[j] ?? ""] as Content[]],
  formulas: [[formulas[i]?.[j]]],
  numberFormats: [[numberFormats[i]?.[j] ?? "General"]],
  formats: [[formats[i]?.[j] ?? {}]],
  rowHeights: [],
  columnWidths: [],
});

/** A name that somebody else has given other cells meanwhile stays. */
function restoreNames(workbook: Excel.Workbook, point: RestorePoint, now: ReadonlyMap<string, string>, sheet: string): void {
  const place = { sheet, row: point.row, column: point.column, rows: point.rows, columns: point.columns };
  const before = new Map(point.namesBefore);
  for (const [name, formula] of before) {
    if (!now.has(name)) workbook.names.add(name, formula);
    else if (now.get(name) !== formula) workbook.names.getItem(name).formula = formula;
  }
  for (const name of point.namesMade) {
    const formula = now.get(name.toLowerCase());
    if (formula !== undefined && (pointsInto(formula, place) || formula.includes("#REF!"))) workbook.names.getItem(name).delete();
  }
}

function restoreSetting(workbook: Excel.Workbook, point: RestorePoint["setting"], now: Excel.Setting): void {
  if (point === null) return;
  const held = now.isNullObject ? null : (now.value as unknown);
  if (held === point.text || (held !== null && point.written !== null && held !== point.written)) return;
  if (point.text !== null) queueSetting(workbook, point.key, point.text);
  else now.delete();
}

const isSameSnapshot = (one: CellSnapshot, other: CellSnapshot): boolean =>
  differingCells(one, other).length === 0 &&
  JSON.stringify([one.rowHeights, one.columnWidths]) === JSON.stringify([other.rowHeights, other.columnWidths]);

/** Whether all was written that was to be written: the register's entry is written last. What has no entry is taken back, whole or not. */
export async function isWhole({ sheetId, sheetName, setting }: RestorePoint): Promise<boolean> {
  if (setting === null) return false;
  return await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(sheetId ?? sheetName).load("name");
    const kept = workbook.settings.getItemOrNullObject(wholeKey(setting.key)).load("value");
    await context.sync();
    return !sheet.isNullObject && !kept.isNullObject && kept.value === setting.written;
  });
}

export const pointArea = ({ row, column, rows, columns }: RestorePoint): string =>
  areaAddress({ row, column }, { row: 0, column: 0, rows, columns });
export const atPoint = ({ sheetName }: RestorePoint, area: string): string => `${quotedSheet(sheetName)}!${area}`;
