/** Brings back a table that was removed: its cells as they looked, its names, its entry, its chart, and its sheet at its place. */
import { address, isFilledBySpill, quotedSheet } from "../../tables";
import { isVisiblyFormatted } from "../cell-formats";
import { queueSnapshot, type CellSnapshot } from "../cell-snapshot";
import { wholeKey } from "../document-settings";
import { settingsFull } from "../answered";
import { failureSentence } from "../failure-sentence";
import { freeSheetName } from "../free-sheet-name";
import { alone, type Operation } from "../operations";
import { namesIn } from "../preflight";
import { atPoint, ChangedMeanwhile, NumberTaken, pointArea, restore, twice, withLateCells, type Restored } from "../restore";
import type { RestorePoint } from "../restore-point";
import type { Removed } from "./remove-table";

/** Null when it is back, or a sentence that says why not. */
export async function bringBack({ point, isSheetGone }: Removed): Promise<string | null> {
  try {
    const outcome = await alone("bring back", (operation) => bring(point, isSheetGone, operation));
    return outcome === null || typeof outcome === "string" ? outcome : outcome.sentence;
  } catch (error) {
    return failureSentence(error, { action: "bring back", state: "unchanged" });
  }
}

const numberTaken =
  "Another table has been given its number since, so it cannot be brought back. Nothing was written. Choose the table in Tables and insert it again";

async function bring(removed: RestorePoint, isSheetGone: boolean, { writes, leaves }: Operation): Promise<string | null> {
  const plan = await Excel.run((context) => planReturn(context, removed, isSheetGone));
  if (typeof plan === "string") return plan;
  const { there } = plan;
  let { away } = plan;
  const where = atPoint(there, pointArea(there));
  const takeAway = (): Promise<Restored> => restore({ ...away, sheetId: there.sheetMade?.id ?? away.sheetId }, true);
  writes(where, takeAway);
  let failure: unknown;
  try {
    const { kept, late, isSheetGone: isGone } = await restore({ ...there, mustBeFree: true }, false, away.snapshot);
    if (away.snapshot !== null) away = { ...away, snapshot: withLateCells(away.snapshot, late) };
    if (!isGone && kept.length === 0 && (await isEntered(there))) return null;
    failure = { code: isGone ? "ItemNotFound" : kept.length === 0 ? settingsFull : "Changed", cell: kept[0] };
  } catch (error) {
    if (error instanceof NumberTaken) return numberTaken;
    if (error instanceof ChangedMeanwhile)
      return `Cannot bring it back: ${error.cell} was changed a moment ago. Clear that cell with its formats, then try again. Nothing was written`;
    failure = error;
  }
  const isAway = (await twice(takeAway)) !== null;
  if (!isAway) leaves();
  const { cell } = failure as { cell?: string };
  if (cell !== undefined && isAway)
    return `${cell} was filled a moment ago, so nothing was left there and every other cell was put back as it was. Empty it, then try again`;
  return failureSentence(failure, { action: "bring back", state: isAway ? "restored" : "unknown", where });
}

async function isEntered({ setting }: RestorePoint): Promise<boolean> {
  return await Excel.run(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(wholeKey(setting?.key ?? "")).load("value");
    await context.sync();
    return setting === null || (!kept.isNullObject && kept.value === setting.text);
  });
}

/** How it is to stand, and how to take it away again if that fails. */
async function planReturn(
  context: Excel.RequestContext,
  point: RestorePoint,
  isSheetGone: boolean,
): Promise<{ readonly there: RestorePoint; readonly away: RestorePoint } | string> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const structure = workbook.protection.load("protected");
  const names = workbook.names.load("items/name,items/formula");
  const setting = workbook.settings.getItemOrNullObject(wholeKey(point.setting?.key ?? "")).load("value");
  const sheet = workbook.worksheets.getItemOrNullObject(point.sheetId ?? point.sheetName).load("id,name");
  const protection = sheet.protection.load("protected");
  const charts = sheet.charts.load("items/id");
  const read = queueSnapshot(sheet.getRangeByIndexes(point.row, point.column, point.rows, point.columns));
  await context.sync();
  const namesNow = namesIn(names);
  if (!setting.isNullObject || point.namesBefore.some(([name]) => namesNow.has(name))) return numberTaken;
  if (isSheetGone) {
    if (structure.protected)
      return "The workbook is protected, so its sheet cannot be added. Unprotect it in Review, then try again. Nothing was written";
    const sheetName = freeSheetName(
      point.sheetName,
      sheets.items.map(({ name }) => name),
    );
    const there = onSheet({ ...point, sheetId: null, ...madeAnew(point) }, sheetName);
    return { there, away: awayFrom(there, null, true, []) };
  }
  if (sheet.isNullObject)
    return "Its sheet is no longer in the workbook, so it cannot be brought back to it. Nothing was written. Choose the table in Tables and insert it again";
  if (protection.protected) return `Sheet ${sheet.name} is protected. Unprotect it in Review, then try again. Nothing was written`;
  const now = read();
  const taken = firstTaken(now, point);
  if (taken !== null)
    return `Cannot bring it back: ${quotedSheet(sheet.name)}!${pointArea(point)} has something at ${taken} now. Clear that cell with its formats, then try again. Nothing was written`;
  const there = onSheet(point, sheet.name);
  return {
    there,
    away: awayFrom(
      there,
      now,
      false,
      charts.items.map(({ id }) => id),
    ),
  };
}

/** Bringing back may be tried again, when the sheet of the first try is gone. */
const madeAnew = ({ sheetMade }: RestorePoint): Pick<RestorePoint, "sheetMade"> =>
  sheetMade === undefined ? {} : { sheetMade: { ...sheetMade, id: null } };

/** What was not there when the table was taken away. */
function firstTaken({ contents, formats }: CellSnapshot, { row, column, spillBefore }: RestorePoint): string | null {
  for (const [i, line] of contents.entries())
    for (const [j, content] of line.entries())
      if (content !== "" || (!isFilledBySpill(spillBefore, i, j) && isVisiblyFormatted(formats[i]?.[j] ?? {})))
        return address(row + i, column + j);
  return null;
}

/** The sheet may have another name by now. */
function onSheet(point: RestorePoint, sheetName: string): RestorePoint {
  const [before, after] = [point.sheetName, sheetName].map((name) => `=${quotedSheet(name)}!`);
  const renamed = (formula: string): string => {
    const start = [before ?? "", `='${point.sheetName.replaceAll("'", "''")}'!`, `=${point.sheetName}!`].find((prefix) =>
      formula.startsWith(prefix),
    );
    return start === undefined ? formula : `${after ?? ""}${formula.slice(start.length)}`;
  };
  return { ...point, sheetName, namesBefore: point.namesBefore.map(([name, formula]) => [name, renamed(formula)]) };
}

const awayFrom = (there: RestorePoint, now: CellSnapshot | null, onNewSheet: boolean, ids: readonly string[]): RestorePoint => {
  return {
    ...without(there, "sheetMade"),
    onNewSheet,
    snapshot: now,
    written: there.snapshot?.contents ?? [],
    spill: there.spillBefore,
    spillBefore: null,
    chart: there.chart === null ? null : { ...there.chart, id: "", block: without(there.chart.block, "chart"), ids },
    namesMade: there.namesBefore.map(([name]) => name),
    namesBefore: [],
    setting: there.setting === null ? null : { key: there.setting.key, text: null, written: there.setting.text },
  };
};

function without<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key): Omit<Whole, Key> {
  const rest = { ...whole };
  Reflect.deleteProperty(rest, key);
  return rest;
}
