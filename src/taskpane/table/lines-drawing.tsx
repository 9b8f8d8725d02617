/** Lines over beds occupied, with the zero line and the break-even. Fetched when a result is looked at. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { LineChart } from "../../tables";
import { ChartFrame, shortened, tickText } from "./chart-frame";
import { spread, ticks, unitFor } from "./chart-scale";
import { useDrawingWidth } from "./use-drawing-width";

const height = 178;
const top = 16;
const bottom = height - 44;
/** Wider than the mean letter, so that what is reckoned to fit does. */
const letter = 7.2;
/** The mean of bold letters and figures. */
const meanLetter = 6.2;
const lineGap = 15;
const mostXTicks = 6;
const longestName = 12;

/** Drawn at the width it has, so that its words keep their size. */
export function LinesDrawing({ chart }: { chart: LineChart }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const width = useDrawingWidth(box);
  const plot = plotOf(chart, width);
  const money = chart.yTitle === "£";
  return (
    <ChartFrame
      title={`${chart.title}, ${chart.yTitle}${money ? plot.unit.suffix : ""}`}
      description={chart.description}
      width={width}
      height={height}
      box={box}
    >
      <Axes chart={chart} plot={plot} />
      <Lines chart={chart} plot={plot} />
      <Marks chart={chart} plot={plot} />
    </ChartFrame>
  );
}

type Plot = {
  readonly left: number;
  readonly right: number;
  readonly unit: ReturnType<typeof unitFor>;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  x(this: void, value: number): number;
  y(this: void, value: number): number;
};

function plotOf({ series }: LineChart, width: number): Plot {
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
    unit,
    yTicks,
    xTicks: ticks(x0, x1, Math.min(mostXTicks, Math.max(2, Math.floor((right - left) / 36)))),
    x: (value) => left + ((value - x0) / (x1 - x0 || 1)) * (right - left),
    y: (value) => bottom - ((value - y0) / (y1 - y0 || 1)) * (bottom - top),
  };
}

function Axes({ chart, plot: { left, right, xTicks, yTicks, unit, x, y } }: { chart: LineChart; plot: Plot }): JSX.Element {
  return (
    <>
      {yTicks.map((tick) => (
        <g key={tick}>
          <path class={tick === 0 ? "zero" : "axis"} d={`M${left} ${y(tick)}H${right}`} />
          <text x={left - 6} y={y(tick) + 4} text-anchor="end">
            {tickText(tick / unit.divisor)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 20} text-anchor="middle">
          {tickText(tick)}
        </text>
      ))}
      <text x={(left + right) / 2} y={height - 6} text-anchor="middle">
        {chart.xTitle}
      </text>
    </>
  );
}

const dashes = ["", "5 3", "2 3", "8 3 2 3", "1 4", "10 4"];

function Lines({ chart: { series }, plot: { right, x, y } }: { chart: LineChart; plot: Plot }): JSX.Element {
  const ends = series.map(({ points }) => y(points.at(-1)?.[1] ?? 0));
  const labels = spread(ends, lineGap, top - 6, bottom);
  return (
    <>
      <path class="band" d={bandOf(series, x, y)} />
      {series.map(({ name, points }, index) => (
        <g key={index}>
          <path
            class="line"
            stroke-dasharray={dashes[index % dashes.length]}
            d={`M${points.map(([px, py]) => `${x(px)} ${y(py)}`).join("L")}`}
          />
          <text x={right + 8} y={(labels[index] ?? 0) + 4}>
            {shortened(name, longestName)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Between the highest and the lowest line. */
function bandOf(series: LineChart["series"], x: Plot["x"], y: Plot["y"]): string {
  const along = (series[0]?.points ?? []).map(([at], index) => ({ at, values: series.map(({ points }) => points[index]?.[1] ?? 0) }));
  const upper = along.map(({ at, values }) => `${x(at)} ${y(Math.max(...values))}`);
  const lower = along.map(({ at, values }) => `${x(at)} ${y(Math.min(...values))}`).reverse();
  return along.length === 0 ? "" : `M${[...upper, ...lower].join("L")}Z`;
}

/** The words stand where no line goes: left above the zero line, else right below it; where neither has room, the table's footnote says it. */
function Marks({ chart: { marks }, plot: { left, right, x, y } }: { chart: LineChart; plot: Plot }): JSX.Element | null {
  if (marks.length === 0) return null;
  const places = marks.map((mark) => mark.x);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const range = first.toFixed(2) === last.toFixed(2) ? first.toFixed(2) : `${first.toFixed(2)} to ${last.toFixed(2)}`;
  const words = [`Break-even ${range}`, range].find((text) => text.length * meanLetter < Math.max(x(first) - left, right - x(last)) - 12);
  const isLeft = words !== undefined && words.length * meanLetter < x(first) - left - 12;
  return (
    <>
      {marks.map((mark, index) => (
        <circle key={index} class="dot" cx={x(mark.x)} cy={y(0)} r="4" />
      ))}
      {words !== undefined && (
        <text
          class="strong"
          x={isLeft ? x(first) - 10 : x(last) + 10}
          y={isLeft ? y(0) - 8 : y(0) + 18}
          text-anchor={isLeft ? "end" : "start"}
        >
          {words}
        </text>
      )}
    </>
  );
}
