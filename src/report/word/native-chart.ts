/** A chart that Word draws itself, for reports made outside a browser, where no picture can be drawn. */
import { ChartRun } from "docx/charts";
import type { BarChart, LineChart } from "../../tables";
import { cleanText } from "../clean-text";

/** Blues and greys; in print the dashes tell lines apart. */
const colours = ["0F6CBD", "7FB2DE", "424242", "9E9E9E", "005A9E", "C7C7C7"];
const lineDashes = ["solid", "dash", "dot", "dashDot", "longDash", "longDashDot"] as const;
const white = "FFFFFF";

export function nativeChart(chart: LineChart | BarChart, width: number, height: number): ChartRun {
  const shared = {
    transformation: { width, height },
    altText: { name: cleanText(chart.title), title: cleanText(chart.title), description: cleanText(chart.description) },
    ...(chart.series.length > 1 ? {} : { legend: false as const }),
  };
  return chart.kind === "lines"
    ? new ChartRun({
        ...shared,
        type: "scatter",
        lines: "straight",
        markers: false,
        series: chart.series.map(({ name, points }, index) => ({
          name: cleanText(name),
          points: points.map(([x, y]) => ({ x, y: rounded(y) })),
          line: { color: colours[index % colours.length] ?? white, width: 2, dash: lineDashes[index % lineDashes.length] ?? "solid" },
        })),
        xAxis: { title: cleanText(chart.xTitle) },
        yAxis: axis(chart.yTitle),
      })
    : new ChartRun({
        ...shared,
        type: "bar",
        categories: chart.bars.map(cleanText),
        series: chart.series.map(({ name, values }, index) => ({
          name: cleanText(name),
          values: values.map(rounded),
          color: colours[index % colours.length] ?? white,
        })),
        categoryAxis: { reverseOrder: true },
        valueAxis: axis(chart.valueTitle),
      });
}

const axis = (title: string) => ({ title: cleanText(title), ...(title.startsWith("£") ? { numberFormat: "#,##0" } : {}) });

/** Whole pounds where they are pounds; three places where they are shares or points. */
const rounded = (value: number): number => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toFixed(3)));
