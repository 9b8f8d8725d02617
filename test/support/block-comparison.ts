/** A sheet's own figures beside the module's. */
import { Decimal } from "../../src/calculation";
import { address, type SheetBlock } from "../../src/tables";

export const relativeDifference = 1e-9;
/** What is left of two large figures when one is taken from the other has their last digits: a few times 2^-52 of the largest. */
const lastDigitsOfDoubles = 2 ** -49;

/** What differs, in words; and how many cells were compared. */
export function compareBlock(
  block: SheetBlock,
  origin: { row: number; column: number },
  valueAt: (row: number, column: number) => unknown,
): { compared: number; differences: string[] } {
  const differences: string[] = [];
  const largest = Decimal.max(
    1,
    ...block.cells.flat().flatMap((cell) => (typeof cell?.expected === "object" ? [cell.expected.abs()] : [])),
  );
  let compared = 0;
  for (const [row, line] of block.cells.entries())
    for (const [column, cell] of line.entries()) {
      if (cell?.expected === undefined || !cell.isFormula) continue;
      compared++;
      const found = valueAt(origin.row + row, origin.column + column);
      if (!agrees(found, cell.expected, largest))
        differences.push(
          `${address(origin.row + row, origin.column + column)} ${cell.content} is ${String(found)}, not ${cell.expected.toString()}`,
        );
    }
  return { compared, differences };
}

function agrees(found: unknown, expected: Decimal | string, largest: Decimal): boolean {
  if (typeof expected === "string") return (found ?? "") === expected;
  if (typeof found !== "number") return false;
  const allowed = Decimal.max(expected.abs(), 1).times(relativeDifference).plus(largest.times(lastDigitsOfDoubles));
  return Decimal.of(found).minus(expected).abs().lte(allowed);
}
