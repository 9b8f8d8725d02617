import { zero, type Decimal } from "./decimal";

/**
 * Σ price × days, exactly. A price in whole pence is added as a whole number, which a double holds exactly up to 2^53,
 * because 100,000 placements in decimals would keep Excel waiting; any other price is added in decimals.
 */
export class PriceDays {
  #pence = 0;
  #sum = zero;

  add(price: CountedPrice, days: number): void {
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

/** A whole number of pence, or the price itself where it is not one. */
export type CountedPrice = number | Decimal;

/**
 * A cell's price in whole pence, or null where it is none. Pence up to 10^8 over a hundred are at most 11 digits, which
 * no other text of 15 digits shares a double with: so when that quotient is the cell's double, it is the cell's figure.
 */
export function wholePence(cell: number): number | null {
  const pence = Math.round(cell * 100);
  return pence > 0 && pence <= mostPence && pence / 100 === cell ? pence : null;
}

const mostPence = 1e8;
/** One more addition, of 10^8 pence over less than 10^7 days, still stays below 2^53. */
const safeSum = 2 ** 52;
