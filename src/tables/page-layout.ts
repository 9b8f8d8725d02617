/** Fits a table on A4 landscape, in as few pages as readable letters allow, and without cutting a grid that one page can hold. */
import { pointsOf } from "./column-widths";
import { printedAreas } from "./printed-areas";
import { lineHeight, rowHeight } from "./row-height";
import type { Area, SheetBlock } from "./sheet-block";

/** In points, with room at the foot for the page's number. */
export const pageMargins = { left: 36, right: 36, top: 30, bottom: 46, footer: 20 };
/** In Excel's codes for a footer. */
export const pageNumber = "Page &P of &N";

const sheetOfPaper = { width: 842, height: 595 };
/** Printers differ in how wide a column comes out, so a little is kept back. */
const usableShare = 0.97;
const room = {
  width: (sheetOfPaper.width - pageMargins.left - pageMargins.right) * usableShare,
  height: (sheetOfPaper.height - pageMargins.top - pageMargins.bottom) * usableShare,
};

/** In per cent. Letters of 11 points stay easy to read down to this; only a wider table is printed smaller. */
const leastReadable = 63;
/** The basis note may go on overleaf, but not leave its heading alone on a page. */
const fewestNotes = 4;

const usualWidth = 8.43;

export type PageLayout = {
  readonly areas: readonly Area[];
  /** In per cent. */
  readonly scale: number;
  /** The rows before which a new page begins. The sheet's first row stands on each page again. */
  readonly newPages: readonly number[];
};

/**
 * Counted from the block's own corner. The scale is the largest of those that take the fewest pages. A chart beside the block is printed
 * beside it where the letters stay readable and no page ends within it; else on a page of its own.
 */
export function pageLayoutOf(block: SheetBlock, chart?: Area): PageLayout {
  const areas = printedAreas(block);
  if (chart === undefined) return fewestPages(block, areas);
  const beside = areas.map((area) => (spans(area, chart) ? { ...area, columns: chart.column + chart.columns - area.column } : area));
  if (beside.every((area) => widthOf(block, area) * leastReadable <= room.width * 100)) {
    const layout = fewestPages(block, beside);
    if (areas.some((area) => spans(area, chart)) && !layout.newPages.some((row) => row > chart.row && row < chart.row + chart.rows))
      return layout;
  }
  const alone = fewestPages(block, areas);
  return { ...alone, areas: [...alone.areas, chart] };
}

const spans = (area: Area, { row, rows }: Area): boolean => area.row <= row && area.row + area.rows >= row + rows;

function fewestPages(block: SheetBlock, areas: readonly Area[]): PageLayout {
  const widest = Math.max(...areas.map((area) => widthOf(block, area)));
  const largest = Math.floor(Math.min(1, room.width / widest) * 100);
  const smallest = Math.min(largest, leastReadable);
  const scales = Array.from({ length: largest - smallest + 1 }, (_, index) => largest - index);
  return scales.map((scale) => layoutAt(block, areas, scale)).reduce((best, other) => (other.pages < best.pages ? other : best));
}

type PagedLayout = PageLayout & { readonly pages: number };

function layoutAt(block: SheetBlock, areas: readonly Area[], scale: number): PagedLayout {
  const perPage = (room.height * 100) / scale;
  const parts = areas.map((area) => paginate(block, area, perPage));
  return {
    areas,
    scale,
    newPages: parts.flatMap(({ newPages }) => newPages),
    pages: parts.reduce((sum, { pages }) => sum + pages, 0),
  };
}

function paginate(block: SheetBlock, { row: first, rows }: Area, perPage: number): Pick<PagedLayout, "newPages" | "pages"> {
  const newPages: number[] = [];
  let pages = 1;
  let used = 0;
  for (const { from, to } of groupsIn(block, first, first + rows)) {
    const height = block.cells.slice(from, to).reduce((sum, row) => sum + rowHeight(row, block.widths), 0);
    const mayBeCut = block.cells[to - 1]?.[0]?.role === "note" && used + fewestNotes * lineHeight <= perPage;
    if (used > 0 && used + height > perPage && height <= perPage && !mayBeCut) {
      newPages.push(from);
      pages++;
      used = lineHeight;
    }
    const end = used + height;
    pages += Math.max(0, Math.ceil(end / perPage) - 1);
    used = (end % perPage) + lineHeight;
  }
  return { newPages, pages };
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

/** Columns beyond the block are as wide as Excel makes them. */
const widthOf = ({ widths }: SheetBlock, { column, columns }: Area): number =>
  Array.from({ length: columns }, (_, index) => pointsOf(widths[column + index] ?? usualWidth)).reduce((sum, points) => sum + points, 0);
