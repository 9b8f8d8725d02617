/** "£4,100,00": an amount whose thousands are not parted by threes. A digit is missing or one too many, and nobody can read it rightly. */
export interface MisprintedAmount {
  readonly text: string;
  readonly at: number;
}

/** With a pound sign, or with a group of three before the one that has not: "options 3,4 and 5" are none. */
const misprinted = /(?<![\d.,])(?:£ ?\d{1,3}(?:,\d{3})*|\d{1,3}(?:,\d{3})+),(?:\d{1,2}|\d{4,})(?![\d,]|\.\d)/g;

export const misprintedAmounts = (text: string): readonly MisprintedAmount[] =>
  [...text.matchAll(misprinted)].map((found) => ({ text: found[0], at: found.index }));
