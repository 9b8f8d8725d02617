/** A table's chart, drawn at a given width. Fetched when a result is looked at. */
import type { BarChart, LineChart } from "../../tables";
import { barsDrawing } from "./bars";
import type { Drawing } from "./drawing";
import { linesDrawing } from "./lines";

export type { Drawing, ShapeStyle, Shape } from "./drawing";

/** `height` is that of lines; bars are as high as they are many. */
export const drawingOf = (chart: LineChart | BarChart, width: number, height = 178): Drawing =>
  chart.kind === "lines" ? linesDrawing(chart, width, height) : barsDrawing(chart, width);
