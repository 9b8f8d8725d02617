/**
 * The chances of at least so many filled beds to about twenty-five digits, at the speed of doubles.
 *
 * The chances of one bed more and one bed fewer are in a plain ratio. From the likeliest number of filled beds, which weighs 1, all others are
 * weighed by these ratios; a chance is its share of the whole weight, so that no power and no factorial is needed. Everything that is added is
 * above nought, so that no digit cancels.
 */
import { errorOfProduct, errorOfSum, least, Nearby, perOperation, step } from "./nearby";

/**
 * @param filled the chance of a bed to be filled; `empty` is 1 less that
 * @returns the chance of at least 0, 1, … filled beds; null where a bed is always or never filled
 */
export function nearbyTails(beds: number, filled: Nearby, empty: Nearby): ((fewest: number) => Nearby | null) | null {
  const [odds, against] = [filled.div(empty), empty.div(filled)];
  if (odds === null || against === null || odds.scale !== 0 || against.scale !== 0) return null;
  const likeliest = Math.min(beds, Math.floor((beds + 1) * filled.high));
  const weights = new Weights(beds, likeliest);
  weights.walk(1, beds - likeliest, likeliest + 1, odds);
  weights.walk(-1, likeliest, beds - likeliest + 1, against);
  weights.addUp();
  const whole = weights.at(0);
  return (fewest) => weights.at(fewest).div(whole);
}

/** Steps of 2^600 below which a chance is 0 to any double. */
const lowestScale = -4;

const broughtUp = (steps: number): number => (steps > 1 ? 0 : 1 / step);

/** Two doubles for each number of filled beds, from 0 to all, to be multiplied by 2^600 to the power of their scale. */
class Weights {
  private readonly high: Float64Array;
  private readonly low: Float64Array;
  private readonly scale: Int8Array;
  /** Bound of the part of itself by which a weight, or a sum of weights, may be off. */
  private error = 0;

  constructor(
    private readonly beds: number,
    private readonly likeliest: number,
  ) {
    this.high = new Float64Array(beds + 1);
    this.low = new Float64Array(beds + 1);
    this.scale = new Int8Array(beds + 1).fill(lowestScale - 1);
    this.high[likeliest] = 1;
    this.scale[likeliest] = 0;
  }

  /** Up or down from the likeliest number: the first weight is `ratio` × top ÷ bottom, the second × (top − 1) ÷ (bottom + 1) of that, and so on. */
  walk(direction: 1 | -1, top: number, bottom: number, ratio: Nearby): void {
    this.error = Math.max(this.error, 2 * top * (ratio.error / ratio.high + 4 * perOperation));
    // One variable at a time: a list that is taken apart takes longer than the sum, until the engine has compiled it away.
    let high = 1;
    let low = 0;
    let scale = 0;
    for (let passed = 0; passed < top && scale >= lowestScale; passed++) {
      const more = top - passed;
      const fewer = bottom + passed;
      const product = high * ratio.high;
      let rest = errorOfProduct(high, ratio.high, product) + (high * ratio.low + low * ratio.high);
      high = product + rest;
      low = rest - (high - product);
      const multiple = high * more;
      rest = errorOfProduct(high, more, multiple) + low * more;
      high = multiple + rest;
      low = rest - (high - multiple);
      const quotient = high / fewer;
      const back = quotient * fewer;
      rest = (high - back - errorOfProduct(quotient, fewer, back) + low) / fewer;
      high = quotient + rest;
      low = rest - (high - quotient);
      if (high < least) {
        high *= step;
        low *= step;
        scale--;
      }
      const count = this.likeliest + direction * (passed + 1);
      this.high[count] = high;
      this.low[count] = low;
      this.scale[count] = scale;
    }
  }

  /** Makes of each weight the sum of itself and all above it. */
  addUp(): void {
    let high = 0;
    let low = 0;
    let scale = lowestScale - 1;
    for (let count = this.beds; count >= 0; count--) {
      const own = this.scale[count] ?? 0;
      // The smaller is brought to the scale of the larger; two steps further down it is below what the larger has lost.
      const ofSum = own > scale ? broughtUp(own - scale) : 1;
      const ofOwn = scale > own ? broughtUp(scale - own) : 1;
      high *= ofSum;
      low *= ofSum;
      scale = Math.max(scale, own);
      const ofHigh = (this.high[count] ?? 0) * ofOwn;
      const ofLow = (this.low[count] ?? 0) * ofOwn;
      const sum = high + ofHigh;
      const lows = low + ofLow;
      const carried = errorOfSum(high, ofHigh, sum) + lows;
      const middle = sum + carried;
      const rest = errorOfSum(low, ofLow, lows) + (carried - (middle - sum));
      high = middle + rest;
      low = rest - (high - middle);
      this.high[count] = high;
      this.low[count] = low;
      this.scale[count] = scale;
    }
    this.error += 2 * (this.beds + 1) * perOperation;
  }

  at(count: number): Nearby {
    const [high = 0, low, scale] = [this.high[count], this.low[count], this.scale[count]];
    // Nothing was weighed so far from the likeliest number: all of it together is less than this.
    if (high === 0) return new Nearby(1, 0, 1, lowestScale - 1);
    return new Nearby(high, low ?? 0, high * this.error, scale ?? 0);
  }
}
