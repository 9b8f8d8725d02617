/** Moved cells, as when a table of the register is moved: what refers to them must follow. */
import { differencesBetween } from "../compare";
import type { Probe } from "../probe";
import { steadyValues } from "../steady-values";
import { onlyDifference } from "./spills";

const name = "placement_costing_check_moved";

export const moveProbes: readonly Probe[] = [
  {
    title: "When cells are moved, the formulas, the name and the chart that refer to them follow, and what they spill moves too",
    kind: "must",
    needs: "1.11",
    leavesObjects: true,
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const { names } = context.workbook;
        sheet.getRange("B4:C5").formulas = [
          ["Price", 2411.3],
          ["=C4*2", "=CARE.SHARE(90,{1;1;1})"],
        ];
        sheet.getRange("E4").formulas = [["=SUM(C4:C7)"]];
        names.add(name, sheet.getRange("B4:C7"));
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C4:C7"), "Columns");
        chart.name = name;
        chart.title.setFormula(`='${stage.sheetName}'!$B$4`);
        await context.sync();
        await steadyValues(stage, sheet.getRange("C5:C7"));
        sheet.getRange("B4:C7").moveTo("G20");
        const item = names.getItem(name).load("formula");
        const sum = sheet.getRange("E4").load("formulas");
        const moved = sheet.getRange("G21").load("formulas");
        const left = sheet.getRange("B4:C7").getUsedRangeOrNullObject(true).load("address");
        const title = sheet.charts.getItem(name).title.load("text");
        await context.sync();
        const spilled = await steadyValues(stage, sheet.getRange("H21:H23"));
        const total = await steadyValues(stage, sheet.getRange("E4"));
        return {
          differences: [
            ...onlyDifference("A formula elsewhere", "=SUM(H20:H23)", String(sum.formulas[0]?.[0])),
            ...onlyDifference("A formula among them", "=H20*2", String(moved.formulas[0]?.[0])),
            ...onlyDifference("What the name refers to", `='${stage.sheetName}'!$G$20:$H$23`, String(item.formula)),
            ...onlyDifference("Where they stood", "empty", left.isNullObject ? "empty" : left.address),
            ...onlyDifference("The chart’s title", "Price", title.text),
            ...differencesBetween("=CARE.SHARE(90,{1;1;1})", [[30], [30], [30]], spilled),
            ...differencesBetween("=SUM(H20:H23)", [[2501.3]], total),
          ],
        };
      }),
  },
];
