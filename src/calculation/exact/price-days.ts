import { zero, type Decimal } from "./decimal";

/**
 * Σ price × days, exactly. A price in whole pence is added as a whole number, which a double holds exactly up to 2^53: for 100,000
 * placements decimals are too slow. Any other price is added in decimals.
 */
export class PriceDays {
  #pence = 0;
  #sum = zero;

  add(price: PenceOrPrice, days: number): void {
    if (typeof price !== "number") {
      this.#sum = this.#sum.plus(price.times(days));
      return;
    }
    this.#pence += price * days;
    if (this.#pence >= safeSum) this.#takeIn();
  }

  get total(): Decimal {
    this.#takeIn();
    return this.#sum;
  }

  #takeIn(): void {
    this.#sum = this.#sum.plus(zero.plus(this.#pence).div(100));
    this.#pence = 0;
  }
}

/** A whole number of pence, or the price in pounds where it is not one. */
export type PenceOrPrice = number | Decimal;

/**
 * A cell's price in whole pence, from 1 to 10^8, else null. Such a price has at most 11 digits, and no other text of 15 digits shares
 * its double: where pence ÷ 100 is the cell's double, it is the cell's figure.
 */
export function wholePence(cell: number): number | null {
  const pence = Math.round(cell * 100);
  return pence > 0 && pence <= mostPence && pence / 100 === cell ? pence : null;
}

const mostPence = 1e8;
/** One more addition, of 10^8 pence × fewer than 10^7 days, stays below 2^53. */
const safeSum = 2 ** 52;
