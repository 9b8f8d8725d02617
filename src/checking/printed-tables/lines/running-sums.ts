/** Sums of runs of lines that begin alike, each from the one before it: a run of a thousand lines costs each of its lines once. */
import type { Line } from "./line";
import type { Run } from "./runs";

/** Of one run, in the order of the places that were asked for. The arrays are filled anew for the next. */
export interface RunningSums {
  readonly sums: Float64Array;
  /** How much the sums may be out because their parts were rounded, at most. */
  readonly halves: Float64Array;
  /** How many figures are added. */
  readonly added: Int32Array;
}

/** For each of the runs, in their order, what is told of its sums at these places. */
export function mapRunningSums<Told>(
  runs: readonly Run[],
  places: readonly number[],
  tell: (run: Run, sums: RunningSums) => Told,
): readonly Told[] {
  const told = new Map<Run, Told>();
  const sequences = new Map<readonly Line[], Run[]>();
  for (const run of runs) {
    const sequence = sequences.get(run.lines);
    if (sequence) sequence.push(run);
    else sequences.set(run.lines, [run]);
  }
  for (const [lines, own] of sequences) {
    own.sort((one, other) => other.count - one.count);
    const sums = { sums: new Float64Array(places.length), halves: new Float64Array(places.length), added: new Int32Array(places.length) };
    for (let count = 1, next = own.pop(); next !== undefined; count++) {
      const line = lines[count - 1];
      if (line !== undefined) add(line, places, sums);
      for (; next?.count === count; next = own.pop()) told.set(next, tell(next, sums));
    }
  }
  return runs.map((run) => told.get(run) as Told);
}

function add({ numbers, halves: own }: Line, places: readonly number[], { sums, halves, added }: RunningSums): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const number = numbers[place] ?? Number.NaN;
    if (Number.isNaN(number)) continue;
    sums[at] = (sums[at] ?? 0) + number;
    halves[at] = (halves[at] ?? 0) + (own[place] ?? 0);
    added[at] = (added[at] ?? 0) + 1;
  }
}
