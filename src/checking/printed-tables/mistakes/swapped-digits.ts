/** Two digits swapped, mostly neighbours. */
import { isWanted, type Digits } from "./digits";
import { digitWords } from "./digit-words";
import { often, seldom, type Mistake } from "./mistake";

export const swappedDigits: Mistake = {
  kind: "digits-swapped",
  words: digitWords["digits swapped"],
  make: ({ digits }) => {
    if (!digits) return null;
    const count = digits.each.length;
    for (let at = 0; at + 1 < count; at++)
      if (isWanted(swapped(digits, at, at + 1), digits)) return { cost: often + Math.log2(count - 1), right: swapped(digits, at, at + 1) };
    for (let at = 0; at < count; at++)
      for (let other = at + 1; other < count; other++)
        if (isWanted(swapped(digits, at, other), digits))
          return { cost: seldom + Math.log2(count * (count - 1)), right: swapped(digits, at, other) };
    return null;
  },
};

/** NaN where the two are alike. */
function swapped({ number, each, worth }: Digits, at: number, other: number): number {
  const more = (each[other] ?? 0) - (each[at] ?? 0);
  return more === 0 ? Number.NaN : number + more * ((worth[at] ?? 0) - (worth[other] ?? 0));
}
