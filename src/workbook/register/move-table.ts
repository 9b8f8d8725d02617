/** Moves a table to other cells, of its sheet or another, as cutting and pasting does: what refers to it follows, and nothing is overwritten. */
import { address, areaAddress, printedAreas, type Area } from "../../tables";
import { queueSetting } from "../document-settings";
import { refusalOf } from "../excel-refusal";
import { chartArea, chartName, drawChart } from "../native-chart";
import { quotedSheet } from "../preflight";
import { areaName, entryText, registerKey, type RegisterEntry } from "./entry";
import type { InspectedTable } from "./inspection";
import { isWithin, planMove, type MovePlan, type Stand, type WhereTo } from "./move-plan";
import { moveBack, wholeColumn } from "./move-back";
import { printOnly } from "./printed-parts";

/** Addresses with the sheet, as formulas have them. */
export type Moved = {
  readonly entry: RegisterEntry;
  readonly from: { readonly sheet: string; readonly cell: string; readonly area: string };
  readonly to: string;
  /** Nothing else is on the sheet that it left. */
  readonly leavesNothing: boolean;
};

export type MoveOutcome = { readonly kind: "moved"; readonly moved: Moved } | { readonly kind: "refused"; readonly sentence: string };

export async function moveTable(entry: RegisterEntry, look: InspectedTable, place: WhereTo): Promise<MoveOutcome> {
  try {
    return await Excel.run((context) => move(context, entry, look, place));
  } catch (error) {
    return refused(whyNoPlan(error));
  }
}

async function move(context: Excel.RequestContext, entry: RegisterEntry, look: InspectedTable, place: WhereTo): Promise<MoveOutcome> {
  const plan = await planMove(context, entry, look, place);
  if (typeof plan === "string") return refused(plan);
  const { row, column } = plan.to.area;
  let isPasted = false;
  try {
    const named = queueMove(context, plan);
    await context.sync();
    isPasted = true;
    if (named.rowIndex !== row || named.columnIndex !== column) throw new Error("Its name stayed behind");
    return { kind: "moved", moved: movedBy(plan) };
  } catch {
    return refused(await afterFailure(plan, isPasted));
  }
}

/** Excel keeps what ran before the action that failed, so all of it is put back. */
async function afterFailure(plan: MovePlan, isPasted: boolean): Promise<string> {
  try {
    await moveBack(plan, isPasted);
    return "Moving stopped half-way, so everything was put back as it was. Try again, or cut and paste the table in Excel: the list follows it";
  } catch {
    return "Moving stopped half-way, and Excel would not put the table back. Press Ctrl+Z in the sheet until it is as it was";
  }
}

const refused = (sentence: string): MoveOutcome => ({ kind: "refused", sentence });

/** Excel does not say that a range would end beyond the sheet, only that it is none. */
function whyNoPlan(error: unknown): string {
  if ((error as { code?: string }).code === "InvalidArgument")
    return "There is not room enough for it there. Select a cell with room to its right and below. Nothing was moved";
  return refusalOf(error)
    .replace("Nothing was written", "Nothing was moved")
    .replace(", or choose New sheet", "")
    .replace("then Insert", "then move it");
}

/** The cells go first: a formula or a chart that is made before them would refer to cells that they take the place of. */
function queueMove({ workbook }: Excel.RequestContext, plan: MovePlan): Excel.Range {
  const { entry, from, to } = plan;
  const here = workbook.worksheets.getItem(from.sheetId);
  const there = workbook.worksheets.getItem(to.sheetId);
  cells(here, from.area).moveTo(cells(there, { ...to.area, rows: 1, columns: 1 }));
  // A column is widened where it must be, never narrowed.
  for (const [column, widths] of plan.widths.entries())
    if (widths.there < widths.here) wholeColumn(there, to, column).format.columnWidth = widths.here;
  printMoved(here, there, plan);
  queueSetting(workbook, registerKey(entry.number), entryText({ ...entry, at: whereAt(to) }));
  const named = workbook.names.getItem(areaName(entry.number)).getRange().load("rowIndex,columnIndex");
  // Last, because then nothing can fail any more that would need the old chart again.
  if (plan.chart !== null) moveChart(here, there, plan);
  return named;
}

/** What is printed of the table is printed where it is now; on a sheet of which all is printed nothing need be said. */
function printMoved(here: Excel.Worksheet, there: Excel.Worksheet, plan: MovePlan): void {
  const { from, to, block, chart, printedHere, printedThere } = plan;
  const withChart = chartArea(from.area);
  const own: Area = chart === null ? from.area : { ...from.area, rows: withChart.row + withChart.rows };
  if (from.sheetId === to.sheetId) {
    const [down, across] = [to.area.row - from.area.row, to.area.column - from.area.column];
    const moved = printedHere?.map((area) => (isWithin(area, own) ? shifted(area, down, across) : area));
    printOnly(here, moved ?? null);
    return;
  }
  const parts = [...printedAreas(block), ...(chart === null ? [] : [chartArea(block)])];
  if (printedThere !== null) printOnly(there, [...printedThere, ...parts.map((area) => shifted(area, to.area.row, to.area.column))]);
  printOnly(here, printedHere?.filter((area) => !isWithin(area, own)) ?? null);
}

/** A chart cannot leave its sheet: on another it is drawn anew, and the old one goes. */
function moveChart(here: Excel.Worksheet, there: Excel.Worksheet, { entry: { number }, from, to, block }: MovePlan): void {
  const old = here.charts.getItem(chartName(number));
  if (from.sheetId === to.sheetId) {
    const place = there.getRange(areaAddress(to.area, chartArea(to.area)));
    old.setPosition(place.getCell(0, 0), place.getLastCell());
    return;
  }
  const drawn = block.chart === undefined ? null : drawChart(there, quotedSheet(to.sheet), block, block.chart, to.area);
  if (drawn !== null) drawn.name = chartName(number);
  old.delete();
}

function movedBy({ entry, from, to, leavesNothing }: MovePlan): Moved {
  const { row, column } = from.area;
  return {
    entry,
    from: { sheet: from.sheet, cell: address(row, column), area: whereAt(from) },
    to: whereAt(to),
    leavesNothing,
  };
}

/** "Savings!B4:G60". */
const whereAt = ({ sheet, area }: Stand): string => `${quotedSheet(sheet)}!${areaAddress(area, { ...area, row: 0, column: 0 })}`;

const cells = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const shifted = (area: Area, down: number, across: number): Area => ({ ...area, row: area.row + down, column: area.column + across });
