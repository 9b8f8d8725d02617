/** How one line of a table follows from others, and what it gives at each place. */
import type { Line } from "./line";

export interface Term {
  readonly line: Line;
  /** Added or taken off in a sum; multiplied or divided by in a product. */
  readonly sign: 1 | -1;
}

export interface Relation {
  readonly kind: "sum" | "product";
  /** "size" is a difference without its sign. */
  readonly form: "total" | "difference" | "size" | "product" | "ratio" | "change" | "multiple" | "proportion";
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

/** Half a quantum each is the most that rounded figures can be out by; of many, four standard deviations are never seen. */
function neededInSum({ result, terms, form }: Relation, place: number, member: number, at: NumberAt): Needed {
  let [sum, most, squares] = [0, 0, 0];
  const turned = form === "size" && terms.reduce((all, { line, sign }) => all + sign * at(line, place), 0) < 0 ? -1 : 1;
  for (let index = 0; index <= terms.length; index++) {
    const term = terms[index];
    if (term === undefined ? member < 0 : index === member) continue;
    const line = term === undefined ? result : term.line;
    const number = at === printedAt ? (line.numbers[place] ?? Number.NaN) : at(line, place);
    if (Number.isNaN(number)) continue;
    const half = line.halves[place] ?? 0;
    sum += term === undefined ? -number * turned : term.sign * number;
    most += half;
    squares += (half * half) / 3;
  }
  return { value: member < 0 ? sum * turned : -sum * (terms[member]?.sign ?? 1), slack: Math.min(most, 4 * Math.sqrt(squares)) };
}

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
