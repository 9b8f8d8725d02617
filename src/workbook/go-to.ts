import { refusalOf } from "./excel-refusal";
import type { Undoable } from "./insert-block";
import type { Inserted } from "./insertion";

/** Shows what was inserted in Excel; does nothing when its sheet is gone. */
export async function goTo({ restorePoint, area }: Pick<Inserted, "restorePoint" | "area">): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject((restorePoint as Undoable).sheetId).load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    sheet.getRange(area).select();
    await context.sync();
  });
}

/** A sentence when the cell cannot be shown. */
export async function selectCell(sheetName: string, cell: string): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name");
      await context.sync();
      if (sheet.isNullObject) return `There is no sheet ${sheetName} any more`;
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
      return null;
    });
  } catch (error) {
    return refusalOf(error);
  }
}
