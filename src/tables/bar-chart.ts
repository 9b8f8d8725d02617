/** A bar chart of a part's columns: its figures, and where they stand on the sheet. */
import { toCell } from "../calculation";
import type { Grid } from "./grid";
import type { BarChart } from "./table";

type BarChartSpec = Pick<BarChart, "title" | "description"> & {
  readonly valueTitle?: string;
  /** The columns to draw, by key; their bars stand side by side. */
  readonly series: readonly { readonly name: string; readonly column: string }[];
  /** The names of the bars, where the rows' headings are no text or too long. */
  readonly names?: readonly string[];
};

export function barChart(grid: Grid, { valueTitle = "£", series, names, ...titles }: BarChartSpec): BarChart {
  return {
    kind: "bars",
    ...titles,
    valueTitle,
    bars: names ?? grid.headings,
    series: series.map(({ name, column }) => ({ name, values: drawnValues(grid, column) })),
    cells: { part: grid.part.id, names: 0, values: series.map(({ column }) => grid.columnIndex(column)) },
  };
}

/** A share is drawn in percent, as its cell shows it. */
function drawnValues(grid: Grid, key: string): readonly number[] {
  const isShare = grid.part.columns[grid.columnIndex(key)]?.format.startsWith("percent") === true;
  return grid.column(key).values.map((value) => toCell(isShare ? value.times(100) : value));
}
