import type { Decimal } from "../exact/decimal";
import { withCommas } from "../schema/number-words";
import { badInput, type Problem } from "../schema/problem";

/** A problem where more beds are occupied than contracted, else null. */
export function moreOccupiedThanContracted(occupiedBeds: Decimal, beds: Decimal): Problem | null {
  if (occupiedBeds.lte(beds)) return null;
  return badInput(`Occupied beds (${withCommas(occupiedBeds)}) cannot exceed beds contracted (${withCommas(beds)})`);
}
