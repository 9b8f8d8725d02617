/** Sets up the sheet that a table has to itself: its chart, and how it is printed. */
import { address, areaAddress, pageLayoutOf, type Corner, type SheetBlock } from "../tables";
import { wrap } from "./format-block";
import { chartArea, chartName, drawChart } from "./native-chart";
import { setUpSheet } from "./write-block";

/**
 * Only a new sheet gets a chart: there it lies on nobody's cells, and goes when the sheet goes. `sheetName` is quoted as in formulas. `number` is the table's in the register; null for what is not in it.
 */
export function setUpNewSheet(sheet: Excel.Worksheet, sheetName: string, block: SheetBlock, corner: Corner, number: number | null): void {
  const chart = block.chart === undefined ? null : drawChart(sheet, sheetName, block, block.chart, corner);
  if (chart !== null && number !== null) chart.name = chartName(number);
  for (const { row, lines } of block.spillLines ?? []) wrap(sheet.getRangeByIndexes(corner.row + row, corner.column, 1, 1).format, lines);
  const page = pageLayoutOf(block, chart === null ? undefined : chartArea(block));
  setUpSheet(sheet, block, {
    areas: page.areas.map((area) => areaAddress(corner, area)),
    scale: page.scale,
    titleRows: `${corner.row + 1}:${corner.row + block.headingRows}`,
    newPages: page.newPages.map((row) => address(corner.row + row, corner.column)),
  });
}
