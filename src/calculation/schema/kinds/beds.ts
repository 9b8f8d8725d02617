import { decimal, one, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { numberAboveNil, numberOrNil, outsideOf, shown, whole } from "./number";

const mostBeds = decimal("100000");
const mostBedsAtRisk = decimal("10000");

/** Beds paid for under the contract: whole, and at least one. */
export const bedsContracted = (label = "Beds contracted"): Parameter<Decimal> => wholeBeds(label, mostBeds);

/** The same where the chance of each number of them is worked out: beyond 10,000 beds that would keep Excel waiting. */
export const bedsAtRisk = (label = "Beds contracted"): Parameter<Decimal> => wholeBeds(label, mostBedsAtRisk);

function wholeBeds(label: string, most: Decimal): Parameter<Decimal> {
  const accepts = `a whole number from 1 to ${shown(most)}`;
  const words = { blank: "type a whole number, like 5", outside: outsideOf(accepts) };
  return Parameter.of({ label, unit: "beds", accepts }, whole(numberAboveNil({ least: one, most }, words), words));
}

/** Beds in use, which may be none, and as an average over a year may be fractional. */
export function occupiedBeds(label = "Occupied beds"): Parameter<Decimal> {
  const accepts = `from 0 to ${shown(mostBeds)}`;
  const words = { blank: "type a number of beds, like 4.5, or 0 for none", outside: outsideOf(accepts) };
  return Parameter.of({ label, unit: "beds", accepts }, numberOrNil({ least: zero, most: mostBeds }, words));
}

/** Places at a support level, which may be none, and as an expected mix may be fractional. */
export function places(label = "Places"): Parameter<Decimal> {
  const accepts = `from 0 to ${shown(mostBeds)}`;
  const words = { blank: "type how many places are at that level or above, like 20, or 0 for none", outside: outsideOf(accepts) };
  return Parameter.of({ label, unit: "beds at a support level or above it", accepts }, numberOrNil({ least: zero, most: mostBeds }, words));
}

/** How many beds each row of a table goes down by. */
export function bedStep(label = "Step"): Parameter<Decimal> {
  const accepts = `above 0, up to ${shown(mostBeds)}`;
  const words = { blank: "type how many beds each row goes down by, like 1", outside: outsideOf(accepts) };
  return Parameter.of({ label, unit: "beds", accepts }, numberAboveNil({ least: zero, most: mostBeds }, words));
}
