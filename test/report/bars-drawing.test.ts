/** The legend of a bar chart: in a narrow pane its names are whole, within the drawing, and do not lie on one another. */
import { drawingOf } from "../../src/report/drawing";
import type { BarChart } from "../../src/tables";

/** In pixels, as wide as the chart's letters are on average at most. */
const letter = 7.2;
const names = ["Change on the year before", "Cumulative saving", "Delivered"];

const chart: BarChart = {
  kind: "bars",
  title: "Savings",
  description: "Savings by year",
  bars: ["2026/27", "2027/28"],
  valueTitle: "£000",
  series: names.map((name) => ({ name, values: [1, 2] })),
  cells: { part: "grid", names: 0, values: [1, 2, 3] },
};

test.each([247, 327, 900])("at %d pixels", (width) => {
  const { shapes, height } = drawingOf(chart, width);
  const words = shapes.flatMap((shape) => (shape.kind === "words" && names.includes(shape.text) ? [shape] : []));
  expect(words.map(({ text }) => text)).toEqual(names);
  for (const [index, { text, x, y }] of words.entries()) {
    expect(x + letter * text.length).toBeLessThanOrEqual(width);
    expect(y).toBeLessThan(height);
    const before = words[index - 1];
    if (before?.y === y) expect(x).toBeGreaterThan(before.x + letter * before.text.length);
  }
});
