/** Terms that add up to the result, or are taken off it. */
import { zero, type Decimal } from "../../../calculation";
import type { Line } from "../lines/line";
import { printedAt, type Arithmetic, type Hypothesis, type Implied, type NumberAt, type Rule, type Term } from "../rules/rule";

/** Of a whole and its parts: other figures of the size of the whole might stand in its place. */
export const sumOfParts: Arithmetic = {
  implied: (hypothesis, place, member, at = printedAt) => impliedInSum(hypothesis, place, member, addedAt(hypothesis, place, at), at),
  impliedExactly,
  range: ({ result }, place) => Math.abs(result.numbers[place] ?? 0),
  isSum: true,
  isPlainSum: true,
};

/** Of a few that could each be the whole: that large ones are near each other says nothing of a small one. */
export const sumOfFew: Arithmetic = {
  ...sumOfParts,
  range: ({ result, terms }, place) =>
    terms.reduce((least, { line }) => Math.min(least, Math.abs(line.numbers[place] ?? 0)), Math.abs(result.numbers[place] ?? 0)),
};

/** Without its sign. */
export const sizeOfSum: Arithmetic = {
  ...sumOfFew,
  isPlainSum: false,
  implied: (hypothesis, place, member, at = printedAt) => {
    const added = addedAt(hypothesis, place, at);
    return impliedInSum(hypothesis, place, member, added, at, added.sum < 0 ? -1 : 1);
  },
  impliedExactly: (hypothesis, place, member) => {
    const whole = exactSum(hypothesis, place, -1);
    if (member < 0) return whole.abs();
    const size = (valueAt(hypothesis.result, place) ?? zero).times(whole.isNegative() ? -1 : 1);
    return size.minus(exactSum(hypothesis, place, member)).times(hypothesis.terms[member]?.sign ?? 1);
  },
};

export const sumHypothesis = (rule: Rule, result: Line, terms: readonly Term[], places: readonly number[], tried: number): Hypothesis => ({
  rule,
  result,
  terms,
  constant: 1,
  constantError: 0,
  constantWords: "",
  shift: 0,
  places,
  tried,
});

/** What the terms of a sum add to, and by how much they may be out: at most, and the squares of that of each, added. */
export interface Added {
  readonly sum: number;
  readonly most: number;
  readonly squares: number;
}

/** As printed: what is asked of a long total again and again is added once. */
const addedAsPrinted = new WeakMap<readonly Term[], Added[]>();

export function addedAt({ terms }: Hypothesis, place: number, at: NumberAt = printedAt): Added {
  if (at !== printedAt) return added(terms, place, at);
  const known = addedAsPrinted.get(terms) ?? [];
  if (known.length === 0) addedAsPrinted.set(terms, known);
  return (known[place] ??= added(terms, place, at));
}

function added(terms: readonly Term[], place: number, at: NumberAt): Added {
  let [sum, most, squares, before, alike] = [0, 0, 0, 0, 0];
  for (const { line, sign } of terms) {
    const number = at === printedAt ? (line.numbers[place] ?? Number.NaN) : at(line, place);
    if (Number.isNaN(number)) continue;
    const half = line.halves[place] ?? 0;
    sum += sign * number;
    most += half;
    // Equal addends share one rounding error, so it grows with n, not √n.
    alike = number === before && number !== 0 ? alike + 1 : 1;
    before = number;
    squares += (2 * alike - 1) * half * half;
  }
  return { sum, most, squares };
}

/** For one of many members of a sum, whose terms are added up once for all. `turned` is -1 where the result prints the size of a negative sum. */
export function impliedInSum(
  { result, terms }: Hypothesis,
  place: number,
  member: number,
  { sum, most, squares }: Added,
  at: NumberAt,
  turned: 1 | -1 = 1,
): Implied {
  const own = terms[member];
  const isCoarse = (result.halves[place] ?? halfOfOne) !== halfOfOne;
  if (own === undefined) return { value: sum * turned, error: errorOf(most, squares, isCoarse) };
  const [printed, number] = [at(result, place), at(own.line, place)];
  const half = Number.isNaN(printed) ? 0 : (result.halves[place] ?? 0);
  const ownHalf = Number.isNaN(number) ? 0 : (own.line.halves[place] ?? 0);
  const others = sum - own.sign * (Number.isNaN(number) ? 0 : number) - (Number.isNaN(printed) ? 0 : printed * turned);
  return { value: -others * own.sign, error: errorOf(most - ownHalf + half, squares + half * half - ownHalf * ownHalf, isCoarse) };
}

/** Half a quantum each is the most that rounded figures can be out by; of many, twice the root of their squares is never seen. */
function errorOf(most: number, squares: number, isCoarse: boolean): number {
  // Millions and tenths that were cut off, and not rounded, all lean one way.
  return Math.max(0, isCoarse ? most : Math.min(most, 2 * Math.sqrt(Math.max(0, squares))));
}

/** Children and pounds are whole numbers, and mostly not rounded at all. */
const halfOfOne = 0.5;

const valueAt = (line: Line, place: number): Decimal | undefined => line.figures[place]?.figure.value;

const exactSum = ({ terms }: Hypothesis, place: number, without: number): Decimal =>
  terms.reduce((sum, { line, sign }, index) => (index === without ? sum : sum.plus((valueAt(line, place) ?? zero).times(sign))), zero);

function impliedExactly(hypothesis: Hypothesis, place: number, member: number): Decimal {
  const sum = exactSum(hypothesis, place, member);
  if (member < 0) return sum;
  return (valueAt(hypothesis.result, place) ?? zero).minus(sum).times(hypothesis.terms[member]?.sign ?? 1);
}
