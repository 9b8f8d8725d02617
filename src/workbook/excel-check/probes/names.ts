/** Defined names: made, used by a formula of the same batch, found again and deleted. */
import { differencesBetween } from "../compare";
import type { Probe } from "../probe";
import { steadyValues } from "../steady-values";
import { onlyDifference } from "./spills";

const name = "placement_costing_check_price";

export const nameProbes: readonly Probe[] = [
  {
    title: "A name is made, used in a formula at once, found again and deleted",
    kind: "must",
    leavesObjects: true,
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const { names } = context.workbook;
        sheet.getRange("B4").values = [[2411.3]];
        names.add(name, sheet.getRange("B4"));
        const cell = sheet.getRange("C4");
        cell.formulas = [[`=CARE.BLOCKCOST(${name},5)`]];
        cell.load("formulas");
        const found = names.getItemOrNullObject(name.toUpperCase()).load("name,formula");
        await context.sync();
        const values = await steadyValues(stage, sheet.getRange("C4"));
        const refersTo = found.isNullObject ? "no such name" : String(found.formula);
        if (!found.isNullObject) found.delete();
        const gone = names.getItemOrNullObject(name).load("name");
        await context.sync();
        return {
          differences: [
            ...differencesBetween(`=CARE.BLOCKCOST(${name},5)`, [[626938]], values),
            ...onlyDifference("The formula as read back", `=CARE.BLOCKCOST(${name},5)`, String(cell.formulas[0]?.[0])),
            ...onlyDifference("What the name refers to", `='${stage.sheetName}'!$B$4`, refersTo),
            ...onlyDifference("After it was deleted", "no such name", gone.isNullObject ? "no such name" : "still there"),
          ],
        };
      }),
  },
];
