/** Which lines are tried with which: all of a small table, those nearby in a long one, so that the work grows with the cells alone. */
import type { Line } from "./line";

const fewLines = 16;
const farthest = 7;

export function neighboursOf(lines: readonly Line[], at: number): readonly Line[] {
  const [from, to] = lines.length <= fewLines ? [0, lines.length] : [Math.max(0, at - farthest), at + farthest + 1];
  return lines.slice(from, to).filter((line) => line !== lines[at] && line.filled > 1);
}

/** A few places at which all that is tried is looked at first: those that are no totals, spread over the line. */
export function samplesOf(numbers: Float64Array, isTotalPlace: readonly boolean[]): readonly number[] {
  const filled: number[] = [];
  for (let place = 0; place < numbers.length; place++) if (numbers[place] !== 0 && !Number.isNaN(numbers[place])) filled.push(place);
  const parts = filled.filter((place) => !isTotalPlace[place]);
  const from = parts.length >= 2 ? parts : filled;
  if (from.length <= mostSamples) return from;
  return Array.from({ length: mostSamples }, (_, index) => from[Math.floor((index * (from.length - 1)) / (mostSamples - 1))] ?? 0);
}

export const mostSamples = 5;

/** So many that the rest of the samples cannot be most of them. */
export const areTooMany = (missed: number, samples: number): boolean => missed > samples * 0.4 + 1e-9;

/** Most of the samples: a slip may stand in one or two of them. */
export const isMost = (holding: number, samples: number): boolean => holding >= Math.max(2, Math.ceil(samples * 0.6));
