/** A table's chart as Excel draws it, under the table on a sheet of its own. */
import { areaAddress, quotedSheet, type Area, type BlockChart, type SheetBlock } from "../tables";
import type { Corner } from "./insert-block";
import type { ChartBefore } from "./restore-cells";
import { absolute } from "./write-block";

const rowsHigh = 20;
const columnsWide = 5;
const rowsBetween = 1;

/** Where it stands, counted from the block's corner: below the block, as wide as most of it. */
export const chartArea = ({ rows, columns }: Pick<SheetBlock, "rows" | "columns">): Area => ({
  row: rows + rowsBetween,
  column: 0,
  rows: rowsHigh,
  columns: Math.min(columns, columnsWide),
});

/** Which table of the workbook a chart belongs to. */
export const chartName = (number: number): string => `care_chart_${number}`;

/**
 * Queues the chart. Its series take each cell where it stands, and its title the cell that says the finding, so that both follow the
 * figures: a title of fixed words would go on saying the old ones. `sheetName` is as formulas quote it.
 */
export function drawChart(
  sheet: Excel.Worksheet,
  sheetName: string,
  block: SheetBlock,
  chart: BlockChart,
  corner: Corner,
): Excel.Chart | null {
  const cells = (area: Area): Excel.Range => sheet.getRange(areaAddress(corner, area));
  const [first, ...others] = chart.series;
  if (first === undefined) return null;
  const drawn = sheet.charts.add(typeOf(chart), cells(first.values), "Columns");
  drawn.title.text = chart.title;
  if (chart.titleCell !== null) drawn.title.setFormula(`=${sheetName}!${absolute(areaAddress(corner, chart.titleCell))}`);
  drawn.axes.categoryAxis.title.text = chart.nameTitle;
  drawn.axes.valueAxis.title.text = chart.valueTitle;
  drawn.axes.valueAxis.numberFormat = chart.valueFormat;
  if (chart.kind === "tornado") layAlongOneLine(drawn.axes.categoryAxis);
  drawn.legend.visible = chart.series.length > 1;
  drawn.legend.position = "Bottom";
  const lead = drawn.series.getItemAt(0);
  lead.name = first.name;
  lead.setXAxisValues(cells(chart.names));
  for (const { name, values } of others) {
    const series = drawn.series.add(name);
    series.setValues(cells(values));
    series.setXAxisValues(cells(chart.names));
  }
  const place = cells(chartArea(block));
  drawn.setPosition(place.getCell(0, 0), place.getLastCell());
  return drawn;
}

/**
 * The chart of a table that is written again. The old one goes last, under a name of its own until then: should drawing stop half-way,
 * it is still there.
 */
export function drawChartAnew(sheet: Excel.Worksheet, sheetName: string, block: SheetBlock, corner: Corner, name: string): void {
  const old = sheet.charts.getItem(name);
  if (block.chart !== undefined) {
    old.name = outgoing(name);
    const drawn = drawChart(sheet, sheetName, block, block.chart, corner);
    if (drawn !== null) drawn.name = name;
  }
  sheet.charts.getItem(block.chart === undefined ? name : outgoing(name)).delete();
}

const outgoing = (name: string): string => `${name}_before`;

/** Of what was drawn instead nothing stays; where the old chart has gone, it is drawn as it was. */
export async function bringChartBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, name, block, ids }: ChartBefore,
  corner: Corner,
  isAfterFailure: boolean,
): Promise<void> {
  const charts = sheet.charts.load("items/id,items/name");
  sheet.load("name");
  await context.sync();
  const old = charts.items.find((chart) => chart.id === id);
  // Right after a failure whatever is new is ours, though it may have no name yet; later, what others drew stays.
  const drawn = charts.items.filter((chart) => (isAfterFailure ? !ids.includes(chart.id) : chart.name === name && chart.id !== id));
  for (const chart of drawn) sheet.charts.getItem(chart.name).delete();
  if (old !== undefined) {
    if (old.name !== name) sheet.charts.getItem(old.name).name = name;
  } else if (block.chart !== undefined) {
    const again = drawChart(sheet, quotedSheet(sheet.name), block, block.chart, corner);
    if (again !== null) again.name = name;
  }
  await context.sync();
}

/** The first row on top, the values still below, and the names beside the bars, not across them. */
function layAlongOneLine(names: Excel.ChartAxis): void {
  names.reversePlotOrder = true;
  names.position = "Maximum";
  names.tickLabelPosition = "Low";
}

/** What goes down and what goes up lies on either side of nil, so that stacked bars make a tornado. */
const types = { lines: "XYScatterLinesNoMarkers", bars: "ColumnClustered", tornado: "BarStacked" } as const;
const typeOf = ({ kind }: BlockChart): (typeof types)[BlockChart["kind"]] => types[kind];
