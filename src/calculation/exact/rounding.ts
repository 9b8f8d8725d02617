/** Rounding by a stated rule: once, last, at the edge. Halves go away from zero, as Excel's ROUND. */
import { Decimal } from "./decimal";

export type Direction = "nearest" | "down" | "up";
export type Rounding = { readonly quantum: Decimal; readonly direction: Direction };

const modes = { nearest: Decimal.ROUND_HALF_UP, down: Decimal.ROUND_DOWN, up: Decimal.ROUND_UP } as const;

/** `down` is towards zero and `up` away from it, so a saving and the same loss print alike. */
export function roundTo(exact: Decimal, { quantum, direction }: Rounding): Decimal {
  return settled(exact.div(quantum)).toDecimalPlaces(0, modes[direction]).times(quantum);
}

const settledDigits = 30;

/** A third, cut at 40 digits and multiplied again, falls short of a whole in its last digits; no figure of 15 digits gives such a rest. */
const settled = (quotient: Decimal): Decimal => quotient.toSignificantDigits(settledDigits);
