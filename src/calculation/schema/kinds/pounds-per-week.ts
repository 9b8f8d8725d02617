import { decimal, zero, type Decimal } from "../../exact/decimal";
import { wholePence, type PenceOrPrice } from "../../exact/price-days";
import { quoted, type Cell } from "../cell";
import { Parameter } from "../parameter";
import type { Problem } from "../problem";
import { withCommas } from "../number-words";
import { isBlankOrZero, numberAboveZero, numberFromZero, mustBe } from "./number";

const largestWeeklyPrice = decimal("1000000");
const unit = "£ a week for each bed";
const limits = { least: zero, most: largestWeeklyPrice };

/** £ for one bed for one week. Refuses 0 and blank; a figure over £1,000,000 is taken for a yearly cost. */
export function poundsPerWeek(label: string): Parameter<Decimal> {
  const accepts = `above £0, up to £${withCommas(largestWeeklyPrice)} a week`;
  const outside = (cell: Cell, name: string): string =>
    typeof cell === "number" && cell > 0
      ? `${name} (${quoted(cell)}) is over £${withCommas(largestWeeklyPrice)} a week: if it is a yearly cost, divide it by 52`
      : `${name} (${quoted(cell)}) must be above £0`;
  return Parameter.of(
    { label, unit, accepts, shownAs: "pounds" },
    numberAboveZero(limits, { blank: "type a price a week, like 2,411.30", outside }),
  );
}

/** What a support level adds to the price of the level below; it may add nothing. */
export function topUp(label = "Top-up"): Parameter<Decimal> {
  const accepts = `from £0 to £${withCommas(largestWeeklyPrice)} a week`;
  const words = { blank: "type what the level adds a week, like 265.85, or 0", outside: mustBe(accepts) };
  return Parameter.of({ label, unit, accepts, shownAs: "pounds" }, numberFromZero(limits, words));
}

/** A weekly price for sums over many days, in pence where it is whole pence; null where the cell is blank. */
export function poundsPerWeekOrBlank(label: string): Parameter<PenceOrPrice | null> {
  const price = poundsPerWeek(label);
  return Parameter.of(price.described, (cell, name) => {
    if (isBlankOrZero(cell)) return null;
    const pence = typeof cell === "number" ? wholePence(cell) : null;
    return pence ?? (price.read(cell, name) as Decimal | Problem);
  });
}
