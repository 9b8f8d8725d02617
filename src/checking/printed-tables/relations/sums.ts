/** Totals: lines that add up others, whether they are called so or not. */
import { isMeant, mostBits, tallyOf, type Tally } from "./evidence";
import type { Line, Lines } from "./line";
import { coarseness } from "./outcome";
import type { Relation } from "./relation";
import { toldOfSums } from "./running-sums";
import { runsBeside, type Run } from "./runs";

const triedForOne = 50;

export interface FoundSum {
  readonly relation: Relation;
  readonly tally: Tally;
  /** Tested because of its label, though it holds nowhere. */
  readonly isForced: boolean;
}

/** In the order of the lines. Totals stand after what they add, or before it; what is itself a total is added once only. */
export function findSums(lines: Lines): readonly FoundSum[] {
  const found = new Map<Line, FoundSum>();
  const search = lines.lines.map((line, at) => ({ line, at })).filter(({ line }) => line.filled > 0 && !line.isHeading);
  for (const side of [-1, 1] as const)
    for (const { line, at } of search) {
      if (found.has(line)) continue;
      const best = bestOf(
        line,
        runsBeside(lines, at, side, (other) => found.has(other)),
        lines,
      );
      if (best && isAccepted(line, best.tally)) found.set(line, { ...best, isForced: false });
    }
  for (const { line, at } of search) {
    if (found.has(line) || line.total === null) continue;
    const runs = ([-1, 1] as const).flatMap((side) => runsBeside(lines, at, side, (other) => found.has(other)));
    const closest = closestOf(line, runs, lines);
    if (closest) found.set(line, { ...closest, isForced: true });
  }
  return lines.lines.flatMap((line) => found.get(line) ?? []);
}

/** A total by its label need hold at one place only; another at all but a few. */
const isAccepted = ({ total }: Line, tally: Tally): boolean =>
  total === null ? isMeant(tally, triedForOne) : tally.holds > 0 && tally.bits > (total === "bare" ? 2 : 5);

function sumOf(result: Line, run: Run, { places }: Lines): Relation {
  const addends = run.lines.slice(0, run.count);
  const tested: number[] = [];
  for (let place = 0; place < places; place++)
    if (!isMissing(result, place) && addends.some((line) => !isMissing(line, place))) tested.push(place);
  return {
    kind: "sum",
    form: "total",
    result,
    terms: addends.map((line) => ({ line, sign: 1 })),
    constant: 1,
    constantSlack: 0,
    constantWords: "",
    shift: 0,
    places: tested,
  };
}

const isMissing = ({ numbers }: Line, place: number): boolean => Number.isNaN(numbers[place] ?? Number.NaN);

interface Candidate {
  readonly relation: Relation;
  readonly tally: Tally;
  readonly isNatural: boolean;
}

/** Most places; of equals the run that begins where something begins, then the strongest evidence. */
function bestOf(line: Line, runs: readonly Run[], lines: Lines): Candidate | null {
  let best: Candidate | null = null;
  const most = placesThatMayHold(line, runs);
  for (const [index, run] of runs.entries()) {
    const { isNatural } = run;
    const holds = most[index] ?? 0;
    if (holds === 0 || (best !== null && rank({ tally: { holds, bits: holds * mostBits }, isNatural }) <= rank(best))) continue;
    const relation = sumOf(line, run, lines);
    const tally = tallyOf(relation, lines);
    if (tally.holds > 0 && (best === null || rank({ tally, isNatural }) > rank(best))) best = { relation, tally, isNatural };
  }
  return best;
}

const rank = ({ tally, isNatural }: { readonly tally: Pick<Tally, "holds" | "bits">; readonly isNatural: boolean }): number =>
  tally.holds * 1000 + (isNatural ? 500 : 0) + Math.min(499, tally.bits);

/** For each run at how many places at most it can hold, before it is looked at closely. */
const placesThatMayHold = (line: Line, runs: readonly Run[]): readonly number[] =>
  line.total === null ? heldAtSamples(line, runs) : heldNearly(line, runs);

/** What no label calls a total must hold at one of a few places; then it may hold at all. */
function heldAtSamples(line: Line, runs: readonly Run[]): readonly number[] {
  const filled = placesOf(line.numbers).filter((place) => line.numbers[place] !== 0);
  const samples = [...new Set([filled[0], filled[filled.length >> 1], filled.at(-1)])].flatMap((place) => place ?? []);
  const held = new Map<readonly Line[], Uint8Array>();
  return runs.map(({ lines, count }) => {
    const known = held.get(lines) ?? countsHeld(line, lines, samples);
    held.set(lines, known);
    return known[count] === 1 ? line.filled : 0;
  });
}

/** For each number of these lines, from the first on, whether they add to the figure at one of the places. */
function countsHeld({ numbers, halves }: Line, lines: readonly Line[], places: readonly number[]): Uint8Array {
  const held = new Uint8Array(lines.length + 1);
  for (const place of places) {
    const printed = numbers[place] ?? 0;
    let [sum, slack] = [0, halves[place] ?? 0];
    for (let count = 1; count <= lines.length; count++) {
      const number = lines[count - 1]?.numbers[place] ?? Number.NaN;
      if (!Number.isNaN(number)) {
        sum += number;
        slack += lines[count - 1]?.halves[place] ?? 0;
      }
      if (Math.abs(sum - printed) <= slack + Math.abs(sum) * 1e-9) held[count] = 1;
    }
  }
  return held;
}

/** No less than where the outcome is another than failure. */
function heldNearly({ numbers, halves, figures }: Line, runs: readonly Run[]): readonly number[] {
  const places = placesOf(numbers);
  const within = places.map((place) => (halves[place] ?? 0) * coarseness(figures[place]?.figure.text ?? "") + 1e-6);
  return toldOfSums(runs, places, (_, { sums, halves: out }) => {
    let most = 0;
    for (let at = 0; at < places.length; at++) {
      const sum = sums[at] ?? 0;
      const slack = (within[at] ?? 0) + (out[at] ?? 0);
      if (Math.abs(sum - (numbers[places[at] ?? 0] ?? 0)) <= slack * (1 + 1e-9) + Math.abs(sum) * 1e-9) most++;
    }
    return most;
  });
}

function placesOf(numbers: Float64Array): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < numbers.length; place++) if (!Number.isNaN(numbers[place])) places.push(place);
  return places;
}

/** Where none holds: the natural run that is nearest in most places. */
function closestOf(line: Line, runs: readonly Run[], lines: Lines): Candidate | null {
  const natural = runs.filter(({ isNatural }) => isNatural);
  const places = placesOf(line.numbers);
  const distances = toldOfSums(natural, places, (_, { sums, added }) => {
    let [total, asked] = [0, 0];
    for (let at = 0; at < places.length; at++) {
      if (added[at] === 0) continue;
      asked++;
      const ratio = Math.abs(Math.log(Math.abs((line.numbers[places[at] ?? 0] ?? 0) / (sums[at] ?? 0))));
      total += Number.isNaN(ratio) ? farthest : Math.min(farthest, ratio);
    }
    return asked === 0 ? Infinity : total / asked;
  });
  const distance = distances.reduce((least, one) => Math.min(least, one), Infinity);
  const nearest = natural[distances.indexOf(distance)];
  if (nearest === undefined || distance === Infinity) return null;
  const relation = sumOf(line, nearest, lines);
  return distance > near && !isThousandth(relation) ? null : { relation, tally: tallyOf(relation, lines), isNatural: true };
}

const [farthest, near] = [2, 0.7];

/** A total in thousands under figures in single pounds, or the other way about. */
const isThousandth = ({ result, terms, places }: Relation): boolean =>
  places.every((place) => {
    const sum = terms.reduce((total, { line }) => total + (isMissing(line, place) ? 0 : (line.numbers[place] ?? 0)), 0);
    const ratio = Math.abs(sum / (result.numbers[place] ?? 0));
    return Math.abs(ratio / 1000 - 1) < 0.01 || Math.abs(ratio * 1000 - 1) < 0.01;
  });
