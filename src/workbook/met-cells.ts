/** What a write meets: the batch reads the cells, the names and the entry before it changes them, in the same round trip. */
import { queueSnapshot, differingCells, type CellSnapshot, type Content } from "./cell-snapshot";
import { wholeKey } from "./document-settings";
import { namesIn } from "./preflight";
import type { RestorePoint } from "./restore-point";

export type MetCells = {
  readonly snapshot: CellSnapshot | null;
  readonly names: ReadonlyMap<string, string>;
  /** The table's text in the register; null where it has none. */
  readonly setting: string | null;
};

/** The read fails where the batch ended before it. */
export type QueuedMet = { read(this: void): MetCells };

export function queueMet(workbook: Excel.Workbook, sheet: Excel.Worksheet, point: RestorePoint): QueuedMet {
  const range = point.snapshot === null ? null : sheet.getRangeByIndexes(point.row, point.column, point.rows, point.columns);
  const snapshot = range === null ? null : queueSnapshot(range, point.spillBefore);
  const names = workbook.names.load("items/name,items/formula");
  const setting = point.setting === null ? null : workbook.settings.getItemOrNullObject(wholeKey(point.setting.key)).load("value");
  return {
    read: () => ({
      snapshot: snapshot?.() ?? null,
      names: namesIn(names),
      setting: setting === null || setting.isNullObject ? null : String(setting.value),
    }),
  };
}

/** Null where nobody came in between. "names": somebody else wrote a table with the same names. */
export function intrusionOf(
  point: RestorePoint,
  met: MetCells,
): "names" | { readonly row: number; readonly column: number; readonly content: Content } | null {
  if (point.namesMade.some((name) => met.names.has(name.toLowerCase())) || (point.setting !== null && met.setting !== point.setting.text))
    return "names";
  if (point.snapshot === null || met.snapshot === null) return null;
  const [first] = differingCells(point.snapshot, met.snapshot);
  return first === undefined ? null : { row: first[0], column: first[1], content: met.snapshot.contents[first[0]]?.[first[1]] ?? "" };
}

/** The restore point with what the write met, as far as the batch came. */
export function pointWith(point: RestorePoint, sheet: Excel.Worksheet, { read }: QueuedMet): RestorePoint {
  const known = { ...point, sheetId: point.sheetId ?? loaded(() => sheet.id) };
  const met = loaded(read);
  if (met === null) return known;
  return {
    ...known,
    snapshot: met.snapshot,
    namesMade: point.namesMade.filter((name) => !met.names.has(name.toLowerCase())),
    // A name that somebody deleted meanwhile stays deleted.
    namesBefore: point.namesBefore.flatMap(([name]): [string, string][] => {
      const formula = met.names.get(name);
      return formula === undefined ? [] : [[name, formula]];
    }),
    setting: point.setting === null ? null : { ...point.setting, text: met.setting },
  };
}

/** Null where the batch ended before it was read: Office.js then throws. */
export function loaded<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
