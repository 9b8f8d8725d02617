/** Removes a table from the workbook and its register. All that it takes away is kept, so that it can be brought back. */
import type { SheetBlock } from "../../tables";
import { queueSnapshot, type Content } from "../cell-snapshot";
import { asTyped } from "../cell-text";
import { wholeKey } from "../document-settings";
import { inExcel } from "../answered";
import { failureSentence } from "../failure-sentence";
import { intrusionOf, loaded, pointWith, queueMet } from "../met-cells";
import { chartName } from "../native-chart";
import { alone, type Operation } from "../operations";
import { plainStyle } from "../cell-formats";
import { namesIn } from "../preflight";
import { queueSheetHolds, userElsewhere } from "../own-sheet";
import { atPoint, pointArea, restoreAfterFailure, restore } from "../restore";
import { isNameOf, newToken, type RestorePoint } from "../restore-point";
import { areaName, registerKey, type RegisterEntry } from "./entry";
import type { InspectedTable, TableLocation } from "./inspection";
import { laidOutAt } from "./laid-out";
import { keepNumberFree } from "./table-numbers";

export type Removed = {
  readonly entry: RegisterEntry;
  readonly at: TableLocation;
  /** For bringing back; the pane does not look into it. */
  readonly point: RestorePoint;
  /** The sheet was made for the table, held nothing else, and was deleted with it. */
  readonly isSheetGone: boolean;
};

export type RemoveOutcome =
  { readonly kind: "removed"; readonly removed: Removed } | { readonly kind: "refused"; readonly sentence: string };

/** What will happen to the sheet: its name where it goes with the table, or null where it stays. */
export async function sheetThatGoes(entry: RegisterEntry, at: TableLocation): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(at.sheetId).load("name");
      const holds = queueSheetHolds(context, sheet, at, chartName(entry.number));
      const structure = context.workbook.protection.load("protected");
      await context.sync();
      return (await doesGo(context, sheet.name, holds(), structure.protected)) ? sheet.name : null;
    });
  } catch {
    return null;
  }
}

const doesGo = async (
  context: Excel.RequestContext,
  sheet: string,
  holds: ReturnType<ReturnType<typeof queueSheetHolds>>,
  isProtected: boolean,
) => holds.isOurs && holds.else === null && !isProtected && (await userElsewhere(context, sheet)) === null;

export async function removeTable(entry: RegisterEntry, inspection: InspectedTable): Promise<RemoveOutcome> {
  const { at } = inspection;
  const block = laidOutAt(entry, inspection, at);
  try {
    return await alone("remove", (operation) => Excel.run((context) => remove(context, entry, at, block, operation)));
  } catch (error) {
    return { kind: "refused", sentence: failureSentence(error, { action: "remove", state: "unchanged" }) };
  }
}

async function remove(
  context: Excel.RequestContext,
  entry: RegisterEntry,
  at: TableLocation,
  block: SheetBlock,
  { writes, leaves }: Operation,
): Promise<RemoveOutcome> {
  const { workbook } = context;
  const plan = await planRemoval(context, entry, at, block);
  if (typeof plan === "string") return { kind: "refused", sentence: plan };
  const { point, isSheetGone } = plan;
  const where = atPoint(point, pointArea(point));
  // Comes first: where another pane has just removed the table, Excel stops here, before anything is done.
  const own = workbook.names.getItem(areaName(entry.number)).load("name");
  const sheet = workbook.worksheets.getItem(at.sheetId).load("id");
  const met = queueMet(workbook, sheet, point);
  const range = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  const rest = isSheetGone ? queueRest(sheet) : null;
  if (!isSheetGone) {
    range.clear("Contents");
    range.style = plainStyle;
    if (point.chart !== null) sheet.charts.getItem(point.chart.name).delete();
  }
  for (const [name] of point.namesBefore) workbook.names.getItem(name).delete();
  if (isSheetGone) sheet.delete();
  workbook.settings.getItem(wholeKey(registerKey(entry.number))).delete();
  const putBack = async (): Promise<"restored" | "unknown"> => {
    const state = await restoreAfterFailure(pointWith(point, sheet, met));
    if (state === "unknown") leaves();
    return state;
  };
  writes(where, () => restore(pointWith(point, sheet, met), true));
  try {
    await context.sync();
  } catch (error) {
    const isTableGone = loaded(() => own.name) === null;
    // Then the batch looks at the sheet: where somebody has just deleted it, nothing else was done.
    if (isItemNotFound(error) && (isTableGone || (isSheetGone && !(await isInWorkbook(at.sheetId)))))
      return { kind: "refused", sentence: failureSentence(error, { action: "remove", state: "unchanged", where }) };
    const state = await putBack();
    const isGone = isItemNotFound(error) && state === "restored";
    return { kind: "refused", sentence: failureSentence(error, { action: "remove", state: isGone ? "unchanged" : state, where }) };
  }
  const intrusion = intrusionOf(point, met.read());
  const others = rest === null ? [] : addedCells(plan.rest, rest(), at);
  const isOther = others.length > 0;
  if (intrusion === null && !isOther) {
    keepNumberFree(entry.number);
    return { kind: "removed", removed: { entry, at, point, isSheetGone } };
  }
  const state = await putBack();
  if (isOther && state === "restored") await writeCells(point.sheetName, others);
  const sentence =
    state === "restored"
      ? "Something was changed there while the table was removed, so everything was put back as it was. Look at it, then try again"
      : failureSentence({ code: "Changed" }, { action: "remove", state, where });
  return { kind: "refused", sentence };
}

const isItemNotFound = (error: unknown): boolean => (error as { code?: string }).code === "ItemNotFound";

const isInWorkbook = (sheetId: string): Promise<boolean> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("id");
    await context.sync();
    return !sheet.isNullObject;
  });

type Cell = { readonly row: number; readonly column: number; readonly content: Content };

/** Everything on the sheet: somebody may write beside the table before the sheet is deleted. */
function queueRest(sheet: Excel.Worksheet): () => readonly Cell[] {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values,valueTypes");
  return () =>
    used.isNullObject
      ? []
      : (used.formulas as unknown[][]).flatMap((line, i) =>
          line.map((formula, j) => ({
            row: used.rowIndex + i,
            column: used.columnIndex + j,
            content: asTyped(formula, used.values[i]?.[j], used.valueTypes[i]?.[j]),
          })),
        );
}

function addedCells(before: readonly Cell[], met: readonly Cell[], { row, column, rows, columns }: TableLocation): readonly Cell[] {
  const known = new Set(before.map((cell) => JSON.stringify(cell)));
  const isOwn = (cell: Cell): boolean =>
    cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
  return met.filter((cell) => cell.content !== "" && !isOwn(cell) && !known.has(JSON.stringify(cell)));
}

async function writeCells(sheetName: string, cells: readonly Cell[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const { row, column, content } of cells) sheet.getCell(row, column).formulas = [[content]];
    await context.sync();
  });
}

async function planRemoval(context: Excel.RequestContext, entry: RegisterEntry, at: TableLocation, block: SheetBlock) {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(at.sheetId).load("id,name,position");
  const range = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  const snapshot = queueSnapshot(range, at.spill);
  const names = workbook.names.load("items/name,items/formula");
  const key = registerKey(entry.number);
  const setting = workbook.settings.getItemOrNullObject(wholeKey(key)).load("value");
  const charts = sheet.charts.load("items/id,items/name");
  const holds = queueSheetHolds(context, sheet, at, chartName(entry.number));
  const protection = sheet.protection.load("protected");
  const structure = workbook.protection.load("protected");
  const rest = queueRest(sheet);
  await context.sync();
  if (protection.protected) return `Sheet ${sheet.name} is protected. Unprotect it in Review, then try again. Nothing was removed`;
  const isSheetGone = await doesGo(context, sheet.name, holds(), structure.protected);
  const chart = charts.items.find(({ name }) => name === chartName(entry.number));
  const point: RestorePoint = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    onNewSheet: false,
    row: at.row,
    column: at.column,
    rows: at.rows,
    columns: at.columns,
    snapshot: snapshot(),
    written: [],
    spill: null,
    spillBefore: at.spill,
    chart: chart === undefined ? null : { id: chart.id, name: chart.name, block, ids: charts.items.map(({ id }) => id) },
    token: newToken(),
    namesMade: [],
    namesBefore: [...namesIn(names)].filter(([name]) => isNameOf(entry.number, name)),
    setting: { key, text: setting.isNullObject ? null : String(setting.value), written: null },
    ...(isSheetGone ? { sheetMade: { position: sheet.position, block, number: entry.number, id: null } } : {}),
  };
  return { point, isSheetGone, rest: rest() };
}
