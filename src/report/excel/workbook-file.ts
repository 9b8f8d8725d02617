/** A table as an .xlsx file: native formulas with the results that they come to, laid out as on a sheet of Excel's. Fetched when it is asked for, for the exceljs library is large. */
import ExcelJS from "exceljs";
import { toCell } from "../../calculation";
import {
  address,
  areaAddress,
  layOut,
  linesIn,
  pageLayoutOf,
  pageMargins,
  pageNumber,
  rowHeight,
  sheetLooks,
  type BlockCell,
  type PageLayout,
  type SheetBlock,
  type Table,
} from "../../tables";

/** `date` is that of the file: "22 November 2026". */
export async function workbookFile(table: Table, { date }: { readonly date: string }): Promise<ArrayBuffer> {
  const block = layOut(table, { mode: "formulas", origin: { row: 0, column: 0, number: 1 }, date });
  const book = new ExcelJS.Workbook();
  book.creator = "Placement Costing";
  book.title = table.title;
  // The results are there for whoever reads the file without working it out; Excel works it out anew.
  book.calcProperties.fullCalcOnLoad = true;
  const name = sheetName(table.title);
  const page = pageLayoutOf(block);
  fill(book.addWorksheet(name, { views: [{ showGridLines: false, state: "frozen", ySplit: block.headingRows }] }), block, page);
  const inSheet = (cells: string): string => `'${name.replaceAll("'", "''")}'!${absolute(cells)}`;
  for (const { name: cellName, row, column } of block.names) book.definedNames.add(inSheet(address(row, column)), cellName);
  printOnly(
    page.areas.map((area) => inSheet(areaAddress({ row: 0, column: 0 }, area))),
    book,
  );
  // The library's own type for what it writes is that of another Node.
  const written: unknown = await book.xlsx.writeBuffer();
  return bytes(written as Uint8Array);
}

const bytes = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
  (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);

const longestName = 31;
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, " ").slice(0, longestName);
const absolute = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Of several areas the library would write several names that are all called Print_Area, and Excel mends a file with two: here it is one. */
function printOnly(areas: readonly string[], { definedNames }: ExcelJS.Workbook): void {
  const { model } = definedNames;
  const printArea = { name: "_xlnm.Print_Area", ranges: areas, localSheetId: 0 };
  Object.defineProperty(definedNames, "model", { value: [...model, printArea] });
}

const inches = (points: number): number => points / 72;

/** By the number that Excel gives it. */
const a4: number = 9;

function fill(sheet: ExcelJS.Worksheet, block: SheetBlock, { scale, newPages }: PageLayout): void {
  const { left, right, top, bottom, footer } = pageMargins;
  sheet.headerFooter.oddFooter = `&R${pageNumber}`;
  sheet.pageSetup = {
    orientation: "landscape",
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the library declares names for paper sizes that it does not have when it runs
    paperSize: a4,
    scale,
    margins: {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(footer),
      footer: inches(footer),
    },
    printTitlesRow: `1:${block.headingRows}`,
  };
  for (const [column, width] of block.widths.entries()) sheet.getColumn(column + 1).width = width;
  for (const [row, line] of block.cells.entries())
    for (const [column, cell] of line.entries()) if (cell !== null) write(sheet.getCell(row + 1, column + 1), cell);
  // Not every program makes room for a heading's second line when it opens a file.
  for (const [row, line] of block.cells.entries())
    if (linesIn(line, block.widths) > 1) sheet.getRow(row + 1).height = rowHeight(line, block.widths);
  // The library breaks after a row.
  for (const row of newPages) sheet.getRow(row).addPageBreak();
}

function write(target: ExcelJS.Cell, cell: BlockCell): void {
  if (cell.content !== "")
    target.value = cell.isFormula ? { formula: String(cell.content).slice(1), ...resultOf(cell), date1904: false } : cell.content;
  target.numFmt = cell.numberFormat;
  const look = sheetLooks[cell.role];
  if (look === undefined) return;
  target.font = {
    name: "Calibri",
    size: look.size ?? 11,
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.colour === undefined ? {} : { color: argb(look.colour) }),
  };
  if (look.fill !== undefined) target.fill = { type: "pattern", pattern: "solid", fgColor: argb(look.fill) };
  if (look.below !== undefined) target.border = { bottom: { style: look.below.heavy ? "medium" : "thin", color: argb(look.below.colour) } };
  target.alignment = {
    ...(look.align === undefined ? {} : { horizontal: look.align === "Right" ? "right" : "left" }),
    ...(look.indent ? { horizontal: "left", indent: 1 } : {}),
    ...(look.wrap ? { wrapText: true } : {}),
  };
}

const resultOf = ({ expected }: BlockCell): { readonly result?: string | number } =>
  expected === undefined ? {} : { result: typeof expected === "string" ? expected : toCell(expected) };

const argb = (colour: string): { readonly argb: string } => ({ argb: `FF${colour.slice(1).toUpperCase()}` });
