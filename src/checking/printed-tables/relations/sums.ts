/** Totals: lines that add up others, whether they are called so or not. */
import { isMeant, tallyOf, type Tally } from "./evidence";
import type { Line, Lines } from "./line";
import type { Relation } from "./relation";
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

function sumOf(result: Line, addends: readonly Line[], { places }: Lines): Relation {
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
  for (const { addends, isNatural } of mayHold(line, runs)) {
    const relation = sumOf(line, addends, lines);
    const tally = tallyOf(relation, lines);
    if (tally.holds > 0 && (best === null || rank({ tally, isNatural }) > rank(best))) best = { relation, tally, isNatural };
  }
  return best;
}

const rank = ({ tally, isNatural }: Pick<Candidate, "tally" | "isNatural">): number =>
  tally.holds * 1000 + (isNatural ? 500 : 0) + Math.min(499, tally.bits);

/** At one of a few places, before all are looked at. */
function mayHold(line: Line, runs: readonly Run[]): readonly Run[] {
  if (line.total !== null) return runs;
  const filled: number[] = [];
  for (const [place, number] of line.numbers.entries()) if (!Number.isNaN(number) && number !== 0) filled.push(place);
  const samples = [...new Set([filled[0], filled[filled.length >> 1], filled.at(-1)])].flatMap((place) => place ?? []);
  return runs.filter(({ addends }) =>
    samples.some((place) => {
      let [sum, slack] = [0, line.halves[place] ?? 0];
      for (const { numbers, halves } of addends) {
        const number = numbers[place] ?? Number.NaN;
        if (Number.isNaN(number)) continue;
        sum += number;
        slack += halves[place] ?? 0;
      }
      return Math.abs(sum - (line.numbers[place] ?? 0)) <= slack + Math.abs(sum) * 1e-9;
    }),
  );
}

/** Where none holds: the natural run that is nearest in most places. */
function closestOf(line: Line, runs: readonly Run[], lines: Lines): Candidate | null {
  const distance = (relation: Relation): number => {
    const distances = relation.places.map((place) => {
      const sum = relation.terms.reduce(
        (total, { line: addend }) => total + (isMissing(addend, place) ? 0 : (addend.numbers[place] ?? 0)),
        0,
      );
      const ratio = Math.abs(Math.log(Math.abs((line.numbers[place] ?? 0) / sum)));
      return Number.isNaN(ratio) ? farthest : Math.min(farthest, ratio);
    });
    return distances.reduce((total, one) => total + one, 0) / Math.max(1, distances.length);
  };
  let best: { readonly relation: Relation; readonly distance: number } | null = null;
  for (const { addends, isNatural } of runs) {
    if (!isNatural) continue;
    const relation = sumOf(line, addends, lines);
    const one = { relation, distance: distance(relation) };
    if (relation.places.length > 0 && (best === null || one.distance < best.distance)) best = one;
  }
  if (best === null || (best.distance > near && !isThousandth(best.relation))) return null;
  return { relation: best.relation, tally: tallyOf(best.relation, lines), isNatural: true };
}

const [farthest, near] = [2, 0.7];

/** A total in thousands under figures in single pounds, or the other way about. */
const isThousandth = ({ result, terms, places }: Relation): boolean =>
  places.every((place) => {
    const sum = terms.reduce((total, { line }) => total + (isMissing(line, place) ? 0 : (line.numbers[place] ?? 0)), 0);
    const ratio = Math.abs(sum / (result.numbers[place] ?? 0));
    return Math.abs(ratio / 1000 - 1) < 0.01 || Math.abs(ratio * 1000 - 1) < 0.01;
  });
