import { often, type Mistake } from "./mistake";

/** The figure of the column or row beside it typed again. */
export const copied: Mistake = {
  kind: "copied",
  words: "It repeats the figure beside it",
  make: ({ cell, beside }) => {
    if (!beside?.some(({ number, half }) => number === cell.number && half === cell.half)) return null;
    return { cost: often + Math.log2(beside.length) };
  },
};
