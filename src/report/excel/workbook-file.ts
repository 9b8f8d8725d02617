/** A table as an .xlsx file of native formulas with their results, laid out as in Excel. Loaded when asked for, since exceljs is large. */
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
  roleStyles,
  sheetTabName,
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
  // Results are stored for programs that read the file without calculating; Excel recalculates it.
  book.calcProperties.fullCalcOnLoad = true;
  const name = sheetTabName(table.title);
  const page = pageLayoutOf(block);
  fill(book.addWorksheet(name, { views: [{ showGridLines: false, state: "frozen", ySplit: block.headingRows }] }), block, page);
  const inSheet = (cells: string): string => `'${name.replaceAll("'", "''")}'!${absolute(cells)}`;
  for (const { name: cellName, row, column } of block.names) book.definedNames.add(inSheet(address(row, column)), cellName);
  printOnly(
    page.areas.map((area) => inSheet(areaAddress({ row: 0, column: 0 }, area))),
    book,
  );
  // The library's type for its buffer is from another version of Node.
  const written: unknown = await book.xlsx.writeBuffer();
  return bytes(written as Uint8Array);
}

const bytes = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
  (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);

const absolute = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** For several areas the library would write several names Print_Area, and Excel repairs such a file: this writes one. */
function printOnly(areas: readonly string[], { definedNames }: ExcelJS.Workbook): void {
  const { model } = definedNames;
  const printArea = { name: "_xlnm.Print_Area", ranges: areas, localSheetId: 0 };
  Object.defineProperty(definedNames, "model", { value: [...model, printArea] });
}

const inches = (points: number): number => points / 72;

/** Excel's code for A4 paper. */
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
  if (cell.content !== "") target.value = cell.isFormula ? formulaOf(cell, target.address) : cell.content;
  target.numFmt = cell.numberFormat;
  const style = roleStyles[cell.role];
  if (style === undefined) return;
  target.font = {
    name: "Calibri",
    size: style.size ?? 11,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.colour === undefined ? {} : { color: argb(style.colour) }),
  };
  if (style.fill !== undefined) target.fill = { type: "pattern", pattern: "solid", fgColor: argb(style.fill) };
  if (style.below !== undefined)
    target.border = { bottom: { style: style.below.heavy ? "medium" : "thin", color: argb(style.below.colour) } };
  target.alignment = {
    ...(style.align === undefined ? {} : { horizontal: style.align === "Right" ? "right" : "left" }),
    ...(style.indent ? { horizontal: "left", indent: 1 } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
  };
}

function formulaOf(cell: BlockCell, address: string): ExcelJS.CellFormulaValue {
  const formula = String(cell.content).slice(1);
  const value = { formula, ...resultOf(cell), date1904: false };
  // The library's types leave these two out.
  const asArray = { shareType: "array", ref: address };
  return worksOnArrays(formula) ? { ...value, ...asArray } : value;
}

/**
 * A function of one value inside SUMPRODUCT: Excel and LibreOffice give it each part of an array in turn, Gnumeric only where the cell is
 * marked as an array formula. All three then have the same figure.
 */
const worksOnArrays = (formula: string): boolean => /\bSUMPRODUCT\(.*[A-Z]\(/.test(formula);

const resultOf = ({ expected }: BlockCell): { readonly result?: string | number } =>
  expected === undefined ? {} : { result: typeof expected === "string" ? expected : toCell(expected) };

const argb = (colour: string): { readonly argb: string } => ({ argb: `FF${colour.slice(1).toUpperCase()}` });
