/** Totals: lines that add up others, whether they are called so or not. */
import { isMeant, mostBits, tallyOf, type Tally } from "../evidence/evidence";
import type { Line, Lines } from "../lines/line";
import { coarseness } from "../evidence/outcome";
import { withoutUnknown } from "./tested-places";
import { sumRelation, type Relation } from "./relation";
import { toldOfSums } from "../lines/running-sums";
import { linesBeside, runsOf, type Beside, type Run } from "../lines/runs";

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
  const isKnown = (line: Line): boolean => found.has(line);
  const search = lines.lines.map((line, at) => ({ line, at })).filter(({ line }) => line.filled > 0 && !line.isHeading);
  const cutShort = new Set<Line>();
  const named = search.reduce((count, { line }) => count + (line.total === null ? 0 : 1), 0);
  const farthest = Math.max(fewestTried, Math.min(mostTried, Math.floor(mostSteps / Math.max(1, named))));
  for (const side of sides)
    for (const { line, at } of search) {
      if (found.has(line)) continue;
      const beside = linesBeside(lines, at, side, isKnown, farthest);
      const best = bestOf(line, beside, lines);
      if (best && isAccepted(line, best.tally)) found.set(line, { ...best, isForced: false });
      else if (beside.isCutShort && line.total !== null) cutShort.add(line);
    }
  const failing = search.filter(({ line }) => !found.has(line) && line.total !== null);
  const long = failing.filter(({ line }) => cutShort.has(line)).sort((one, other) => bareFirst(one.line) - bareFirst(other.line));
  for (const { line, at } of long.slice(0, mostLong)) {
    cutShort.delete(line);
    for (const side of sides) {
      const best = found.has(line) ? null : bestOf(line, linesBeside(lines, at, side, isKnown, Infinity), lines);
      if (best && isAccepted(line, best.tally)) found.set(line, { ...best, isForced: false });
    }
  }
  for (const { line, at } of failing) {
    // Of what was not looked at to its end nothing can be said.
    if (found.has(line) || cutShort.has(line)) continue;
    const runs = sides.flatMap((side) => runsOf(linesBeside(lines, at, side, isKnown, Infinity)));
    const closest = closestOf(line, runs, lines);
    if (closest) found.set(line, { ...closest, isForced: true });
  }
  return lines.lines.flatMap((line) => found.get(line) ?? []);
}

const sides = [-1, 1] as const;
/** Lines that a total is tried with: of the sub-totals of a long table each is tried with so many, and a few totals with all. */
const [fewestTried, mostTried] = [50, 2500];
/** Of all totals together: a table of nothing but totals is not looked through once for each. */
const mostSteps = 4_000_000;
const mostLong = 32;
const bareFirst = ({ total }: Line): number => (total === "bare" ? 0 : 1);

/** A total by its label need hold at one place only; another at all but a few. */
const isAccepted = ({ total }: Line, tally: Tally): boolean =>
  total === null ? isMeant(tally, triedForOne) : tally.holds > 0 && tally.bits > (total === "bare" ? 2 : 5);

function sumOf(result: Line, run: Run, { places }: Lines): Relation {
  const addends = run.lines.slice(0, run.count);
  const tested: number[] = [];
  for (let place = 0; place < places; place++)
    if (!isMissing(result, place) && addends.some((line) => !isMissing(line, place))) tested.push(place);
  const relation = sumRelation(
    "total",
    result,
    addends.map((line) => ({ line, sign: 1 })),
    tested,
  );
  return withoutUnknown(relation);
}

const isMissing = ({ numbers }: Line, place: number): boolean => Number.isNaN(numbers[place] ?? Number.NaN);

interface Candidate {
  readonly relation: Relation;
  readonly tally: Tally;
  readonly isNatural: boolean;
}

/** Most places; of equals the run that begins where something begins, then the strongest evidence. */
function bestOf(line: Line, beside: Beside, lines: Lines): Candidate | null {
  let best: Candidate | null = null;
  const { runs, most } = line.total === null ? heldAtSamples(line, beside) : heldNearly(line, runsOf(beside));
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
interface Tried {
  readonly runs: readonly Run[];
  readonly most: readonly number[];
}

const nothing: Tried = { runs: [], most: [] };

/** What no label calls a total must hold at one of a few places; then it may hold at all. */
function heldAtSamples(line: Line, beside: Beside): Tried {
  const samples = firstMiddleAndLast(line.numbers);
  const plain = countsHeld(line, beside.plain, samples);
  // Without totals among them the others are the same lines.
  const totals = beside.totals.length === 0 ? null : countsHeld(line, beside.totals, samples);
  const loose = beside.totals.length === 0 ? null : countsHeld(line, beside.loose, samples);
  if (plain === null && totals === null && loose === null) return nothing;
  const heldBy = (lines: readonly Line[]): Uint8Array | null => (lines === beside.plain ? plain : lines === beside.totals ? totals : loose);
  const runs = runsOf(beside);
  return { runs, most: runs.map(({ lines, count }) => (heldBy(lines)?.[count] === 1 ? line.filled : 0)) };
}

const isAmount = (number: number | undefined): boolean => number !== undefined && number !== 0 && !Number.isNaN(number);

/** Of the places that are filled, and not by nil. */
function firstMiddleAndLast(numbers: Float64Array): readonly number[] {
  let filled = 0;
  for (let place = 0; place < numbers.length; place++) if (isAmount(numbers[place])) filled++;
  const found: number[] = [];
  for (let place = 0, before = 0; place < numbers.length && before < filled; place++) {
    if (!isAmount(numbers[place])) continue;
    if (before === 0 || before === filled >> 1 || before === filled - 1) found.push(place);
    before++;
  }
  return found;
}

/** For each number of these lines, two or more from the first on, whether they add to the figure at one of the places; null where none do. */
function countsHeld({ numbers, halves }: Line, lines: readonly Line[], places: readonly number[]): Uint8Array | null {
  let held: Uint8Array | null = null;
  for (const place of places) {
    const printed = numbers[place] ?? 0;
    let [sum, slack] = [0, halves[place] ?? 0];
    for (let count = 1; count <= lines.length; count++) {
      const line = lines[count - 1];
      const number = line?.numbers[place] ?? Number.NaN;
      if (!Number.isNaN(number)) {
        sum += number;
        slack += line?.halves[place] ?? 0;
      }
      if (count > 1 && Math.abs(sum - printed) <= slack + Math.abs(sum) * 1e-9) (held ??= new Uint8Array(lines.length + 1))[count] = 1;
    }
  }
  return held;
}

/** No less than where the outcome is another than failure. */
function heldNearly({ numbers, halves, figures }: Line, runs: readonly Run[]): Tried {
  const places = placesOf(numbers);
  const within = places.map((place) => (halves[place] ?? 0) * coarseness(figures[place]?.figure.text ?? "") + 1e-6);
  const counted = toldOfSums(runs, places, (_, { sums, halves: out }) => {
    let most = 0;
    for (let at = 0; at < places.length; at++) {
      const sum = sums[at] ?? 0;
      const slack = (within[at] ?? 0) + (out[at] ?? 0);
      if (Math.abs(sum - (numbers[places[at] ?? 0] ?? 0)) <= slack * (1 + 1e-9) + Math.abs(sum) * 1e-9) most++;
    }
    return most;
  });
  return { runs, most: counted };
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
      total += Number.isNaN(ratio) ? farApart : Math.min(farApart, ratio);
    }
    return asked === 0 ? Infinity : total / asked;
  });
  const distance = distances.reduce((least, one) => Math.min(least, one), Infinity);
  const nearest = natural[distances.indexOf(distance)];
  if (nearest === undefined || distance === Infinity) return null;
  const relation = sumOf(line, nearest, lines);
  return distance > near && !isThousandth(relation) ? null : { relation, tally: tallyOf(relation, lines), isNatural: true };
}

const [farApart, near] = [2, 0.7];

/** A total in thousands under figures in single pounds, or the other way about. */
const isThousandth = ({ result, terms, places }: Relation): boolean =>
  places.every((place) => {
    const sum = terms.reduce((total, { line }) => total + (isMissing(line, place) ? 0 : (line.numbers[place] ?? 0)), 0);
    const ratio = Math.abs(sum / (result.numbers[place] ?? 0));
    return Math.abs(ratio / 1000 - 1) < 0.01 || Math.abs(ratio * 1000 - 1) < 0.01;
  });
