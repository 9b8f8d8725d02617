/** Powers that are not whole, such as growth over 3¼ years, to about 25 digits. */
import { Nearby } from "./nearby";

/**
 * A base above 0 to any power, as e to the power of the exponent times the base's logarithm. The logarithm is out by at most 2^-85, and so
 * is the last step for each unit of the exponent; null where that would not be enough, or beyond the range in which the bound was shown.
 */
export function nearbyPower(base: Nearby, exponent: Nearby): Nearby | null {
  const size = Math.abs(exponent.high);
  if (!(base.high > 1e-9 && base.high < 1e9 && size < 1000 && base.scale === 0 && exponent.scale === 0)) return null;
  const logarithm = logarithmOf(base);
  const product = logarithm === null ? null : exponent.times(logarithm);
  if (product === null || Math.abs(product.high) > furthest) return null;
  const power = exponential(product);
  if (power === null) return null;
  const relative = (size + 1) * 2 ** -82 + size * (base.error / base.high) * 2 + exponent.error * 2 * (Math.abs(logarithm?.high ?? 0) + 1);
  return new Nearby(power.high, power.low, power.high * relative);
}

const furthest = 150;

/** One step of Newton's method from the double: what that is out by, about 2^-52, is squared. */
function logarithmOf(figure: Nearby): Nearby | null {
  const first = new Nearby(Math.log(figure.high), 0, 0);
  const quotient = exponential(new Nearby(-first.high, 0, 0))?.times(figure);
  return quotient?.minus(one)?.plus(first) ?? null;
}

const one = new Nearby(1, 0, 0);
const two = new Nearby(2, 0, 0);
/** The logarithm of 2 to 32 digits. */
const logarithmOf2 = new Nearby(0.6931471805599453, 2.3190468138462996e-17, 2 ** -108);
const halvings = 9;
const terms = 9;

/**
 * Reduced to less than 2^-10, where nine terms of the series are enough, and doubled back; what is above 1 is kept apart, so that the
 * doublings lose nothing.
 */
function exponential(power: Nearby): Nearby | null {
  const twos = Math.round(power.high / logarithmOf2.high);
  const reduced = power.minus(new Nearby(twos, 0, 0).times(logarithmOf2) ?? one);
  if (reduced === null) return null;
  const part = new Nearby(reduced.high / 2 ** halvings, reduced.low / 2 ** halvings, 0);
  let sum: Nearby | null = new Nearby(0, 0, 0);
  for (let term = terms; term >= 1; term--)
    sum =
      sum
        ?.plus(one)
        ?.times(part)
        ?.div(new Nearby(term, 0, 0)) ?? null;
  for (let doubling = 0; doubling < halvings; doubling++) sum = sum?.times(two)?.plus(sum.times(sum) ?? one) ?? null;
  const above = sum?.plus(one) ?? null;
  return above === null ? null : new Nearby(above.high * 2 ** twos, above.low * 2 ** twos, above.error * 2 ** twos);
}
