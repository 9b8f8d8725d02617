import type { Undoable } from "./insert-block";
import type { Inserted } from "./insertion";

/** Shows what was inserted in Excel; does nothing when its sheet is gone. */
export async function goTo({ before, area }: Pick<Inserted, "before" | "area">): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject((before as Undoable).sheetId).load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    sheet.getRange(area).select();
    await context.sync();
  });
}
