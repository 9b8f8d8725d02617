/** Shares whole units out by weight: each share is rounded down, then the largest remainders get one unit more. */
import { decimal, type Decimal } from "./decimal";

/**
 * Shares in units, which add up to `units` exactly; of equal remainders the earlier comes first. `units` must be whole, the weights 0 or
 * above and not all 0. The arithmetic is in bigints, so that equal remainders compare as equal.
 */
export function largestRemainder(units: Decimal, weights: readonly Decimal[]): readonly Decimal[] {
  if (units.isNegative()) return largestRemainder(units.negated(), weights).map((share) => share.negated());
  const wholeWeights = asWhole(weights);
  const sum = wholeWeights.reduce((total, weight) => total + weight, 0n);
  const toShare = BigInt(units.toFixed());
  const products = wholeWeights.map((weight) => toShare * weight);
  const shares = products.map((product) => product / sum);
  const remainders = products.map((product) => product % sum);
  const left = Number(toShare - shares.reduce((total, share) => total + share, 0n));
  const largestFirst = [...remainders.keys()].sort(
    (one, other) => descending(remainders[one] ?? 0n, remainders[other] ?? 0n) || one - other,
  );
  const oneMore = new Set(largestFirst.slice(0, left));
  return shares.map((share, index) => decimal((share + (oneMore.has(index) ? 1n : 0n)).toString()));
}

/**
 * Amounts that add up to a whole number, each rounded to a whole one so that they still do: rounded down, and what is left goes, a unit
 * each, to those that lost most; of equal ones to the earlier. Amounts are taken to four places, so that one that is short of a whole number, or
 * of another's remainder, by less than a double of nine or ten digits can tell, is one, in a sheet as here.
 */
export function wholeShares(amounts: readonly Decimal[], whole: Decimal): readonly Decimal[] {
  const steady = amounts.map((amount) => amount.toDecimalPlaces(placesOfShares));
  const down = steady.map((amount) => amount.floor());
  const lost = steady.map((amount, index) => amount.minus(down[index] ?? 0));
  const left = whole.minus(down.reduce((sum, amount) => sum.plus(amount), decimal(0))).toNumber();
  const mostFirst = [...lost.keys()].sort((one, other) => (lost[other] ?? decimal(0)).comparedTo(lost[one] ?? 0) || one - other);
  const oneMore = new Set(mostFirst.slice(0, left));
  return down.map((amount, index) => (oneMore.has(index) ? amount.plus(1) : amount));
}
export const placesOfShares = 4;

/** The same proportions in whole numbers. */
function asWhole(weights: readonly Decimal[]): readonly bigint[] {
  const places = weights.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  const scale = decimal(10).pow(places);
  return weights.map((weight) => BigInt(weight.times(scale).toFixed()));
}

const descending = (one: bigint, other: bigint): number => (one > other ? -1 : one < other ? 1 : 0);
