/** A line chart over beds occupied, with the zero line and the break-even. */
import type { LineChart } from "../../tables";
import { shortened, spread, tickText, ticks, unitFor } from "./chart-scale";
import type { Drawing, Shape } from "./drawing";

const top = 16;
const bottomMargin = 44;
/** Wider than the mean letter, so that no text overflows. */
const letter = 7.2;
/** The mean of bold letters and figures. */
const meanLetter = 6.2;
const lineGap = 15;
const mostXTicks = 6;
const longestName = 12;

export function linesDrawing(chart: LineChart, width: number, height: number): Drawing {
  const plot = plotOf(chart, width, height);
  return {
    title: `${chart.title}, ${chart.yTitle}${chart.yTitle === "£" ? plot.unit.suffix : ""}`,
    description: chart.description,
    width,
    height,
    shapes: [...axes(chart, plot), ...lines(chart, plot), ...marks(chart, plot)],
  };
}

type Plot = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  readonly unit: ReturnType<typeof unitFor>;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  x(this: void, value: number): number;
  y(this: void, value: number): number;
};

function plotOf({ series }: LineChart, width: number, height: number): Plot {
  const bottom = height - bottomMargin;
  const points = series.flatMap((one) => one.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(0, ...ys), Math.max(0, ...ys)];
  const unit = unitFor(Math.max(-y0, y1));
  const yTicks = ticks(y0, y1, 4);
  const left = 12 + letter * Math.max(...yTicks.map((tick) => tickText(tick / unit.divisor).length));
  const right = width - 10 - letter * Math.max(...series.map(({ name }) => shortened(name, longestName).length));
  return {
    left,
    right,
    bottom,
    height,
    unit,
    yTicks,
    xTicks: ticks(x0, x1, Math.min(mostXTicks, Math.max(2, Math.floor((right - left) / 36)))),
    x: (value) => left + ((value - x0) / (x1 - x0 || 1)) * (right - left),
    y: (value) => bottom - ((value - y0) / (y1 - y0 || 1)) * (bottom - top),
  };
}

const axes = (chart: LineChart, { left, right, bottom, height, xTicks, yTicks, unit, x, y }: Plot): readonly Shape[] => [
  ...yTicks.flatMap((tick): readonly Shape[] => [
    { kind: "path", style: tick === 0 ? "zero" : "axis", d: `M${left} ${y(tick)}H${right}` },
    { kind: "words", x: left - 6, y: y(tick) + 4, anchor: "end", text: tickText(tick / unit.divisor) },
  ]),
  ...xTicks.map((tick): Shape => ({ kind: "words", x: x(tick), y: bottom + 20, anchor: "middle", text: tickText(tick) })),
  { kind: "words", x: (left + right) / 2, y: height - 6, anchor: "middle", text: chart.xTitle },
];

const dashes = ["", "5 3", "2 3", "8 3 2 3", "1 4", "10 4"];

function lines({ series }: LineChart, { right, bottom, x, y }: Plot): readonly Shape[] {
  const ends = series.map(({ points }) => y(points.at(-1)?.[1] ?? 0));
  const labels = spread(ends, lineGap, top - 6, bottom);
  return [
    { kind: "path", style: "band", d: bandOf(series, x, y) },
    ...series.flatMap(({ name, points }, index): readonly Shape[] => [
      {
        kind: "path",
        style: "line",
        dashes: dashes[index % dashes.length] ?? "",
        d: `M${points.map(([px, py]) => `${x(px)} ${y(py)}`).join("L")}`,
      },
      { kind: "words", x: right + 8, y: (labels[index] ?? 0) + 4, anchor: "start", text: shortened(name, longestName) },
    ]),
  ];
}

/** Between the highest and the lowest line. */
function bandOf(series: LineChart["series"], x: Plot["x"], y: Plot["y"]): string {
  const along = (series[0]?.points ?? []).map(([at], index) => ({ at, values: series.map(({ points }) => points[index]?.[1] ?? 0) }));
  const upper = along.map(({ at, values }) => `${x(at)} ${y(Math.max(...values))}`);
  const lower = along.map(({ at, values }) => `${x(at)} ${y(Math.min(...values))}`).reverse();
  return along.length === 0 ? "" : `M${[...upper, ...lower].join("L")}Z`;
}

/** The break-even is named where no line runs: left of it above the zero line, else right of it below. Without room for either, the table's footnote says it. */
function marks({ marks: places }: LineChart, { left, right, x, y }: Plot): readonly Shape[] {
  if (places.length === 0) return [];
  const along = places.map((mark) => mark.x);
  const [first, last] = [Math.min(...along), Math.max(...along)];
  const range = first.toFixed(2) === last.toFixed(2) ? first.toFixed(2) : `${first.toFixed(2)} to ${last.toFixed(2)}`;
  const words = [`Break-even ${range}`, range].find((text) => text.length * meanLetter < Math.max(x(first) - left, right - x(last)) - 12);
  const dots = along.map((at): Shape => ({ kind: "dot", x: x(at), y: y(0) }));
  if (words === undefined) return dots;
  const isLeft = words.length * meanLetter < x(first) - left - 12;
  return [
    ...dots,
    isLeft
      ? { kind: "words", x: x(first) - 10, y: y(0) - 8, anchor: "end", text: words, strong: true }
      : { kind: "words", x: x(last) + 10, y: y(0) + 18, anchor: "start", text: words, strong: true },
  ];
}
