import type { Mistake } from "./mistake";

/** The figure of the column or row beside it typed again. */
export const copied: Mistake = {
  kind: "copied",
  words: "It repeats the figure beside it",
  make: ({ cell, beside = [] }) => {
    const digits = cell.figure.text.replace(/\D/g, "").length;
    // A small figure is the same as its neighbour by chance.
    if (digits < fewestDigits || !beside.some(({ number, half }) => number === cell.number && half === cell.half)) return null;
    return { cost: 3 + Math.log2(beside.length) };
  },
};

const fewestDigits = 2;
