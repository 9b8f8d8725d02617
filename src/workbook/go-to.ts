import type { Undoable } from "./insert-table";
import type { Inserted } from "./insertion";

/** Shows the inserted table in Excel; does nothing when its sheet is gone. */
export async function goTo({ before, area }: Inserted): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject((before as Undoable).sheetId).load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    sheet.getRange(area).select();
    await context.sync();
  });
}
