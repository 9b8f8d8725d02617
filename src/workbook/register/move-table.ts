/** Moves a table to other cells of its sheet or of another, as cut and paste does: what refers to it follows, and nothing is overwritten. */
import { address, areaAddress, pageLayoutOf, quotedSheet, type Area } from "../../tables";
import { differingCells, putSnapshot, queueSnapshot, type CellSnapshot } from "../cell-snapshot";
import { queueSetting, wholeKey } from "../document-settings";
import { settingsFull } from "../answered";
import { failureSentence } from "../failure-sentence";
import { loaded } from "../met-cells";
import { chartArea, chartName, drawChart } from "../native-chart";
import { areaName, entryText, registerKey, type RegisterEntry } from "./entry";
import type { InspectedTable } from "./inspection";
import { alone, type Operation } from "../operations";
import { twice } from "../restore";
import { isMoved, moveBack, wholeColumn } from "./move-back";
import { isWithin, planMove, type MoveDestination, type MovePlan, type TablePosition } from "./move-plan";
import { setPrintAreas } from "./print-areas";

/** Addresses are with the sheet's name, as in formulas. */
export type Moved = {
  readonly entry: RegisterEntry;
  readonly from: { readonly sheet: string; readonly cell: string; readonly area: string };
  readonly to: string;
  /** Nothing else is on the sheet that the table has left. */
  readonly leavesNothing: boolean;
  /** How the cells looked on which it stands now, for moving it back. The pane does not look into it. */
  readonly under: CellSnapshot;
};

export type MoveOutcome = { readonly kind: "moved"; readonly moved: Moved } | { readonly kind: "refused"; readonly sentence: string };

/** @param left how the cells looked that the table leaves, before it was moved there */
export async function moveTable(
  entry: RegisterEntry,
  inspection: InspectedTable,
  place: MoveDestination,
  left: CellSnapshot | null = null,
): Promise<MoveOutcome> {
  try {
    return await alone("move", (operation) => Excel.run((context) => move(context, entry, inspection, place, left, operation)));
  } catch (error) {
    return refused(failureSentence(error, { action: "move", state: "unchanged" }));
  }
}

async function move(
  context: Excel.RequestContext,
  entry: RegisterEntry,
  inspection: InspectedTable,
  place: MoveDestination,
  left: CellSnapshot | null,
  { writes, leaves }: Operation,
): Promise<MoveOutcome> {
  const plan = await planMove(context, entry, inspection, place);
  if (typeof plan === "string") return refused(plan);
  const { row, column } = plan.to.area;
  const where = `${areaOnSheet(plan.from)} and ${areaOnSheet(plan.to)}`;
  writes(where, async () => (await isMoved(plan)) || moveBack(plan));
  let failure: unknown;
  let met: CellSnapshot | null = null;
  // Comes first: where another pane has just removed the table, Excel stops here, before anything is done.
  const own = context.workbook.names.getItem(areaName(entry.number)).load("name");
  try {
    const { namedRange, read, isKept } = queueMove(context, plan, left);
    await context.sync();
    met = read();
    const [typed] = differingCells(plan.under, met);
    if (!isKept()) throw Object.assign(new Error(settingsFull), { code: settingsFull });
    if (typed !== undefined) failure = { code: "Changed", cell: address(row + typed[0], column + typed[1]) };
    else if (namedRange.rowIndex !== row || namedRange.columnIndex !== column) throw new Error("The name of the table stayed behind");
    else return { kind: "moved", moved: movedBy(plan) };
  } catch (error) {
    failure = error;
    if ((error as { code?: string }).code === "ItemNotFound" && loaded(() => own.name) === null)
      return refused(failureSentence(error, { action: "move", state: "unchanged", where }));
  }
  const state = (await twice(() => moveBack(plan, met ?? plan.under))) === null ? "unknown" : "restored";
  if (state === "unknown") leaves();
  const { cell, code } = failure as { cell?: string; code?: string };
  if (cell !== undefined && state === "restored")
    return refused(`${cell} was filled a moment ago, so everything was put back as it was. Select another cell, then try again`);
  return refused(
    failureSentence(failure, { action: "move", state: code === "ItemNotFound" && state === "restored" ? "unchanged" : state, where }),
  );
}

const refused = (sentence: string): MoveOutcome => ({ kind: "refused", sentence });

/** The cells go first: a formula or a chart that is made before them would refer to the cells that they are pasted over. */
function queueMove({ workbook }: Excel.RequestContext, plan: MovePlan, left: CellSnapshot | null) {
  const { entry, from, to } = plan;
  const source = workbook.worksheets.getItem(from.sheetId);
  const target = workbook.worksheets.getItem(to.sheetId);
  // Excel cannot stop a batch half-way, so what the move is about to cover is read first.
  const read = queueSnapshot(cells(target, to.area));
  cells(source, from.area).moveTo(cells(target, { ...to.area, rows: 1, columns: 1 }));
  if (left !== null) putSnapshot(cells(source, from.area), left, left);
  // Columns are widened where they must be, and never narrowed.
  for (const [column, widths] of plan.widths.entries())
    if (widths.target < widths.source) wholeColumn(target, to, column).format.columnWidth = widths.source;
  movePrintAreas(source, target, plan);
  const [key, text] = [registerKey(entry.number), entryText({ ...entry, at: areaOnSheet(to) })];
  queueSetting(workbook, key, text);
  const kept = workbook.settings.getItemOrNullObject(wholeKey(key)).load("value");
  const namedRange = workbook.names.getItem(areaName(entry.number)).getRange().load("rowIndex,columnIndex");
  // The chart goes last: once the old one is deleted, nothing may fail that would need it again.
  if (plan.chart !== null) moveChart(source, target, plan);
  return { namedRange, read, isKept: () => !kept.isNullObject && kept.value === text };
}

/** The table's print areas move with it. A target sheet that is printed as a whole needs none. */
function movePrintAreas(source: Excel.Worksheet, target: Excel.Worksheet, plan: MovePlan): void {
  const { from, to, block, chart, sourcePrintAreas, targetPrintAreas } = plan;
  const withChart = chartArea(block);
  const own: Area =
    chart === null
      ? from.area
      : { ...from.area, rows: Math.max(from.area.rows, withChart.row + withChart.rows), columns: withChart.column + withChart.columns };
  if (from.sheetId === to.sheetId) {
    const [down, across] = [to.area.row - from.area.row, to.area.column - from.area.column];
    const moved = sourcePrintAreas?.map((area) => (isWithin(area, own) ? shifted(area, down, across) : area));
    setPrintAreas(source, moved ?? null);
    return;
  }
  const parts = pageLayoutOf(block, chart === null ? undefined : withChart).areas;
  if (targetPrintAreas !== null)
    setPrintAreas(target, [...targetPrintAreas, ...parts.map((area) => shifted(area, to.area.row, to.area.column))]);
  setPrintAreas(source, sourcePrintAreas?.filter((area) => !isWithin(area, own)) ?? null);
}

/** A chart cannot move to another sheet, so it is drawn there and the old one is deleted. */
function moveChart(source: Excel.Worksheet, target: Excel.Worksheet, { entry: { number }, from, to, block }: MovePlan): void {
  const old = source.charts.getItem(chartName(number));
  if (from.sheetId === to.sheetId) {
    const range = target.getRange(areaAddress(to.area, chartArea(block)));
    old.setPosition(range.getCell(0, 0), range.getLastCell());
    return;
  }
  const drawn = block.chart === undefined ? null : drawChart(target, quotedSheet(to.sheet), block, block.chart, to.area);
  if (drawn !== null) drawn.name = chartName(number);
  old.delete();
}

function movedBy({ entry, from, to, leavesNothing, under }: MovePlan): Moved {
  const { row, column } = from.area;
  return {
    entry,
    from: { sheet: from.sheet, cell: address(row, column), area: areaOnSheet(from) },
    to: areaOnSheet(to),
    leavesNothing,
    under,
  };
}

/** "Savings!B4:G60". */
const areaOnSheet = ({ sheet, area }: TablePosition): string =>
  `${quotedSheet(sheet)}!${areaAddress(area, { ...area, row: 0, column: 0 })}`;

const cells = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const shifted = (area: Area, down: number, across: number): Area => ({ ...area, row: area.row + down, column: area.column + across });
