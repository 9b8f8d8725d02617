/** How many of Excel's own results agree with the module's figures, before rounding. */
import { address, type Corner, type SheetBlock } from "../tables";
import { Decimal, fromCell, zero, type Spill } from "../calculation";
import type { Inserted } from "./insertion";

/** Excel calculates with doubles, whose last digits may differ from exact figures. */
const relativeDifference = 1e-9;
/** Where large amounts nearly cancel out, doubles leave an error that goes with the amounts: at most this share of the table's largest figure. */
const shareOfLargest = 1e-15;

export function agreementOf(
  values: readonly (readonly unknown[])[],
  block: SheetBlock,
  spill: Spill | null,
  corner: Corner,
): Inserted["agreement"] {
  let [agree, of] = [0, 0];
  let firstDifferent: string | null = null;
  const amounts = [...block.cells.flatMap((line) => line.map((cell) => cell?.expected)), ...(spill ?? []).flat()];
  const largest = amounts.reduce<Decimal>((most, one) => (one instanceof Decimal ? Decimal.max(most, one.abs()) : most), zero);
  const compare = (row: number, column: number, expected: Decimal): void => {
    of++;
    const value = values[row]?.[column];
    if (typeof value === "number" && isClose(value, expected, largest)) agree++;
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

function isClose(value: number, expected: Decimal, largest: Decimal): boolean {
  const difference = fromCell(value).minus(expected).abs();
  return difference.lte(Decimal.max(Decimal.max(expected.abs(), 1).times(relativeDifference), largest.times(shareOfLargest)));
}
