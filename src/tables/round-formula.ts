/** Rounding in Excel's formulas, to what the module's own decimals give. */
import { formula, type Formula } from "./formula";

/**
 * A double may fall a last digit short of a half. Rounded much finer first, it is again what anyone works out by hand; a figure that
 * really is short of the half is not lifted.
 */
export const steadied = (exact: Formula, digits: number): Formula => formula`ROUND(${exact},${String(digits)})`;

/** To so many places, steadied `guardDigits` further on. */
export const roundFormula = (exact: Formula, places: number, guardDigits: number): Formula =>
  steadied(steadied(exact, places + guardDigits), places);
