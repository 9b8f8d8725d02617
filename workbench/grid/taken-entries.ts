/** What a person types is taken as Excel takes it: the same rules as for what the add-in writes. */
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
        // An apostrophe is taken off by the editor, which says by the type that there was one.
        if (!cell || cell.t === CellValueType.FORCE_STRING || typeof entry !== "string" || entry === "" || /[\r\n]/.test(entry))
          return next(cell);
        const format = grid.styles.at(grid.book.getActiveSheet(), row, col).n?.pattern;
        return { ...cell, ...typedEntry(entry, format) };
      },
    });
}
