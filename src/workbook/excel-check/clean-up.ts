/** Leaves the workbook as it was: the sheets that were made are gone, and with them their names and settings; the selection is back. */
import { pause } from "./steady-values";
import { refersTo, tableSheetName, type WorkbookBefore } from "./stage";

/** Null when all is as before, or the sentence that says what is still there. */
export async function cleanUp(before: WorkbookBefore): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    try {
      await attempt(before);
      return null;
    } catch (error) {
      if (tries === mostTries) return refusal(error);
    }
    await pause(betweenTries, never);
  }
}

/** A cell that is being edited holds everything up until somebody presses Enter: some seconds are given for that. */
const mostTries = 8;
const betweenTries = 500;
const never = new AbortController().signal;

function refusal(error: unknown): string {
  const { code, message = "" } = error as { code?: string; message?: string };
  return code === "InvalidOperationInCellEditMode"
    ? "Excel is editing a cell, so the sheet Placement Costing check is still there. Press Enter in the sheet, then Delete it now"
    : `Excel would not clear up (${code ?? message}), so the sheet Placement Costing check may still be there. Press Delete it now, or delete it yourself`;
}

async function attempt(before: WorkbookBefore): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    settings.load("items/key,items/value");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();

    const made = [before.sheetName, tableSheetName(before.sheetName)];
    const ours = worksheets.items.filter(({ name }) => made.includes(name));
    if (ours.some(({ id }) => id === active.id)) returnTo(worksheets, before);
    // By their names: an item of a loaded collection may be known by its place alone, which changes as others are deleted.
    for (const item of names.items) if (isOurName(item, before, made)) names.getItem(item.name).delete();
    await context.sync();
    putSettingsBack(settings, before);
    for (const { id } of ours) worksheets.getItem(id).delete();
    await context.sync();
  });
}

/** Made by the check, and about cells of its sheets; where somebody has deleted such a sheet, about no cells any more. */
const isOurName = ({ name, formula }: Excel.NamedItem, before: WorkbookBefore, sheets: readonly string[]): boolean =>
  !before.names.has(name) &&
  (sheets.some((sheet) => refersTo(formula, sheet)) || (/^(care|placement_costing)_/i.test(name) && String(formula).includes("#REF!")));

/** Only where the check itself has led elsewhere: whoever has gone to another sheet meanwhile stays there. A sheet keeps its own selection. */
function returnTo(worksheets: Excel.WorksheetCollection, { activeSheet }: WorkbookBefore): void {
  if (worksheets.items.some(({ id }) => id === activeSheet)) worksheets.getItem(activeSheet).activate();
}

/** Settings of ours that the check has made or changed. Nobody else writes ours while it runs: it has the pane to itself. */
function putSettingsBack(settings: Excel.SettingCollection, before: WorkbookBefore): void {
  for (const { key, value } of settings.items) {
    if (!key.startsWith("placementCosting.")) continue;
    const earlier = before.settings.get(key);
    if (earlier === undefined) settings.getItem(key).delete();
    else if (JSON.stringify(earlier) !== JSON.stringify(value)) settings.add(key, earlier);
  }
}
