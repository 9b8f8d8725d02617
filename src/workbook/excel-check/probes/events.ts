/** Events for moved selections and edits. */
import type { Probe } from "../probe";
import type { Stage } from "../stage";
import { pause } from "../steady-values";
import { onlyDifference } from "./spills";

const longestWait = 5000;

export const eventProbes: readonly Probe[] = [
  {
    title: "Excel reports that the selection has moved",
    kind: "must",
    run: async (stage) => {
      const heard: string[] = [];
      const stopListening = await stage.run(async (sheet, context) => {
        const handler = context.workbook.onSelectionChanged.add(() => {
          heard.push("workbook");
          return Promise.resolve();
        });
        const second = sheet.onSelectionChanged.add(({ address }) => {
          heard.push(`sheet ${address}`);
          return Promise.resolve();
        });
        await context.sync();
        return removing(handler, second);
      });
      try {
        await stage.run(async (sheet, context) => {
          sheet.getRange("B4").select();
          await context.sync();
          sheet.getRange("C5:D6").select();
          await context.sync();
        });
        await waitUntil(stage, () => heard.includes("workbook") && heard.includes("sheet C5:D6"));
      } finally {
        await stopListening();
      }
      return {
        differences: [
          ...onlyDifference("Event of the workbook", "raised", heard.includes("workbook") ? "raised" : "not raised"),
          ...onlyDifference(
            "Event of the sheet",
            "raised for C5:D6",
            heard.includes("sheet C5:D6") ? "raised for C5:D6" : `raised for ${heard.join(", ")}`,
          ),
        ],
      };
    },
  },
  {
    title: "Excel reports an edit, and that the add-in made it",
    kind: "expected",
    needs: "1.14",
    run: async (stage) => {
      const heard: string[] = [];
      const stopListening = await stage.run(async (sheet, context) => {
        const handler = sheet.onChanged.add(({ address, triggerSource }) => {
          heard.push(`${address} ${triggerSource}`);
          return Promise.resolve();
        });
        await context.sync();
        return removing(handler);
      });
      try {
        await stage.run(async (sheet, context) => {
          sheet.getRange("B4").values = [[5]];
          await context.sync();
        });
        await waitUntil(stage, () => heard.length > 0);
      } finally {
        await stopListening();
      }
      return { differences: onlyDifference("An edit of B4", "B4 ThisLocalAddin", heard[0] ?? "not raised") };
    },
  },
];

async function waitUntil(stage: Stage, isRaised: () => boolean): Promise<void> {
  const end = Date.now() + longestWait;
  while (!isRaised() && Date.now() < end) await pause(50, stage.signal);
}

type Handler = Pick<OfficeExtension.EventHandlerResult<never>, "context" | "remove">;

/** Removes the handlers, all of which belong to one request context. */
const removing =
  (handler: Handler, ...others: readonly Handler[]) =>
  async (): Promise<void> => {
    await Excel.run(handler.context, async (same) => {
      for (const each of [handler, ...others]) each.remove();
      await same.sync();
    });
  };
