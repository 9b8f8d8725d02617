/** A part of a table, declared by its columns: each says how its cell comes from the row's item and from the cells before it. */
import { cellOf, formula, runOf } from "./formula";
import type { Column, Figure, Part, Row, Text } from "./table";
import { lazyFormula, type CellRun } from "./figure-with-formula";

/** The cells of a row that are made already, by their columns' keys. */
export type RowSoFar = {
  at(this: void, key: string): Figure;
  /** The same column in the row above; none in the first row. */
  above(this: void, key: string): Figure | undefined;
  readonly index: number;
};

export type GridColumn<Item> = Column & {
  cell(this: void, item: Item, row: RowSoFar): Figure | Text;
  /** The cell of the last row: the sum of the column, something else, or by default nothing. */
  readonly total?: "sum" | ((grid: Grid) => Figure | Text);
};

export type GridSpec<Item> = Pick<Part, "id" | "caption" | "hint" | "view" | "name" | "footnote" | "paneOnly"> & {
  readonly columns: Readonly<Record<string, GridColumn<Item>>>;
  readonly items: readonly Item[];
  /** The heading of a last row with totals. */
  readonly totals?: string;
};

export type Grid = {
  readonly part: Part;
  /** A cell, for the formulas of other parts. */
  cell(this: void, row: number, key: string): Figure;
  /** A column without its total. */
  column(this: void, key: string): CellRun;
  total(this: void, key: string): Figure;
  /** The index of a column, from 0. */
  columnIndex(this: void, key: string): number;
  /** The text that each row begins with, without the total row. */
  readonly headings: readonly string[];
};

export function gridOf<Item>({ columns, items, totals, ...part }: GridSpec<Item>): Grid {
  const places = new Map(Object.keys(columns).map((key, index) => [key, index]));
  const rows: Row[] = [];
  const runs = new Map<string, CellRun>();
  const columnOf = (key: string): number => {
    const column = places.get(key);
    if (column === undefined) throw new Error(`${part.id} has no column ${key}`);
    return column;
  };
  /** Each cell as others refer to it, by row and column: asked for many times, made once. */
  const known: Figure[][] = [];
  const figureAt = (cells: readonly (Figure | Text)[] | undefined, row: number, key: string): Figure => {
    const column = columnOf(key);
    const before = known[row]?.[column];
    if (before !== undefined) return before;
    const cell = cells?.[column];
    if (cell === undefined || !("value" in cell)) throw new Error(`${part.id} has no figure ${key} in row ${row} yet`);
    const figure = lazyFormula(cell.value, () => [cellOf(part.id, row, column)]);
    (known[row] ??= [])[column] = figure;
    return figure;
  };
  const all = Object.values(columns);
  for (const [index, item] of items.entries()) {
    const cells: (Figure | Text)[] = [];
    const row: RowSoFar = {
      index,
      at: (key) => figureAt(cells, index, key),
      above: (key) => (index === 0 ? undefined : figureAt(rows[index - 1]?.figures, index - 1, key)),
    };
    for (const { cell } of all) cells.push(cell(item, row));
    rows.push({ figures: cells });
  }
  const grid = {
    cell: (row: number, key: string) => figureAt(rows[row]?.figures, row, key),
    column: (key: string): CellRun => {
      const run = runs.get(key) ?? {
        run: runOf(part.id, [0, columnOf(key)], [items.length - 1, columnOf(key)]),
        values: items.map((_, row) => figureAt(rows[row]?.figures, row, key).value),
      };
      runs.set(key, run);
      return run;
    },
    columnIndex: columnOf,
    headings: rows.map(({ figures: [first] }) => (first !== undefined && "text" in first ? first.text : "")),
    total: (key: string) => figureAt(rows[items.length]?.figures, items.length, key),
  };
  const whole: Grid = { ...grid, part: { ...part, columns: all, rows } };
  if (totals !== undefined)
    rows.push({ isTotal: true, figures: Object.entries(columns).map(([key, column], at) => totalCell(whole, key, column, at, totals)) });
  return whole;
}

function totalCell<Item>(grid: Grid, key: string, { total }: GridColumn<Item>, at: number, heading: string): Figure | Text {
  if (at === 0) return { text: heading };
  if (total === undefined) return { text: "" };
  if (total !== "sum") return total(grid);
  const { run, values } = grid.column(key);
  return { value: values.reduce((sum, value) => sum.plus(value)), formula: formula`SUM(${run})` };
}
