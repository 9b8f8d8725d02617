/** decimal.js as the product uses it: for figures that do not fit into a whole number of doubles. Only `Decimal` works with it. */
import DecimalJs from "decimal.js";

/**
 * With 40 significant digits money × beds × years × days stays exact for any figure that a council will type, and a quotient is cut far
 * beyond the last printed digit.
 */
export const Long = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
  defaults: true,
});
export type Long = DecimalJs;

/** How a figure is rounded: halves go away from zero, `down` is towards zero, `up` away from it. */
export type RoundingMode = "half up" | "down" | "up" | "floor" | "ceiling";

export const modesOfLong = {
  "half up": Long.ROUND_HALF_UP,
  down: Long.ROUND_DOWN,
  up: Long.ROUND_UP,
  floor: Long.ROUND_FLOOR,
  ceiling: Long.ROUND_CEIL,
} as const satisfies Record<RoundingMode, DecimalJs.Rounding>;
