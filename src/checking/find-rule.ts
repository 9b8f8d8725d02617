/** Finds the rounding rule that makes a printed figure out of an exact one. */
import { decimal, directions, roundTo, type Decimal, type Direction } from "../calculation";
import { quanta, quantumInPounds } from "./quanta";

export type Rule = { readonly direction: Direction; /** All that fit, smallest first. */ readonly quanta: readonly Decimal[] };

const pound = decimal(1);

/** "exact" when nothing was rounded, null when no rule fits. Nearest is likelier than down, and down than up. */
export function findRule(exact: Decimal, printed: Decimal): Rule | "exact" | null {
  const out = exact.minus(printed).abs();
  if (out.isZero()) return "exact";
  // What is rounded is a multiple of its unit, and less than a unit away: few units are left to be tried, of the many that are not.
  const possible = quanta.filter((quantum) => out.lte(quantum) && printed.isMultipleOf(quantum));
  for (const direction of directions) {
    const fitting = possible.filter(
      (quantum) => isPlausible(exact, printed, quantum, direction) && roundTo(exact, { quantum, direction }).eq(printed),
    );
    if (fitting.length > 0) return { direction, quanta: withoutNeedlessPence(fitting) };
  }
  return null;
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
function isPlausible(exact: Decimal, printed: Decimal, quantum: Decimal, direction: Direction): boolean {
  if (printed.isZero()) return quantum.lte(pound);
  return direction === "nearest" || quantum.lte(exact.abs());
}

/** A figure in whole pounds was not rounded to pence. */
const withoutNeedlessPence = (fitting: readonly Decimal[]): readonly Decimal[] =>
  fitting.some((quantum) => quantum.gte(pound)) ? fitting.filter((quantum) => quantum.gte(pound)) : fitting;
