/** Events: the pane watches the selection, and will know of edits. */
import type { Probe } from "../probe";
import type { Stage } from "../stage";
import { pause } from "../steady-values";
import { onlyDifference } from "./spills";

const longestWait = 5000;

export const eventProbes: readonly Probe[] = [
  {
    title: "Excel tells of a moved selection",
    kind: "must",
    look: async (stage) => {
      const heard: string[] = [];
      const leave = await stage.run(async (sheet, context) => {
        const handler = context.workbook.onSelectionChanged.add(() => {
          heard.push("workbook");
          return Promise.resolve();
        });
        const second = sheet.onSelectionChanged.add(({ address }) => {
          heard.push(`sheet ${address}`);
          return Promise.resolve();
        });
        await context.sync();
        return leaving(handler, second);
      });
      try {
        await stage.run(async (sheet, context) => {
          sheet.getRange("B4").select();
          await context.sync();
          sheet.getRange("C5:D6").select();
          await context.sync();
        });
        await heardOf(stage, () => heard.includes("workbook") && heard.includes("sheet C5:D6"));
      } finally {
        await leave();
      }
      return {
        differences: [
          ...onlyDifference("Of the workbook", "told", heard.includes("workbook") ? "told" : "not told"),
          ...onlyDifference(
            "Of the sheet",
            "told of C5:D6",
            heard.includes("sheet C5:D6") ? "told of C5:D6" : `told of ${heard.join(", ")}`,
          ),
        ],
      };
    },
  },
  {
    title: "Excel tells of an edit, and that it was the add-in’s own",
    kind: "expected",
    needs: "1.14",
    look: async (stage) => {
      const heard: string[] = [];
      const leave = await stage.run(async (sheet, context) => {
        const handler = sheet.onChanged.add(({ address, triggerSource }) => {
          heard.push(`${address} ${triggerSource}`);
          return Promise.resolve();
        });
        await context.sync();
        return leaving(handler);
      });
      try {
        await stage.run(async (sheet, context) => {
          sheet.getRange("B4").values = [[5]];
          await context.sync();
        });
        await heardOf(stage, () => heard.length > 0);
      } finally {
        await leave();
      }
      return { differences: onlyDifference("An edit of B4", "B4 ThisLocalAddin", heard[0] ?? "not told") };
    },
  },
];

async function heardOf(stage: Stage, isThere: () => boolean): Promise<void> {
  const end = Date.now() + longestWait;
  while (!isThere() && Date.now() < end) await pause(50, stage.signal);
}

type Handler = Pick<OfficeExtension.EventHandlerResult<never>, "context" | "remove">;

/** Whatever has come in between, Excel is told not to tell any more. All handlers are of one conversation. */
const leaving =
  (handler: Handler, ...others: readonly Handler[]) =>
  async (): Promise<void> => {
    await Excel.run(handler.context, async (same) => {
      for (const each of [handler, ...others]) each.remove();
      await same.sync();
    });
  };
