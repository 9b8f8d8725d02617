/** One digit wrong, one too many, one missing. */
import { isWanted } from "./digits";
import { digitWords } from "./digit-words";
import type { Mistake } from "./mistake";

export const wrongDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit wrong"],
  make: ({ digits }) => {
    if (!digits) return null;
    let best = Number.NaN;
    for (const [at, one] of digits.worth.entries()) {
      const more = Math.round((digits.wanted - digits.number) / one);
      const needed = (digits.each[at] ?? 0) + more;
      const right = digits.number + more * one;
      const isOne = more !== 0 && needed >= 0 && needed <= 9 && isWanted(right, digits);
      // 106.18 may stand for 106.08 or for 106.10: for the one that the others give most nearly.
      if (isOne && !(Math.abs(best - digits.wanted) <= Math.abs(right - digits.wanted))) best = right;
    }
    return Number.isNaN(best) ? null : { cost: 2 + Math.log2(9 * digits.each.length), right: best };
  },
};

/** A key that was hit twice is likelier than one that was hit beside another. */
const [ofDoubled, ofExtra] = [3, 5];
const [fewestWithDoubled, fewestWithExtra, fewestWithMissing] = [2, 4, 2];

export const extraDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit too many"],
  make: ({ digits }) => {
    if (!digits || digits.each.length < fewestWithDoubled) return null;
    const { number, worth, each } = digits;
    const without = worth.map((one) => Math.floor(number / (10 * one)) * one + (number % one));
    const isRight = (at: number): boolean => isWanted(without[at] ?? Number.NaN, digits);
    const places = Math.log2(each.length);
    const doubled = each.findIndex((digit, at) => digit === each[at + 1] && isRight(at));
    if (doubled >= 0) return { cost: ofDoubled + places, right: without[doubled] ?? 0 };
    const extra = each.length < fewestWithExtra ? -1 : each.findIndex((_, at) => isRight(at));
    return extra < 0 ? null : { cost: ofExtra + places, right: without[extra] ?? 0 };
  },
};

export const missingDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit missing"],
  make: ({ digits }) => {
    if (!digits || digits.each.length < fewestWithMissing) return null;
    const { number, worth } = digits;
    const isOne = [10 * (worth[0] ?? 1), ...worth].some((one) => {
      const without = Math.floor(number / one) * 10 * one + (number % one);
      for (let digit = 0; digit <= 9; digit++) if (isWanted(without + digit * one, digits)) return true;
      return false;
    });
    return isOne ? { cost: 4 + Math.log2(10 * digits.each.length) } : null;
  },
};
