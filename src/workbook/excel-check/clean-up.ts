/** Leaves the workbook as it was before the check: deletes the sheets, names and settings that were made, and goes back to the sheet. */
import { quotedSheet } from "../../tables";
import { inExcel, isNoAnswer } from "../answered";
import { wholeKey } from "../document-settings";
import { isCellBeingEdited } from "../failure-sentence";
import { readEntry, registerKey } from "../register/entry";
import { pause } from "./steady-values";
import { checkKey, refersTo, tableSheetName, type WorkbookBefore } from "./stage";

/** Null, or a sentence that says what is still in the workbook. */
export async function cleanUp(before: WorkbookBefore): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    try {
      await attempt(before);
      return null;
    } catch (error) {
      if (tries === mostTries || isNoAnswer(error)) return refusal(error);
    }
    await pause(betweenTries, never);
  }
}

/** While a cell is being edited nothing can be deleted, so people get a few seconds to press Enter. */
const mostTries = 8;
const betweenTries = 500;
const never = new AbortController().signal;

function refusal(error: unknown): string {
  const { code, message = "" } = error as { code?: string; message?: string };
  return isCellBeingEdited(error)
    ? "Excel is editing a cell, so the sheet Placement Costing check is still there. Press Enter in the sheet, then Delete it now"
    : `Excel would not clear up (${code ?? message}), so the sheet Placement Costing check may still be there. Press Delete it now, or delete it yourself`;
}

async function attempt(before: WorkbookBefore): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    settings.load("items/key,items/value");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();

    const namesGiven = [before.sheetName, tableSheetName(before.sheetName)];
    const ours = worksheets.items.filter(({ id, name }) => id === before.stageId || namesGiven.includes(name));
    const made = [...namesGiven, ...ours.map(({ name }) => name)];
    if (ours.some(({ id }) => id === active.id)) returnTo(worksheets, before);
    // Deleted by name: items of a loaded collection may go by their index, which changes as others are deleted.
    for (const item of names.items) if (isOurName(item, before, made)) names.getItem(item.name).delete();
    await context.sync();
    for (const setting of settings.items) if (isOurSetting(setting, made)) settings.getItem(setting.key).delete();
    for (const { id } of ours) worksheets.getItem(id).delete();
    await context.sync();
  });
}

/** Made by the check, and referring to its sheets, or to #REF! where somebody has deleted such a sheet. */
const isOurName = ({ name, formula }: Excel.NamedItem, before: WorkbookBefore, sheets: readonly string[]): boolean =>
  !before.names.has(name) &&
  (sheets.some((sheet) => refersTo(formula, sheet)) || (/^(care|placement_costing)_/i.test(name) && String(formula).includes("#REF!")));

/** A sheet keeps its own selection, so only the sheet needs to be activated. */
function returnTo(worksheets: Excel.WorksheetCollection, { activeSheet }: WorkbookBefore): void {
  if (worksheets.items.some(({ id }) => id === activeSheet)) worksheets.getItem(activeSheet).activate();
}

/** What the check itself has kept, and the tables that it inserted. Those of another pane at the same workbook stay. */
function isOurSetting({ key, value }: Excel.Setting, sheets: readonly string[]): boolean {
  if (key === checkKey) return true;
  const entry = key.startsWith(wholeKey(registerKey(""))) ? readEntry(String(value)) : null;
  return entry !== null && sheets.some((sheet) => entry.at.startsWith(`${quotedSheet(sheet)}!`));
}
