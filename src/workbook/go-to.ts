/** Selects cells, so that people see them. */
import { inExcel } from "./answered";
import { failureSentence } from "./failure-sentence";
import type { Inserted } from "./insertion";
import { areaName } from "./register/entry";
import type { Undoable } from "./restore-point";

/** Selects what was inserted; does nothing where its sheet is gone. */
export async function goTo({ restorePoint, area }: Pick<Inserted, "restorePoint" | "area">): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject((restorePoint as Undoable).sheetId).load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    sheet.getRange(area).select();
    await context.sync();
  });
}

/** Selects a table of the register, wherever it has been moved since. */
export async function goToTable(number: number): Promise<void> {
  await inExcel(async (context) => {
    const range = context.workbook.names.getItem(areaName(number)).getRange();
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}

/** Null, or a sentence that says why the cell cannot be selected. */
export async function selectCell(sheetName: string, cell: string): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name");
      await context.sync();
      if (sheet.isNullObject) return `The workbook no longer has a sheet called ${sheetName}`;
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
      return null;
    });
  } catch (error) {
    return failureSentence(error, { action: "select", state: "unchanged" });
  }
}
