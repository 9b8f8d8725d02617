/** What is selected in Excel: where a table would go, and the assumptions that a person points at. */
import { CellError, type Cell } from "../calculation";
import { address, type AssumptionRow, type Table } from "../tables";
import { refusalOf } from "./excel-refusal";
import type { Mode } from "./insertion";
import { queueTarget, quotedSheet, type Size } from "./preflight";
import { sizeOf } from "./table-size";

export type SelectedTarget = { readonly sheet: string; readonly cell: string; readonly area: string; readonly filled: number };

/** Where the table would stand if it were inserted at the selection now; null when no one cell is selected, or it would not fit. */
export const targetAt = (table: Table, mode: Mode): Promise<SelectedTarget | null> => targetOfSize(sizeOf(table, mode));

/** The same for any block of cells. */
export async function targetOfSize(size: Size): Promise<SelectedTarget | null> {
  try {
    return await Excel.run(async (context) => {
      const read = queueTarget(context.workbook.getSelectedRange().getCell(0, 0), size);
      await context.sync();
      const { sheet, row, column, area, filled } = read();
      return { sheet, cell: address(row, column), area, filled };
    });
  } catch {
    return null;
  }
}

export type ReadRows = { readonly rows: readonly AssumptionRow[]; readonly address: string } | { readonly sentence: string };
export type ReadCell = { readonly value: Cell; readonly address: string } | { readonly sentence: string };

const mostRows = 200;

/** Two selected columns, names and values; each value's source is its own cell. `labels` are the ones the form knows, to tell names from other words. */
export async function readSelectedRows(labels: readonly string[]): Promise<ReadRows> {
  const sentence = "Select two columns in Excel, names and values, then press again";
  return reading(async (context) => {
    const range = context.workbook.getSelectedRange().load("columnCount,rowCount,rowIndex,columnIndex");
    const sheet = range.worksheet.load("name");
    await context.sync();
    if (range.columnCount !== 2) return { sentence };
    const cells = range.getResizedRange(Math.min(range.rowCount, mostRows) - range.rowCount, 0).load("values,valueTypes,address");
    await context.sync();
    const known = new Set(labels.map((label) => label.toLowerCase()));
    const isKnown = (label: string): boolean =>
      known.has(label.toLowerCase()) || [...known].some((one) => label.toLowerCase().startsWith(`${one},`));
    const rows = cells.values.flatMap((line: unknown[], row): AssumptionRow[] => {
      const label = typeof line[0] === "string" ? line[0].trim() : "";
      const source = `${quotedSheet(sheet.name)}!${address(range.rowIndex + row, range.columnIndex + 1)}`;
      return isKnown(label) ? [{ label, value: cellFrom(line[1], cells.valueTypes[row]?.[1]), source }] : [];
    });
    return rows.length === 0
      ? { sentence: `${cells.address} has no name that this table knows, like ${labels[0] ?? ""}. ${sentence}` }
      : { rows, address: cells.address };
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

export async function reading<Read>(read: (context: Excel.RequestContext) => Promise<Read>): Promise<Read | { sentence: string }> {
  try {
    return await Excel.run(read);
  } catch (error) {
    return { sentence: refusalOf(error) };
  }
}

export function cellFrom(value: unknown, type: unknown): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return new CellError(String(value));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** Calls back at every move of the selection; what it resolves to ends that. */
export async function onSelectionChanged(listener: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
    };
  });
}
