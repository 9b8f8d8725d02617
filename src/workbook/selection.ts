/** Reads the selection: where a table would go, and the assumptions that people point at. */
import type { Cell } from "../calculation";
import { address, quotedSheet, type AssumptionRow, type Table } from "../tables";
import { inExcel } from "./answered";
import { queueTarget } from "./preflight";
import { cellFrom, reading } from "./read-cells";
import type { Mode, Size } from "./request";
import { sizeOf } from "./table-size";

export type SelectedTarget = {
  readonly sheet: string;
  readonly cell: string;
  readonly area: string;
  readonly filled: number;
  /** What else stands there, as "hidden rows, so that part of it would not be seen: 7". */
  readonly alsoThere: readonly string[];
  /** Why nothing can be written there, in a sentence; null where it can. */
  readonly obstacle: string | null;
  /** What holds wherever it is written: manual calculation, a file that is only to be read. In sentences. */
  readonly ofWorkbook: readonly string[];
};

/** Where the table would stand at the selection; null where several blocks are selected or it would not fit. */
export const targetAt = (table: Table, mode: Mode): Promise<SelectedTarget | null> => targetOfSize(sizeOf(table, mode));

export async function targetOfSize(size: Size): Promise<SelectedTarget | null> {
  try {
    return await inExcel(async (context) => {
      const read = queueTarget(context.workbook.getSelectedRange().getCell(0, 0), size);
      const workbook = context.workbook.load("readOnly");
      const application = workbook.application.load("calculationMode");
      await context.sync();
      const { sheet, row, column, area, filled, alsoThere, obstacle } = await read([]);
      const ofWorkbook = [
        ...((application.calculationMode as string) === "Manual"
          ? ["Calculation is set to manual: after a change, press F9 to see its figures"]
          : []),
        ...(workbook.readOnly ? ["The workbook is open for reading only: save a copy under another name to keep what is inserted"] : []),
      ];
      return { sheet, cell: address(row, column), area, filled, alsoThere, obstacle, ofWorkbook };
    });
  } catch {
    return null;
  }
}

export type ReadRows = { readonly rows: readonly AssumptionRow[]; readonly address: string } | { readonly sentence: string };
export type ReadCell = { readonly value: Cell; readonly address: string } | { readonly sentence: string };

const mostRows = 200;

/**
 * Reads two selected columns, names and values; where one cell is selected, the first two columns of the filled region around it. The
 * source of a value is its cell.
 */
export async function readSelectedRows(): Promise<ReadRows> {
  const sentence = "Select two columns in Excel, names and values, then press again";
  return reading(async (context) => {
    const selected = context.workbook.getSelectedRange().load("columnCount,rowCount,cellCount");
    const around = selected.getSurroundingRegion().load("columnCount,rowCount");
    const sheet = selected.worksheet.load("name");
    await context.sync();
    const range = selected.cellCount === 1 ? around : selected;
    if (range.columnCount < 2 || (range === selected && range.columnCount > 2)) return { sentence };
    const cells = range
      .getResizedRange(Math.min(range.rowCount, mostRows) - range.rowCount, 2 - range.columnCount)
      .load("values,valueTypes,address,rowIndex,columnIndex");
    await context.sync();
    const rows = cells.values.map((line: unknown[], row): AssumptionRow => {
      const source = `${quotedSheet(sheet.name)}!${address(cells.rowIndex + row, cells.columnIndex + 1)}`;
      return { label: typeof line[0] === "string" ? line[0].trim() : "", value: cellFrom(line[1], cells.valueTypes[row]?.[1]), source };
    });
    return { rows: rows.filter(({ label }) => label !== ""), address: cells.address };
  });
}

/** The first selected cell. */
export async function readSelectedCell(): Promise<ReadCell> {
  return reading(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load("values,valueTypes,address");
    await context.sync();
    return { value: cellFrom(cell.values[0]?.[0], cell.valueTypes[0]?.[0]), address: cell.address };
  });
}

export async function selectedAddress(): Promise<string> {
  const read = await reading(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return { address: range.address };
  });
  return "address" in read ? read.address : "";
}
