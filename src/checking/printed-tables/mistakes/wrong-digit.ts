/** One digit wrong, one too many, one missing. */
import { base, isWanted, type Digits } from "./digits";
import { digitWords } from "./digit-words";
import { often, seldom, type Mistake } from "./mistake";

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
      const isOne = more !== 0 && needed >= 0 && needed < base && isWanted(right, digits);
      // 106.18 may stand for 106.08 or for 106.10: for the one that the others give most nearly.
      if (isOne && !(Math.abs(best - digits.wanted) <= Math.abs(right - digits.wanted))) best = right;
    }
    return Number.isNaN(best) ? null : { cost: often + Math.log2((base - 1) * digits.each.length), right: best };
  },
};

export const extraDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit too many"],
  make: ({ digits }) => {
    if (!digits || digits.each.length === 1) return null;
    const { each } = digits;
    const places = Math.log2(each.length);
    // A key that was hit twice is likelier than one that was hit beside another.
    const doubled = each.findIndex((digit, at) => digit === each[at + 1] && isWanted(without(digits, at), digits));
    if (doubled >= 0) return { cost: often + places, right: without(digits, doubled) };
    const extra = each.findIndex((_, at) => isWanted(without(digits, at), digits));
    return extra < 0 ? null : { cost: seldom + places, right: without(digits, extra) };
  },
};

function without({ number, worth }: Digits, at: number): number {
  const one = worth[at] ?? 1;
  return Math.floor(number / (base * one)) * one + (number % one);
}

export const missingDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit missing"],
  make: ({ digits }) => {
    if (!digits) return null;
    const { worth } = digits;
    const isOne = isDigitAt(base * (worth[0] ?? 1), digits) || worth.some((one) => isDigitAt(one, digits));
    return isOne ? { cost: often + Math.log2(base * digits.each.length) } : null;
  },
};

/** Whether some digit, put in before what is worth less than `one` of it, makes what is wanted: the nearest or one beside it. */
function isDigitAt(one: number, digits: Digits): boolean {
  const before = Math.floor(digits.number / one) * base * one + (digits.number % one);
  const nearest = Math.min(base - 1, Math.max(0, Math.round((digits.wanted - before) / one)));
  for (let digit = Math.max(0, nearest - 1); digit <= Math.min(base - 1, nearest + 1); digit++)
    if (isWanted(before + digit * one, digits)) return true;
  return false;
}
