/** How many of so many beds are filled, when each is filled with the same chance and none minds the others. */
import { one, zero, type Decimal } from "./decimal";

/**
 * The chance of 0, 1, … `beds` filled. Each comes from the one before by its exact ratio: no factorial grows too large
 * and no power too small for the number type, and 10,000 steps of 40 digits leave 35 that are right.
 */
export function binomial(beds: number, chance: Decimal): readonly Decimal[] {
  const otherwise = one.minus(chance);
  if (otherwise.isZero()) return Array.from({ length: beds + 1 }, (_, filled) => (filled === beds ? one : zero));
  const chances = [otherwise.pow(beds)];
  let last = chances[0] ?? one;
  for (let filled = 0; filled < beds; filled++) {
    last = last.times(chance.times(beds - filled)).div(otherwise.times(filled + 1));
    chances.push(last);
  }
  return chances;
}

/** The chance of at most 0, 1, … beds filled. The last is all there is: exactly 1. */
export function chancesOfAtMost(chances: readonly Decimal[]): readonly Decimal[] {
  const sums: Decimal[] = [];
  let sum = zero;
  for (const chance of chances.slice(0, -1)) sums.push((sum = sum.plus(chance)));
  return [...sums, one];
}

/** The chance of at least 0, 1, … beds filled, smallest chances added first. */
export const chancesOfAtLeast = (chances: readonly Decimal[]): readonly Decimal[] => [...chancesOfAtMost([...chances].reverse())].reverse();
