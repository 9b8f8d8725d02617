/** The decimal point one digit too far to the left or to the right: 1.38 for 13.8, beside figures to one place. */
import { base, isWanted } from "./digits";
import { often, type Mistake } from "./mistake";

export const movedPoint: Mistake = {
  kind: "digit-wrong",
  words: "The decimal point is one digit out of place",
  make: ({ cell, digits, beside }) => {
    if (!digits || !beside) return null;
    const isPrintedTo = (quanta: number): boolean => beside.some(({ figure }) => figure.quantum.eq(cell.figure.quantum.times(quanta)));
    // It is as exact as those beside it, which have one place more, or one fewer.
    const less = digits.number / base;
    if (isPrintedTo(1 / base) && isWanted(less, digits)) return { cost: often, right: less };
    const more = digits.number * base;
    return isPrintedTo(base) && isWanted(more, { ...digits, within: digits.within * base }) ? { cost: often, right: more } : null;
  },
};
