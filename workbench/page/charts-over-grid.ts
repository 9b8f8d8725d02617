/** Draws the charts of the active sheet over its cells, and moves them as it scrolls. */
import { cellsBox, cellTopLeft, drawn } from "../grid/screen";
import { Chart } from "../workbook/charts";
import type { ChartRecord } from "../workbook/book-record";
import { rangeAt } from "../workbook/range";
import type { Workbook } from "../workbook/workbook";
import type { Worksheet } from "../workbook/worksheet";
import { drawing } from "./chart-drawing";

const pixelsPerPoint = 4 / 3;

/** @param over an element that lies over the container, inside which Univer would remove the pictures */
export function drawCharts(workbook: Workbook, container: HTMLElement, over: HTMLElement): void {
  const layer = document.createElement("div");
  layer.className = "charts";
  over.append(layer);
  let due = 0;
  const soon = (): void => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => void draw(workbook, container, layer));
  };
  workbook.$onChanged(soon);
  workbook.$grid.calculation.onCalculated(soon);
  workbook.$grid.onCommand(({ id }) => {
    if (/scroll|worksheet-active|zoom|col-width|row-height|row-auto-height|frozen/.test(id)) soon();
  });
  new ResizeObserver(soon).observe(container);
}

async function draw(workbook: Workbook, container: HTMLElement, layer: HTMLElement): Promise<void> {
  await drawn(workbook.$grid);
  const sheet = workbook.worksheets.getActiveWorksheet();
  const charts = workbook.$record.charts.filter((chart) => chart.sheetId === sheet.id);
  const pictures = await Promise.all(charts.map((chart) => picture(sheet, chart)));
  const box = cellsBox(container);
  Object.assign(layer.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` });
  layer.replaceChildren(...pictures);
}

async function picture(sheet: Worksheet, chart: ChartRecord): Promise<SVGElement> {
  const width = chart.box.width * pixelsPerPoint;
  const height = chart.box.height * pixelsPerPoint;
  const read = async (address: string): Promise<unknown[]> => (address === "" ? [] : (await rangeOf(sheet, address).values).flat());
  const text = async (address: string): Promise<string[]> => (address === "" ? [] : (await rangeOf(sheet, address).text).flat());
  const series = await Promise.all(
    chart.series.map(async ({ name, values, colour, type }) => ({
      name,
      values: (await read(values)).map((value) => (typeof value === "number" ? value : 0)),
      colour,
      type,
    })),
  );
  const { $title: title } = new Chart(sheet, chart);
  const categories = await text(chart.series[0]?.categories ?? "");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const { left, top } = cellTopLeft(sheet.$grid, chart.box.left * pixelsPerPoint, chart.box.top * pixelsPerPoint);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title || chart.name);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("style", `left:${left}px;top:${top}px`);
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  svg.innerHTML = drawing({
    type: chart.type,
    title: chart.titleVisible ? title : "",
    categories: categories.length > 0 ? categories : Array.from({ length: longest }, (_unused, index) => String(index + 1)),
    series,
    width,
    height,
    legend: chart.legendVisible,
    reversed: chart.reversed === true,
    format: (value) => axisText(value, chart.valueFormat),
  });
  return svg;
}

function rangeOf(sheet: Worksheet, address: string) {
  const [, quoted, local = ""] = /^(?:(.+)!)?([^!]+)$/.exec(address) ?? [];
  const name = quoted?.replace(/^'|'$/g, "").replaceAll("''", "'");
  return rangeAt(name === undefined ? sheet : sheet.$workbook.worksheets.getItem(name), local);
}

function axisText(value: number, format: string): string {
  if (format.includes("%")) return `${Math.round(value * 100)}%`;
  const pounds = format.includes("£") ? "£" : "";
  return `${value < 0 ? "-" : ""}${pounds}${Math.abs(value).toLocaleString("en-GB", { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })}`;
}
