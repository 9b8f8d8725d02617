/** Settings that the add-in keeps in the workbook: written, read back, removed. */
import { CannotTry, type Probe } from "../probe";
import { checkKey as key } from "../stage";
import { onlyDifference } from "./spills";

/** Longer than any entry of the register. */
const long = "0123456789abcdef".repeat(4096);

export const settingProbes: readonly Probe[] = [
  {
    title: "Settings of the workbook: written, read back, replaced, removed; 64 kB in one",
    kind: "must",
    run: (stage) =>
      stage.run(async (_sheet, context) => {
        const { settings } = context.workbook;
        settings.add(key, "£1,000 and “quoted”");
        const first = settings.getItem(key).load("value");
        await context.sync();
        const before = String(first.value);
        settings.add(key, long);
        const second = settings.getItem(key).load("value");
        await context.sync();
        const after = String(second.value);
        second.delete();
        const gone = settings.getItemOrNullObject(key).load("key");
        await context.sync();
        return {
          differences: [
            ...onlyDifference("Read back", "£1,000 and “quoted”", before),
            ...onlyDifference("Length of the long one", String(long.length), String(after.length)),
            ...onlyDifference("After it was removed", "gone", gone.isNullObject ? "gone" : "still there"),
          ],
        };
      }),
  },
  {
    title: "Settings of the document: written, read back, removed",
    kind: "must",
    run: async () => {
      const { settings } = Office.context.document;
      const value = { tables: ["£1,000", null, 2.5] };
      try {
        settings.set(key, value);
        await saved(settings);
        const read = JSON.stringify(settings.get(key));
        return { differences: onlyDifference("Read back", JSON.stringify(value), read) };
      } finally {
        settings.remove(key);
        await saved(settings);
      }
    },
  },
  {
    title: "Whether the workbook’s settings and the document’s are the same",
    kind: "unknown",
    run: async (stage) => {
      const { settings } = Office.context.document;
      try {
        settings.set(key, "from the document");
        await saved(settings);
        const found = await stage.run(async (_sheet, context) => {
          const item = context.workbook.settings.getItemOrNullObject(key).load("value");
          await context.sync();
          return item.isNullObject ? null : String(item.value);
        });
        return { differences: [], remark: found === null ? "they are kept apart" : "they are the same" };
      } finally {
        settings.remove(key);
        await saved(settings);
      }
    },
  },
];

function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) =>
    settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new CannotTry(`Excel would not save: ${error.message}`)),
    ),
  );
}
