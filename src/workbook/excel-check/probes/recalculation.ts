/** How often Excel asks a function: our functions give the same answer however often, so this is only told. */
import { CannotTry, type Probe } from "../probe";
import type { Stage } from "../stage";
import { steadyValues } from "../steady-values";
import { listenTo } from "../witness";

const mark = "check of recalculation";

export const recalculationProbes: readonly Probe[] = [
  {
    title: "How often a function is asked",
    kind: "unknown",
    look: async (stage) => {
      const witness = listenTo("BLOCKCOST");
      if (witness === null) throw new CannotTry("Excel’s script keeps its functions elsewhere");
      let before = 0;
      const more = (): number => {
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
        const twice = more();
        await act(stage, (sheet) => (sheet.getRange("B4").values = [[2500]]));
        const changed = more();
        await act(stage, (sheet) => (sheet.getRange("B4").values = [[2500]]));
        const same = more();
        await act(stage, (sheet) => sheet.getRange("A20").getEntireRow().insert("Down"));
        const rows = more();
        await act(stage, (sheet) => sheet.calculate(true));
        const forced = more();
        return {
          differences: [],
          told: `two cells with the same call, ${twice}; then for both: input changed ${changed}, written again unchanged ${same}, a row inserted below ${rows}, all recalculated ${forced}`,
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
