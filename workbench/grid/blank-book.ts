import type { IWorkbookData, IWorksheetData } from "@univerjs/core";

/** Univer's line under frozen rows covers the feet of letters that stand on it. */
export const aboveFreezeLine = { t: 0, b: 4, l: 2, r: 2 };

/** Univer's own default has 20 columns; Excel's size would cost memory. A spill of 40,000 rows fits. */
export const sheetShape: Partial<IWorksheetData> = {
  rowCount: 50_000,
  columnCount: 60,
  defaultColumnWidth: 88,
  defaultStyle: { pd: aboveFreezeLine },
};

let made = 0;

/** Each book needs an id of its own: Univer's formula caches are global and keyed by it. */
export function blankBook(): Partial<IWorkbookData> {
  const id = `workbook-${++made}`;
  return { id, name: "Workbench", sheetOrder: ["sheet-1"], sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...sheetShape } } };
}
