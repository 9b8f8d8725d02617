/** Before which rows a new page begins, so that no grid is cut that a page could hold whole, and no heading stands alone at its foot. */
import { printedAreas } from "./printed-areas";
import type { Area, BlockCell, SheetBlock } from "./sheet-block";

type Row = SheetBlock["cells"][number];

/** A4 across, in points, within Excel's usual margins; a little is kept back, for no two printers agree. */
const page = { width: 741, height: 480 };
const rowHeight = 15;
/** The basis note may go on overleaf, its heading not alone on a page. */
const fewestNotes = 4;

/** From the block's own corner. The sheet is printed as wide as the page, with its first row again on each. */
export function pageBreaks(block: SheetBlock): readonly number[] {
  const areas = printedAreas(block);
  const room = page.height / Math.min(1, page.width / Math.max(...areas.map((area) => widthOf(block, area))));
  return areas.flatMap((area) => breaksIn(block, area, room));
}

function breaksIn(block: SheetBlock, { row: first, rows }: Area, room: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { from, to } of groupsIn(block, first, first + rows)) {
    const height = block.cells.slice(from, to).reduce((sum, row) => sum + heightOf(row, block.widths), 0);
    const mayBeCut = block.cells[to - 1]?.[0]?.role === "note" && used + fewestNotes * rowHeight <= room;
    if (used > 0 && used + height > room && height <= room && !mayBeCut) {
      breaks.push(from);
      used = rowHeight;
    }
    used = (used + height + rowHeight) % room;
  }
  return breaks;
}

/** Rows that stand together: a grid with its caption and footnote, the workings, the checks. */
function groupsIn({ cells }: SheetBlock, first: number, end: number): readonly { readonly from: number; readonly to: number }[] {
  const groups: { from: number; to: number }[] = [];
  for (let row = first; row < end; row++) {
    if (cells[row]?.some((cell) => cell !== null) !== true) continue;
    const last = groups.at(-1);
    if (last?.to === row) last.to++;
    else groups.push({ from: row, to: row + 1 });
  }
  return groups;
}

/** A heading that is too long for its column has a second line. */
const heightOf = (row: Row, widths: readonly number[]): number =>
  (row.some((cell, column) => isWrapped(cell, widths[column] ?? 0)) ? 2 : 1) * rowHeight;

const isWrapped = (cell: BlockCell | null, width: number): boolean =>
  cell?.role === "figure heading" && String(cell.expected ?? cell.content).length > width;

/** A character is 7 pixels wide, and 5 lie between columns; a pixel is three quarters of a point. */
const widthOf = ({ widths }: SheetBlock, { column, columns }: Area): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
