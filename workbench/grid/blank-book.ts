import type { IWorkbookData } from "@univerjs/core";

let made = 0;

/**
 * Univer's own default has 20 columns; Excel's size would cost memory.
 * Each book needs an id of its own: Univer's formula caches are global and keyed by it.
 */
export function blankBook(): Partial<IWorkbookData> {
  const id = `workbook-${++made}`;
  return {
    id,
    name: "Workbench",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 50_000, columnCount: 60, defaultColumnWidth: 88 } },
  };
}
