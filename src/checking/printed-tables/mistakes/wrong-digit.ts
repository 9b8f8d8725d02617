/** One digit wrong, one too many, one missing. */
import { isWanted } from "./digits";
import { digitWords } from "./digit-words";
import type { Mistake } from "./mistake";

export const wrongDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit wrong"],
  make: ({ digits }) => {
    if (!digits) return null;
    for (const [at, one] of digits.worth.entries()) {
      const more = Math.round((digits.wanted - digits.number) / one);
      const needed = (digits.each[at] ?? 0) + more;
      const right = digits.number + more * one;
      if (more !== 0 && needed >= 0 && needed <= 9 && isWanted(right, digits))
        return { cost: 2 + Math.log2(9 * digits.each.length), right };
    }
    return null;
  },
};

export const extraDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit too many"],
  make: ({ digits }) => {
    if (!digits || digits.each.length < 4) return null;
    const { number, worth } = digits;
    const isOne = worth.some((one) => isWanted(Math.floor(number / (10 * one)) * one + (number % one), digits));
    return isOne ? { cost: 5 + Math.log2(digits.each.length) } : null;
  },
};

export const missingDigit: Mistake = {
  kind: "digit-wrong",
  words: digitWords["one digit missing"],
  make: ({ digits }) => {
    if (!digits || digits.each.length < 3) return null;
    const { number, worth } = digits;
    const isOne = [10 * (worth[0] ?? 1), ...worth].some((one) => {
      const without = Math.floor(number / one) * 10 * one + (number % one);
      for (let digit = 0; digit <= 9; digit++) if (isWanted(without + digit * one, digits)) return true;
      return false;
    });
    return isOne ? { cost: 4 + Math.log2(10 * digits.each.length) } : null;
  },
};
