/** One call over a thousand rows: how long it takes, and that a wrong row leaves the others right. */
import { differencesBetween, type ExpectedCell } from "../compare";
import type { Probe } from "../probe";
import { firstFreeRow } from "../stage";
import { steadyValues } from "../steady-values";

const rows = 1000;
const weeks = 52;
/** A row with an impossible number of beds. */
const wrongRow = 500;

export const longCallProbes: readonly Probe[] = [
  {
    title: "One call over 1,000 rows, a wrong one among them",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet) => {
        const [first, last] = [firstFreeRow + 1, firstFreeRow + rows];
        const inputs = Array.from({ length: rows }, (_, row) => [row + 1, row === wrongRow ? -1 : 2]);
        sheet.getRangeByIndexes(firstFreeRow, 0, rows, 2).values = inputs;
        await sheet.context.sync();
        const start = performance.now();
        sheet.getCell(firstFreeRow, 3).formulas = [[`=CARE.BLOCKCOST(A${first}:A${last},B${first}:B${last})`]];
        const values = await steadyValues(stage, sheet.getRangeByIndexes(firstFreeRow, 3, rows, 1));
        const expected = inputs.map(([price = 0, beds = 0], row): ExpectedCell[] => [row === wrongRow ? "#VALUE!" : price * beds * weeks]);
        return {
          differences: differencesBetween("The spill", expected, values).slice(0, mostDifferences),
          remark: `${Math.round(performance.now() - start)} ms from the write to the last row`,
        };
      }),
  },
];

const mostDifferences = 5;
