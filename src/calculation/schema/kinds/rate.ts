import { decimal, one, zero, type Decimal } from "../../exact/decimal";
import { quoted, type Cell } from "../cell";
import { Parameter } from "../parameter";
import { numberFromZero, type Limits } from "./number";

const half = decimal("0.5");

/** A yearly change as a fraction: 0.05 is 5%. Beyond 50% either way, somebody has typed a whole number of per cent. */
export const yearlyRate = (label: string): Parameter<Decimal> =>
  rate(label, "a year, like 5% or 0.05", "from −50% to 50%", { least: half.negated(), most: half });

/** The share of time, from 0 to 1, that a bed is filled. */
export const occupancy = (label = "Occupancy"): Parameter<Decimal> =>
  rate(label, "share of beds filled, like 90% or 0.9", "from 0% to 100%", { least: zero, most: one });

/** Interest on a loan. */
export const interestRate = (label = "Interest rate"): Parameter<Decimal> =>
  rate(label, "a year, like 5% or 0.05", "from 0% to 50%", { least: zero, most: half });

/** How much of an index a clause passes on. */
export const shareOfIndex = (label: string): Parameter<Decimal> =>
  rate(label, "share of the index passed on, like 80% or 0.8", "from 0% to 100%", { least: zero, most: one });

function rate(label: string, unit: string, accepts: string, limits: Limits): Parameter<Decimal> {
  const outside = (cell: Cell, name: string): string => `${name} (${quoted(cell)}) must be ${accepts}${asPercent(cell, limits)}`;
  return Parameter.of(
    { label, unit, accepts, shownAs: "percentage" },
    numberFromZero(limits, { blank: "type a percentage, like 5% or 0.05", outside }),
  );
}

/** What to type where 5 was typed for 5%. */
function asPercent(cell: Cell, { least, most }: Limits): string {
  if (typeof cell !== "number" || !(cell / 100 >= least.toNumber() && cell / 100 <= most.toNumber())) return "";
  return `: if you mean ${quoted(cell)} per cent, type ${quoted(cell)}%`;
}
