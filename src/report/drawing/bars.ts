/** A bar chart: for each name a bar of each series, from the zero line; in a tornado both lie along one line. */
import type { BarChart } from "../../tables";
import { shortened, tickText, ticks, unitFor } from "./chart-scale";
import type { Drawing, Shape } from "./drawing";

const barHeight = 12;
const gap = 10;
const letter = 7.2;
const longestName = 20;
const bottomMargin = 40;

export function barsDrawing(chart: BarChart, width: number): Drawing {
  const all = chart.series.flatMap(({ values }) => values);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const unit = unitFor(Math.max(-low, high));
  const left = 12 + letter * Math.min(longestName, Math.max(...chart.bars.map((name) => name.length)));
  const right = width - 14;
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (right - left);
  const below = chart.isTornado === true ? 0 : barHeight;
  const rowHeight = barHeight + (chart.series.length - 1) * below + gap;
  const bottom = chart.bars.length * rowHeight + 6;
  const height = bottom + bottomMargin + (chart.series.length > 1 ? 18 : 0);
  const isMoney = chart.valueTitle.startsWith("£");
  const shapes: readonly Shape[] = [
    ...ticks(low, high, Math.max(2, Math.floor((right - left) / 60))).flatMap((tick): readonly Shape[] => [
      { kind: "path", style: tick === 0 ? "zero" : "axis", d: `M${x(tick)} 4V${bottom}` },
      { kind: "words", x: x(tick), y: bottom + 16, anchor: "middle", text: tickText(isMoney ? tick / unit.divisor : tick) },
    ]),
    ...chart.bars.flatMap((name, row): readonly Shape[] => [
      { kind: "words", x: left - 6, y: 6 + row * rowHeight + rowHeight / 2, anchor: "end", text: shortened(name, longestName) },
      ...chart.series.map(({ values }, series): Shape => {
        const [from, to] = [x(Math.min(0, values[row] ?? 0)), x(Math.max(0, values[row] ?? 0))];
        const y = 6 + row * rowHeight + series * below;
        return { kind: "rectangle", style: styleOf(series), x: from, y, width: Math.max(to - from, 0.5), height: barHeight - 2 };
      }),
    ]),
    {
      kind: "words",
      x: (left + right) / 2,
      y: bottom + 34,
      anchor: "middle",
      text: `${chart.valueTitle}${isMoney ? unit.suffix : ""}`,
    },
    ...(chart.series.length > 1 ? legend(chart, left, height) : []),
  ];
  return { title: chart.title, description: chart.description, width, height, shapes };
}

const styleOf = (series: number) => (series % 2 === 0 ? "bar" : "other bar");

const legend = ({ series }: BarChart, left: number, height: number): readonly Shape[] =>
  series.flatMap(({ name }, index): readonly Shape[] => [
    { kind: "rectangle", style: styleOf(index), x: left + index * 110 - 30, y: height - 12, width: 12, height: 10 },
    { kind: "words", x: left + index * 110 - 12, y: height - 3, anchor: "start", text: shortened(name, longestName) },
  ]);
