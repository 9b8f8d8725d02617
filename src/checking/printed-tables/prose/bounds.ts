/** "Almost £6m", "over 400", "around 8%": a quoted figure that is a bound or a size, and not a rounding to the nearest. */
import type { Direction } from "../../../calculation";

export type Bound = "over" | "under" | "around";

const words: readonly (readonly [Bound, string])[] = [
  ["over", "over|more than|above|exceed(?:s|ed|ing)?|at least|in excess of|upwards of|beyond|greater than|higher than"],
  ["under", "almost|nearly|under|less than|fewer than|below|up to|close to|approaching|not quite|at most|lower than"],
  ["around", "about|around|approximately|approx\\.?|some|circa|ca?\\.|roughly|c|~|≈|in the region of|of the order of"],
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
