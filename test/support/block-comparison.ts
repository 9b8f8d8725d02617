/** A sheet's own figures beside the module's. */
import { Decimal } from "../../src/calculation";
import { address, type SheetBlock } from "../../src/tables";

export const relativeDifference = 1e-9;

/** What differs, in words; and how many cells were compared. */
export function compareBlock(
  block: SheetBlock,
  origin: { row: number; column: number },
  valueAt: (row: number, column: number) => unknown,
): { compared: number; differences: string[] } {
  const differences: string[] = [];
  let compared = 0;
  for (const [row, line] of block.cells.entries())
    for (const [column, cell] of line.entries()) {
      if (cell?.expected === undefined || !cell.isFormula) continue;
      compared++;
      const found = valueAt(origin.row + row, origin.column + column);
      if (!agrees(found, cell.expected))
        differences.push(
          `${address(origin.row + row, origin.column + column)} ${cell.content} is ${String(found)}, not ${cell.expected.toString()}`,
        );
    }
  return { compared, differences };
}

function agrees(found: unknown, expected: Decimal | string): boolean {
  if (typeof expected === "string") return (found ?? "") === expected;
  if (typeof found !== "number") return false;
  return new Decimal(found).minus(expected).abs().lte(Decimal.max(expected.abs(), 1).times(relativeDifference));
}
