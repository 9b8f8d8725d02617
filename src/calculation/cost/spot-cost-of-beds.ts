import type { Decimal } from "../exact/decimal";

/** Spot cost of so many occupied beds when the cost of one is known, over that cost's own period. */
export const spotCostOfBeds = (spotCostPerBed: Decimal, occupiedBeds: Decimal): Decimal => spotCostPerBed.times(occupiedBeds);
