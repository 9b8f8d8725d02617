/** A quoted figure with the cell that gives it, for the checker and for whoever compares chapters. */
import type { PlaceInSentence } from "../finding";
import type { PrintedFigure } from "../read/figure-token";
import type { Match } from "./match-cells";
import type { Quoted } from "./quoted-figures";

export interface MatchedQuote {
  readonly quoted: Quoted;
  readonly end: 0 | 1;
  readonly match: Match;
}

/** A figure of a sentence, and the cell that gives it by one rule of rounding. */
export interface QuotedCell {
  /** Of the whole range, where it is an end of one. */
  readonly where: PlaceInSentence;
  readonly figure: PrintedFigure;
  /** As it would be printed, rounded to the nearest. */
  readonly toNearest: string;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly rule: Match["rule"];
  /** The words before it allow its rounding: "over £5m" of £5.7m. */
  readonly isAsSaid: boolean;
}
