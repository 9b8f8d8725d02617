/** Laid-out tables in an .xlsx file, as native formulas without cached values: whoever opens it must work them out. */
import ExcelJS from "exceljs";
import { address, type Origin, type SheetBlock } from "../../src/tables";

export type PlacedBlock<Block = SheetBlock> = { readonly sheet: string; readonly block: Block; readonly origin: Origin };

export async function writeXlsx(file: string, placed: readonly PlacedBlock<Pick<SheetBlock, "cells" | "names">>[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const { sheet: name, block, origin } of placed) {
    const sheet = book.addWorksheet(name);
    for (const [row, line] of block.cells.entries())
      for (const [column, cell] of line.entries()) {
        if (cell === null) continue;
        const target = sheet.getCell(origin.row + row + 1, origin.column + column + 1);
        target.value = cell.isFormula ? { formula: String(cell.content).slice(1), date1904: false } : cell.content;
        // exceljs takes the quoted "m" of millions for a month, and so the number for a date.
        target.numFmt = cell.numberFormat.includes('"m"') ? "General" : cell.numberFormat;
      }
    for (const { name: cellName, row, column } of block.names)
      book.definedNames.add(`'${name}'!${absolute(address(origin.row + row, origin.column + column))}`, cellName);
  }
  await book.xlsx.writeFile(file);
}

const absolute = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");

/** Every cell's value as the file holds it, by sheet, from A1. */
export async function readXlsx(file: string): Promise<ReadonlyMap<string, (row: number, column: number) => unknown>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return new Map(
    book.worksheets.map((sheet) => [sheet.name, (row: number, column: number): unknown => valueOf(sheet.getCell(row + 1, column + 1))]),
  );
}

/** `value` of a formula cell leaves out a result of 0 or empty text; `result` has it. */
const valueOf = (cell: ExcelJS.Cell): unknown => plain(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value);

const millisecondsOfADay = 86_400_000;
/** From Excel's day 0 to the first of 1970. */
const daysBefore1970 = 25_569;

/** A cell shown as a date comes as one; in the sheet it is a number of days. */
function plain(value: ExcelJS.CellValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date) return value.getTime() / millisecondsOfADay + daysBefore1970;
  return "error" in value ? value.error : value;
}
