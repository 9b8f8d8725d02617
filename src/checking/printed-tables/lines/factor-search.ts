/** Two lines and a constant that make a third at most of the samples: the search for products and quotients. */
import { mostUnnamed, type Constant } from "./constants";
import type { Line } from "./line";
import { areTooMany, isMost, mostSamples } from "./samples";

export interface Factors {
  readonly one: Line;
  readonly other: Line;
  readonly constant: Constant;
}

/** Between the least and the most that can be one of the constants, however coarse the figures. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** By how much of itself a figure may be out and still tell the largest of the small numbers from the next. */
const coarsest = 1 / mostUnnamed;

export function reachOf(tried: readonly Constant[]): Reach {
  const values = tried.map(({ value }) => value);
  return { from: Math.min(...values) * (1 - coarsest), to: Math.max(...values) * (1 + coarsest) };
}

export function factorsOf(whole: Line, near: readonly Line[], tried: readonly Constant[], reach: Reach): readonly Factors[] {
  const found: Factors[] = [];
  const least = leastAtSamples(whole, near);
  for (let first = 0; first < near.length; first++) {
    const one = near[first];
    if (one === undefined || isTooLarge(whole, one, least, reach)) continue;
    for (let second = first + 1; second < near.length; second++) {
      const other = near[second];
      const constant = other ? constantAt(whole, one, other, tried, reach) : null;
      if (other && constant) found.push({ one, other, constant });
    }
  }
  return found;
}

/** The smallest size, but for nil, of the others at each of the samples. */
function leastAtSamples({ samples }: Line, near: readonly Line[]): readonly number[] {
  return samples.map((place) => {
    let least = Infinity;
    for (const { numbers } of near) {
      const size = Math.abs(numbers[place] ?? Number.NaN);
      if (size > 0 && size < least) least = size;
    }
    return least;
  });
}

/** Times the smallest of the others it is out of reach of every constant already, as amounts are of a line of amounts. */
function isTooLarge({ samples, numbers }: Line, { numbers: ones }: Line, least: readonly number[], { from }: Reach): boolean {
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const ratio = Math.abs(numbers[place] ?? Number.NaN) / (Math.abs(ones[place] ?? Number.NaN) * (least[at] ?? 0));
    if (ratio >= from) return false;
  }
  return true;
}

/** Filled anew for each three lines that are tried: there are very many. */
const [ratios, slacks] = [new Float64Array(mostSamples), new Float64Array(mostSamples)];

function constantAt(whole: Line, one: Line, other: Line, tried: readonly Constant[], reach: Reach): Constant | null {
  const { samples, numbers } = whole;
  const [ones, others] = [one.numbers, other.numbers];
  let [asked, within] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const ratio = (numbers[place] ?? Number.NaN) / ((ones[place] ?? Number.NaN) * (others[place] ?? Number.NaN));
    if (!Number.isFinite(ratio)) continue;
    const slack = (whole.slacks[place] ?? 0) + (one.slacks[place] ?? 0) + (other.slacks[place] ?? 0);
    // So coarse a figure fits anything.
    if (slack > coarsest) continue;
    // Of lines of amounts nearly all are out of reach of every constant.
    if (ratio >= reach.from && ratio <= reach.to) within++;
    else if (areTooMany(asked + 1 - within, samples.length)) return null;
    ratios[asked] = ratio;
    slacks[asked++] = slack;
  }
  if (!isMost(within, asked)) return null;
  for (const constant of tried) {
    let holding = 0;
    for (let at = 0; at < asked && !areTooMany(at - holding, asked); at++)
      if (Math.abs((ratios[at] ?? 0) / constant.value - 1) <= (slacks[at] ?? 0)) holding++;
    if (isMost(holding, asked)) return constant;
  }
  return null;
}
