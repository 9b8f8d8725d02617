/** Queues a laid-out table for Excel: names, formats, contents, looks. Nothing happens before the caller's sync. */
import { address, areaAddress, pageMargins, pageNumber, pointsOf, type SheetBlock } from "../tables";
import { asText } from "./cell-text";
import { formatGroups, formatAs } from "./format-block";

/** What is there before: the sheet's name as formulas quote it, the names by which cells go, and how wide the columns are. */
export type There = {
  readonly sheet: string;
  readonly names: ReadonlyMap<string, string>;
  readonly columnWidths: readonly number[];
};

/** A name that is there already is given its new cells rather than made again, so that formulas elsewhere keep it. */
export function nameRange(workbook: Excel.Workbook, { names }: Pick<There, "names">, name: string, range: Excel.Range, at: string): void {
  if (names.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${at}`;
  else workbook.names.add(name, range);
}

/** "B4:G60" as "$B$4:$G$60". */
export const absolute = (area: string): string => area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** A column is widened where it must be, never narrowed. */
export function writeBlock(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  block: SheetBlock,
  corner: { row: number; column: number },
  there: There,
): Excel.Range {
  const range = sheet.getRangeByIndexes(corner.row, corner.column, block.rows, block.columns);
  const part = (row: number, column: number, rows = 1, columns = 1): Excel.Range =>
    sheet.getRangeByIndexes(corner.row + row, corner.column + column, rows, columns);
  range.clear("Formats");
  // Names first: a formula that is written before its names exist would show #NAME?.
  for (const { name, row, column } of block.names)
    nameRange(workbook, there, name, part(row, column), `${there.sheet}!${absolute(address(corner.row + row, corner.column + column))}`);
  range.numberFormat = numberFormats(block);
  range.formulas = contents(block);
  for (const [column, characters] of block.widths.entries()) {
    const wanted = pointsOf(characters);
    if ((there.columnWidths[column] ?? 0) < wanted) part(0, column).getEntireColumn().format.columnWidth = wanted;
  }
  for (const coat of formatGroups(block))
    for (const some of inCallsOf(coat.patches, mostAreas))
      formatAs(sheet.getRanges(some.map((patch) => areaAddress(corner, patch)).join(",")), coat);
  const { spill, spillRoles = [] } = block;
  if (spill !== null)
    for (const [column, role] of spillRoles.entries())
      formatAs(part(spill.row, spill.column + column, spill.rows), { role, hasRowsBetween: false });
  return range;
}

/** An address of this many areas stays well within what Excel takes as one. */
const mostAreas = 200;

const inCallsOf = <One>(all: readonly One[], most: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, index) => all.slice(index * most, (index + 1) * most));

/** Empty text clears a cell; what the table leaves free must not keep old figures. */
const contents = ({ cells }: SheetBlock): (string | number)[][] =>
  cells.map((row) =>
    row.map((cell) => (cell === null ? "" : typeof cell.content === "string" && !cell.isFormula ? asText(cell.content) : cell.content)),
  );

function numberFormats({ cells, spill, spillFormats }: SheetBlock): string[][] {
  const isSpilled = (row: number): boolean => spill !== null && row >= spill.row && row < spill.row + spill.rows;
  return cells.map((line, row) =>
    line.map((cell, column) => (isSpilled(row) ? (spillFormats[column] ?? "General") : (cell?.numberFormat ?? "General"))),
  );
}

/** By address: what is printed, in what per cent of its size, which rows stand on every page, and the cells before whose rows a page begins. */
export type Printed = {
  readonly areas: readonly string[];
  readonly scale: number;
  readonly titleRows: string;
  readonly newPages: readonly string[];
};

/** A sheet of the table's own: no grid lines, the title kept in sight, one A4 page wide. */
export function setUpSheet(sheet: Excel.Worksheet, block: SheetBlock, { areas, scale, titleRows, newPages }: Printed): void {
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
