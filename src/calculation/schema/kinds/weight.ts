import { decimal, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { numberAboveNil, numberOrNil, outsideOf, shown } from "./number";

const largestWeight = decimal("1e12");
const [smallestUnit, largestUnit] = [decimal("0.0001"), decimal("1000000000")];

/** A part in sharing out: beds, children, a budget. Nil takes no part. */
export function weight(label: string): Parameter<Decimal> {
  const accepts = `from 0 to ${shown(largestWeight)}`;
  const words = { blank: "type a number, like 5, or 0 for no share", outside: outsideOf(accepts) };
  return Parameter.of(
    { label, unit: "beds, children or any other basis", accepts },
    numberOrNil({ least: zero, most: largestWeight }, words),
  );
}

/** What figures are whole numbers of: 0.01 is a penny. */
export function quantum(label: string): Parameter<Decimal> {
  const accepts = `from ${shown(smallestUnit)} to ${shown(largestUnit)}`;
  const words = { blank: "type 0.01 for pence, 1 for pounds", outside: outsideOf(accepts) };
  return Parameter.of(
    { label, unit: "£, like 0.01 for pence", accepts },
    numberAboveNil({ least: smallestUnit, most: largestUnit }, words),
  );
}
