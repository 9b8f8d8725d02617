/** The arithmetic of charts: round ticks, the unit of an axis, and labels that do not overlap. */

/** The unit in which the figures of an axis are shortest. */
export function unitFor(largest: number): { readonly divisor: number; readonly suffix: string } {
  if (largest >= 950_000) return { divisor: 1e6, suffix: "m" };
  return largest >= 10_000 ? { divisor: 1e3, suffix: "k" } : { divisor: 1, suffix: "" };
}

/** Doubles may miss a round figure by their last digit. */
const tolerance = 1e-9;

/** Round figures from the lowest to the highest value, about `wanted` of them. */
export function ticks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step - tolerance);
  const last = Math.floor(high / step + tolerance);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/**
 * Moves positions as little as possible until each is at least `gap` from the next, in the same order, between `least` and `most`.
 * Without the gaps this is isotonic regression: neighbours out of order take their mean.
 */
export function spread(places: readonly number[], gap: number, least: number, most: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((one, other) => one.place - other.place);
  const crowds: { mean: number; count: number }[] = [];
  for (const [rank, { place }] of order.entries()) {
    let crowd = { mean: place - rank * gap, count: 1 };
    for (let before = crowds.at(-1); before !== undefined && before.mean > crowd.mean; before = crowds.at(-1)) {
      crowds.pop();
      const count = before.count + crowd.count;
      crowd = { mean: (before.mean * before.count + crowd.mean * crowd.count) / count, count };
    }
    crowds.push(crowd);
  }
  const fitted = crowds.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  const highest = most - gap * (places.length - 1);
  const moved: number[] = [];
  for (const [rank, { index }] of order.entries()) moved[index] = Math.max(least, Math.min(highest, fitted[rank] ?? least)) + rank * gap;
  return moved;
}

export const shortened = (name: string, longest: number): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** Six digits are enough to read along an axis. */
export const tickText = (value: number): string =>
  `${value < 0 ? "−" : ""}${Math.abs(Number(value.toPrecision(6))).toLocaleString("en-GB", { maximumFractionDigits: 3 })}`;
