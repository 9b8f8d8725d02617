/** A table's chart as Excel draws it, under the table on a sheet of its own. */
import { areaAddress, type Area, type BlockChart, type SheetBlock } from "../tables";
import type { Corner } from "./insert-block";
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

/** The first row on top, the values still below, and the names beside the bars, not across them. */
function layAlongOneLine(names: Excel.ChartAxis): void {
  names.reversePlotOrder = true;
  names.position = "Maximum";
  names.tickLabelPosition = "Low";
}

/** What goes down and what goes up lies on either side of nil, so that stacked bars make a tornado. */
const types = { lines: "XYScatterLinesNoMarkers", bars: "ColumnClustered", tornado: "BarStacked" } as const;
const typeOf = ({ kind }: BlockChart): (typeof types)[BlockChart["kind"]] => types[kind];
