/** The search for totals: lines that add up others, whether they are called so or not. */
import { sumHypothesis } from "../arithmetic/sum";
import { agreementOf, enough, evidenceOf, type Agreement } from "../evidence/evidence";
import { coarseness } from "../evidence/outcome";
import { floatTolerance } from "../lines/float-tolerance";
import { Kept } from "../lines/kept";
import type { Line, Lines } from "../lines/line";
import { onlyLineOf } from "../lines/only-line";
import { mapRunningSums } from "../lines/running-sums";
import { farthestUnnamed, isNearly, linesBeside, mayAddUp, naturalRunsOf, runsOf, type Beside, type Run } from "../lines/runs";
import { mostCells } from "../read/printed-table";
import { isSaidToHaveMore, saidOf } from "./expected-sums";
import type { Hypothesis, Rule } from "./rule";

interface Candidate {
  readonly hypothesis: Hypothesis;
  readonly evidence: Agreement;
  readonly isNatural: boolean;
}

/** In the order of the lines. Totals stand after what they add, or before it; what is itself a total is added once only. */
export function proposeTotals(rule: Rule, lines: Lines): readonly Hypothesis[] {
  const found = new Map<Line, Hypothesis>();
  /** Too little speaks for these, unless another rule bears them out. */
  const nearly = new Map<Line, readonly Hypothesis[]>();
  const isKnown = (line: Line): boolean => found.has(line);
  const search = lines.lines.map((line, at) => ({ line, at })).filter(({ line }) => line.filled > 0 && !line.isHeading);
  const cutShort = new Set<Line>();
  const farthest = mostSteps / search.filter(({ line }) => line.total !== null).length;
  const accept = (line: Line, best: Candidate | null): boolean => {
    const isAccepted = best !== null && best.evidence.holds > 0 && evidenceOf(best.hypothesis, lines).total > enough;
    if (isAccepted) found.set(line, best.hypothesis);
    else if (best !== null && line.total === null) nearly.set(line, [best.hypothesis]);
    return isAccepted;
  };
  for (const { line, at } of search) {
    const only = onlyLineOf(lines, at);
    if (only !== null) found.set(line, sumOf(rule, line, { lines: [only], count: 1, isNatural: true }, lines));
  }
  for (const side of sides)
    for (const { line, at } of search) {
      if (found.has(line) || (line.total === null && !mayAddUp(lines, at, side, isKnown))) continue;
      const beside = linesBeside(lines, at, side, isKnown, farthest);
      if (!accept(line, bestOf(rule, line, beside, lines)) && beside.isCutShort && line.total !== null) cutShort.add(line);
    }
  const failing = search.filter(({ line }) => !found.has(line) && line.total !== null);
  const long = failing.filter(({ line }) => cutShort.has(line)).sort((one, other) => bareFirst(one.line) - bareFirst(other.line));
  for (const { line, at } of long.slice(0, mostSteps / lines.lines.length)) {
    cutShort.delete(line);
    for (const side of sides)
      if (!found.has(line)) accept(line, bestOf(rule, line, linesBeside(lines, at, side, isKnown, Infinity), lines));
  }
  kept.set(lines, [...found.keys()]);
  for (const { line, at } of failing) {
    // Of what was not looked at to its end nothing can be said.
    if (found.has(line) || cutShort.has(line)) continue;
    const runs = sides.flatMap((side) => naturalRunsOf(linesBeside(lines, at, side, isKnown, Infinity)));
    const closest = closestOf(rule, line, runs, lines);
    if (closest) found.set(line, closest);
  }
  const holding = new Set(nearly.keys());
  const open = search.filter(({ line }) => line.total === null && !found.has(line) && !nearly.has(line));
  for (const { line, at } of open) {
    const natural = naturalRunsOf(linesBeside(lines, at, -1, (other) => found.has(other) || holding.has(other), Infinity));
    const isOfTotals = (run: Run): number => (run.lines.slice(0, run.count).every(({ total }) => total !== null) ? run.count : 0);
    // All sub-totals before a few lines.
    const [run] = [...natural].sort((one, other) => isOfTotals(other) - isOfTotals(one) || one.count - other.count);
    if (run) nearly.set(line, isOfTotals(run) === 0 && isHopeless(line, run, lines) ? [] : [sumOf(rule, line, run, lines)]);
  }
  return lines.lines.flatMap((line) => found.get(line) ?? nearly.get(line) ?? []);
}

const kept = new Kept<readonly Line[]>();

/** Those that were found to add up, once the search is done. */
export const keptTotals = (lines: Lines): readonly Line[] => kept.get(lines) ?? [];

const sides = [-1, 1] as const;
/** Lines that all totals together are tried with: a table of nothing but totals is not looked through once for each. */
const mostSteps = mostCells;
const bareFirst = ({ total }: Line): number => (total === "bare" ? 0 : 1);

function sumOf(rule: Rule, result: Line, run: Run, { lines, places }: Lines): Hypothesis {
  const addends = run.lines.slice(0, run.count);
  const tested: number[] = [];
  for (let place = 0; place < places; place++)
    if (!isMissing(result, place) && addends.some((line) => !isMissing(line, place))) tested.push(place);
  const terms = addends.map((line) => ({ line, sign: 1 as const }));
  // Before it or after it; and of lines that nobody calls a total any might come to others by chance, from any line on.
  const tried = result.total !== null ? 1 : run.isNatural ? lines.length : lines.length * lines.length;
  return sumHypothesis(rule, result, terms, tested, sides.length * tried);
}

/**
 * Whether a run comes near the figure at no place, and fails at more than one of those at which all is read and added up, so that no other
 * rule can bear it out: so it is with most lines that no label calls a total.
 */
function isHopeless(line: Line, { lines: all, count }: Run, lines: Lines): boolean {
  const { numbers, halves, figures, unknown } = line;
  if (unknown !== null || isSaidToHaveMore(line, lines)) return false;
  const said = saidOf(lines);
  let failing = 0;
  for (let place = 0; place < numbers.length; place++) {
    const figure = figures[place];
    if (figure === undefined) continue;
    let [sum, within, added] = [0, (halves[place] ?? 0) * coarseness(figure.figure.text) + floatTolerance(figure.number), 0];
    for (let at = 0; at < count; at++) {
      const addend = all[at];
      if (addend === undefined || addend.unknown !== null) return false;
      const number = addend.numbers[place] ?? Number.NaN;
      if (Number.isNaN(number)) continue;
      sum += number;
      within += addend.halves[place] ?? 0;
      added++;
    }
    if (added === 0) continue;
    if (isNearly(sum, figure.number, within)) return false;
    if (said[place] === "added" && !figure.isNil && figure.figure.unit !== "%") failing++;
  }
  return failing > 1;
}

const isMissing = ({ numbers }: Line, place: number): boolean => Number.isNaN(numbers[place] ?? Number.NaN);

/** Most places; of equals the run that begins where something begins, then the strongest evidence. */
function bestOf(rule: Rule, line: Line, beside: Beside, lines: Lines): Candidate | null {
  let best: Candidate | null = null;
  const { runs, most } = line.total === null ? heldAtSamples(line, beside) : heldNearly(line, runsOf(beside));
  for (const [index, run] of runs.entries()) {
    const { isNatural } = run;
    const holds = most[index] ?? 0;
    if (holds === 0 || !isBetter({ evidence: { holds, bits: Infinity }, isNatural }, best)) continue;
    const hypothesis = sumOf(rule, line, run, lines);
    const evidence = agreementOf(hypothesis, lines);
    if (evidence.holds > 0 && isBetter({ evidence, isNatural }, best)) best = { hypothesis, evidence, isNatural };
  }
  return best;
}

type Ranked = Pick<Candidate, "isNatural"> & { readonly evidence: Pick<Agreement, "holds" | "bits"> };

const isBetter = (one: Ranked, best: Ranked | null): boolean =>
  best === null ||
  (one.evidence.holds - best.evidence.holds || Number(one.isNatural) - Number(best.isNatural) || one.evidence.bits - best.evidence.bits) >
    0;

/** For each run at how many places at most it can hold, before it is looked at closely. */
interface Tried {
  readonly runs: readonly Run[];
  readonly most: readonly number[];
}

const nothing: Tried = { runs: [], most: [] };

/** What no label calls a total must hold at one of a few places; then it may hold at all. */
function heldAtSamples(line: Line, beside: Beside): Tried {
  const plain = countsHeld(line, beside.plain);
  // Without totals among them the others are the same lines.
  const totals = beside.totals.length === 0 ? null : countsHeld(line, beside.totals);
  const loose = beside.totals.length === 0 ? null : countsHeld(line, beside.loose);
  const alike = beside.alike.length === 0 ? null : countsHeld(line, beside.alike);
  if (plain === null && totals === null && loose === null && alike === null) return nothing;
  const heldBy = (lines: readonly Line[]): Uint8Array | null =>
    lines === beside.plain ? plain : lines === beside.totals ? totals : lines === beside.alike ? alike : loose;
  const runs = runsOf(beside);
  return { runs, most: runs.map(({ lines, count }) => (heldBy(lines)?.[count] === 1 ? line.filled : 0)) };
}

/** For each number of these lines, two or more from the first on, whether they add to the figure at one of a few places; null where none do. */
function countsHeld({ numbers, halves, firstMiddleAndLast }: Line, lines: readonly Line[]): Uint8Array | null {
  let held: Uint8Array | null = null;
  for (const place of firstMiddleAndLast) {
    const printed = numbers[place] ?? 0;
    let [sum, slack] = [0, halves[place] ?? 0];
    for (let count = 1; count <= lines.length; count++) {
      const line = lines[count - 1];
      const number = line?.numbers[place] ?? Number.NaN;
      if (!Number.isNaN(number)) {
        sum += number;
        slack += line?.halves[place] ?? 0;
      }
      if (count > 1 && isNearly(sum, printed, slack)) (held ??= new Uint8Array(lines.length + 1))[count] = 1;
    }
  }
  return held;
}

/** No less than where the outcome is another than failure. */
function heldNearly({ numbers, halves, figures }: Line, runs: readonly Run[]): Tried {
  const places = placesOf(numbers);
  const within = places.map((place) => (halves[place] ?? 0) * coarseness(figures[place]?.figure.text ?? ""));
  const counted = mapRunningSums(runs, places, (_, { sums, halves: out }) => {
    let most = 0;
    for (let at = 0; at < places.length; at++) {
      const [sum, printed] = [sums[at] ?? 0, numbers[places[at] ?? 0] ?? 0];
      const slack = (within[at] ?? 0) + (out[at] ?? 0) + floatTolerance(sum) + floatTolerance(printed);
      if (Math.abs(sum - printed) <= slack) most++;
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

/** Where none holds: of the natural runs that are nearest, the one that explains most. */
function closestOf(rule: Rule, line: Line, natural: readonly Run[], lines: Lines): Hypothesis | null {
  const places = placesOf(line.numbers);
  const distances = mapRunningSums(natural, places, (_, { sums, added }) => {
    let [total, asked] = [0, 0];
    for (let at = 0; at < places.length; at++) {
      if (added[at] === 0) continue;
      asked++;
      total += apart(sums[at] ?? 0, line.numbers[places[at] ?? 0] ?? 0);
    }
    return asked === 0 ? Infinity : total / asked;
  });
  let best: { readonly hypothesis: Hypothesis; readonly total: number } | null = null;
  for (const at of [...distances.keys()].sort((one, other) => (distances[one] ?? 0) - (distances[other] ?? 0)).slice(0, farthestUnnamed)) {
    const run = natural[at];
    if (!run || distances[at] === Infinity) continue;
    const hypothesis = sumOf(rule, line, run, lines);
    const { total } = evidenceOf(hypothesis, lines);
    if (best === null || total > best.total) best = { hypothesis, total };
  }
  return best?.hypothesis ?? null;
}

/** As a share of the larger one, so that one figure that is far out does not outweigh all others. */
const apart = (one: number, other: number): number =>
  one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
