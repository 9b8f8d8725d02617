/** How one line of a table follows from others, and what it gives at each place. */
import type { Line } from "../lines/line";

export interface Term {
  readonly line: Line;
  /** Added or taken off in a sum; multiplied or divided by in a product. */
  readonly sign: 1 | -1;
}

export interface Relation {
  readonly kind: "sum" | "product";
  /** "size" is a difference without its sign. */
  readonly form: "total" | "running" | "balance" | "difference" | "size" | "product" | "ratio" | "change" | "multiple" | "proportion";
  readonly result: Line;
  readonly terms: readonly Term[];
  /** Of a product; 1 without. */
  readonly constant: number;
  /** By how much of itself the constant may be out, where it was found from the figures. */
  readonly constantSlack: number;
  /** "52 weeks", "8"; "" without. */
  readonly constantWords: string;
  /** A percentage of change counts from 1: 3% is 1.03 times. */
  readonly shift: 0 | 1;
  /** The places at which it is tested. */
  readonly places: readonly number[];
}

/** Terms that add up to the result, or are taken off it. */
export const sumRelation = (form: Relation["form"], result: Line, terms: readonly Term[], places: readonly number[]): Relation => ({
  kind: "sum",
  form,
  result,
  terms,
  constant: 1,
  constantSlack: 0,
  constantWords: "",
  shift: 0,
  places,
});

/** Where all of them have a figure. */
export const placesOfAll = (lines: readonly Line[], places: number): readonly number[] =>
  Array.from({ length: places }, (_, place) => place).filter((place) =>
    lines.every(({ numbers }) => !Number.isNaN(numbers[place] ?? Number.NaN)),
  );

/** What the other figures give, and by how much it may be out because they were rounded. */
export interface Needed {
  readonly value: number;
  readonly slack: number;
}

export type NumberAt = (line: Line, place: number) => number;

/** A figure that is not printed adds nothing to a sum. */
export const printedAt: NumberAt = (line, place) => line.numbers[place] ?? Number.NaN;

/** `member` is the result, -1, or one of the terms by its number; NaN where the others do not say. */
export function neededAt(relation: Relation, place: number, member: number, at: NumberAt = printedAt): Needed {
  return relation.kind === "sum" ? neededInSum(relation, place, member, at) : neededInProduct(relation, place, member, at);
}

/** What the terms of a sum add to, and by how much they may be out: at most, and as squares of their standard deviations. */
export interface Added {
  readonly sum: number;
  readonly most: number;
  readonly squares: number;
}

/** As printed: what is asked of a long total again and again is added once. */
const addedAsPrinted = new WeakMap<readonly Term[], Added[]>();

export function addedAt({ terms }: Relation, place: number, at: NumberAt = printedAt): Added {
  if (at !== printedAt || terms.length < fewestKept) return added(terms, place, at);
  const known = addedAsPrinted.get(terms) ?? [];
  if (known.length === 0) addedAsPrinted.set(terms, known);
  return (known[place] ??= added(terms, place, at));
}

const fewestKept = 5;

function added(terms: readonly Term[], place: number, at: NumberAt): Added {
  let [sum, most, squares, before, alike] = [0, 0, 0, 0, 0];
  for (const { line, sign } of terms) {
    const number = at === printedAt ? (line.numbers[place] ?? Number.NaN) : at(line, place);
    if (Number.isNaN(number)) continue;
    const half = line.halves[place] ?? 0;
    sum += sign * number;
    most += half;
    // The same cost in each year was rounded the same way in each: n of them are out by n times as much.
    alike = number === before && number !== 0 ? alike + 1 : 1;
    before = number;
    squares += ((2 * alike - 1) * half * half) / 3;
  }
  return { sum, most, squares };
}

function neededInSum(relation: Relation, place: number, member: number, at: NumberAt): Needed {
  return neededOf(relation, place, member, addedAt(relation, place, at), at);
}

/** For one of many members of a sum, whose terms are added up once for all. */
export function neededOf({ result, terms, form }: Relation, place: number, member: number, added: Added, at: NumberAt = printedAt): Needed {
  const own = terms[member];
  const turned = form === "size" && added.sum < 0 ? -1 : 1;
  if (own === undefined) return { value: added.sum * turned, slack: slackOf(added.most, added.squares) };
  const [printed, number] = [at(result, place), at(own.line, place)];
  const [half, ownHalf] = [
    Number.isNaN(printed) ? 0 : (result.halves[place] ?? 0),
    Number.isNaN(number) ? 0 : (own.line.halves[place] ?? 0),
  ];
  const others = added.sum - own.sign * (Number.isNaN(number) ? 0 : number) - (Number.isNaN(printed) ? 0 : printed * turned);
  return { value: -others * own.sign, slack: slackOf(added.most - ownHalf + half, added.squares + (half * half - ownHalf * ownHalf) / 3) };
}

/** Half a quantum each is the most that rounded figures can be out by; of many, four standard deviations are never seen. */
const slackOf = (most: number, squares: number): number => Math.max(0, Math.min(most, 4 * Math.sqrt(Math.max(0, squares))));

function neededInProduct({ result, terms, constant, constantSlack, shift }: Relation, place: number, member: number, at: NumberAt): Needed {
  let [product, slack] = [constant, constantSlack];
  const multiply = (line: Line, sign: number, added: number): void => {
    const number = at(line, place) + added;
    product *= sign > 0 ? number : 1 / number;
    if (!line.isCount) slack += (line.halves[place] ?? 0) / Math.abs(number);
  };
  for (const [index, { line, sign }] of terms.entries()) if (index !== member) multiply(line, sign, 0);
  if (member < 0) return { value: product - shift, slack: Math.abs(product) * slack };
  multiply(result, -1, shift);
  const value = (terms[member]?.sign ?? 1) > 0 ? 1 / product : product;
  return { value, slack: Math.abs(value) * slack };
}

/** Doubles of 15 digits leave their last ones in doubt. */
export const doubt = (number: number): number => Math.abs(number) * 1e-12 + 1e-9;
