/** Whether the agreement of figures can be chance. */
import type { Line, Lines } from "../lines/line";
import { doubt, neededAt, type Relation } from "../rules/relation";
import { outcomeAt } from "./outcome";

export interface Tally {
  readonly holds: number;
  readonly fails: number;
  /** How surprising the agreement would be by chance, in bits. */
  readonly bits: number;
  readonly strict: number;
  /** Places of their own at which few other figures would fit. */
  readonly telling: number;
}

/** Of one place. */
export const mostBits = 22;
const tellingBits = 2;

/** The same figures again prove nothing, nor does 0 = 0, nor a place that is a multiple of another. */
export function tallyOf(relation: Relation, lines: Lines): Tally {
  let [holds, fails, bits, strict, telling] = [0, 0, 0, 0, 0];
  const [seen, seenClasses] = [new Set<string>(), new Set<number>()];
  const spread = relation.form === "proportion" ? spreadOf(relation) : Infinity;
  const { classes } = lines;
  const isLinear = relation.kind === "sum" || relation.terms.length === 1;
  for (const place of relation.places) {
    const outcome = outcomeAt(relation, place);
    if (outcome === "fail") {
      fails++;
      continue;
    }
    holds++;
    if (outcome === "agree") strict++;
    const [key, like] = [keyAt(relation, place), classes[place] ?? place];
    if (seen.has(key) || (isLinear && seenClasses.has(like))) continue;
    seen.add(key);
    seenClasses.add(like);
    const own = Math.min(bitsAt(relation, place, spread), relation.form === "proportion" ? bitsOfRepeat(relation, place, lines) : mostBits);
    bits += own;
    if (own >= tellingBits) telling++;
  }
  // One place gives the factor, and only the others tell.
  if (relation.form === "proportion") return { holds, fails, bits: bits * (1 - 1 / Math.max(1, seen.size)), strict, telling: telling - 1 };
  return { holds, fails, bits, strict, telling };
}

/** A line that hardly changes, like the days of each year, is nearly so many times any other that hardly changes. */
function spreadOf({ result, places }: Relation): number {
  let [least, most] = [Infinity, -Infinity];
  for (const place of places) {
    const number = result.numbers[place] ?? Number.NaN;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return most - least;
}

/** Where most other lines have the same figure too, like a price that stays, nothing follows from two that have it. */
function bitsOfRepeat({ result, terms }: Relation, place: number, { lines }: Lines): number {
  const number = result.numbers[place] ?? Number.NaN;
  const at = countsAt(lines, place);
  const pair = 1 + terms.filter(({ line }) => line.numbers[place] === number).length;
  const alike = (at.of.get(number) ?? pair) - pair;
  return alike > 0 ? Math.log2((at.filled - terms.length) / alike) : mostBits;
}

interface Counts {
  readonly filled: number;
  readonly of: ReadonlyMap<number, number>;
}

const counted = new WeakMap<readonly Line[], Counts[]>();

/** How often each figure stands at a place: worked out once for all that is tried there. */
function countsAt(lines: readonly Line[], place: number): Counts {
  const known = counted.get(lines) ?? [];
  counted.set(lines, known);
  const found = known[place];
  if (found) return found;
  const numbers = lines.flatMap(({ numbers: all }) => (Number.isNaN(all[place] ?? Number.NaN) ? [] : [all[place] ?? 0]));
  const of = new Map<number, number>();
  for (const number of numbers) of.set(number, (of.get(number) ?? 0) + 1);
  return (known[place] = { filled: numbers.length, of });
}

function keyAt({ result, terms }: Relation, place: number): string {
  const numbers = terms.length > 4 ? [place] : terms.map(({ line }) => line.numbers[place]);
  return [result.numbers[place], ...numbers].join(" ");
}

/** How many figures like these there are for each that would fit. */
function bitsAt(relation: Relation, place: number, spread: number): number {
  const { result, terms, kind, form } = relation;
  const printed = Math.abs(result.numbers[place] ?? 0);
  const { slack, value } = neededAt(relation, place, -1);
  const window = 2 * ((result.halves[place] ?? 0) + slack) + doubt(value);
  if (kind === "product" && printed === 0) return 0;
  const least =
    form === "total" || form === "balance" || form === "running"
      ? printed
      : terms.reduce((min, { line }) => Math.min(min, Math.abs(line.numbers[place] ?? 0)), printed);
  const range = kind === "sum" ? least : result.isPercent ? Math.max(printed, 0.2) : printed;
  return Math.min(mostBits, Math.log2(1 + Math.min(range, spread) / window));
}

const enough = 9;
const enoughOfNamed = 6;
const forEachFailure = 4;
const fewestBesideFailure = 3;
const fewestOfNamed = 2;

/** It holds at most places, and not by chance among so many relations that were tried; one that the labels name is the first to try. */
export function isMeant({ holds, fails, bits, telling }: Tally, tried: number, isNamed = false): boolean {
  // What two figures keep and a third does not is no rule that anybody meant, unless the labels say so.
  if (fails > 0 && telling < (isNamed ? fewestOfNamed : fewestBesideFailure)) return false;
  if (holds < 2 || fails > Math.max(1, (holds + fails) / 4)) return false;
  return bits - forEachFailure * fails > (isNamed ? enoughOfNamed : Math.log2(tried) + enough);
}
