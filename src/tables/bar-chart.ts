/** A bar chart of a part's columns: its figures, and where they stand on the sheet. */
import { toCell } from "../calculation";
import type { Grid } from "./grid";
import type { BarChart } from "./table";

type Wanted = Pick<BarChart, "title" | "description"> & {
  readonly valueTitle?: string;
  /** The columns drawn, by key; a bar of each beside one another. */
  readonly series: readonly { readonly name: string; readonly column: string }[];
  /** What stands under the bars, where the row's own heading is no text or is too long. */
  readonly names?: readonly string[];
};

export function barChart(grid: Grid, { valueTitle = "£", series, names, ...said }: Wanted): BarChart {
  return {
    kind: "bars",
    ...said,
    valueTitle,
    bars: names ?? grid.headings,
    series: series.map(({ name, column }) => ({ name, values: shown(grid, column) })),
    cells: { part: grid.part.id, names: 0, values: series.map(({ column }) => grid.place(column)) },
  };
}

/** A share is drawn in percent, as its cell shows it. */
function shown(grid: Grid, key: string): readonly number[] {
  const isShare = grid.part.columns[grid.place(key)]?.format.startsWith("percent") === true;
  return grid.column(key).values.map((value) => toCell(isShare ? value.times(100) : value));
}
