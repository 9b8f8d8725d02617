/** Amounts of money as reports print them: "£294,544", "£295k", "−£0.3m". */
import { choice, decimal, directions, roundTo, type Decimal, type Direction, type Parameter } from "../calculation";
import { withPlaces } from "./quanta";

export type Unit = "£" | "£k" | "£m";

const scales: Readonly<
  Record<Unit, { readonly quantum: Decimal; readonly of: Decimal; readonly places: number; readonly ending: string }>
> = {
  "£": { quantum: decimal(1), of: decimal(1), places: 0, ending: "" },
  "£k": { quantum: decimal(1000), of: decimal(1000), places: 0, ending: "k" },
  "£m": { quantum: decimal(100_000), of: decimal(1_000_000), places: 1, ending: "m" },
};

/** Rounded once; the minus sign stands before the £, and nil has none. */
export function poundsInUnit(amount: Decimal, unit: Unit, direction: Direction): string {
  const { quantum, of, places, ending } = scales[unit];
  const rounded = roundTo(amount, { quantum, direction });
  return `${rounded.lt(0) ? "−" : ""}£${withPlaces(rounded.abs().div(of), places)}${ending}`;
}

/** Whole pounds, whole thousands, or millions to one place. */
export const unitOfMoney = (): Parameter<Unit> => choice("Unit", ["£", "£k", "£m"]).optional("£").single();

/** Down is towards nil and up away from it, so that a saving and the same loss print alike. */
export const roundingDirection = (): Parameter<Direction> => choice("Rule", directions).optional("nearest").single();
