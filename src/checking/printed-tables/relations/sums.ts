/** Totals: lines that add up others, whether they are called so or not. */
import type { Line, Lines } from "./line";
import { isMeant, tallyOf, type Tally } from "./evidence";
import { outcomeAt } from "./outcome";
import type { Relation } from "./relation";

const farthestUnnamed = 24;
const farthestNamed = 400;
const triedForOne = 50;

/** In the order of the lines. A labelled total is there even when it holds nowhere: then `isForced`. */
export interface FoundSum {
  readonly relation: Relation;
  readonly tally: Tally;
  readonly isForced: boolean;
}

/** Totals stand under what they add, or before it. What is itself a total is added once only. */
export function findSums(lines: Lines): readonly FoundSum[] {
  const found = new Map<Line, FoundSum>();
  const search = lines.lines.map((line, at) => ({ line, at })).filter(({ line }) => canBeTotal(line));
  for (const { line, at } of search) {
    const best = bestOf(
      candidates(lines, at, line.total !== null, found, -1).map((addends) => sumOf(line, addends, lines)),
      lines,
    );
    if (best && isAccepted(line, best.tally)) found.set(line, { ...best, isForced: false });
  }
  for (const { line, at } of search) {
    if (found.has(line)) continue;
    const best = bestOf(
      candidates(lines, at, line.total !== null, found, 1).map((addends) => sumOf(line, addends, lines)),
      lines,
    );
    if (best && isAccepted(line, best.tally)) found.set(line, { ...best, isForced: false });
  }
  for (const { line, at } of search) {
    if (found.has(line) || line.total === null) continue;
    const best = closestOf(
      [-1, 1].flatMap((side) => candidates(lines, at, true, found, side as 1 | -1)).map((addends) => sumOf(line, addends, lines)),
      lines,
    );
    if (best) found.set(line, { ...best, isForced: true });
  }
  return lines.lines.flatMap((line) => found.get(line) ?? []);
}

const canBeTotal = (line: Line): boolean => line.filled > 0 && !line.isHeading;

/** A total by its label need hold at one place only; another at all but a few. */
const isAccepted = ({ total }: Line, tally: Tally): boolean =>
  total === null
    ? isMeant(tally, triedForOne) && tally.fails <= tally.holds / 2
    : tally.holds > 0 && tally.bits > (total === "bare" ? 2 : 5);

/** Runs of lines that end just before this one, with and without the totals among them. */
function candidates(
  lines: Lines,
  at: number,
  isNamed: boolean,
  found: ReadonlyMap<Line, FoundSum>,
  side: 1 | -1,
): readonly (readonly Line[])[] {
  const all = lines.lines;
  const isTotal = (line: Line): boolean => found.has(line) || line.total === "bare";
  const ends = new Set<number>();
  const limit = isNamed ? farthestNamed : farthestUnnamed;
  const sets: Line[][] = [];
  const [plain, totals, loose]: [Line[], Line[], Line[]] = [[], [], []];
  for (let other = at + side, steps = 0; other >= 0 && other < all.length && steps < limit; other += side, steps++) {
    const line = all[other];
    if (line === undefined || line.part !== all[at]?.part) continue;
    if (line.isPercent !== all[at].isPercent || line.isHeading) continue;
    if (isTotal(line)) {
      if (plain.length > 1) ends.add(plain.length);
      totals.push(line);
      loose.push(line);
      if (totals.length > 1) sets.push([...totals], [...loose]);
    } else {
      plain.push(line);
      if (totals.length === 0) loose.push(line);
      // Every run of up to some lines; a longer one where a section or the table begins.
      if (plain.length > 1 && (plain.length <= farthestUnnamed || lines.sections.includes(side < 0 ? other : other + 1)))
        ends.add(plain.length);
    }
  }
  if (plain.length > 1) ends.add(plain.length);
  return [...sets, ...[...ends].map((end) => plain.slice(0, end)), ...(loose.length > 1 && loose.length !== plain.length ? [loose] : [])];
}

function sumOf(result: Line, addends: readonly Line[], { places }: Lines): Relation {
  const tested: number[] = [];
  for (let place = 0; place < places; place++)
    if (!Number.isNaN(result.numbers[place] ?? Number.NaN) && addends.some(({ numbers }) => !Number.isNaN(numbers[place] ?? Number.NaN)))
      tested.push(place);
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

type Candidate = { readonly relation: Relation; readonly tally: Tally };

/** Most places, then the strongest evidence; of equals the shortest run. */
function bestOf(relations: readonly Relation[], lines: Lines): Candidate | null {
  return relations
    .filter(mayHold)
    .map((relation) => ({ relation, tally: tallyOf(relation, lines) }))
    .reduce<Candidate | null>(
      (best, one) => (one.tally.holds > 0 && (best === null || isBetter(one.tally, best.tally)) ? one : best),
      null,
    );
}

const isBetter = (one: Tally, other: Tally): boolean => (one.holds !== other.holds ? one.holds > other.holds : one.bits > other.bits + 1);

/** At one of a few places, before all are looked at. */
function mayHold(relation: Relation): boolean {
  const { places, result } = relation;
  if (result.total !== null) return true;
  const samples = [places[0], places[places.length >> 1], places.at(-1)];
  return samples.some((place) => place !== undefined && outcomeAt(relation, place) !== "fail");
}

/** Where none holds: the one that is nearest in most places. */
function closestOf(relations: readonly Relation[], lines: Lines): Candidate | null {
  const distance = (relation: Relation): number => {
    const distances = relation.places.map((place) => {
      const sum = relation.terms.reduce(
        (total, { line }) => total + (Number.isNaN(line.numbers[place] ?? Number.NaN) ? 0 : (line.numbers[place] ?? 0)),
        0,
      );
      return Math.min(2, Math.abs(Math.log(Math.abs(relation.result.numbers[place] ?? 0) / Math.abs(sum))));
    });
    return distances.reduce((total, one) => total + (Number.isNaN(one) ? 2 : one), 0) / Math.max(1, distances.length);
  };
  const ranked = relations.filter(({ places }) => places.length > 0).map((relation) => ({ relation, distance: distance(relation) }));
  const nearest = ranked.reduce<(typeof ranked)[number] | null>(
    (best, one) => (best === null || one.distance < best.distance ? one : best),
    null,
  );
  return nearest && nearest.distance < 0.7 ? { relation: nearest.relation, tally: tallyOf(nearest.relation, lines) } : null;
}
