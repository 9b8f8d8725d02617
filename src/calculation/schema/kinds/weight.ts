import { decimal, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { withCommas } from "../number-words";
import { mustBe, numberFromZero } from "./number";

const largestWeight = decimal("1e12");

/** A weight in sharing a total out: beds, children, a budget. A weight of 0 gets nothing. */
export function weight(label: string): Parameter<Decimal> {
  const accepts = `from 0 to ${withCommas(largestWeight)}`;
  const words = { blank: "type a number, like 5, or 0 for no share", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "beds, children or any other basis", accepts },
    numberFromZero({ least: zero, most: largestWeight }, words),
  );
}
