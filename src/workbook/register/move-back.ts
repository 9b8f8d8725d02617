/** Undoes a move that failed. The table's cells come first: they are what must not be lost. */
import { quotedSheet } from "../../tables";
import { queueSetting } from "../document-settings";
import { chartName, drawChart } from "../native-chart";
import { areaName, entryText, registerKey } from "./entry";
import type { MovePlan, TablePosition } from "./move-plan";
import { setPrintAreas } from "./print-areas";

/** `isPasted` is true where the cells are known to have moved; otherwise the table's name tells where they are. */
export async function moveBack(plan: MovePlan, isPasted: boolean): Promise<void> {
  const { entry, from, to, block, chart } = plan;
  const isSameSheet = from.sheetId === to.sheetId;
  await Excel.run(async (context) => {
    const { workbook } = context;
    const source = workbook.worksheets.getItem(from.sheetId);
    const target = workbook.worksheets.getItem(to.sheetId);
    const namedRange = workbook.names.getItem(areaName(entry.number)).getRangeOrNullObject().load("rowIndex,columnIndex");
    const sheet = namedRange.worksheet.load("id");
    const oldChart = source.charts.getItemOrNullObject(chartName(entry.number)).load("name");
    const targetCharts = target.charts.load("items/id,items/name");
    await context.sync();
    const isAtTarget =
      !namedRange.isNullObject &&
      sheet.id === to.sheetId &&
      namedRange.rowIndex === to.area.row &&
      namedRange.columnIndex === to.area.column;
    if (isPasted || isAtTarget) {
      const { row, column, rows, columns } = to.area;
      target.getRangeByIndexes(row, column, rows, columns).moveTo(source.getRangeByIndexes(from.area.row, from.area.column, 1, 1));
      await context.sync();
    }
    for (const [column, widths] of plan.widths.entries())
      if (widths.target < widths.source) wholeColumn(target, to, column).format.columnWidth = widths.target;
    setPrintAreas(source, plan.sourcePrintAreas);
    if (!isSameSheet) setPrintAreas(target, plan.targetPrintAreas);
    queueSetting(workbook, registerKey(entry.number), entryText(entry));
    if (chart !== null && isSameSheet) Object.assign(source.charts.getItem(chartName(entry.number)), chart);
    if (chart !== null && oldChart.isNullObject && block.chart !== undefined) {
      const redrawn = drawChart(source, quotedSheet(from.sheet), block, block.chart, from.area);
      if (redrawn !== null) redrawn.name = chartName(entry.number);
    }
    for (const { id, name } of isSameSheet ? [] : targetCharts.items)
      if (!plan.targetChartIds.includes(id)) target.charts.getItem(name).delete();
    await context.sync();
  });
}

export const wholeColumn = (sheet: Excel.Worksheet, { area }: TablePosition, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, area.column + column, 1, 1).getEntireColumn();
