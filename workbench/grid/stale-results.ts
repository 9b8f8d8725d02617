/** The results that formulas keep while the workbook is calculated by hand. */
import type { ICellData, Nullable } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/preset-sheets-node-core";
import { hasFormula } from "./cell";

/** @param entered "sheet-1 4 2": cells that were just written, whose formulas are calculated even then */
export function holdResults(book: FWorkbook, entered: ReadonlySet<string>): () => void {
  const kept = book.getSheets().map((sheet) => {
    const matrix = sheet.getSheet().getCellMatrix();
    const cells: [row: number, column: number, result: Pick<ICellData, "v" | "t">][] = [];
    matrix.forValue((row, column, cell: Nullable<ICellData>) => {
      if (hasFormula(cell) && !entered.has(`${sheet.getSheetId()} ${row} ${column}`))
        cells.push([row, column, { v: cell?.v ?? null, t: cell?.t ?? null }]);
    });
    return { matrix, cells };
  });
  return () => {
    for (const { matrix, cells } of kept)
      for (const [row, column, result] of cells) {
        const cell = matrix.getValue(row, column);
        if (hasFormula(cell)) matrix.setValue(row, column, { ...cell, ...result });
      }
  };
}
