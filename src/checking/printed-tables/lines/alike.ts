/** Whether lines are worth trying together: what holds at most of a few samples. Nothing is made or kept, as it is asked of very many. */
import { floatTolerance } from "./float-tolerance";
import { signed } from "./label-words";
import type { Line } from "./line";
import { areTooMany, isMost } from "./samples";

export function isAddedAtSamples(whole: Line, one: Line, other: Line): boolean {
  const { samples, numbers, halves } = whole;
  const [ones, others] = [one.numbers, other.numbers];
  let [holding, asked] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const sum = numbers[place] ?? Number.NaN;
    const out = Math.abs(sum - (ones[place] ?? Number.NaN) - (others[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= (halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + floatTolerance(sum)) holding++;
    else if (areTooMany(asked - holding, samples.length)) return false;
  }
  return isMost(holding, asked);
}

/** At one place at least, where none of the three is nil. */
export function isAddedAnywhere(whole: Line, one: Line, other: Line): boolean {
  const { numbers, halves } = whole;
  for (let place = 0; place < numbers.length; place++) {
    const sum = numbers[place] ?? Number.NaN;
    const first = one.numbers[place] ?? Number.NaN;
    const second = other.numbers[place] ?? Number.NaN;
    const within = (halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + floatTolerance(sum);
    if (sum !== 0 && first !== 0 && second !== 0 && Math.abs(sum - first - second) <= within) return true;
  }
  return false;
}

/** As often the one is higher as the other. A size stands after what it is of. */
export function isSizeAtSamples(size: Line, one: Line, other: Line): boolean {
  if (size.index < one.index || size.index < other.index) return false;
  const { samples, numbers, halves } = size;
  const [ones, others] = [one.numbers, other.numbers];
  let [holding, asked] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const apart = Math.abs((ones[place] ?? Number.NaN) - (others[place] ?? Number.NaN));
    const out = Math.abs(apart - (numbers[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= (halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + floatTolerance(apart)) holding++;
    else if (areTooMany(asked - holding, samples.length)) return false;
  }
  return isMost(holding, asked) && isNeverNegative(size);
}

/** One that is negative may be a slip. */
export const isNeverNegative = ({ label, numbers }: Line): boolean =>
  !signed.test(label) && numbers.reduce((negative, number) => negative + (number < 0 ? 1 : 0), 0) <= 1;

/** Whether the terms, added and taken off, come to it at most of the samples. */
export function isSumAtSamples(result: Line, terms: readonly { readonly line: Line; readonly sign: 1 | -1 }[]): boolean {
  const { samples, numbers, halves } = result;
  let [holding, asked] = [0, 0];
  for (const place of samples) {
    let [sum, within] = [0, halves[place] ?? 0];
    for (const { line, sign } of terms) {
      sum += sign * (line.numbers[place] ?? Number.NaN);
      within += line.halves[place] ?? 0;
    }
    const out = Math.abs(sum - (numbers[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= within + floatTolerance(sum)) holding++;
    else if (areTooMany(asked - holding, samples.length)) return false;
  }
  return isMost(holding, asked);
}

/** So many lines beside one another, the first of them added and the rest added or taken off. */
export interface RunOfLines {
  readonly count: number;
  readonly rest: 1 | -1;
}

const noRuns: readonly RunOfLines[] = [];
export const bothWays = [1, -1] as const;

/** The runs from one line on that come to it at most of the samples, added up once for all that begin there: there are very many. */
export function runsAtSamples(result: Line, lines: readonly Line[], from: number, fewest: number): readonly RunOfLines[] {
  const first = lines[from];
  if (!first || from + fewest > lines.length) return noRuns;
  const { samples, numbers, halves } = result;
  let found: RunOfLines[] | null = null;
  const rests = new Float64Array(samples.length);
  const within = new Float64Array(samples.length);
  for (let at = 0; at < samples.length; at++) within[at] = (halves[samples[at] ?? 0] ?? 0) + (first.halves[samples[at] ?? 0] ?? 0);
  for (let term = from + 1; term < lines.length; term++) {
    const line = lines[term];
    for (let at = 0; at < samples.length; at++) {
      const place = samples[at] ?? 0;
      rests[at] = (rests[at] ?? 0) + (line?.numbers[place] ?? Number.NaN);
      within[at] = (within[at] ?? 0) + (line?.halves[place] ?? 0);
    }
    const count = term - from + 1;
    if (count < fewest) continue;
    for (const rest of bothWays) {
      let [holding, asked] = [0, 0];
      for (let at = 0; at < samples.length && !areTooMany(asked - holding, samples.length); at++) {
        const place = samples[at] ?? 0;
        const sum = (first.numbers[place] ?? Number.NaN) + rest * (rests[at] ?? 0);
        const out = Math.abs(sum - (numbers[place] ?? Number.NaN));
        if (Number.isNaN(out)) continue;
        asked++;
        if (out <= (within[at] ?? 0) + floatTolerance(sum)) holding++;
      }
      if (isMost(holding, asked)) (found ??= []).push({ count, rest });
    }
  }
  return found ?? noRuns;
}

/** Printed with its sign, "Less income (618)", though it may have changes in it that go the other way, and one that lost its sign. */
export const isTakenOff = ({ numbers }: Line): boolean => numbers.reduce((sum, number) => sum + (Number.isNaN(number) ? 0 : number), 0) < 0;
