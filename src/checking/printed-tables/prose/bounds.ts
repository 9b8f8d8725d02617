/** "Almost £6m", "over 400", "around 8%": a quoted figure that is a bound or a size, and not a rounding to the nearest. */
import type { Direction } from "../../../calculation";
import { endOf, type PrintedFigure } from "../read/figure-token";
import { wordsBefore } from "./words-beside";

export type Bound = "over" | "under" | "around";

const words: readonly (readonly [Bound, string])[] = [
  [
    "over",
    "over|more than|above|exceed(?:s|ed|ing)?|at least|no (?:less|fewer) than|a minimum of|in excess of|upwards of|beyond|greater than|higher than|larger than|well past|topp(?:ed|ing)",
  ],
  [
    "under",
    "almost|nearly|under|less than|fewer than|no more than|a maximum of|below|up to|close to|approaching|not quite|at most|lower than|smaller than|short of",
  ],
  ["around", "about|around|approximately|approx\\.?|some|circa|ca?\\.|roughly|an estimated|c|~|≈|in the region of|of the order of"],
];
const before = words.map(([bound, all]) => [bound, new RegExp(`(?:^|[^a-z])(?:${all}) ?(?:a |the |just )?$`, "i")] as const);

/** By what stands just before the figure. */
export function boundBefore(text: string, at: number, isApproximate: boolean): Bound | null {
  const near = wordsBefore(text, at);
  return before.find(([, pattern]) => pattern.test(near))?.[0] ?? (isApproximate ? "around" : null);
}

/** Whether a figure rounded so is what the words say: "over £5m" of £5.7m. */
export const isAsSaid = (bound: Bound | null, rule: "exact" | Direction): boolean =>
  bound === "around" || (bound === "over" && rule === "down") || (bound === "under" && rule === "up");

/** Nobody says "over 300" of 500. */
const mostOver = 1 / 3;

/** How far a figure of this size may be from what it is a bound of. */
export const farthestOf = (bound: Bound | null, size: number): number => (bound === null ? 0 : size * mostOver);

/**
 * Whether a text may say "over 75,000" of 78,600: a round figure below it, and not far below. The rounder the figure, the further it may be:
 * what ends in a one, a two or a five counts in ones, twos or fives of its last digit.
 */
export function isWithinBound(figure: PrintedFigure, bound: Bound | null, number: number): boolean {
  if (bound === null) return false;
  const size = Math.abs(figure.value.toNumber());
  const off = Math.abs(number) - size;
  if (bound === "around" ? false : bound === "over" ? off < 0 : off > 0) return false;
  const { digit, noughts } = endOf(figure);
  const step = figure.quantum.toNumber() * 10 ** noughts * (10 % digit === 0 ? digit : 1);
  return Math.abs(off) <= Math.min(bound === "around" ? step / 2 : step, farthestOf(bound, size));
}
