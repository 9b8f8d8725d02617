/** One digit wrong, one too many, one missing. */
import { isWanted, type Digits } from "./digits";
import { digitWords } from "./digit-words";
import type { Mistake } from "./mistake";

export const wrongDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit wrong"],
  make: ({ digits }) => {
    if (!digits) return null;
    let best = Number.NaN;
    for (let at = 0; at < digits.worth.length; at++) {
      const one = digits.worth[at] ?? 1;
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
    const { each } = digits;
    const places = Math.log2(each.length);
    const doubled = each.findIndex((digit, at) => digit === each[at + 1] && isWanted(without(digits, at), digits));
    if (doubled >= 0) return { cost: ofDoubled + places, right: without(digits, doubled) };
    const extra = each.length < fewestWithExtra ? -1 : each.findIndex((_, at) => isWanted(without(digits, at), digits));
    return extra < 0 ? null : { cost: ofExtra + places, right: without(digits, extra) };
  },
};

function without({ number, worth }: Digits, at: number): number {
  const one = worth[at] ?? 1;
  return Math.floor(number / (10 * one)) * one + (number % one);
}

export const missingDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit missing"],
  make: ({ digits }) => {
    if (!digits || digits.each.length < fewestWithMissing) return null;
    const { worth } = digits;
    const isOne = isDigitAt(10 * (worth[0] ?? 1), digits) || worth.some((one) => isDigitAt(one, digits));
    return isOne ? { cost: 4 + Math.log2(10 * digits.each.length) } : null;
  },
};

/** Whether some digit, put in before what is worth less than `one` of it, makes what is wanted: the nearest or one beside it. */
function isDigitAt(one: number, digits: Digits): boolean {
  const before = Math.floor(digits.number / one) * 10 * one + (digits.number % one);
  const nearest = Math.min(9, Math.max(0, Math.round((digits.wanted - before) / one)));
  for (let digit = Math.max(0, nearest - 1); digit <= Math.min(9, nearest + 1); digit++)
    if (isWanted(before + digit * one, digits)) return true;
  return false;
}
