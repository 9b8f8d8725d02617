/**
 * A figure known to about thirty digits: two doubles that are added, and a bound of how far off their sum may be. That is enough to tell
 * nearly always which double is nearest to an exact figure, and which of two figures is larger, without working out all its digits.
 *
 * The sums are those of T. J. Dekker (1971). Their errors are at most 2^-102 of the result, as M. Joldes, J.-M. Muller and V. Popescu
 * proved in 2017; `perOperation` leaves room above that, and above what 40 digits cut off.
 */
const perOperation = 2 ** -98;
/** Beyond these the small parts of a product could be lost without a trace. */
const [least, most] = [1e-150, 1e150];

export class Nearby {
  constructor(
    private readonly high: number,
    private readonly low: number,
    private readonly error: number,
  ) {}

  /** A whole number below 2^53, over a power of ten up to 10^22: both are exact doubles. */
  static ofQuotient(whole: number, power: number): Nearby {
    const high = whole / power;
    if (power === 1) return new Nearby(high, 0, 0);
    const product = high * power;
    const remainder = whole - product - errorOfProduct(high, power, product);
    return new Nearby(high, remainder / power, Math.abs(high) * perOperation);
  }

  /** The first digits of a figure in words of seven digits, the first of which counts 10^7 to the power of `exponent`. */
  static ofWords(sign: number, words: readonly number[], exponent: number): Nearby | null {
    if (Math.abs(exponent) > wordsWithinReach) return null;
    let found: Nearby | null = new Nearby(0, 0, 0);
    for (const word of words.slice(0, wordsRead)) found = found?.times(tenMillion)?.plus(new Nearby(sign * word, 0, 0)) ?? null;
    const missing = exponent - Math.min(words.length, wordsRead) + 1;
    for (let step = 0; step < Math.abs(missing); step++) found = (missing > 0 ? found?.times(tenMillion) : found?.div(tenMillion)) ?? null;
    return found === null ? null : new Nearby(found.high, found.low, found.error + Math.abs(found.high) * ofWordsCut);
  }

  plus(other: Nearby): Nearby | null {
    const [sum, lows] = [this.high + other.high, this.low + other.low];
    const carried = errorOfSum(this.high, other.high, sum) + lows;
    const middle = sum + carried;
    const rest = errorOfSum(this.low, other.low, lows) + (carried - (middle - sum));
    return withinReach(middle, rest, this.error + other.error);
  }

  minus(other: Nearby): Nearby | null {
    return this.plus(new Nearby(-other.high, -other.low, other.error));
  }

  times(other: Nearby): Nearby | null {
    const product = this.high * other.high;
    const rest = errorOfProduct(this.high, other.high, product) + (this.high * other.low + this.low * other.high);
    const error = (Math.abs(this.high) + this.error) * other.error + Math.abs(other.high) * this.error;
    return withinReach(product, rest, error * slack);
  }

  div(other: Nearby): Nearby | null {
    const leastDivisor = Math.abs(other.high) - 2 * other.error;
    if (!(leastDivisor > 0)) return null;
    const quotient = this.high / other.high;
    const product = quotient * other.high;
    const remainder = this.high - product - errorOfProduct(quotient, other.high, product) + (this.low - quotient * other.low);
    const error = (this.error + Math.abs(quotient) * other.error) / leastDivisor;
    return withinReach(quotient, remainder / other.high, error * slack);
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
    return upper === this.high + (this.low - margin) ? upper : null;
  }

  /** The whole number below the exact figure and how far that is above it, from 0 to 1; null where it cannot be told. */
  get wholeAndRest(): readonly [number, number] | null {
    if (Math.abs(this.high) > 2 ** 51) return null;
    const whole = Math.floor(this.high + this.low);
    const rest = this.high - whole + this.low;
    const margin = 2 * this.error + 2 ** -50;
    return rest > margin && rest < 1 - margin && Math.abs(rest - 0.5) > margin ? [whole, rest] : null;
  }
}

const tenMillion = Nearby.ofQuotient(1e7, 1);
const wordsRead = 5;
const wordsWithinReach = 20;
/** Five words have 29 digits and more. */
const ofWordsCut = 1e-28;
/** For the rounding of the bounds themselves. */
const slack = 1 + 2 ** -40;

function withinReach(sum: number, rest: number, error: number): Nearby | null {
  const high = sum + rest;
  const size = Math.abs(high);
  if (!(size <= most) || (size < least && size !== 0)) return null;
  return new Nearby(high, rest - (high - sum), error + size * perOperation);
}

/** What a sum of two doubles has lost: it is a double. */
function errorOfSum(one: number, other: number, sum: number): number {
  const ofOther = sum - one;
  return one - (sum - ofOther) + (other - ofOther);
}

const splitter = 2 ** 27 + 1;

/** What a product of two doubles has lost: it is a double. */
function errorOfProduct(one: number, other: number, product: number): number {
  const [shiftedOne, shiftedOther] = [splitter * one, splitter * other];
  const [highOne, highOther] = [shiftedOne - (shiftedOne - one), shiftedOther - (shiftedOther - other)];
  const [lowOne, lowOther] = [one - highOne, other - highOther];
  return highOne * highOther - product + highOne * lowOther + lowOne * highOther + lowOne * lowOther;
}
