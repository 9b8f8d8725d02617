import { drawing } from "../../workbench/page/chart-drawing";
import type { Drawing } from "../../workbench/page/chart-drawing";
import { openBook } from "./book";

const chart: Drawing = {
  type: "ColumnClustered",
  title: "Saving by beds occupied",
  categories: ["5", "4", "3"],
  series: [{ name: "Saving", values: [200, 50, -100], colour: "", type: "" }],
  width: 400,
  height: 240,
  legend: true,
  format: String,
};

const numbers = (svg: string, shape: RegExp, ...names: string[]): number[][] =>
  [...svg.matchAll(shape)].map(([tag]) => names.map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])));
const bars = (svg: string) => numbers(svg, /<rect [^>]*>/g, "x", "y", "width", "height");
const zero = (svg: string) => numbers(svg, /<line class="zero"[^>]*>/g, "x1", "y1", "x2", "y2")[0] ?? [];

test("columns stand on the zero line, negative ones hang from it, to one scale", () => {
  const svg = drawing(chart);
  const [, y = 0] = zero(svg);
  const [high = [], middle = [], low = []] = bars(svg);
  expect((high[1] ?? 0) + (high[3] ?? 0)).toBeCloseTo(y, 0);
  expect(low[1]).toBeCloseTo(y, 0);
  expect((high[3] ?? 0) / (low[3] ?? 1)).toBeCloseTo(2, 1);
  expect((high[3] ?? 0) / (middle[3] ?? 1)).toBeCloseTo(4, 1);
});

test("bars lie to the left of the zero line when negative", () => {
  const svg = drawing({ ...chart, type: "BarClustered" });
  const [x = 0] = zero(svg);
  const [high = [], , low = []] = bars(svg);
  expect(high[0]).toBeCloseTo(x, 0);
  expect((low[0] ?? 0) + (low[2] ?? 0)).toBeCloseTo(x, 0);
});

test("stacked bars lie along one line, to either side of zero; the first is on top where the order is reversed", () => {
  const series = [
    { name: "Down", values: [-40, -10], colour: "", type: "" },
    { name: "Up", values: [40, 30], colour: "", type: "" },
  ];
  const svg = drawing({ ...chart, type: "BarStacked", categories: ["Block", "Term"], series, legend: false, reversed: true });
  const [x = 0] = zero(svg);
  const [firstDown = [], secondDown = [], firstUp = []] = bars(svg);
  expect((firstDown[0] ?? 0) + (firstDown[2] ?? 0)).toBeCloseTo(x, 0);
  expect(firstUp[0]).toBeCloseTo(x, 0);
  expect(firstUp[1]).toBe(firstDown[1]);
  expect(firstDown[1]).toBeLessThan(secondDown[1] ?? 0);
  const inExcelsOrder = bars(drawing({ ...chart, type: "BarStacked", categories: ["Block", "Term"], series, legend: false }));
  expect(inExcelsOrder[0]?.[1]).toBeGreaterThan(inExcelsOrder[1]?.[1] ?? 0);
});

test("a line goes through its values", () => {
  const svg = drawing({ ...chart, type: "Line" });
  const points = (/points="([^"]*)"/.exec(svg)?.[1] ?? "").split(" ").map((point) => Number(point.split(",")[1]));
  const [, y = 0] = zero(svg);
  expect(bars(svg)).toEqual([]);
  expect((points[0] ?? 0) < (points[1] ?? 0) && (points[1] ?? 0) < y && y < (points[2] ?? 0)).toBe(true);
});

test("people's words are text", () => expect(drawing({ ...chart, title: "<b>&" })).toContain("&#60;b&#62;&#38;"));

test("a chart's series are read out of its cells as Excel reads them", async () => {
  const { run, workbook } = openBook();
  await run((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Level", "Low", "High"],
      ["five", 1, 2],
      ["four", 3, 4],
      ["three", 5, 6],
    ];
    const made = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Auto");
    made.title.text = "Both";
    made.setPosition("E2", "H9");
    made.legend.position = "Bottom";
  });
  const [record] = workbook.$record.charts;
  expect(record?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ["Low", "Sheet1!B2:B4", "Sheet1!A2:A4"],
    ["High", "Sheet1!C2:C4", "Sheet1!A2:A4"],
  ]);
  expect(record).toMatchObject({ title: "Both", legendPosition: "Bottom", box: { left: 4 * 66, top: 18, width: 4 * 66, height: 8 * 18 } });
});
