/** How surprising it is that figures agree, what the labels say of it, and how many were tried: one score, in bits. */
import { isOfMoney } from "../lines/label-words";
import { Kept } from "../lines/kept";
import type { Line, Lines } from "../lines/line";
import { fewestToTell } from "../lines/samples";
import { floatTolerance } from "../lines/float-tolerance";
import { base } from "../mistakes/digits";
import { linesOfHypothesis, type Hypothesis, type Implied } from "../rules/rule";
import { isAUnitOutBy, outcomeBy } from "./outcome";
import { SlipsOfFailures } from "./slip-bits";

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
  /** Places where it fails. */
  readonly failing: readonly number[];
  /** Places where it fails and nobody expects it to hold. */
  readonly unexpected: readonly number[];
  /** bits + labels − tried − slips. */
  readonly total: number;
}

/** From here on a hypothesis is taken as meant. */
export const enough = 9;

/** What agrees and what does not, whatever the labels say. */
export interface Agreement extends Pick<Evidence, "holds" | "strict" | "bits" | "failing" | "unexpected"> {
  /** Places that say something of themselves, without the one that gave the factor. */
  readonly telling: number;
  readonly slips: SlipsOfFailures;
}

interface Weighed {
  readonly of: Hypothesis;
  readonly lines: Lines;
  readonly agreement: Agreement;
}

/** Worked out once: rules ask for it to choose what they propose, and what they propose is weighed again. */
export function agreementOf(hypothesis: Hypothesis, lines: Lines): Agreement {
  const before = hypothesis.weighed as Weighed | undefined;
  // One that was made of another has taken over what was said of that.
  if (before?.of === hypothesis && before.lines === lines) return before.agreement;
  const agreement = agreed(hypothesis, lines);
  hypothesis.weighed = { of: hypothesis, lines, agreement } satisfies Weighed;
  return agreement;
}

/** The same figures again prove nothing, nor does 0 = 0, nor a place that is a multiple of another. */
function agreed(hypothesis: Hypothesis, lines: Lines): Agreement {
  let [holds, bits, strict] = [0, 0, 0];
  const [failing, unexpected]: [number[], number[]] = [[], []];
  const { rule, constantError, places } = hypothesis;
  const seen = new PlacesSeen(hypothesis);
  const isFitted = constantError > 0 && hypothesis.constantWords === "";
  const spread = isFitted ? spreadOf(hypothesis) : Infinity;
  const isLinear = rule.arithmetic.isSum || rule.ties === true;
  for (const place of places) {
    const implied = rule.arithmetic.implied(hypothesis, place, -1);
    const outcome = outcomeBy(hypothesis, place, implied);
    if (outcome === "fail") {
      (isUnexpected(hypothesis, place, lines) ? unexpected : failing).push(place);
      continue;
    }
    // What was made to fit speaks neither for the rule nor against it.
    if (isAUnitOutBy(hypothesis, place, implied)) continue;
    holds++;
    if (outcome === "agree") strict++;
    if (!seen.isNew(place, isLinear ? (lines.classes[place] ?? place) : -1)) continue;
    const ofFigures = bitsBy(hypothesis, place, implied, spread);
    const own = isFitted ? Math.min(ofFigures, bitsOfRepeat(hypothesis, place, lines)) : ofFigures;
    bits += own;
  }
  // One place gives a factor that was found from the figures, and only the others tell.
  const telling = isFitted ? seen.count - 1 : seen.count;
  if (isFitted) bits *= telling / Math.max(1, seen.count);
  return { holds, strict, bits, failing, unexpected, telling, slips: new SlipsOfFailures(hypothesis, failing) };
}

/** With `isBorneOut` it need not hold at many places for one where it fails, as another rule says the same of that. */
export function evidenceOf(hypothesis: Hypothesis, lines: Lines, isBorneOut = false): Evidence {
  const { holds, strict, bits, failing, unexpected, telling, slips: ofFailures } = agreementOf(hypothesis, lines);
  const { rule } = hypothesis;
  // Beds and pounds are not added up, however well they would.
  const isMixed = rule.arithmetic.isSum && areCountsAndMoney(linesOfHypothesis(hypothesis));
  const [labels, tried] = [isMixed ? -Infinity : rule.labelBits(hypothesis, lines), Math.log2(hypothesis.tried)];
  const before = bits + labels - tried;
  // What two figures keep and a third does not is no rule that anybody meant, unless the labels say so.
  // That it fails in the total as well may be the same slip, carried on.
  const own = (): number => failing.filter((place) => lines.isTotalPlace[place] !== true).length;
  const isBroken =
    !isBorneOut && labels <= 0 && failing.length > 0 && (telling < fewestToTell * Math.max(1, own()) || hasIdleTerm(hypothesis, failing));
  const slips = before > 0 && !isBroken ? ofFailures.bits(before) : Infinity;
  return { holds, fails: failing.length, strict, bits, labels, tried, slips, failing, unexpected, total: before - slips };
}

/** A sum that holds only where one of its lines is nil needs no such line: where no void costs anything the plan is the saving alone. */
const hasIdleTerm = ({ rule, terms, places }: Hypothesis, failing: readonly number[]): boolean =>
  rule.arithmetic.isSum &&
  terms.length > 1 &&
  terms.some(({ line: { numbers } }) => places.every((place) => failing.includes(place) || (numbers[place] ?? 0) === 0));

/** Also where a figure is withheld or cannot be read: the others may come to the sum all the same, and where they do not nobody knows why. */
const isUnexpected = (hypothesis: Hypothesis, place: number, lines: Lines): boolean =>
  hypothesis.rule.isExpectedAt?.(hypothesis, place, lines) === false ||
  isNotYetThere(hypothesis, place) ||
  linesOfHypothesis(hypothesis).some(({ unknown }) => unknown?.has(place));

/**
 * A dash for the actual of a month and for its variance: neither is known yet. Dashes alone beside a figure that should follow from them are
 * no noughts either.
 */
function isNotYetThere({ result, terms }: Hypothesis, place: number): boolean {
  const isNil = ({ figures }: Line): boolean => figures[place]?.isNil === true;
  return isNil(result) ? terms.some(({ line }) => isNil(line)) : terms.every(({ line }) => isNil(line));
}

const areCountsAndMoney = (lines: readonly Line[]): boolean =>
  lines.some(({ isTimeOrBeds }) => isTimeOrBeds) && lines.some(({ label }) => isOfMoney(label));

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
function bitsOfRepeat({ result, terms }: Hypothesis, place: number, lines: Lines): number {
  const number = result.numbers[place] ?? Number.NaN;
  const at = countsAt(lines, place);
  const pair = 1 + terms.filter(({ line }) => line.numbers[place] === number).length;
  const alike = (at.of.get(number) ?? pair) - pair;
  return alike > 0 ? Math.log2((at.filled - terms.length) / alike) : Infinity;
}

interface Counts {
  readonly filled: number;
  readonly of: ReadonlyMap<number, number>;
}

const counted = new Kept<Counts[]>();

/** How often each figure stands at a place: worked out once for all that is tried there. */
function countsAt(lines: Lines, place: number): Counts {
  const known = counted.get(lines) ?? [];
  counted.set(lines, known);
  const found = known[place];
  if (found) return found;
  const numbers = lines.lines.flatMap(({ numbers: all }) => (Number.isNaN(all[place] ?? Number.NaN) ? [] : [all[place] ?? 0]));
  const of = new Map<number, number>();
  for (const number of numbers) of.set(number, (of.get(number) ?? 0) + 1);
  return (known[place] = { filled: numbers.length, of });
}

/** The places of a hypothesis that were looked at already, by their figures. */
class PlacesSeen {
  readonly #hypothesis: Hypothesis;
  readonly #figures = new Set<string>();
  readonly #classes = new Set<number>();
  count = 0;

  constructor(hypothesis: Hypothesis) {
    this.#hypothesis = hypothesis;
  }

  /** Whether neither its figures nor its class came before; `like` is −1 where classes do not matter. */
  isNew(place: number, like: number): boolean {
    const figures = this.#figuresAt(place);
    if (this.#figures.has(figures) || this.#classes.has(like)) return false;
    this.#figures.add(figures);
    if (like >= 0) this.#classes.add(like);
    this.count++;
    return true;
  }

  /** Two that give the same result from the same first two terms give it from the rest as well. */
  #figuresAt(place: number): string {
    const { result, terms } = this.#hypothesis;
    const [first, second] = terms;
    return [result, first?.line, second?.line].map((line) => line?.numbers[place]).join(" ");
  }
}

/** How many figures like the printed one there are for each that would fit. */
export const bitsAt = (hypothesis: Hypothesis, place: number): number =>
  bitsBy(hypothesis, place, hypothesis.rule.arithmetic.implied(hypothesis, place, -1), Infinity);

function bitsBy(hypothesis: Hypothesis, place: number, { error, value }: Implied, spread: number): number {
  const { result, rule } = hypothesis;
  if (!rule.arithmetic.isSum && result.numbers[place] === 0) return 0;
  const half = (result.halves[place] ?? 0) * (rule.arithmetic.isSum ? roundness(hypothesis, place) : 1);
  const window = 2 * (half + error) + floatTolerance(value);
  return Math.log2(1 + Math.min(rule.arithmetic.range(hypothesis, place), spread) / window);
}

/** Round amounts come to round amounts: of so many times a half unit all of them are made. 1,000,000 and 1,000,000 are 2,000,000 by chance. */
function roundness({ result, terms }: Hypothesis, place: number): number {
  let times = noughtsAt(result, place);
  for (let at = 0; at < terms.length && times > 1; at++) {
    const line = terms[at]?.line;
    // A nil makes the others no less round.
    if (line && line.numbers[place] !== 0 && !Number.isNaN(line.numbers[place])) times = Math.min(times, noughtsAt(line, place));
  }
  return times;
}

/** 1,000 for 25,000. */
function noughtsAt({ numbers, halves }: Line, place: number): number {
  const units = Math.abs(numbers[place] ?? 0) / (2 * (halves[place] ?? 0));
  let times = 1;
  if (!(units > 0) || units > Number.MAX_SAFE_INTEGER) return times;
  while (Number.isInteger(units / (times * base))) times *= base;
  return times;
}
