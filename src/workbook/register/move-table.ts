/** Moves a table to other cells of its sheet or of another, as cut and paste does: what refers to it follows, and nothing is overwritten. */
import { address, areaAddress, printedAreas, quotedSheet, type Area } from "../../tables";
import { queueSetting } from "../document-settings";
import { failureSentence } from "../failure-sentence";
import { chartArea, chartName, drawChart } from "../native-chart";
import { areaName, entryText, registerKey, type RegisterEntry } from "./entry";
import type { InspectedTable } from "./inspection";
import { moveBack, wholeColumn } from "./move-back";
import { isWithin, planMove, type MoveDestination, type MovePlan, type TablePosition } from "./move-plan";
import { setPrintAreas } from "./print-areas";

/** Addresses are with the sheet's name, as in formulas. */
export type Moved = {
  readonly entry: RegisterEntry;
  readonly from: { readonly sheet: string; readonly cell: string; readonly area: string };
  readonly to: string;
  /** Nothing else is on the sheet that the table has left. */
  readonly leavesNothing: boolean;
};

export type MoveOutcome = { readonly kind: "moved"; readonly moved: Moved } | { readonly kind: "refused"; readonly sentence: string };

export async function moveTable(entry: RegisterEntry, inspection: InspectedTable, place: MoveDestination): Promise<MoveOutcome> {
  try {
    return await Excel.run((context) => move(context, entry, inspection, place));
  } catch (error) {
    return refused(failureSentence(error, { action: "move", state: "unchanged" }));
  }
}

async function move(
  context: Excel.RequestContext,
  entry: RegisterEntry,
  inspection: InspectedTable,
  place: MoveDestination,
): Promise<MoveOutcome> {
  const plan = await planMove(context, entry, inspection, place);
  if (typeof plan === "string") return refused(plan);
  const { row, column } = plan.to.area;
  let isPasted = false;
  try {
    const namedRange = queueMove(context, plan);
    await context.sync();
    isPasted = true;
    if (namedRange.rowIndex !== row || namedRange.columnIndex !== column) throw new Error("The name of the table stayed behind");
    return { kind: "moved", moved: movedBy(plan) };
  } catch (error) {
    return refused(failureSentence(error, { action: "move", state: await stateAfterFailure(plan, isPasted) }));
  }
}

/** Excel keeps what it did before the action that failed, so all of it is undone. */
async function stateAfterFailure(plan: MovePlan, isPasted: boolean): Promise<"restored" | "unknown"> {
  try {
    await moveBack(plan, isPasted);
    return "restored";
  } catch {
    return "unknown";
  }
}

const refused = (sentence: string): MoveOutcome => ({ kind: "refused", sentence });

/** The cells go first: a formula or a chart that is made before them would refer to the cells that they are pasted over. */
function queueMove({ workbook }: Excel.RequestContext, plan: MovePlan): Excel.Range {
  const { entry, from, to } = plan;
  const source = workbook.worksheets.getItem(from.sheetId);
  const target = workbook.worksheets.getItem(to.sheetId);
  cells(source, from.area).moveTo(cells(target, { ...to.area, rows: 1, columns: 1 }));
  // Columns are widened where they must be, and never narrowed.
  for (const [column, widths] of plan.widths.entries())
    if (widths.target < widths.source) wholeColumn(target, to, column).format.columnWidth = widths.source;
  movePrintAreas(source, target, plan);
  queueSetting(workbook, registerKey(entry.number), entryText({ ...entry, at: areaOnSheet(to) }));
  const namedRange = workbook.names.getItem(areaName(entry.number)).getRange().load("rowIndex,columnIndex");
  // The chart goes last: once the old one is deleted, nothing may fail that would need it again.
  if (plan.chart !== null) moveChart(source, target, plan);
  return namedRange;
}

/** The table's print areas move with it. A target sheet that is printed as a whole needs none. */
function movePrintAreas(source: Excel.Worksheet, target: Excel.Worksheet, plan: MovePlan): void {
  const { from, to, block, chart, sourcePrintAreas, targetPrintAreas } = plan;
  const withChart = chartArea(from.area);
  const own: Area = chart === null ? from.area : { ...from.area, rows: withChart.row + withChart.rows };
  if (from.sheetId === to.sheetId) {
    const [down, across] = [to.area.row - from.area.row, to.area.column - from.area.column];
    const moved = sourcePrintAreas?.map((area) => (isWithin(area, own) ? shifted(area, down, across) : area));
    setPrintAreas(source, moved ?? null);
    return;
  }
  const parts = [...printedAreas(block), ...(chart === null ? [] : [chartArea(block)])];
  if (targetPrintAreas !== null)
    setPrintAreas(target, [...targetPrintAreas, ...parts.map((area) => shifted(area, to.area.row, to.area.column))]);
  setPrintAreas(source, sourcePrintAreas?.filter((area) => !isWithin(area, own)) ?? null);
}

/** A chart cannot move to another sheet, so it is drawn there and the old one is deleted. */
function moveChart(source: Excel.Worksheet, target: Excel.Worksheet, { entry: { number }, from, to, block }: MovePlan): void {
  const old = source.charts.getItem(chartName(number));
  if (from.sheetId === to.sheetId) {
    const range = target.getRange(areaAddress(to.area, chartArea(to.area)));
    old.setPosition(range.getCell(0, 0), range.getLastCell());
    return;
  }
  const drawn = block.chart === undefined ? null : drawChart(target, quotedSheet(to.sheet), block, block.chart, to.area);
  if (drawn !== null) drawn.name = chartName(number);
  old.delete();
}

function movedBy({ entry, from, to, leavesNothing }: MovePlan): Moved {
  const { row, column } = from.area;
  return {
    entry,
    from: { sheet: from.sheet, cell: address(row, column), area: areaOnSheet(from) },
    to: areaOnSheet(to),
    leavesNothing,
  };
}

/** "Savings!B4:G60". */
const areaOnSheet = ({ sheet, area }: TablePosition): string =>
  `${quotedSheet(sheet)}!${areaAddress(area, { ...area, row: 0, column: 0 })}`;

const cells = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const shifted = (area: Area, down: number, across: number): Area => ({ ...area, row: area.row + down, column: area.column + across });
