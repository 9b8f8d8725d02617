/** Every worked example and every documented mistake of a function, entered as a formula. */
import { countWords } from "../../../calculation";
import { differencesBetween } from "../compare";
import type { Probe } from "../probe";
import { firstFreeRow, type CheckedCall, type CheckedFunction } from "../stage";
import { steadyValues } from "../steady-values";

export const functionProbe = ({ name, examples, mistakes, calls }: CheckedFunction): Probe => ({
  title: `CARE.${name}: ${countWords(examples, "example")}, ${countWords(mistakes, "mistake")}`,
  kind: "must",
  run: async (stage) => {
    const placed = placedBelow(await calls());
    return stage.run(async (sheet) => {
      for (const { row, formula } of placed) sheet.getCell(row, 0).formulas = [[formula]];
      const rows = Math.max(...placed.map((call) => call.row + call.rows)) - firstFreeRow;
      const columns = Math.max(...placed.map((call) => call.columns));
      const values = await steadyValues(stage, sheet.getRangeByIndexes(firstFreeRow, 0, rows, columns));
      const differences = placed.flatMap(({ row, rows: height, formula, expected }) =>
        differencesBetween(formula, expected, values.slice(row - firstFreeRow, row - firstFreeRow + height)),
      );
      return { differences };
    });
  },
});

type Placed = CheckedCall & { readonly row: number; readonly rows: number; readonly columns: number };

/** One below another, with the rows that each answer takes and a free row after it. */
function placedBelow(calls: readonly CheckedCall[]): readonly Placed[] {
  let row = firstFreeRow;
  return calls.map((call) => {
    const placed = { ...call, row, rows: call.expected.length, columns: call.expected[0]?.length ?? 1 };
    row += placed.rows + 1;
    return placed;
  });
}
