/** Thousands, VAT, a year of another length, a year for a week: what is printed is so many times what it should be. */
import { slipRatios } from "../../known-slips";
import type { FindingKind } from "../finding";
import { isNear, hardlyEver, seldom, type Mistake } from "./mistake";

type Multiple = (typeof slipRatios)[number]["reason"];

const said: Readonly<Record<Multiple, readonly [FindingKind, string]>> = {
  "365 days where 52 weeks are meant": ["week-basis", "Week bases are mixed: this counts 365 days, the others 52 weeks"],
  "52 weeks where 365 days are meant": ["week-basis", "Week bases are mixed: this counts 52 weeks, the others 365 days"],
  "VAT added": ["vat", "VAT of 20% is in it, and not in the others"],
  "VAT taken off": ["vat", "VAT of 20% is taken off, and not from the others"],
  "in thousands": ["thousands", "It is in thousands, and the others are in single pounds"],
  "multiplied by 1,000": ["thousands", "It is 1,000 times what the others give"],
  "a year's cost for a week's": ["yearly-for-weekly", "It is for a year where a week is meant"],
  "a week's cost for a year's": ["yearly-for-weekly", "It is for a week where a year is meant"],
  "a month's cost for a year's": ["other", "It is for a month where a year is meant"],
};

export const wrongMultiples: readonly Mistake[] = slipRatios.map(({ reason, by }): Mistake => {
  const ratio = by.toNumber();
  const [kind, words] = said[reason];
  return {
    kind,
    words,
    isOfMoney: true,
    make: ({ cell, shouldBe, error, beside }) => {
      // What should stand in a cell would itself be rounded as the cell is; a sentence may quote it in another unit.
      const ofRight = beside === null ? 0 : cell.half;
      return isNear(cell.number, shouldBe * ratio, (error + ofRight) * ratio + cell.half)
        ? { cost: ["vat", "week-basis"].includes(kind) ? hardlyEver : seldom }
        : null;
    },
  };
});
