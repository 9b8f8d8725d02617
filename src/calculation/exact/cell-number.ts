import { decimal, Decimal } from "./decimal";

const excelDigits = 15;
/** Smaller doubles have fewer digits. Excel treats them as 0. */
const leastAsTyped = 1e-300;
const fifteenDigits = 1e15;

/**
 * A cell's number as Excel shows it: its shortest decimal text of at most 15 significant digits,
 * so that a cell holding 0.1 + 0.2 is 0.3 and not 0.30000000000000004.
 */
export function fromCell(cell: number): Decimal {
  return inUsualPlaces(cell) ?? inFifteenDigits(cell) ?? decimal(asExcelShows(cell));
}

/** A double that has more digits than were typed, as sums in a sheet have. Null where its sixteenth digit is too close to a half. */
function inFifteenDigits(cell: number): Decimal | null {
  const size = Math.abs(cell);
  if (!(size >= 1 && size < fifteenDigits)) return null;
  const places = excelDigits - Math.trunc(size).toString().length;
  const power = 10 ** places;
  // Rounded to an eighth at most, as it is below 2^50.
  const product = cell * power;
  const whole = Math.round(product);
  if (Math.abs(product - whole) > 0.4) return null;
  return inUsualPlaces(whole / power) ?? Decimal.inPlaces(whole, places);
}

/** Whole pounds, pence, and what a price or a share is often typed with. */
const inUsualPlaces = (cell: number): Decimal | null =>
  inPlaces(cell, 0, 1) ?? inPlaces(cell, 2, 1e2) ?? inPlaces(cell, 4, 1e4) ?? inPlaces(cell, 7, 1e7);

/** No two figures of 15 digits share a double, and division is correctly rounded: where the quotient is the cell's double, it is its figure. */
function inPlaces(cell: number, places: number, power: number): Decimal | null {
  const whole = Math.round(cell * power);
  return whole / power === cell && whole < fifteenDigits && whole > -fifteenDigits ? Decimal.inPlaces(whole, places) : null;
}

/** The double nearest to an exact value: what Excel gets. Never minus zero. */
export const toCell = (exact: Decimal): number => exact.toNumber() + 0;

/** The shortest text that reads back as the same double: up to 15 digits it is what was typed; a longer one is cut to 15 significant digits. */
function asExcelShows(cell: number): string {
  const shortest = String(cell);
  const isAsTyped = shortest.length <= excelDigits && Math.abs(cell) >= leastAsTyped;
  return isAsTyped ? shortest : cell.toPrecision(excelDigits);
}
