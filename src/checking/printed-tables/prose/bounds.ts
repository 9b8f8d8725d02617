/** "Almost £6m", "over 400", "around 8%": a quoted figure that is a bound or a size, and not a rounding to the nearest. */
import type { Direction } from "../../../calculation";
import type { PrintedFigure } from "../read/figure-token";

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
const longest = 30;

/** By what stands just before the figure. */
export function boundBefore(text: string, at: number, isApproximate: boolean): Bound | null {
  const near = text.slice(Math.max(0, at - longest), at);
  return before.find(([, pattern]) => pattern.test(near))?.[0] ?? (isApproximate ? "around" : null);
}

/** Whether a figure rounded so is what the words say: "over £5m" of £5.7m. */
export const isAsSaid = (bound: Bound | null, rule: "exact" | Direction): boolean =>
  bound === "around" || (bound === "over" && rule === "down") || (bound === "under" && rule === "up");

const steps = [1, 2, 2.5, 5];
const mostOver = 1 / 3;

/**
 * Whether a text may say "over 75,000" of 78,600: a round figure below it, and not far below. The rounder the figure, the further it may be,
 * but nobody says "over 300" of 500.
 */
export function isWithinBound({ text, value, quantum }: PrintedFigure, bound: Bound | null, number: number): boolean {
  if (bound === null) return false;
  const [size, off] = [Math.abs(value.toNumber()), Math.abs(number) - Math.abs(value.toNumber())];
  if (bound === "around" ? false : bound === "over" ? off < 0 : off > 0) return false;
  const noughts = /\d(0*)\D*$/.exec(text.replaceAll(",", ""))?.[1]?.length ?? 0;
  const digits = quantum.toNumber() * 10 ** noughts;
  const step = Math.max(...steps.filter((one) => isMultiple(size, one * digits)).map((one) => one * digits), digits);
  return Math.abs(off) <= Math.min(bound === "around" ? step / 2 : step, size * mostOver);
}

const isMultiple = (size: number, of: number): boolean => Math.abs(size / of - Math.round(size / of)) < 1e-9;
