/** Draws the recorded charts as plain SVG bars over the grid. A picture, not a chart. */
import type { Workbook } from "../workbook/workbook";
import type { Chart } from "../workbook/charts";

const headers = { left: 46, top: 20 };

export function drawCharts(workbook: Workbook, over: HTMLElement): void {
  const draw = async (): Promise<void> => {
    const pictures = await Promise.all(
      workbook
        .$charts()
        .filter((chart) => chart.$sheet === workbook.worksheets.getActiveWorksheet())
        .map((chart) => picture(chart, topOfCells(over))),
    );
    over.querySelectorAll(".chart-picture").forEach((old) => old.remove());
    over.append(...pictures);
  };
  let due: number | undefined;
  const soon = (): void => {
    window.clearTimeout(due);
    due = window.setTimeout(() => void draw(), 50);
  };
  workbook.$chartsChanged = soon;
  workbook.$grid.onCalculated(soon);
}

async function picture(chart: Chart, gridTop: number): Promise<SVGElement> {
  const sheet = chart.$sheet.$univer;
  const from = chart.$place?.from.$area ?? { row: 1, column: 1 };
  const to = chart.$place?.to.$area ?? { row: 14, column: 6 };
  const sum = (count: number, size: (index: number) => number): number =>
    Array.from({ length: count }, (_unused, index) => size(index)).reduce((total, one) => total + one, 0);
  const left = headers.left + sum(from.column, (column) => sheet.getColumnWidth(column));
  const top = gridTop + headers.top + sum(from.row, (row) => sheet.getRowHeight(row));
  const width = sum(to.column - from.column + 1, (index) => sheet.getColumnWidth(from.column + index));
  const height = sum(to.row - from.row + 1, (index) => sheet.getRowHeight(from.row + index));

  const rows = await chart.$source.values;
  const labelled = rows.slice(1).map((row) => ({ label: String(row[0]), value: Number(row.at(-1)) || 0 }));
  const highest = Math.max(1, ...labelled.map(({ value }) => Math.abs(value)));
  const step = (width - 20) / Math.max(1, labelled.length);
  const bars = labelled.map(({ label, value }, index) => {
    const bar = (Math.abs(value) / highest) * (height - 60);
    const x = 10 + index * step;
    return `<rect x="${x + 4}" y="${height - 24 - bar}" width="${step - 8}" height="${bar}" fill="${value < 0 ? "#c00000" : "#1f3864"}"/><text x="${x + step / 2}" y="${height - 8}" text-anchor="middle">${escape(label)}</text>`;
  });
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "chart-picture");
  svg.setAttribute("style", `left:${left}px;top:${top}px`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.innerHTML = `<text x="${width / 2}" y="18" text-anchor="middle" font-weight="bold">${escape(chart.title.text)}</text>${bars.join("")}`;
  return svg;
}

/** Univer has several canvases (the formula bar is one); the tallest holds the cells. */
function topOfCells(container: HTMLElement): number {
  const boxes = [...container.querySelectorAll("canvas")]
    .map((canvas) => canvas.getBoundingClientRect())
    .sort((a, b) => b.height - a.height);
  return (boxes[0]?.top ?? 0) - container.getBoundingClientRect().top;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
