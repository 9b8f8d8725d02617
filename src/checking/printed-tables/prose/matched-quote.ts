/** A quoted figure with the cell that gives it. */
import type { Match } from "./match-cells";
import type { Quoted } from "./quoted-figures";

export interface MatchedQuote {
  readonly quoted: Quoted;
  readonly end: 0 | 1;
  readonly match: Match;
}
