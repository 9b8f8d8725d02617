/** Undoes a move that failed. It may be done again where it failed half-way, and changes nothing that is as it was. */
import { quotedSheet } from "../../tables";
import { differingCells, putSnapshot, queueSnapshot, type CellSnapshot } from "../cell-snapshot";
import { queueSetting, wholeKey } from "../document-settings";
import { chartName, drawChart } from "../native-chart";
import { areaName, entryText, registerKey } from "./entry";
import type { MovePlan, TablePosition } from "./move-plan";
import { queuePrintAreas, setPrintAreas, type PrintAreas } from "./print-areas";

/** `under` is how the cells looked that the table covered. The table's cells come first: they are what must not be lost. */
export async function moveBack(plan: MovePlan, under: CellSnapshot = plan.under): Promise<void> {
  const { entry, from, to, block, chart } = plan;
  const isSameSheet = from.sheetId === to.sheetId;
  await Excel.run(async (context) => {
    const { workbook } = context;
    const [source, target] = [from, to].map(({ sheetId }) => workbook.worksheets.getItemOrNullObject(sheetId).load("name"));
    const reads = queueReads(context, plan);
    await context.sync();
    if (source === undefined || target === undefined || source.isNullObject || target.isNullObject) return;
    const targetCells = (): Excel.Range => target.getRangeByIndexes(to.area.row, to.area.column, to.area.rows, to.area.columns);
    if (reads.isAtTarget()) {
      targetCells().moveTo(source.getRangeByIndexes(from.area.row, from.area.column, 1, 1));
      await context.sync();
    }
    const read = queueSnapshot(targetCells());
    await context.sync();
    const now = read();
    if (differingCells(under, now).length > 0) putSnapshot(targetCells(), under, now);
    for (const [column, { target: width }] of plan.widths.entries())
      if (reads.widthAt(column) !== width) wholeColumn(target, to, column).format.columnWidth = width;
    if (!isSame(reads.sourcePrintAreas(), plan.sourcePrintAreas)) setPrintAreas(source, plan.sourcePrintAreas);
    if (!isSameSheet && !isSame(reads.targetPrintAreas(), plan.targetPrintAreas)) setPrintAreas(target, plan.targetPrintAreas);
    if (reads.setting.isNullObject || reads.setting.value !== entryText(entry))
      queueSetting(workbook, registerKey(entry.number), entryText(entry));
    const { oldChart } = reads;
    if (chart !== null && isSameSheet && !oldChart.isNullObject) {
      const { left, top, width, height } = oldChart;
      if (JSON.stringify(chart) !== JSON.stringify({ left, top, width, height }))
        Object.assign(source.charts.getItem(chartName(entry.number)), chart);
    }
    if (chart !== null && oldChart.isNullObject && block.chart !== undefined) {
      const redrawn = drawChart(source, quotedSheet(from.sheet), block, block.chart, from.area);
      if (redrawn !== null) Object.assign(redrawn, { name: chartName(entry.number), ...chart });
    }
    for (const { id, name } of isSameSheet ? [] : reads.targetCharts.items)
      if (!plan.targetChartIds.includes(id)) target.charts.getItem(name).delete();
    await context.sync();
  });
}

function queueReads({ workbook }: Excel.RequestContext, { entry: { number }, from, to, widths }: MovePlan) {
  const [source, target] = [from, to].map(({ sheetId }) => workbook.worksheets.getItemOrNullObject(sheetId)) as [
    Excel.Worksheet,
    Excel.Worksheet,
  ];
  const namedRange = workbook.names.getItemOrNullObject(areaName(number)).getRangeOrNullObject().load("rowIndex,columnIndex");
  const sheet = namedRange.worksheet.load("id");
  const columns = widths.map((_, column) => wholeColumn(target, to, column).format.load("columnWidth"));
  return {
    isAtTarget: () =>
      !namedRange.isNullObject &&
      sheet.id === to.sheetId &&
      namedRange.rowIndex === to.area.row &&
      namedRange.columnIndex === to.area.column,
    widthAt: (column: number) => columns[column]?.columnWidth,
    oldChart: source.charts.getItemOrNullObject(chartName(number)).load("left,top,width,height"),
    targetCharts: target.charts.load("items/id,items/name"),
    setting: workbook.settings.getItemOrNullObject(wholeKey(registerKey(number))).load("value"),
    sourcePrintAreas: queuePrintAreas(source),
    targetPrintAreas: queuePrintAreas(target),
  };
}

const isSame = (one: PrintAreas, other: PrintAreas): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether all of a move was done: the cells, the entry and the chart, which goes last. */
export async function isMoved(plan: MovePlan): Promise<boolean> {
  return await Excel.run(async (context) => {
    const { isAtTarget, setting, oldChart } = queueReads(context, plan);
    await context.sync();
    const isEntered = !setting.isNullObject && setting.value !== entryText(plan.entry);
    return isAtTarget() && isEntered && (plan.chart === null || plan.from.sheetId === plan.to.sheetId || oldChart.isNullObject);
  });
}

export const wholeColumn = (sheet: Excel.Worksheet, { area }: TablePosition, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, area.column + column, 1, 1).getEntireColumn();
