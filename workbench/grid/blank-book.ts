import type { IWorkbookData, IWorksheetData } from "@univerjs/core";

/** Padding, because Univer's line under frozen rows covers the lower part of letters that touch it. */
export const aboveFreezeLine = { t: 0, b: 4, l: 2, r: 2 };

/** Univer's default of 20 columns is too small, and Excel's size costs too much memory. A spill of 40,000 rows fits. */
export const sheetShape: Partial<IWorksheetData> = {
  rowCount: 50_000,
  columnCount: 60,
  defaultColumnWidth: 88,
  defaultStyle: { pd: aboveFreezeLine },
};

let made = 0;

/** Every workbook needs its own id, because Univer's formula caches are global and keyed by it. */
export function blankBook(): Partial<IWorkbookData> {
  const id = `workbook-${++made}`;
  return { id, name: "Workbench", sheetOrder: ["sheet-1"], sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...sheetShape } } };
}
