/** Cells as they were before: after a write that failed, or when an insert is undone. Contents come first, for they are what must not be lost. */
import type { Snapshot } from "./preflight";

export type Before = {
  /** Its id, which a new name does not change; of a sheet that is being made, its name. */
  readonly sheetId: string;
  readonly onNewSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Null on a new sheet. */
  readonly snapshot: Snapshot | null;
  readonly names: readonly string[];
};

export async function putBack(before: Before): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(before.sheetId).load("name");
    const names = before.names.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    await context.sync();
    if (before.snapshot !== null && !sheet.isNullObject) {
      const range = sheet.getRangeByIndexes(before.row, before.column, before.rows, before.columns);
      range.formulas = before.snapshot.contents as (string | number | boolean)[][];
      await context.sync();
      range.clear("Formats");
      range.numberFormat = before.snapshot.numberFormats as string[][];
      for (const [column, width] of before.snapshot.columnWidths.entries())
        range.getColumn(column).getEntireColumn().format.columnWidth = width;
    } else if (before.onNewSheet && !sheet.isNullObject) sheet.delete();
    for (const name of names) if (!name.isNullObject) name.delete();
    await context.sync();
  });
}
