/** Finds the rounding rule that makes a printed figure out of an exact one. */
import { decimal, directions, roundTo, type Decimal, type Direction } from "../calculation";
import { quanta, quantumInPounds } from "./quanta";

export type Rule = { readonly direction: Direction; /** All that fit, smallest first. */ readonly quanta: readonly Decimal[] };

const pound = decimal(1);
const placeOfPound = quanta.findIndex((quantum) => quantum.eq(pound));

/**
 * "exact" when nothing was rounded, null when no rule fits. Nearest is likelier than down, and down than up.
 * @param nilOf the largest unit that may have been rounded to nil
 */
export function findRule(exact: Decimal, printed: Decimal, nilOf = pound): Rule | "exact" | null {
  const out = exact.minus(printed).abs();
  if (out.isZero()) return "exact";
  for (const direction of directions) {
    const fitting = fittingQuanta(exact, printed, out, direction, nilOf);
    if (fitting.length > 0) return { direction, quanta: fitting };
  }
  return null;
}

/** A run of the units: each divides the next, so that a figure rounded to one is not a multiple of all above it, and out by too much for all below. */
function fittingQuanta(exact: Decimal, printed: Decimal, out: Decimal, direction: Direction, nilOf: Decimal): readonly Decimal[] {
  const tooLarge = quanta.findIndex((quantum) => !printed.isMultipleOf(quantum) || !isPlausible(exact, printed, quantum, direction, nilOf));
  const end = tooLarge === -1 ? quanta.length : tooLarge;
  const start = quanta.findIndex((quantum, place) => place < end && out.lte(quantum) && roundTo(exact, { quantum, direction }).eq(printed));
  if (start === -1) return [];
  // A figure in whole pounds was not rounded to pence.
  return quanta.slice(end > placeOfPound ? Math.max(start, placeOfPound) : start, end);
}

/** "nearest £500 or £1,000": when several units give the same figure, nobody can tell which was meant, so all are named. */
export function ruleInWords({ direction, quanta }: Rule): string {
  const units = quanta.map(quantumInPounds);
  const listed = units.length === 1 ? (units[0] ?? "") : `${units.slice(0, -1).join(", ")} or ${units.at(-1) ?? ""}`;
  return direction === "nearest" ? `nearest ${listed}` : `${direction} to ${listed}`;
}

/**
 * A unit larger than the figure fits only by chance: nobody rounds £700 down to nil, or up to £10,000. To the nearest it may be up to
 * twice the figure, and less than a pound may be printed as nil.
 */
function isPlausible(exact: Decimal, printed: Decimal, quantum: Decimal, direction: Direction, nilOf: Decimal): boolean {
  if (printed.isZero()) return quantum.lte(direction === "nearest" ? nilOf : pound);
  return direction === "nearest" || quantum.lte(exact.abs());
}
