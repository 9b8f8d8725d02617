/** What must hold between the beds occupied and the beds contracted. */
import type { Decimal } from "../exact/decimal";
import { withCommas } from "../schema/cell";
import { badInput, type Problem } from "../schema/problem";

/** Null when the beds are there. */
export function moreOccupiedThanContracted(occupiedBeds: Decimal, beds: Decimal): Problem | null {
  if (occupiedBeds.lte(beds)) return null;
  return badInput(`Occupied beds (${withCommas(occupiedBeds.toString())}) cannot exceed beds contracted (${withCommas(beds.toString())})`);
}
