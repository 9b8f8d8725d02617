/** Excel's own recalculation beside the module's figures, before rounding. */
import { address, type SheetBlock } from "../tables";
import { Decimal, fromCell, type Spill } from "../calculation";
import type { Inserted } from "./insertion";

/** The doubles of a spreadsheet may differ from exact figures in their last digits. */
const relativeDifference = 1e-9;

export function agreementOf(
  values: readonly (readonly unknown[])[],
  block: SheetBlock,
  spill: Spill | null,
  corner: { row: number; column: number },
): Inserted["agreement"] {
  let [agree, of] = [0, 0];
  let firstDifferent: string | null = null;
  const compare = (row: number, column: number, expected: Decimal): void => {
    of++;
    const shown = values[row]?.[column];
    if (typeof shown === "number" && isClose(shown, expected)) agree++;
    else firstDifferent ??= address(corner.row + row, corner.column + column);
  };
  for (const [row, line] of block.cells.entries())
    for (const [column, cell] of line.entries())
      if (cell?.isFormula === true && cell.expected instanceof Decimal) compare(row, column, cell.expected);
  for (const [row, line] of (spill ?? []).entries())
    for (const [column, figure] of line.entries())
      if (figure instanceof Decimal) compare((block.spill?.row ?? 0) + row, (block.spill?.column ?? 0) + column, figure);
  return { agree, of, firstDifferent };
}

function isClose(shown: number, expected: Decimal): boolean {
  const difference = fromCell(shown).minus(expected).abs();
  return difference.lte(Decimal.max(expected.abs(), 1).times(relativeDifference));
}
