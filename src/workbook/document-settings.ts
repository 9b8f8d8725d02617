/** Texts kept in the workbook itself, so that they travel with the file. No sheet shows them, and other add-ins cannot read them. */
import { inExcel, settingsFull } from "./answered";

const prefix = "placementCosting.";
export const wholeKey = (key: string): string => prefix + key;

/** All texts whose keys begin with `start`, by the rest of the key: "scenarios." finds "savings-grid" of "placementCosting.scenarios.savings-grid". */
export async function readSettings(start: string): Promise<ReadonlyMap<string, string>> {
  return await inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return textsOf(settings, start);
  });
}

/** Fails with the code SettingsFull where the workbook does not keep the text: Excel may then go on giving the old one without a word. */
export async function writeSetting(key: string, text: string): Promise<void> {
  await inExcel(async (context) => {
    const { workbook } = context;
    queueSetting(workbook, key, text);
    const kept = workbook.settings.getItemOrNullObject(wholeKey(key)).load("value");
    await context.sync();
    if (kept.isNullObject || kept.value !== text)
      throw Object.assign(new Error("The workbook's settings are full"), { code: settingsFull });
  });
}

export async function removeSetting(key: string): Promise<void> {
  await inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(wholeKey(key)).load("key");
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}

/** Adds the text, or replaces it, when the caller syncs. */
export function queueSetting(workbook: Excel.Workbook, key: string, text: string): void {
  workbook.settings.add(wholeKey(key), text);
}

/** The keys and values of the items must be loaded. */
export function textsOf({ items }: Excel.SettingCollection, start: string): ReadonlyMap<string, string> {
  const whole = wholeKey(start);
  return new Map(
    items.flatMap(({ key, value }): [string, string][] =>
      key.startsWith(whole) && typeof value === "string" ? [[key.slice(whole.length), value]] : [],
    ),
  );
}
