import { decimal, one, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { withCommas } from "../number-words";
import { numberAboveZero, numberFromZero, mustBe, whole } from "./number";

const mostBeds = decimal("100000");
const mostBedDays = decimal("1e9");
const mostBedsAtRisk = decimal("10000");

/** Beds paid for under the contract: whole, and at least one. */
export const bedsContracted = (label = "Beds contracted"): Parameter<Decimal> => wholeBeds(label, mostBeds);

/** Contracted beds where the chance of each number filled is worked out, which would block Excel beyond 10,000 beds. */
export const bedsAtRisk = (label = "Beds contracted"): Parameter<Decimal> => wholeBeds(label, mostBedsAtRisk);

function wholeBeds(label: string, most: Decimal): Parameter<Decimal> {
  const accepts = `a whole number from 1 to ${withCommas(most)}`;
  const words = { blank: "type a whole number, like 5", outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "beds", accepts }, whole(numberAboveZero({ least: one, most }, words), words));
}

/** Beds in use: may be none, and fractional as an average over a year. */
export function occupiedBeds(label = "Occupied beds"): Parameter<Decimal> {
  const range = `from 0 to ${withCommas(mostBeds)}`;
  const words = { blank: "type a number of beds, like 4.5, or 0 for none", outside: mustBe(range) };
  const accepts = `${range}; a number of beds, not a percentage: 90% is read as 0.9 of a bed`;
  return Parameter.of({ label, unit: "beds", accepts }, numberFromZero({ least: zero, most: mostBeds }, words));
}

/** Days on which beds were filled, of all beds together; fractional where a day is shared. */
export function filledDays(label = "Filled days"): Parameter<Decimal> {
  const accepts = `from 0 to ${withCommas(mostBedDays)}`;
  const words = { blank: "type the days on which beds were filled, added up over all beds", outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "days of all beds together", accepts }, numberFromZero({ least: zero, most: mostBedDays }, words));
}

/** Places at a support level: may be none, and fractional as an expected mix. */
export function places(label = "Places"): Parameter<Decimal> {
  const accepts = `from 0 to ${withCommas(mostBeds)}`;
  const words = { blank: "type how many places are at that level or above, like 20, or 0 for none", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "beds at a support level or above it", accepts },
    numberFromZero({ least: zero, most: mostBeds }, words),
  );
}

/** How many beds each row of a table goes down by. */
export function bedStep(label = "Step"): Parameter<Decimal> {
  const accepts = `above 0, up to ${withCommas(mostBeds)}`;
  const words = { blank: "type how many beds each row goes down by, like 1", outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "beds", accepts }, numberAboveZero({ least: zero, most: mostBeds }, words));
}
