/** What is left of a batch that fails half-way. Excel does not undo it, which is why the add-in puts everything back itself. */
import type { Probe } from "../probe";
import { onlyDifference } from "./spills";

export const batchProbes: readonly Probe[] = [
  {
    title: "Actions before the one that fails stay done",
    kind: "expected",
    run: async (stage) => {
      const code = await stage
        .run(async (sheet, context) => {
          sheet.getRange("B4").values = [["before"]];
          context.workbook.worksheets.getItem("There is no sheet of this name").activate();
          sheet.getRange("B5").values = [["after"]];
          await context.sync();
        })
        .then(
          () => "none",
          (error: unknown) => String((error as { code?: string }).code),
        );
      return stage.run(async (sheet, context) => {
        const cells = sheet.getRange("B4:B5").load("values");
        await context.sync();
        return {
          differences: [
            ...onlyDifference("The refusal", "ItemNotFound", code),
            ...onlyDifference("The cells", "before | ", cells.values.flat().join(" | ")),
          ],
        };
      });
    },
  },
];
