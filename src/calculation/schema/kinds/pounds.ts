import { decimal, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { numberAboveZero, numberFromZero, mustBe } from "./number";

const largestCost = decimal("1e12");
const largestInWords = "£1 trillion";

/** A cost in £. It may be 0 or, as a credit, below 0. */
export function pounds(label: string, unit = "£"): Parameter<Decimal> {
  const accepts = `from −${largestInWords} to ${largestInWords}`;
  const limits = { least: largestCost.negated(), most: largestCost };
  return Parameter.of(
    { label, unit, accepts, shownAs: "pounds" },
    numberFromZero(limits, { blank: "type an amount in pounds, like 627,000", outside: mustBe(accepts) }),
  );
}

/** A tenderer's price, which is never nil: by the week or for the whole contract. */
export function bid(label: string): Parameter<Decimal> {
  const accepts = `above £0, up to ${largestInWords}`;
  const words = { blank: "type the price that was bid, like 2,411.30", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "£, all bids on one basis", accepts, shownAs: "pounds" },
    numberAboveZero({ least: zero, most: largestCost }, words),
  );
}
