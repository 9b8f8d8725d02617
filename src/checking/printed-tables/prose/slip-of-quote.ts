/** What a quoted figure would have been without a slip: in bits, how much likelier that is than that it comes from somewhere else. */
import { floatTolerance } from "../lines/float-tolerance";
import { halfOf, isLarge, type PrintedFigure } from "../read/figure-token";
import type { Slip } from "../mistakes/mistake";
import { slipOf } from "../mistakes/slip-of";

export interface QuoteSlip {
  readonly slip: Slip;
  readonly bits: number;
}

/** No sentence says its signs, and its figures have no items. */
const isOfSentences = (slip: Slip): boolean => slip.isExplained && slip.kind !== "sign-turned";

/** What one thing is worth that the sentence says, or the table: a word of a label, a line, a year, a test. */
export const bitsOfSign = 3;

interface Expected {
  readonly shouldBe: number;
  /** By how much that may be out. */
  readonly error: number;
  /** How likely it is, before a look at the digits, that the figure should be this: in bits, below nil. */
  readonly prior: number;
}

/** Null where no slip makes the figure, and for an amount that is one unit out in its last place: that is how it was rounded. */
export function slipOfQuote(figure: PrintedFigure, isCount: boolean, { shouldBe, error, prior }: Expected): QuoteSlip | null {
  const number = Math.abs(figure.value.toNumber());
  const cell = { row: 0, column: 0, part: 0, figure, number, half: halfOf(figure), isHeading: false, isNil: false } as const;
  const isMoney = !isCount && figure.unit !== "%" && (figure.unit === "£" || isLarge(figure));
  if (isMoney && Math.abs(number - Math.abs(shouldBe)) <= figure.quantum.toNumber() + error + floatTolerance(number)) return null;
  const slip = slipOf({ cell, shouldBe: Math.abs(shouldBe), error, addends: [] });
  if (!isOfSentences(slip) || (slip.isOfMoney && !isMoney)) return null;
  return { slip, bits: slip.bits + prior };
}
