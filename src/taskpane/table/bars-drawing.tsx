/** Bars from the zero line for each name, one for each series. Fetched when a result is looked at. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { BarChart } from "../../tables";
import { ChartFrame, shortened, tickText } from "./chart-frame";
import { ticks, unitFor } from "./chart-scale";
import { useDrawingWidth } from "./use-drawing-width";

const barHeight = 12;
const between = 10;
const letter = 6.4;
const longestName = 20;
const bottomMargin = 40;

/** Drawn at the width it has, so that its words keep their size. */
export function BarsDrawing({ chart }: { chart: BarChart }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const width = useDrawingWidth(box);
  const all = chart.series.flatMap(({ values }) => values);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const unit = unitFor(Math.max(-low, high));
  const left = 8 + letter * Math.min(longestName, Math.max(...chart.bars.map((name) => name.length)));
  const right = width - 14;
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (right - left);
  const rowHeight = chart.series.length * barHeight + between;
  const bottom = chart.bars.length * rowHeight + 6;
  const height = bottom + bottomMargin + (chart.series.length > 1 ? 18 : 0);
  const isMoney = chart.valueTitle.startsWith("£");
  return (
    <ChartFrame title={chart.title} description={chart.description} width={width} height={height} box={box}>
      {ticks(low, high, Math.max(2, Math.floor((right - left) / 60))).map((tick) => (
        <g key={tick}>
          <path class={tick === 0 ? "zero" : "axis"} d={`M${x(tick)} 4V${bottom}`} />
          <text x={x(tick)} y={bottom + 16} text-anchor="middle">
            {tickText(isMoney ? tick / unit.divisor : tick)}
          </text>
        </g>
      ))}
      {chart.bars.map((name, row) => (
        <g key={row}>
          <text x={left - 6} y={6 + row * rowHeight + rowHeight / 2} text-anchor="end">
            {shortened(name, longestName)}
          </text>
          {chart.series.map(({ values }, series) => {
            const [from, to] = [x(Math.min(0, values[row] ?? 0)), x(Math.max(0, values[row] ?? 0))];
            return (
              <rect
                key={series}
                class={series % 2 === 0 ? "bar" : "bar other"}
                x={from}
                y={6 + row * rowHeight + series * barHeight}
                width={Math.max(to - from, 0.5)}
                height={barHeight - 2}
              />
            );
          })}
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 34} text-anchor="middle">
        {chart.valueTitle}
        {isMoney && unit.suffix}
      </text>
      {chart.series.length > 1 &&
        chart.series.map(({ name }, series) => (
          <g key={name}>
            <rect class={series % 2 === 0 ? "bar" : "bar other"} x={left + series * 110 - 30} y={height - 12} width="12" height="10" />
            <text x={left + series * 110 - 12} y={height - 3}>
              {shortened(name, longestName)}
            </text>
          </g>
        ))}
    </ChartFrame>
  );
}
