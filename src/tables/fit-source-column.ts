/** Makes room for the sources: on paper what goes beyond the last column is cut off, and a source longer than its shaded heading looks misplaced. */
import { letterWidth } from "./wrap-text";
import type { BlockCell, SheetBlock } from "./sheet-block";

type Row = SheetBlock["cells"][number];

const sourceColumn = 3;
const widest = 60;

/** A source runs over the empty cells beside it; where they are too few, an empty column is added. */
export function fitSourceColumn(block: SheetBlock): SheetBlock {
  const longest = Math.max(0, ...block.cells.map(sourceWidth));
  const missing = Math.ceil(longest - widthForSources(block.widths));
  return withHeadingsOver(missing > 0 ? withColumn(block, Math.min(missing, widest)) : block);
}

const sourceWidth = ({ [sourceColumn]: cell }: Row): number => (cell?.role === "label" ? String(cell.content).length * letterWidth + 1 : 0);

const widthForSources = (widths: readonly number[]): number => widths.slice(sourceColumn).reduce((sum, width) => sum + width, 0);

const withColumn = (block: SheetBlock, width: number): SheetBlock => ({
  ...block,
  columns: block.columns + 1,
  cells: block.cells.map((row) => [...row, null]),
  widths: [...block.widths, width],
});

/** Shades the sources' heading as far as the longest of them reaches. */
function withHeadingsOver(block: SheetBlock): SheetBlock {
  return { ...block, cells: block.cells.map((row, index) => (isSourceHeading(row) ? withHeadingOver(block, row, index) : row)) };
}

const isSourceHeading = (row: Row): boolean => row[sourceColumn - 1]?.role === "unit heading";

function withHeadingOver({ cells, widths }: SheetBlock, row: Row, index: number): Row {
  const below = cells.slice(index + 1);
  const end = below.findIndex((line) => line.every((cell) => cell === null));
  const longest = Math.max(0, ...below.slice(0, end < 0 ? undefined : end).map(sourceWidth));
  return row.map((cell, column) =>
    cell === null && column > sourceColumn && widthForSources(widths.slice(0, column)) < longest ? { ...blankHeading } : cell,
  );
}

const blankHeading: BlockCell = { content: "", isFormula: false, role: "column heading", numberFormat: "General" };
