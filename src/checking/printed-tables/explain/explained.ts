/** What the other figures give, as a sentence. */
import type { Decimal } from "../../../calculation";
import type { PrintedFigure } from "../read/figure-token";
import type { Hypothesis } from "../rules/rule";
import { labelOf } from "./line-words";
import { printedLike } from "./printed-like";

/** "The 3 rows above add to £4,797,956.16", "Annual cost £132,900.12 × 8 is £1,063,200.96". */
export function explained(hypothesis: Hypothesis, place: number, exact: Decimal, figure: PrintedFigure): string {
  const { rule, constantError } = hypothesis;
  // What a sum or a multiple gives is said in full; a quotient has no end, and a factor that nobody names is itself rounded.
  const isInFull = constantError === 0 && (rule.arithmetic.isSum || hypothesis.terms.length === 1) && figure.unit !== "%";
  return rule.explain(
    hypothesis,
    place,
    printedLike(figure, exact, isInFull && !exact.mod(figure.quantum).isZero() ? "in full" : "as printed"),
  );
}

/** Of a figure that others are worked out from: what it must be for them to hold. */
export const mendedWords = ({ result }: Hypothesis, place: number, given: string): string =>
  `With ${given} here ${labelOf(result)} ${result.figures[place]?.figure.text ?? ""} holds`;
