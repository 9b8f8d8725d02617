/** Queues the names, contents and formats of a block. Nothing is written before the caller syncs. */
import { address, areaAddress, pageMargins, pageNumber, pointsOf, type Corner, type SheetBlock } from "../tables";
import { plainStyle } from "./cell-formats";
import { asText } from "./cell-text";
import { formatGroups, formatAs } from "./format-block";

/** What the block is written into. */
export type Surroundings = {
  /** The sheet's name, quoted as in formulas. */
  readonly sheet: string;
  /** What each name of the workbook refers to, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** In points, from the block's first column. */
  readonly columnWidths: readonly number[];
};

/** A name that the workbook has already is pointed at the new cells, so that formulas which use it go on working. */
export function nameRange(
  workbook: Excel.Workbook,
  { names }: Pick<Surroundings, "names">,
  name: string,
  range: Excel.Range,
  at: string,
): void {
  if (names.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${at}`;
  else workbook.names.add(name, range);
}

/** "B4:G60" as "$B$4:$G$60". */
export const absolute = (area: string): string => area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Columns are widened where they must be, and never narrowed. */
export function writeBlock(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  block: SheetBlock,
  corner: Corner,
  surroundings: Surroundings,
): Excel.Range {
  const range = sheet.getRangeByIndexes(corner.row, corner.column, block.rows, block.columns);
  const part = (row: number, column: number, rows = 1, columns = 1): Excel.Range =>
    sheet.getRangeByIndexes(corner.row + row, corner.column + column, rows, columns);
  // Unlike clearing, this leaves the conditional formats that people have there.
  range.style = plainStyle;
  // Names come before formulas: a formula that is written before its names exist would show #NAME?.
  for (const { name, row, column } of block.names)
    nameRange(
      workbook,
      surroundings,
      name,
      part(row, column),
      `${surroundings.sheet}!${absolute(address(corner.row + row, corner.column + column))}`,
    );
  range.numberFormat = numberFormats(block);
  range.formulas = contentsOf(block);
  for (const [column, characters] of block.widths.entries()) {
    const wanted = pointsOf(characters);
    if ((surroundings.columnWidths[column] ?? 0) < wanted) part(0, column).getEntireColumn().format.columnWidth = wanted;
  }
  for (const group of formatGroups(block))
    for (const patches of inChunks(group.patches, mostAreas))
      formatAs(sheet.getRanges(patches.map((patch) => areaAddress(corner, patch)).join(",")), group);
  const { spill, spillRoles = [] } = block;
  if (spill !== null)
    for (const [column, role] of spillRoles.entries())
      formatAs(part(spill.row, spill.column + column, spill.rows), { role, hasRowsBetween: false });
  return range;
}

/** Excel refuses addresses that are too long; this many areas are well below that. */
const mostAreas = 200;

const inChunks = <Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));

/** Empty text clears a cell, so that cells which the table leaves free keep no old figures. */
export const contentsOf = ({ cells }: SheetBlock): (string | number)[][] =>
  cells.map((row) =>
    row.map((cell) => (cell === null ? "" : typeof cell.content === "string" && !cell.isFormula ? asText(cell.content) : cell.content)),
  );

function numberFormats({ cells, spill, spillFormats }: SheetBlock): string[][] {
  const isSpilled = (row: number): boolean => spill !== null && row >= spill.row && row < spill.row + spill.rows;
  return cells.map((line, row) =>
    line.map((cell, column) => (isSpilled(row) ? (spillFormats[column] ?? "General") : (cell?.numberFormat ?? "General"))),
  );
}

/** All but the scale are addresses. */
export type PrintSetup = {
  readonly areas: readonly string[];
  /** In per cent. */
  readonly scale: number;
  /** The rows that every page repeats. */
  readonly titleRows: string;
  /** A page begins above each of these cells. */
  readonly newPages: readonly string[];
};

/** Sets up a new sheet: no grid lines, the title always in view, one A4 page wide. */
export function setUpSheet(sheet: Excel.Worksheet, block: SheetBlock, { areas, scale, titleRows, newPages }: PrintSetup): void {
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.leftMargin = pageMargins.left;
  pageLayout.rightMargin = pageMargins.right;
  pageLayout.topMargin = pageMargins.top;
  pageLayout.bottomMargin = pageMargins.bottom;
  pageLayout.footerMargin = pageMargins.footer;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = pageNumber;
  pageLayout.zoom = { scale };
  const [only, ...others] = areas;
  if (only !== undefined) pageLayout.setPrintArea(others.length === 0 ? only : sheet.getRanges(areas.join(",")));
  pageLayout.setPrintTitleRows(titleRows);
  for (const cell of newPages) sheet.horizontalPageBreaks.add(cell);
  sheet.freezePanes.freezeRows(block.headingRows + 1);
  sheet.activate();
}
