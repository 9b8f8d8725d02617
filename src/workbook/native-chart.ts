/** Excel's own chart of a table, beside the table on a new sheet. */
import { areaAddress, quotedSheet, type Area, type BlockChart, type Corner, type SheetBlock } from "../tables";
import { absolute } from "./write-block";

const rowsHigh = 20;
const columnsWide = 7;
const columnsBetween = 1;

/**
 * The cells that the chart covers, counted from the block's corner: to the right of the block, level with the heading of its assumptions,
 * so that it is in sight with them when the sheet opens.
 */
export const chartArea = ({ columns, assumptions }: Pick<SheetBlock, "columns" | "assumptions">): Area => ({
  row: assumptions.row - 1,
  column: columns + columnsBetween,
  rows: rowsHigh,
  columns: columnsWide,
});

/** The name by which a table's chart is recognised. */
export const chartName = (number: number): string => `care_chart_${number}`;

/** The chart of a table that is written again. */
export type ReplacedChart = {
  readonly id: string;
  readonly name: string;
  /** The block that it was drawn from. */
  readonly block: SheetBlock;
  /** The ids of all charts that the sheet had. */
  readonly ids: readonly string[];
};

/**
 * Queues the chart; null where the block has no series. Series and title refer to cells, so that both follow the figures: a title of
 * fixed words would go on stating the old finding. `sheetName` is quoted as in formulas.
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
  if (chart.kind === "tornado") arrangeTornado(drawn.axes.categoryAxis);
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
  const area = cells(chartArea(block));
  drawn.setPosition(area.getCell(0, 0), area.getLastCell());
  return drawn;
}

/**
 * Queues the new chart of a table that is written again. The old chart gets another name and is deleted last, so that it is still there
 * if drawing stops half-way.
 */
export function redrawChart(sheet: Excel.Worksheet, sheetName: string, block: SheetBlock, corner: Corner, name: string): void {
  const old = sheet.charts.getItem(name);
  if (block.chart !== undefined) {
    old.name = outgoingName(name);
    const drawn = drawChart(sheet, sheetName, block, block.chart, corner);
    if (drawn !== null) drawn.name = name;
  }
  sheet.charts.getItem(block.chart === undefined ? name : outgoingName(name)).delete();
}

const outgoingName = (name: string): string => `${name}_before`;

/** Deletes what was drawn in its place, and draws the old chart again where it is gone. */
export async function bringChartBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, name, block, ids }: ReplacedChart,
  corner: Corner,
  isAfterFailure: boolean,
): Promise<void> {
  const charts = sheet.charts.load("items/id,items/name");
  sheet.load("name");
  await context.sync();
  const old = charts.items.find((chart) => chart.id === id);
  // Right after a failure every new chart is ours, though it may not have its name yet. Later, charts that people drew must stay.
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

/** Puts the first row on top, keeps the values below, and sets the names beside the bars, which would otherwise cross them. */
function arrangeTornado(names: Excel.ChartAxis): void {
  names.reversePlotOrder = true;
  names.position = "Maximum";
  names.tickLabelPosition = "Low";
}

/** Falls and rises lie on either side of nil, so stacked bars make a tornado. */
const types = { lines: "XYScatterLinesNoMarkers", bars: "ColumnClustered", tornado: "BarStacked" } as const;
const typeOf = ({ kind }: BlockChart): (typeof types)[BlockChart["kind"]] => types[kind];
