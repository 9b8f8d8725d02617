/**
 * A figure known to about thirty digits: two doubles that are added, and a bound of how far off their sum may be. That is enough to tell
 * nearly always which double is nearest to an exact figure, and which of two figures is larger, without working out all its digits.
 *
 * The sums are those of T. J. Dekker (1971). Their errors are at most 2^-102 of the result, as M. Joldes, J.-M. Muller and V. Popescu
 * proved in 2017; `perOperation` leaves room above that, and above what 40 digits cut off.
 */
export const perOperation = 2 ** -98;
/** What is kept stays between these, so that no part of a product is lost; `scale` counts the steps by which it was moved there. */
export const least = 2 ** -300;
const most = 2 ** 300;
export const step = 2 ** 600;

// Private to the compiler alone, as in decimal.ts: a mark of #methods on each figure takes time.
export class Nearby {
  constructor(
    readonly high: number,
    readonly low: number,
    readonly error: number,
    /** All three are to be multiplied by 2^600 to this power. Nearly always 0: chances of many beds are the exception. */
    readonly scale = 0,
  ) {}

  /** Whole numbers up to 2^53, or powers of ten up to 10^22: both must be exact doubles. */
  static ofQuotient(dividend: number, divisor: number): Nearby {
    const high = dividend / divisor;
    if (divisor === 1) return new Nearby(high, 0, 0);
    const product = high * divisor;
    const remainder = dividend - product - errorOfProduct(high, divisor, product);
    return new Nearby(high, remainder / divisor, Math.abs(high) * perOperation);
  }

  /** The first digits of a figure in words of seven digits, the first of which counts 10^7 to the power of `exponent`. */
  static ofWords(sign: number, words: readonly number[], exponent: number): Nearby | null {
    let found: Nearby | null = new Nearby(0, 0, 0);
    for (const word of words.slice(0, wordsRead)) found = found?.times(tenMillion)?.plus(new Nearby(sign * word, 0, 0)) ?? null;
    const further = exponent + 1 - Math.min(words.length, wordsRead);
    const power = tenMillion.pow(Math.abs(further));
    found = (power === null ? null : further > 0 ? found?.times(power) : found?.div(power)) ?? null;
    return found === null ? null : new Nearby(found.high, found.low, found.error + Math.abs(found.high) * ofWordsCut, found.scale);
  }

  plus(other: Nearby): Nearby | null {
    if (this.scale !== other.scale) return this.plusScaled(other);
    const sum = this.high + other.high;
    const lows = this.low + other.low;
    const carried = errorOfSum(this.high, other.high, sum) + lows;
    const middle = sum + carried;
    const rest = errorOfSum(this.low, other.low, lows) + (carried - (middle - sum));
    return settled(middle, rest, this.error + other.error, this.scale);
  }

  /** The smaller is brought to the scale of the larger; two steps further down it is below what the larger has lost. */
  private plusScaled(other: Nearby): Nearby | null {
    if (this.high === 0 && this.error === 0) return other;
    if (other.high === 0 && other.error === 0) return this;
    const [large, small] = this.scale > other.scale ? [this, other] : [other, this];
    if (large.scale - small.scale > 1) return settled(large.high, large.low, large.error, large.scale);
    return large.plus(new Nearby(small.high / step, small.low / step, small.error / step, large.scale));
  }

  minus(other: Nearby): Nearby | null {
    return this.plus(new Nearby(-other.high, -other.low, other.error, other.scale));
  }

  /** 1 where this is above the other, -1 below it, null where that cannot be told. Mostly their first doubles say it. */
  comparedTo(other: Nearby): 1 | -1 | null {
    const difference = this.high - other.high;
    const lost = 2 * (this.error + other.error) + (Math.abs(this.high) + Math.abs(other.high)) * 2 ** -51;
    if (this.scale === other.scale && Math.abs(difference) > lost) return difference > 0 ? 1 : -1;
    return this.minus(other)?.sign ?? null;
  }

  times(other: Nearby): Nearby | null {
    const product = this.high * other.high;
    const rest = errorOfProduct(this.high, other.high, product) + (this.high * other.low + this.low * other.high);
    const error = (Math.abs(this.high) + this.error) * other.error + Math.abs(other.high) * this.error;
    return settled(product, rest, error * slack, this.scale + other.scale);
  }

  div(other: Nearby): Nearby | null {
    const leastDivisor = Math.abs(other.high) - 2 * other.error;
    if (!(leastDivisor > 0)) return null;
    const quotient = this.high / other.high;
    const product = quotient * other.high;
    const remainder = this.high - product - errorOfProduct(quotient, other.high, product) + (this.low - quotient * other.low);
    const error = (this.error + Math.abs(quotient) * other.error) / leastDivisor;
    return settled(quotient, remainder / other.high, error * slack, this.scale - other.scale);
  }

  /** A whole power from 0. */
  pow(exponent: number): Nearby | null {
    let [power, square]: [Nearby | null, Nearby | null] = [new Nearby(1, 0, 0), this];
    for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) power = square === null ? null : (power?.times(square) ?? null);
      if (left > 1) square = square?.times(square) ?? null;
    }
    return power;
  }

  /** 1 above nought, -1 below it, null where that cannot be told. */
  get sign(): 1 | -1 | null {
    if (Math.abs(this.high) <= 2 * this.error) return null;
    return this.high > 0 ? 1 : -1;
  }

  /** The double nearest to the exact figure, where a lower and an upper bound have the same one; else null. */
  get nearestDouble(): number | null {
    const margin = 2 * this.error + Math.abs(this.high) * 2 ** -104;
    const upper = this.high + (this.low + margin);
    const isClear = upper === this.high + (this.low - margin);
    if (this.scale === 0) return isClear ? upper : null;
    if (this.scale > 0) return null; // beyond the largest double, or close to it
    if (this.scale < -2) return 0; // below half of the least double
    const scaled = this.scale === -1 ? upper / step : upper / step / step;
    if (Math.abs(scaled) < leastOfFullDoubles) return this.nearestOfSmallDoubles(margin);
    return isClear ? scaled : null;
  }

  /** The smallest doubles are whole multiples of the least one, with as many digits as that leaves. */
  private nearestOfSmallDoubles(margin: number): number | null {
    const unit = step ** (this.scale + 1) * 2 ** (1074 - 600);
    const [high, low] = [this.high * unit, this.low * unit];
    const whole = Math.floor(high);
    const rest = high - whole + low;
    if (Math.abs(rest - 0.5) <= margin * unit + 2 ** -50) return null;
    return (whole + (rest > 0.5 ? 1 : 0)) * Number.MIN_VALUE;
  }

  /** The whole number below the exact figure and how far that is above it, from 0 to 1; null where it cannot be told. */
  get wholeAndRest(): readonly [number, number] | null {
    if (Math.abs(this.high) > 2 ** 51 || this.scale !== 0) return null;
    const whole = Math.floor(this.high + this.low);
    const rest = this.high - whole + this.low;
    const margin = 2 * this.error + 2 ** -50;
    return rest > margin && rest < 1 - margin && Math.abs(rest - 0.5) > margin ? [whole, rest] : null;
  }
}

const tenMillion = new Nearby(1e7, 0, 0);
const wordsRead = 5;
/** Five words have 29 digits and more. */
const ofWordsCut = 1e-28;
/** For the rounding of the bounds themselves. */
const slack = 1 + 2 ** -40;
/** Below it a double has fewer than 53 binary digits. */
const leastOfFullDoubles = 2 ** -1022;

function settled(sum: number, rest: number, error: number, scale: number): Nearby | null {
  const high = sum + rest;
  const size = Math.abs(high);
  const bound = error + size * perOperation;
  const low = rest - (high - sum);
  if ((size >= least && size <= most) || size === 0) return new Nearby(high, low, bound, scale);
  if (!(size < Infinity)) return null;
  return size > most
    ? new Nearby(high / step, low / step, bound / step, scale + 1)
    : new Nearby(high * step, low * step, bound * step, scale - 1);
}

/** What a sum of two doubles has lost: it is a double. */
export function errorOfSum(one: number, other: number, sum: number): number {
  const ofOther = sum - one;
  return one - (sum - ofOther) + (other - ofOther);
}

const splitter = 2 ** 27 + 1;

/** What a product of two doubles has lost: it is a double. */
export function errorOfProduct(one: number, other: number, product: number): number {
  const shiftedOne = splitter * one;
  const shiftedOther = splitter * other;
  const highOne = shiftedOne - (shiftedOne - one);
  const highOther = shiftedOther - (shiftedOther - other);
  const lowOne = one - highOne;
  const lowOther = other - highOther;
  return highOne * highOther - product + highOne * lowOther + lowOne * highOther + lowOne * lowOther;
}
