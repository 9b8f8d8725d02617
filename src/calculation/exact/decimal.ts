/**
 * The product's only number type. With 40 significant digits money × beds × years × days stays exact for any figure that a council will
 * type, and a quotient is cut far beyond the last printed digit.
 */
import DecimalJs from "decimal.js";

export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
  defaults: true,
});
export type Decimal = DecimalJs;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);

/** From decimal text or a whole number written in the source. A cell's number goes through `fromCell`. */
export const decimal = (text: string | number): Decimal => new Decimal(text);
