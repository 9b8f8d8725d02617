import { decimal, type Decimal } from "../../exact/decimal";
import { withCommas } from "../number-words";
import { Parameter } from "../parameter";
import { mustBe, numberAboveZero } from "./number";

const [smallestUnit, largestUnit] = [decimal("0.0001"), decimal("1000000000")];

/** The unit that figures are whole numbers of, in £: 0.01 is a penny. */
export function quantum(label: string): Parameter<Decimal> {
  const accepts = `from ${withCommas(smallestUnit)} to ${withCommas(largestUnit)}`;
  const words = { blank: "type 0.01 for pence, 1 for pounds", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "£, like 0.01 for pence", accepts },
    numberAboveZero({ least: smallestUnit, most: largestUnit }, words),
  );
}
