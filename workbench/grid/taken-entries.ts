/** Makes Univer read what people type as Excel does, by the same rules as what the add-in writes. */
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { CellValueType } from "@univerjs/core";
import type { Grid } from "./grid";
import { typedEntry } from "./typed-entry";

const beforeUniversOwn = 1000;

export function takeEntriesAsExcel(grid: Grid): void {
  grid.univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: beforeUniversOwn,
      handler: (cell, { row, col }, next) => {
        const entry = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? cell?.v;
        // The editor removes an apostrophe and marks it by the type.
        if (!cell || cell.t === CellValueType.FORCE_STRING || typeof entry !== "string" || entry === "" || /[\r\n]/.test(entry))
          return next(cell);
        const format = grid.styles.at(grid.book.getActiveSheet(), row, col).n?.pattern;
        return { ...cell, ...typedEntry(entry, format) };
      },
    });
}
