import { decimal, one, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { withCommas } from "../number-words";
import { numberAboveZero, numberFromZero, mustBe, whole } from "./number";

const hundred = decimal(100);
const thousand = decimal(1000);
const tenThousand = decimal(10_000);
const million = decimal("1000000");

const levelNames = ["low", "medium", "high"];

/** 1 is the core price; each level above it adds a top-up. The first three have names, as in the tables. */
export function supportLevel(label = "Level"): Parameter<Decimal> {
  const range = "a whole number from 1 to 100";
  const accepts = `${range}, or “Low”, “Medium” or “High” for 1, 2 and 3`;
  const words = { blank: "type 1 for the core price, 2 for one top-up, and so on", outside: mustBe(range) };
  const read = whole(numberAboveZero({ least: one, most: hundred }, words), words);
  return Parameter.of({ label, unit: "support level, 1 being the lowest", accepts }, (cell, name) => {
    const named = typeof cell === "string" ? levelNames.indexOf(cell.trim().toLowerCase()) : -1;
    return named < 0 ? read(cell, name) : decimal(named + 1);
  });
}

/** Children; fractional as an average over a year. */
export function children(label: string): Parameter<Decimal> {
  const accepts = `from 0 to ${withCommas(million)}`;
  const words = { blank: "type how many children, like 284, or 0 for none", outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "children", accepts }, numberFromZero({ least: zero, most: million }, words));
}

/** A small whole number that may be nil. */
export function smallCount(label: string, unit: string, most = 100): Parameter<Decimal> {
  const accepts = `a whole number from 0 to ${most}`;
  const words = { blank: "type a whole number, like 1", outside: mustBe(accepts) };
  return Parameter.of({ label, unit, accepts }, whole(numberFromZero({ least: zero, most: decimal(most) }, words), words));
}

/** Points in the marking of tenders, out of 100 or of 1,000. */
export function points(label: string): Parameter<Decimal> {
  const accepts = `above 0, up to ${withCommas(thousand)}`;
  const words = { blank: "type the points for price, like 50", outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "points", accepts }, numberAboveZero({ least: zero, most: thousand }, words));
}

/** How often beds are looked at, each time independently of the last: 1 draws them once for the whole time. */
export function periods(label = "Periods"): Parameter<Decimal> {
  const accepts = `a whole number from 1 to ${withCommas(tenThousand)}`;
  const words = { blank: "type a whole number, like 7, or leave it out", outside: mustBe(accepts) };
  return Parameter.of(
    { label, unit: "independent looks at each bed, such as 52 ÷ (2 × weeks of a stay × (1 − occupancy)) a year", accepts },
    whole(numberAboveZero({ least: one, most: tenThousand }, words), words),
  );
}
