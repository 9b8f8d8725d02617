/** The rounding rule, for every figure: to a quantum such as £1 or £0.01, once, when it is shown. Halves go away from zero, as in Excel's ROUND. */
import { decimal, one, type Decimal } from "./decimal";

/** `down` is towards zero and `up` away from it, so that a saving and a loss of the same size print alike. */
export const directions = ["nearest", "down", "up"] as const;
export type Direction = (typeof directions)[number];
export type Rounding = { readonly quantum: Decimal; readonly direction: Direction };

const modes = { nearest: "half up", down: "down", up: "up" } as const;

export function roundTo(exact: Decimal, { quantum, direction }: Rounding): Decimal {
  return exact.div(quantum).toWhole(modes[direction]).times(quantum);
}

export const toNearest = (quantum: Decimal): Rounding => ({ quantum, direction: "nearest" });

/** To the nearest, with so many decimals. */
export const roundToPlaces = (exact: Decimal, places: number): Decimal => roundTo(exact, toNearest(one.div(decimal(10).pow(places))));
