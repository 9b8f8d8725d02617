import { decimal, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { withCommas } from "../number-words";
import { numberAboveNil, numberOrNil, mustBe } from "./number";

const largestWeight = decimal("1e12");
const [smallestUnit, largestUnit] = [decimal("0.0001"), decimal("1000000000")];

/** A weight in sharing a total out: beds, children, a budget. A weight of 0 gets nothing. */
export function weight(label: string): Parameter<Decimal> {
  const accepts = `from 0 to ${withCommas(largestWeight)}`;
  const words = { blank: "type a number, like 5, or 0 for no share", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "beds, children or any other basis", accepts },
    numberOrNil({ least: zero, most: largestWeight }, words),
  );
}

/** The unit that figures are whole numbers of, in £: 0.01 is a penny. */
export function quantum(label: string): Parameter<Decimal> {
  const accepts = `from ${withCommas(smallestUnit)} to ${withCommas(largestUnit)}`;
  const words = { blank: "type 0.01 for pence, 1 for pounds", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "£, like 0.01 for pence", accepts },
    numberAboveNil({ least: smallestUnit, most: largestUnit }, words),
  );
}
