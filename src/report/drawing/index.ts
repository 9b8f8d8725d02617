/** A table's chart, drawn at a given width. Loaded when a result is looked at. */
import type { BarChart, LineChart } from "../../tables";
import { barsDrawing } from "./bars";
import type { Drawing } from "./drawing";
import { linesDrawing } from "./lines";

export type { Drawing, ShapeStyle, Shape } from "./drawing";

/** `height` is for line charts; a bar chart is as high as its bars need. */
export const drawingOf = (chart: LineChart | BarChart, width: number, height = 178): Drawing =>
  chart.kind === "lines" ? linesDrawing(chart, width, height) : barsDrawing(chart, width);
