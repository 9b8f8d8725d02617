/** How often Excel calls a function. Our functions answer the same every time, so this is only reported. */
import { CannotTry, type Probe } from "../probe";
import type { Stage } from "../stage";
import { steadyValues } from "../steady-values";
import { listenTo } from "../witness";

const mark = "check of recalculation";

export const recalculationProbes: readonly Probe[] = [
  {
    title: "How often a function is called",
    kind: "unknown",
    run: async (stage) => {
      const witness = listenTo("BLOCKCOST");
      if (witness === null) throw new CannotTry("This Office.js keeps its functions elsewhere");
      let before = 0;
      const callsSince = (): number => {
        const calls = witness.callsMarked(mark).length;
        const since = calls - before;
        before = calls;
        return since;
      };
      try {
        await act(stage, (sheet) => {
          sheet.getRange("B4").values = [[2411.3]];
          sheet.getRange("D4:D5").formulas = [[`=CARE.BLOCKCOST(B4,"${mark}")`], [`=CARE.BLOCKCOST(B4,"${mark}")`]];
        });
        const twice = callsSince();
        await act(stage, (sheet) => (sheet.getRange("B4").values = [[2500]]));
        const changed = callsSince();
        await act(stage, (sheet) => (sheet.getRange("B4").values = [[2500]]));
        const same = callsSince();
        await act(stage, (sheet) => sheet.getRange("A20").getEntireRow().insert("Down"));
        const rows = callsSince();
        await act(stage, (sheet) => sheet.calculate(true));
        const forced = callsSince();
        return {
          differences: [],
          remark: `two cells with the same call, ${twice}; then for both: input changed ${changed}, written again unchanged ${same}, a row inserted below ${rows}, all recalculated ${forced}`,
        };
      } finally {
        witness.leave();
      }
    },
  },
];

const act = (stage: Stage, work: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
  stage.run(async (sheet) => {
    work(sheet);
    return steadyValues(stage, sheet.getRange("D4:D5"));
  });
