/** Texts kept in the workbook itself, so that they travel with the file. No sheet shows them, and other add-ins cannot read them. */

const prefix = "placementCosting.";
export const wholeKey = (key: string): string => prefix + key;

/** All texts whose keys begin with `start`, by the rest of the key: "scenarios." finds "savings-grid" of "placementCosting.scenarios.savings-grid". */
export async function readSettings(start: string): Promise<ReadonlyMap<string, string>> {
  return await Excel.run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return textsOf(settings, start);
  });
}

export async function writeSetting(key: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    queueSetting(context.workbook, key, text);
    await context.sync();
  });
}

export async function removeSetting(key: string): Promise<void> {
  await Excel.run(async (context) => {
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
