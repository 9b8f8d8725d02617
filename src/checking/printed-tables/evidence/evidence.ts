/** How surprising it is that figures agree, what the labels say of it, and how many were tried: one score, in bits. */
import { areCountsAndMoney } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { floatTolerance } from "../lines/float-tolerance";
import { linesOfHypothesis, type Hypothesis } from "../rules/rule";
import { slipBits } from "./slip-bits";
import { isAUnitOut, outcomeAt } from "./outcome";

export interface Evidence {
  readonly holds: number;
  readonly fails: number;
  /** Places where the others give the printed figure without help of rounding. */
  readonly strict: number;
  /** What the agreement saves: how surprising it would be by chance. */
  readonly bits: number;
  /** For or against it, from words and units. */
  readonly labels: number;
  /** Paid for the number of its like that were tried. */
  readonly tried: number;
  /** Paid for the places where it fails: few for a slip that people make, many for a figure out of nowhere. */
  readonly slips: number;
  /** Places where it fails and nobody expects it to hold. */
  readonly unexpected: readonly number[];
  /** bits + labels − tried − slips. */
  readonly total: number;
}

/** From here on a hypothesis is taken as meant. */
export const enough = 9;

/** Of one place: more digits than these are not independent of how the figures were made. */
export const mostBits = 22;

/**
 * With `isBorneOut` it need not hold at many places for one where it fails, as another rule says the same of that.
 * The same figures again prove nothing, nor does 0 = 0, nor a place that is a multiple of another.
 */
export function evidenceOf(hypothesis: Hypothesis, lines: Lines, isBorneOut = false): Evidence {
  let [holds, bits, strict, telling] = [0, 0, 0, 0];
  const [failing, unexpected]: [number[], number[]] = [[], []];
  const [seen, seenClasses] = [new Set<string>(), new Set<number>()];
  const { rule, constantError, places } = hypothesis;
  const isFitted = constantError > 0 && hypothesis.constantWords === "";
  const spread = isFitted ? spreadOf(hypothesis) : Infinity;
  const isLinear = rule.arithmetic.isSum || rule.ties === true;
  for (const place of places) {
    const outcome = outcomeAt(hypothesis, place);
    if (outcome === "fail") {
      (isUnexpected(hypothesis, place, lines) ? unexpected : failing).push(place);
      continue;
    }
    // What was made to fit speaks neither for the rule nor against it.
    if (isAUnitOut(hypothesis, place)) continue;
    holds++;
    if (outcome === "agree") strict++;
    const [key, like] = [keyAt(hypothesis, place), lines.classes[place] ?? place];
    if (seen.has(key) || (isLinear && seenClasses.has(like))) continue;
    seen.add(key);
    seenClasses.add(like);
    const own = isFitted
      ? Math.min(bitsAt(hypothesis, place, spread), bitsOfRepeat(hypothesis, place, lines))
      : bitsAt(hypothesis, place, spread);
    bits += own;
    if (own >= leastTelling) telling++;
  }
  // One place gives the factor, and only the others tell.
  if (isFitted) bits *= 1 - 1 / Math.max(1, seen.size);
  const isMixed = rule.arithmetic.isSum && areCountsAndMoney(linesOfHypothesis(hypothesis).map(({ label }) => label));
  const [labels, tried] = [isMixed ? -bitsOfMixed : rule.labelBits(hypothesis, lines), Math.log2(hypothesis.tried)];
  const before = bits + labels - tried;
  // What two figures keep and a third does not is no rule that anybody meant, unless the labels say so.
  // That it fails in the total as well may be the same slip, carried on.
  const own = failing.filter((place) => lines.isTotalPlace[place] !== true).length;
  const isBroken =
    !isBorneOut && labels <= 0 && failing.length > 0 && telling - (isFitted ? 1 : 0) < fewestBesideFailure * Math.max(1, own);
  const slips = before > enough - mostSaid && !isBroken ? slipBits(hypothesis, failing, before - enough + mostSaid) : Infinity;
  return { holds, fails: failing.length, strict, bits, labels, tried, slips, unexpected, total: before - slips };
}

/** Also where a figure is withheld or cannot be read: the others may come to the sum all the same, and where they do not nobody knows why. */
const isUnexpected = (hypothesis: Hypothesis, place: number, lines: Lines): boolean =>
  hypothesis.rule.isExpectedAt?.(hypothesis, place, lines) === false ||
  isNotYetThere(hypothesis, place) ||
  linesOfHypothesis(hypothesis).some(({ unknown }) => unknown?.has(place));

/** A dash for the actual of a month and for its variance: neither is known yet. */
const isNotYetThere = ({ result, terms }: Hypothesis, place: number): boolean =>
  result.figures[place]?.isNil === true && terms.some(({ line }) => line.figures[place]?.isNil === true);

/** Beds and pounds are not added up, however well they would. */
const bitsOfMixed = 200;
const leastTelling = 2;
const fewestBesideFailure = 3;

/** Below what is enough by more than so much nobody asks why. */
const mostSaid = 30;

/** A line that hardly changes, like the days of each year, is nearly so many times any other that hardly changes. */
function spreadOf({ result, places }: Hypothesis): number {
  let [least, most] = [Infinity, -Infinity];
  for (const place of places) {
    const number = result.numbers[place] ?? Number.NaN;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return most - least;
}

/** Where most other lines have the same figure too, like a price that stays, nothing follows from two that have it. */
function bitsOfRepeat({ result, terms }: Hypothesis, place: number, { lines }: Lines): number {
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

function keyAt({ result, terms }: Hypothesis, place: number): string {
  const numbers = terms.length > 4 ? [place] : terms.map(({ line }) => line.numbers[place]);
  return [result.numbers[place], ...numbers].join(" ");
}

/** How many figures like the printed one there are for each that would fit. */
export function bitsAt(hypothesis: Hypothesis, place: number, spread = Infinity): number {
  const { result, rule } = hypothesis;
  const { error, value } = rule.arithmetic.implied(hypothesis, place, -1);
  const window = 2 * ((result.halves[place] ?? 0) + error) + floatTolerance(value);
  if (!rule.arithmetic.isSum && result.numbers[place] === 0) return 0;
  return Math.min(mostBits, Math.log2(1 + Math.min(rule.arithmetic.range(hypothesis, place), spread) / window));
}
