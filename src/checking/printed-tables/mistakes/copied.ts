import type { Mistake } from "./mistake";

/** The figure of the column or row beside it typed again. */
export const copied: Mistake = {
  kind: "copied",
  words: "It repeats the figure beside it",
  make: ({ cell, beside }) => {
    if (!beside?.some(({ number, half }) => number === cell.number && half === cell.half)) return null;
    // A small figure is the same as its neighbour by chance.
    if (cell.figure.text.replace(/\D/g, "").length < fewestDigits) return null;
    return { cost: 3 + Math.log2(beside.length) };
  },
};

const fewestDigits = 2;
