/** Everything as it was before a move that failed: the table's cells first, for they are what must not be lost. */
import { queueSetting } from "../document-settings";
import { chartName, drawChart } from "../native-chart";
import { quotedSheet } from "../preflight";
import { areaName, entryText, registerKey } from "./entry";
import type { MovePlan, Stand } from "./move-plan";
import { printOnly } from "./printed-parts";

/** `isPasted` when it is known that the cells went; else the table's name tells where they are. */
export async function moveBack(plan: MovePlan, isPasted: boolean): Promise<void> {
  const { entry, from, to, block, chart } = plan;
  const isSameSheet = from.sheetId === to.sheetId;
  await Excel.run(async (context) => {
    const { workbook } = context;
    const here = workbook.worksheets.getItem(from.sheetId);
    const there = workbook.worksheets.getItem(to.sheetId);
    const named = workbook.names.getItem(areaName(entry.number)).getRangeOrNullObject().load("rowIndex,columnIndex");
    const sheet = named.worksheet.load("id");
    const old = here.charts.getItemOrNullObject(chartName(entry.number)).load("name");
    const charts = there.charts.load("items/id,items/name");
    await context.sync();
    const isThere =
      !named.isNullObject && sheet.id === to.sheetId && named.rowIndex === to.area.row && named.columnIndex === to.area.column;
    if (isPasted || isThere) {
      const { row, column, rows, columns } = to.area;
      there.getRangeByIndexes(row, column, rows, columns).moveTo(here.getRangeByIndexes(from.area.row, from.area.column, 1, 1));
      await context.sync();
    }
    for (const [column, widths] of plan.widths.entries())
      if (widths.there < widths.here) wholeColumn(there, to, column).format.columnWidth = widths.there;
    printOnly(here, plan.printedHere);
    if (!isSameSheet) printOnly(there, plan.printedThere);
    queueSetting(workbook, registerKey(entry.number), entryText(entry));
    if (chart !== null && isSameSheet) Object.assign(here.charts.getItem(chartName(entry.number)), chart);
    if (chart !== null && old.isNullObject && block.chart !== undefined) {
      const again = drawChart(here, quotedSheet(from.sheet), block, block.chart, from.area);
      if (again !== null) again.name = chartName(entry.number);
    }
    for (const { id, name } of isSameSheet ? [] : charts.items) if (!plan.chartsThere.includes(id)) there.charts.getItem(name).delete();
    await context.sync();
  });
}

export const wholeColumn = (sheet: Excel.Worksheet, { area }: Stand, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, area.column + column, 1, 1).getEntireColumn();
