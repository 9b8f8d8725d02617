/** The binomial distribution: how many beds are filled when each is filled independently with the same chance. */
import { Decimal, one, zero } from "./decimal";
import { nearbyTails } from "./nearby-binomial";

/**
 * The chance of exactly 0, 1, … `beds` filled beds, for up to 10,000 beds and a `chance` from 0 to 1. Each follows from the one before
 * by their exact ratio, without huge factorials or vanishing powers; after 10,000 steps about 35 of the 40 digits are still right.
 */
export function binomial(beds: number, chance: Decimal): readonly Decimal[] {
  const chanceOfEmpty = one.minus(chance);
  if (chanceOfEmpty.isZero()) return Array.from({ length: beds + 1 }, (_, filled) => (filled === beds ? one : zero));
  const chances = [chanceOfEmpty.pow(beds)];
  let last = chances[0] ?? one;
  for (let filled = 0; filled < beds; filled++) {
    last = last.times(chance.times(beds - filled)).div(chanceOfEmpty.times(filled + 1));
    chances.push(last);
  }
  return chances;
}

/** The chance of at most 0, 1, … beds filled. The last covers every case, so it is exactly 1. */
export function chancesOfAtMost(chances: readonly Decimal[]): readonly Decimal[] {
  const sums: Decimal[] = [];
  let sum = zero;
  for (const chance of chances.slice(0, -1)) sums.push((sum = sum.plus(chance)));
  return [...sums, one];
}

/** The chance of at least 0, 1, … beds filled. */
export const chancesOfAtLeast = (chances: readonly Decimal[]): readonly Decimal[] => [...chancesOfAtMost([...chances].reverse())].reverse();

/**
 * The chance of at least so many filled beds, for many counts of one home. Their first thirty digits are worked out at once; all digits,
 * of all chances, only if those do not settle what is asked.
 */
export function chanceOfAtLeast(beds: number, chance: Decimal): (fewest: number) => Decimal {
  let exact: readonly Decimal[] | null = null;
  const exactly = (fewest: number): Decimal => (exact ??= chancesOfAtLeast(binomial(beds, chance)))[fewest] ?? zero;
  const [filled, empty] = [chance.nearby, one.minus(chance).nearby];
  const nearby = filled === null || empty === null ? null : nearbyTails(beds, filled, empty);
  return (fewest) => {
    if (fewest <= 0) return one;
    const tail = fewest > beds ? null : (nearby?.(fewest) ?? null);
    return tail === null ? exactly(fewest) : Decimal.later(tail, () => exactly(fewest));
  };
}
