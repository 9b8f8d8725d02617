/** Cells of HTML in a grid, where the spans before them leave room. */
import { isRepeated } from "./continued-tables";
import { readCell } from "./printed-figure";
import { mostCells, type PrintedTable, type Span } from "./printed-table";
import { cleaned } from "./printed-text";

export interface OpenCell {
  text: string;
  readonly isHeader: boolean;
  readonly rows: number;
  readonly columns: number;
}

const parts = ["head", "body", "foot"] as const;
export type Part = (typeof parts)[number];

export interface OpenTable {
  caption: string;
  /** Whether words stand between it and the table before, whatever they are. */
  readonly isApart: boolean;
  readonly rows: { readonly part: Part; readonly cells: OpenCell[] }[];
  readonly hiddenColumns: Set<number>;
  /** As far as `col` tags have told. */
  columns: number;
  cell: OpenCell | null;
  part: Part;
}

/** Lines and paragraphs of a cell hold figures apart. */
export function cellText(text: string): string {
  if (!text.includes("\n")) return cleaned(text);
  const lines = text
    .split("\n")
    .map(cleaned)
    .filter((line) => line !== "");
  return lines.reduce((all, line, index) => {
    if (index === 0) return line;
    const areFigures = [lines[index - 1] ?? "", line].every((one) => readCell(one).kind === "figures");
    return `${all}${areFigures ? ";" : ""} ${line}`;
  }, "");
}

export type LaidOut = Omit<PrintedTable, "cells" | "addressOf"> & { readonly grid: string[][] };

/** A table that goes on over a page has its heading on each: without words between, that is one table. */
export function joined(grids: readonly LaidOut[], tables: readonly OpenTable[]): readonly LaidOut[] {
  const found: LaidOut[] = [];
  for (const [index, one] of grids.entries()) {
    const last = found.at(-1);
    const [top = []] = one.grid;
    const isMore =
      last && tables[index]?.isApart === false && one.spans.length === 0 && top.some((text) => text !== "") && isRepeated(last.grid, top);
    if (isMore) for (const row of one.grid) last.grid.push(row);
    else found.push(one);
  }
  return found;
}

/** Cells put where the spans before them leave room. */
export function laidOut(table: OpenTable): LaidOut {
  const { caption, hiddenColumns } = table;
  const rows = inOrder(table).map(({ cells }) => cells);
  const headRows = table.rows.filter(({ part }) => part === "head").length;
  const [grid, spans, headed]: [string[][], Span[], boolean[]] = [rows.map(() => []), [], []];
  const taken = new Map<number, Set<number>>();
  let spare = mostCells;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, rows: over, columns } of cells) {
      while (taken.get(row)?.has(column)) column++;
      // Spans over more cells than a table may have are taken for single cells.
      const height = over * columns <= spare ? Math.min(over, rows.length - row) : 1;
      if (height > 1) spare -= height * columns;
      for (let below = row + 1; below < row + height; below++) {
        const places = taken.get(below) ?? new Set<number>();
        for (let beside = column; beside < column + columns; beside++) places.add(beside);
        taken.set(below, places);
      }
      const line = grid[row] ?? [];
      while (line.length < column) line.push("");
      line[column] = hiddenColumns.has(column) ? "" : cellText(text);
      if (height > 1 || columns > 1) spans.push({ row, column, rows: height, columns });
      column += columns;
    }
    headed.push(cells.length > 0 && cells.every(({ isHeader, text }) => isHeader || cleaned(text) === ""));
  }
  const firstBody = headed.findIndex((isHeaded) => !isHeaded);
  const headerRows = Math.max(headRows, firstBody < 0 ? 0 : firstBody);
  return { grid, caption: cleaned(caption), spans, headerRows: headerRows === 0 || headerRows >= rows.length ? null : headerRows };
}

/** What stands in the head comes first and what stands in the foot last, wherever it is written. */
function inOrder({ rows }: OpenTable): OpenTable["rows"] {
  return [...rows].sort((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part));
}
