/** Amounts that a sentence adds up or takes off one another: cells that it quotes, or that it names. */
import type { PrintedFigure } from "../read/figure-token";
import type { Source } from "./sources";

const [mostQuoted, mostNamed, fewestDigits] = [12, 12, 3];

/** `quoted` are the cells of the text so far, in its order; `named` those whose labels the sentence has words of. */
export function isSumOf(figure: PrintedFigure, quoted: readonly Source[], named: readonly Source[], words: ReadonlySet<string>): boolean {
  if (figure.unit === "%" || figure.text.replace(/\D/g, "").length < fewestDigits) return false;
  const amounts = quoted.filter(({ cell }) => cell.figure.unit !== "%").slice(-mostQuoted);
  return isSumOfLast(figure, amounts) || isOfTwoOrThree(figure, amounts) || isSumOfNamed(figure, named, words);
}

const isGiven = (figure: PrintedFigure, sum: number, halves: number): boolean =>
  Math.abs(Math.abs(sum) - Math.abs(figure.value.toNumber())) <= (figure.quantum.toNumber() / 2 + halves) * (1 + 1e-9);

/** "The four add to …". */
function isSumOfLast(figure: PrintedFigure, quoted: readonly Source[]): boolean {
  let [sum, halves] = [0, 0];
  return [...quoted].reverse().some(({ cell }, index) => {
    sum += cell.number;
    halves += cell.half;
    return index > 0 && isGiven(figure, sum, halves);
  });
}

/** "With a transfer of £1.5m it is £91.8m, of which £9.5m is recouped, which leaves £82.3m." */
function isOfTwoOrThree(figure: PrintedFigure, quoted: readonly Source[]): boolean {
  const isWithThird = (sum: number, halves: number, after: number): boolean =>
    quoted.slice(after + 1).some(({ cell }) => [1, -1].some((sign) => isGiven(figure, sum + sign * cell.number, halves + cell.half)));
  return quoted.some(({ cell: one }, first) =>
    quoted.slice(first + 1).some(({ cell: other }, at) =>
      [1, -1].some((sign) => {
        const [sum, halves] = [one.number + sign * other.number, one.half + other.half];
        return isGiven(figure, sum, halves) || isWithThird(sum, halves, first + 1 + at);
      }),
    ),
  );
}

/** The rows, or the columns, that the sentence names, added up in each line. */
function isSumOfNamed(figure: PrintedFigure, named: readonly Source[], words: ReadonlySet<string>): boolean {
  return (["row", "column"] as const).some((across) => {
    const lines = new Map<string, Source[]>();
    for (const source of named) {
      const { cell, table } = source;
      const own = across === "row" ? source.rowWords : source.columnWords;
      if (cell.isHeading || cell.figure.unit === "%" || !own.some((word) => words.has(word))) continue;
      const key = `${table} ${across === "row" ? cell.column : cell.row} ${cell.part}`;
      const line = lines.get(key);
      if (line) line.push(source);
      else lines.set(key, [source]);
    }
    return [...lines.values()].some((all) => {
      if (all.length < 2 || all.length > mostNamed) return false;
      const sum = all.reduce((added, { cell }) => added + cell.number, 0);
      const halves = all.reduce((added, { cell }) => added + cell.half, 0);
      return isGiven(figure, sum, halves);
    });
  });
}
