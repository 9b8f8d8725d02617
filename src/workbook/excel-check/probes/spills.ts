/** How a result spills into cells, what stops it, and what the API says about it. */
import { differencesBetween } from "../compare";
import { CannotTry, type Difference, type Probe } from "../probe";
import { steadyValues } from "../steady-values";

const spilling = "=CARE.SHARE(90,{1;1;1})";

export const spillProbes: readonly Probe[] = [
  {
    title: "A result spills; filled cells in its way stop it, and it appears when they are emptied",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet) => {
        const area = sheet.getRange("B4:B6");
        sheet.getRange("B5").values = [["in the way"]];
        sheet.getRange("B4").formulas = [[spilling]];
        const blocked = await steadyValues(stage, area);
        sheet.getRange("B5").clear("Contents");
        const free = await steadyValues(stage, area);
        return {
          differences: [
            ...differencesBetween("Blocked", [["#SPILL!"], ["in the way"], [""]], blocked),
            ...differencesBetween("Free", [[30], [30], [30]], free),
          ],
        };
      }),
  },
  {
    title: "The API tells cells of a spill from others",
    kind: "must",
    needs: "1.12",
    run: (stage) =>
      stage.run(async (sheet) => {
        sheet.getRange("B4").formulas = [[spilling]];
        await steadyValues(stage, sheet.getRange("B4:B6"));
        const ranges = ["B4:B6", "B3:B4", "D4:D6"].map((address) => sheet.getRange(address).load("hasSpill"));
        const formulas = sheet.getRange("B4:B6").load("formulas");
        await sheet.context.sync();
        const [all, some, none] = ranges.map(({ hasSpill }) => String(hasSpill as boolean | null));
        const words = `${String(all)}, ${String(some)}, ${String(none)}`;
        return {
          differences:
            words === "true, null, false" ? [] : [{ what: "hasSpill of all, some, none", expected: "true, null, false", seen: words }],
          remark: `formulas of the spill: ${formulas.formulas.flat().join(" | ")}`,
        };
      }),
  },
  {
    title: "A spill inside an Excel table",
    kind: "expected",
    leavesObjects: true,
    run: (stage) =>
      stage.run(async (sheet) => {
        sheet.getRange("B4:C7").values = [
          ["One", "Two"],
          ["", ""],
          ["", ""],
          ["", ""],
        ];
        sheet.tables.add("B4:C7", true);
        sheet.getRange("B5").formulas = [[spilling]];
        const [[seen] = []] = await steadyValues(stage, sheet.getRange("B5"));
        return { differences: seen === "#SPILL!" ? [] : [{ what: "B5", expected: "#SPILL!", seen: String(seen) }] };
      }),
  },
  {
    title: "Copying a spill over itself as values",
    kind: "unknown",
    run: (stage) =>
      stage.run(async (sheet) => {
        const area = sheet.getRange("B4:B6");
        sheet.getRange("B4").formulas = [[spilling]];
        await steadyValues(stage, area);
        area.copyFrom("B4:B6", "Values");
        area.load("formulas");
        await sheet.context.sync();
        return { differences: [], remark: `leaves ${area.formulas.flat().join(" | ")}` };
      }),
  },
  {
    title: "What a cell’s value as data tells of an error",
    kind: "unknown",
    needs: "1.16",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        sheet.getRange("B4").formulas = [["=CARE.BLOCKCOST(2411.3,-5)"]];
        await steadyValues(stage, sheet.getRange("B4"));
        const cell = sheet.getRange("B4");
        if (!("valuesAsJson" in cell)) throw new CannotTry("The Office.js that is loaded has no valuesAsJson");
        cell.load("valuesAsJson"); // eslint-disable-line office-addins/no-navigational-load -- it is a property: cells' values, in another form
        await context.sync();
        return { differences: [], remark: JSON.stringify(cell.valuesAsJson[0]?.[0]) };
      }),
  },
];

export const onlyDifference = (what: string, expected: string, seen: string): readonly Difference[] =>
  expected === seen ? [] : [{ what, expected, seen }];
