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
  const entries = chart.series.length > 1 ? legendEntries(chart, Math.max(12, left - 30), right) : [];
  const height = bottom + bottomMargin + lineOfLegend * (1 + (entries.at(-1)?.line ?? -1));
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
    ...legend(entries, bottom + bottomMargin),
  ];
  return { title: chart.title, description: chart.description, width, height, shapes };
}

const styleOf = (series: number) => (series % 2 === 0 ? "bar" : "other bar");

const markWidth = 18;
const lineOfLegend = 18;

type LegendEntry = { readonly name: string; readonly x: number; readonly line: number };

/** The names of the series one after another, on as many lines as they take: none is cut that a whole line can hold. */
function legendEntries({ series }: BarChart, from: number, to: number): readonly LegendEntry[] {
  const entries: LegendEntry[] = [];
  let [x, line] = [from, 0];
  for (const { name } of series) {
    const shown = shortened(name, Math.floor((to - from - markWidth) / letter));
    const width = markWidth + letter * shown.length;
    if (x > from && x + width > to) [x, line] = [from, line + 1];
    entries.push({ name: shown, x, line });
    x += width + gap;
  }
  return entries;
}

const legend = (entries: readonly LegendEntry[], bottom: number): readonly Shape[] =>
  entries.flatMap(({ name, x, line }, index): readonly Shape[] => [
    { kind: "rectangle", style: styleOf(index), x, y: bottom + line * lineOfLegend + 6, width: 12, height: 10 },
    { kind: "words", x: x + markWidth, y: bottom + line * lineOfLegend + 15, anchor: "start", text: name },
  ]);
