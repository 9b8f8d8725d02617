/** Ratios of two lines at a few samples, to see quickly whether a constant may make the one from the other. */
import type { Constant } from "./constants";
import { floatTolerance } from "./float-tolerance";
import type { Line } from "./line";
import { areTooMany, fewestToTell, isMost, mostSamples } from "./samples";

/** Filled anew for each two lines that are tried: there are very many. */
const [ratios, slacks] = [new Float64Array(mostSamples), new Float64Array(mostSamples)];

/** How many ratios there are. The functions below ask for these. */
export function takeRatios(result: Line, line: Line): number {
  let asked = 0;
  for (const place of result.samples) {
    const ratio = (result.numbers[place] ?? Number.NaN) / (line.numbers[place] ?? Number.NaN);
    if (!Number.isFinite(ratio)) continue;
    ratios[asked] = ratio;
    slacks[asked++] = (result.slacks[place] ?? 0) + (line.slacks[place] ?? 0);
  }
  return asked;
}

/** Those that make most of the ratios. */
export function constantsThatFit(asked: number, constants: readonly Constant[]): readonly Constant[] {
  return constants.filter(({ value }) => isMost(holdingAt(value, asked), asked));
}

export const fitsMost = (value: number, asked: number): boolean => isMost(holdingAt(value, asked), asked);

function holdingAt(value: number, asked: number): number {
  let holding = 0;
  for (let at = 0; at < asked; at++) {
    if (Math.abs((ratios[at] ?? 0) / value - 1) <= (slacks[at] ?? 0)) holding++;
    else if (areTooMany(at + 1 - holding, asked)) return 0;
  }
  return holding;
}

/** Near one of them, which is itself rounded. */
function holdingNear(one: number, asked: number): number {
  let holding = 0;
  for (let at = 0; at < asked; at++)
    if (Math.abs((ratios[at] ?? 0) / (ratios[one] ?? 0) - 1) <= (slacks[at] ?? 0) + (slacks[one] ?? 0)) holding++;
  return holding;
}

/** One of the samples at least gives the factor, if there is one. */
export function areInProportion(asked: number): boolean {
  for (let at = 0; at < asked; at++) if (isMost(holdingNear(at, asked), asked)) return true;
  return false;
}

/** The factor that lies within rounding at most places, from the ends of what each place allows. */
export function factorBetween(result: Line, line: Line): { readonly value: number; readonly error: number } | null {
  const ends: { readonly at: number; readonly step: 1 | -1 }[] = [];
  let asked = 0;
  for (const [place, number] of result.numbers.entries()) {
    const of = line.numbers[place] ?? Number.NaN;
    if (!Number.isFinite(number / of) || number === 0) continue;
    asked++;
    const ratio = number / of;
    const slack = Math.abs(ratio) * ((result.slacks[place] ?? 0) + (line.slacks[place] ?? 0));
    ends.push({ at: ratio - slack, step: 1 }, { at: ratio + slack, step: -1 });
  }
  if (asked < fewestToTell) return null;
  ends.sort((one, other) => one.at - other.at || other.step - one.step);
  let [depth, deepest, from, to] = [0, 0, 0, 0];
  for (const [index, { at, step }] of ends.entries()) {
    depth += step;
    if (depth > deepest) [deepest, from, to] = [depth, at, ends[index + 1]?.at ?? at];
  }
  const value = (from + to) / 2;
  if (value === 0 || !isMost(deepest, asked)) return null;
  return { value, error: (to - from) / Math.abs(from + to) + floatTolerance(1) };
}
