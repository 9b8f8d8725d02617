import { decimal, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { withCommas } from "../number-words";
import { numberAboveZero, numberFromZero, mustBe, whole } from "./number";

const mostYears = decimal("100");
const limits = { least: zero, most: mostYears };
const blank = "type a number of years, like 8";

export function years(label = "Years"): Parameter<Decimal> {
  const accepts = `from 0 to ${withCommas(mostYears)}`;
  return Parameter.of({ label, unit: "years", accepts }, numberFromZero(limits, { blank, outside: mustBe(accepts) }));
}

/** Whole years, as prices go up once a year. */
export function wholeYears(label = "Years"): Parameter<Decimal> {
  const accepts = `a whole number from 0 to ${withCommas(mostYears)}`;
  const words = { blank, outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "years", accepts }, whole(numberFromZero(limits, words), words));
}

/** The length of a contract, which is never nil. */
export function contractYears(label = "Years"): Parameter<Decimal> {
  const accepts = `above 0, up to ${withCommas(mostYears)}`;
  return Parameter.of({ label, unit: "years", accepts }, numberAboveZero(limits, { blank, outside: mustBe(accepts) }));
}
