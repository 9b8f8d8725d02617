import { Decimal } from "./decimal";

const excelDigits = 15;

/**
 * A cell's number as Excel shows it: its shortest decimal text of at most 15 significant digits,
 * so that a cell holding 0.1 + 0.2 is 0.3 and not 0.30000000000000004.
 */
export function fromCell(cell: number): Decimal {
  if (Number.isSafeInteger(cell) && Math.abs(cell) < 1e15) return new Decimal(cell);
  return new Decimal(cell.toPrecision(excelDigits));
}

/** The double nearest to an exact value: what Excel gets. Never minus zero. */
export function toCell(exact: Decimal): number {
  const cell = exact.toNumber();
  return cell === 0 ? 0 : cell;
}
