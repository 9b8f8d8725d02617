/** What the add-in can see of a sheet before it writes: protection, merged cells, Excel tables, widths. */
import type { Probe } from "../probe";
import { onlyDifference } from "./spills";

export const sheetProbes: readonly Probe[] = [
  {
    title: "A protected sheet refuses a write, and says that it is protected",
    kind: "must",
    leavesObjects: true,
    run: async (stage) => {
      await stage.run(async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
      });
      const refusal = await stage
        .run(async (sheet, context) => {
          sheet.getRange("B4").values = [[5]];
          await context.sync();
        })
        .then(
          () => "written",
          (error: unknown) => String((error as { code?: string }).code),
        );
      return stage.run(async (sheet, context) => {
        const protection = sheet.protection.load("protected");
        await context.sync();
        const wasProtected = protection.protected;
        sheet.protection.unprotect();
        await context.sync();
        return {
          differences: [
            ...onlyDifference("A write", "AccessDenied", refusal),
            ...onlyDifference("protection.protected", "true", String(wasProtected)),
          ],
        };
      });
    },
  },
  {
    title: "Merged cells and Excel tables in the way are seen",
    kind: "must",
    needs: "1.13",
    leavesObjects: true,
    run: (stage) =>
      stage.run(async (sheet, context) => {
        sheet.getRange("B4:C4").merge();
        sheet.getRange("B6:C7").values = [
          ["One", "Two"],
          [1, 2],
        ];
        sheet.tables.add("B6:C7", true);
        const merged = sheet.getRange("A4:B5").getMergedAreasOrNullObject().load("address");
        const none = sheet.getRange("E4:F5").getMergedAreasOrNullObject().load("address");
        const tables = sheet.getRange("C7:D9").getTables(false).load("items/name");
        const free = sheet.getRange("E4:F5").getUsedRangeOrNullObject(true).load("address");
        await context.sync();
        return {
          differences: [
            ...onlyDifference("Merged cells at A4:B5", "seen", merged.isNullObject ? "not seen" : "seen"),
            ...onlyDifference("Merged cells at E4:F5", "none", none.isNullObject ? "none" : none.address),
            ...onlyDifference("Tables at C7:D9", "1", String(tables.items.length)),
            ...onlyDifference("Used cells at E4:F5", "none", free.isNullObject ? "none" : free.address),
          ],
        };
      }),
  },
  {
    title: "A column is as wide as it was made",
    kind: "expected",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const { format } = sheet.getRange("H4").getEntireColumn();
        format.columnWidth = wantedWidth;
        format.load("columnWidth");
        await context.sync();
        const { columnWidth } = format;
        return {
          differences:
            Math.abs(columnWidth - wantedWidth) <= 1 ? [] : onlyDifference("columnWidth", `${wantedWidth} points`, `${columnWidth} points`),
        };
      }),
  },
];

const wantedWidth = 120;
