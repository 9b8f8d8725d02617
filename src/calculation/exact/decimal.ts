/**
 * The product's only number type: exact, and cut at 40 digits where a quotient or a power has more.
 *
 * Sums of money are whole numbers in disguise: below 2^53, over a power of ten. Such a figure is worked with as that whole number, at the
 * speed of doubles. Any other is remembered as what it was worked out from, beside its first thirty digits; all its digits are only worked
 * out, by decimal.js, when they are asked for, which few are.
 */
import { Long, modesOfLong, type RoundingMode } from "./long";
import { Nearby } from "./nearby";
import { nearbyPower } from "./nearby-power";

/** A figure, decimal text, or a number written in the source. A cell's number goes through `fromCell`. */
export type Numeric = Decimal | number | string;

/** A figure that is no whole number over a power of ten, or too long a one: what it was worked out from, until its digits are known. */
class Wide {
  constructor(
    readonly work: Work,
    public left: Decimal | null,
    public right: Decimal | null,
    /** Its first digits; null where they are out of reach of doubles. Undefined until they are asked for. */
    public nearby?: Nearby | null,
    public digits: Long | null = null,
    /** Works it out in another way than from two figures. */
    readonly later?: () => Decimal,
  ) {}
}
type Work = "plus" | "times" | "div" | "pow";

// Its own methods are TypeScript's private ones: each object of a class with #methods carries a mark for them, which takes a fifth longer to make.
export class Decimal {
  private constructor(
    /** The figure without its decimal point, or what a wide one is known by. In one place, as small whole numbers then need no box. */
    private readonly content: number | Wide,
    /** How many of its digits are decimals: 0 to 22, so that their power of ten is an exact double. Of a wide figure it says nothing. */
    private readonly places: number,
  ) {}

  private get whole(): number {
    return typeof this.content === "number" ? this.content : NaN;
  }

  private get wide(): Wide | null {
    return typeof this.content === "number" ? null : this.content;
  }

  static of(this: void, given: Numeric): Decimal {
    if (given instanceof Decimal) return given;
    if (typeof given === "number" && Number.isSafeInteger(given)) return Decimal.inPlaces(given, 0);
    const text = String(given);
    const [, sign = "", digits = "", decimals = ""] = plainText.exec(text) ?? [];
    if (digits === "" || digits.length + decimals.length > safeDigits) return Decimal.ofLong(new Long(text));
    return Decimal.inPlaces(Number(sign + digits + decimals), decimals.length);
  }

  /** `whole` ÷ 10^`places`: a whole number below 2^53, and at most 22 places. */
  static inPlaces(whole: number, places: number): Decimal {
    return new Decimal(whole + 0, places); // minus zero becomes zero: nought has no sign
  }

  private static ofLong(digits: Long): Decimal {
    const places = digits.decimalPlaces();
    if (places <= mostPlaces && digits.precision(true) <= safeDigits && digits.isFinite())
      return Decimal.inPlaces(Number(digits.times(`1e${places}`).toFixed()), places);
    return new Decimal(new Wide("plus", null, null, undefined, digits), 0);
  }

  /** A figure whose first digits are known, and that is worked out only if they do not settle what is asked of it. */
  static later(nearby: Nearby, workOut: () => Decimal): Decimal {
    return new Decimal(new Wide("plus", null, null, nearby, null, workOut), 0);
  }

  private static workedOut(work: Work, left: Decimal, right: Decimal): Decimal {
    const nearby = left.nearbyAfter(work, right);
    return nearby === null ? Decimal.ofLong(left.long[work](right.long)) : new Decimal(new Wide(work, left, right, nearby), 0);
  }

  private nearbyAfter(work: Work, right: Decimal): Nearby | null {
    const one = this.nearby;
    if (one === null) return null;
    const other = right.nearby;
    if (other === null) return null;
    if (work !== "pow") return one[work](other);
    return right.isWholeCount ? one.pow(right.whole) : nearbyPower(one, other);
  }

  /** Without its decimal point, where it is written with so many places as it has or more; not a safe whole number where that is too long. */
  private wholeIn(places: number): number {
    if (typeof this.content !== "number") return NaN;
    return this.places === places ? this.content : this.content * power(places - this.places);
  }

  static min(...given: readonly Numeric[]): Decimal {
    return given.map(Decimal.of).reduce((least, figure) => (figure.lt(least) ? figure : least));
  }

  static max(...given: readonly Numeric[]): Decimal {
    return given.map(Decimal.of).reduce((most, figure) => (figure.gt(most) ? figure : most));
  }

  plus(given: Numeric): Decimal {
    const other = Decimal.of(given);
    return this.wholeSum(other, 1) ?? Decimal.workedOut("plus", this, other);
  }

  minus(given: Numeric): Decimal {
    const other = Decimal.of(given);
    return this.wholeSum(other, -1) ?? Decimal.workedOut("plus", this, other.negated());
  }

  private wholeSum(other: Decimal, sign: 1 | -1): Decimal | null {
    const places = Math.max(this.places, other.places);
    const one = this.wholeIn(places);
    const two = other.wholeIn(places);
    const sum = one + sign * two;
    return isSafe(one) && isSafe(two) && isSafe(sum) ? Decimal.inPlaces(sum, places) : null;
  }

  times(given: Numeric): Decimal {
    const other = Decimal.of(given);
    const [one, two] = [this.content, other.content];
    if (typeof one === "number" && typeof two === "number") {
      const [whole, places] = [one * two, this.places + other.places];
      if (isSafe(whole) && places <= mostPlaces) return Decimal.inPlaces(whole, places);
    }
    return Decimal.workedOut("times", this, other);
  }

  div(given: Numeric): Decimal {
    const other = Decimal.of(given);
    const [whole, divisor] = [this.content, other.content];
    if (divisor === 1 && other.places === 0) return this;
    if (typeof whole !== "number" || typeof divisor !== "number" || divisor === 0) return Decimal.workedOut("div", this, other);
    const places = Math.max(0, this.places - other.places);
    const dividend = whole * power(places + other.places - this.places);
    if (!isSafe(dividend)) return Decimal.workedOut("div", this, other);
    if (isMultiple(dividend, divisor)) return Decimal.inPlaces(dividend / divisor, places);
    return Decimal.endedQuotient(dividend, divisor, places) ?? new Decimal(new Wide("div", this, other), 0);
  }

  /** A quotient that ends, like 5 ÷ 8; null where its divisor has another factor than 2 and 5, or its digits are too many. */
  private static endedQuotient(dividend: number, divisor: number, places: number): Decimal | null {
    if (divisor === lastEndless) return null;
    const unit = tensOf.get(divisor);
    if (unit !== undefined) return places + unit <= mostPlaces ? Decimal.inPlaces(dividend, places + unit) : null;
    const [rest, tens] = withoutTens(divisor);
    const further = placesToEnd.get(Math.abs(rest));
    if (further === undefined) {
      lastEndless = divisor;
      return null;
    }
    const longer = dividend * power(further);
    const allPlaces = places + tens + further;
    return isSafe(longer) && allPlaces <= mostPlaces && longer % rest === 0 ? Decimal.inPlaces(longer / rest, allPlaces) : null;
  }

  pow(given: Numeric): Decimal {
    const exponent = Decimal.of(given);
    return (exponent.isWholeCount ? this.wholePower(exponent.whole) : null) ?? Decimal.workedOut("pow", this, exponent);
  }

  private get isWholeCount(): boolean {
    return this.wide === null && this.places === 0 && this.whole >= 0;
  }

  private wholePower(exponent: number): Decimal | null {
    const places = this.places * exponent;
    if (this.wide !== null || places > mostPlaces || exponent > mostFactors) return null;
    let whole = 1;
    for (let factor = 0; factor < exponent && isSafe(whole); factor++) whole *= this.whole;
    return isSafe(whole) ? Decimal.inPlaces(whole, places) : null;
  }

  mod(given: Numeric): Decimal {
    const other = Decimal.of(given);
    return Decimal.ofLong(this.long.mod(other.long));
  }

  negated(): Decimal {
    if (this.wide === null) return Decimal.inPlaces(-this.whole, this.places);
    return Decimal.workedOut("times", this, minusOne);
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  /** 1 where this is above the other, -1 below it, 0 where they are equal; NaN where one is not a number. */
  comparedTo(given: Numeric): number {
    const other = Decimal.of(given);
    const places = Math.max(this.places, other.places);
    const left = this.wholeIn(places);
    const right = other.wholeIn(places);
    if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
    const [one, two] = [this.nearby, other.nearby];
    const sign = one === null || two === null ? null : one.comparedTo(two);
    return sign ?? this.long.comparedTo(other.long);
  }

  eq(given: Numeric): boolean {
    return this.comparedTo(given) === 0;
  }
  lt(given: Numeric): boolean {
    return this.comparedTo(given) < 0;
  }
  lte(given: Numeric): boolean {
    return this.comparedTo(given) <= 0;
  }
  gt(given: Numeric): boolean {
    return this.comparedTo(given) > 0;
  }
  gte(given: Numeric): boolean {
    return this.comparedTo(given) >= 0;
  }
  isZero(): boolean {
    return this.comparedTo(zero) === 0;
  }
  /** Below nought. */
  isNegative(): boolean {
    return this.comparedTo(zero) < 0;
  }
  isFinite(): boolean {
    return this.wide === null || this.wide.digits === null || this.wide.digits.isFinite();
  }
  isMultipleOf(unit: Decimal): boolean {
    const places = Math.max(this.places, unit.places);
    const whole = this.wholeIn(places);
    const ofUnit = unit.wholeIn(places);
    return isSafe(whole) && isSafe(ofUnit) && ofUnit !== 0 ? isMultiple(whole, ofUnit) : this.div(unit).isInteger();
  }
  isInteger(): boolean {
    return this.wide === null ? this.whole % power(this.places) === 0 : this.long.isInteger();
  }

  floor(): Decimal {
    return this.toDecimalPlaces(0, "floor");
  }
  ceil(): Decimal {
    return this.toDecimalPlaces(0, "ceiling");
  }
  round(): Decimal {
    return this.toDecimalPlaces(0);
  }

  toDecimalPlaces(places: number, mode: RoundingMode = "half up"): Decimal {
    if (this.wide === null) {
      if (this.places <= places) return this;
      const unit = power(this.places - places);
      const rest = this.whole % unit;
      const towardsZero = (this.whole - rest) / unit;
      return Decimal.inPlaces(towardsZero + awayFromZero[mode](Math.abs(rest) / unit, Math.sign(this.whole)), places);
    }
    return (places === 0 ? this.clearlyWhole(mode) : null) ?? Decimal.ofLong(this.long.toDecimalPlaces(places, modesOfLong[mode]));
  }

  /**
   * To a whole number, as `toDecimalPlaces(0)`, but what is whole or half to 30 digits counts as that: a third, cut at 40 digits and
   * multiplied by 3, falls just short of 1. Figures of 15 digits never come that close to a whole number otherwise.
   */
  toWhole(mode: RoundingMode): Decimal {
    const clear = this.wide === null ? null : this.clearlyWhole(mode);
    return clear ?? this.toSignificantDigits(settledDigits).toDecimalPlaces(0, mode);
  }

  /** A wide figure as a whole number, where its first digits show which; else null. */
  private clearlyWhole(mode: RoundingMode): Decimal | null {
    const found = this.nearby?.wholeAndRest ?? null;
    if (found === null) return null;
    const [below, rest] = found;
    return below >= 0
      ? Decimal.inPlaces(below + awayFromZero[mode](rest, 1), 0)
      : Decimal.inPlaces(below + 1 + awayFromZero[mode](1 - rest, -1), 0);
  }

  toSignificantDigits(digits: number): Decimal {
    return this.wide === null && digits > safeDigits ? this : Decimal.ofLong(this.long.toSignificantDigits(digits));
  }

  /** How many decimals it has, without noughts at the end. */
  decimalPlaces(): number {
    if (this.wide !== null) return this.long.decimalPlaces();
    let { places } = this;
    while (places > 0 && this.whole % power(this.places - places + 1) === 0) places--;
    return places;
  }

  /** Plain digits, rounded to so many decimals; without a number of places all that it has. */
  toFixed(places = this.decimalPlaces()): string {
    if (this.wide !== null) return this.long.toFixed(places);
    const rounded = this.toDecimalPlaces(places);
    const digits = String(Math.abs(rounded.whole)).padStart(rounded.places + 1, "0");
    const point = digits.length - rounded.places;
    const decimals = digits.slice(point).padEnd(places, "0").slice(0, places);
    return `${rounded.whole < 0 ? "-" : ""}${digits.slice(0, point)}${places === 0 ? "" : `.${decimals}`}`;
  }

  toString(): string {
    return this.wide === null ? this.toFixed() : this.long.toString();
  }

  toJSON(): string {
    return this.toString();
  }

  /** The nearest double. */
  toNumber(): number {
    if (typeof this.content === "number") return this.content / power(this.places);
    const quotient = this.wholeQuotient;
    if (quotient !== null) return quotient[0] / quotient[1]; // both are exact doubles, so that this is the nearest one
    return this.nearby?.nearestDouble ?? this.long.toNumber() + 0;
  }

  /** Dividend and divisor as whole numbers, of a quotient of two narrow figures. */
  private get wholeQuotient(): readonly [number, number] | null {
    if (this.wide === null || this.wide.work !== "div") return null;
    const { left, right } = this.wide;
    if (left === null || right === null || left.wide !== null || right.wide !== null || right.whole === 0) return null;
    const further = right.places - left.places;
    const [dividend, divisor] = further > 0 ? [left.whole * power(further), right.whole] : [left.whole, right.whole * power(-further)];
    return isSafe(dividend) && isSafe(divisor) ? [dividend, divisor] : null;
  }

  /** Its first thirty digits; null where they are out of reach of doubles. */
  get nearby(): Nearby | null {
    if (this.wide === null) return Nearby.ofQuotient(this.whole, power(this.places));
    this.wide.nearby ??= this.firstDigits;
    return this.wide.nearby;
  }

  private get firstDigits(): Nearby | null {
    const quotient = this.wholeQuotient;
    if (quotient !== null) return Nearby.ofQuotient(...quotient);
    if (this.wide?.left && this.wide.right) return this.wide.left.nearbyAfter(this.wide.work, this.wide.right);
    return nearbyOf(this.long);
  }

  /** All digits. What they are worked out from may be a long chain, so this does not call itself along it. */
  private get long(): Long {
    if (this.wide === null) return new Long(`${this.whole}e-${this.places}`);
    const waiting: Decimal[] = [this];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const open = next.wide?.digits === null ? [next.wide.left, next.wide.right].find((figure) => figure?.wide?.digits === null) : null;
      if (open) waiting.push(open);
      else {
        next.settle();
        waiting.pop();
      }
    }
    return this.wide.digits ?? new Long(NaN);
  }

  private settle(): void {
    const { wide } = this;
    if (wide?.later !== undefined) wide.digits ??= wide.later().long;
    if (wide === null || wide.left === null || wide.right === null) return;
    wide.nearby ??= this.firstDigits;
    wide.digits ??= wide.left.long[wide.work](wide.right.long);
    [wide.left, wide.right] = [null, null];
  }
}

const nearbyOf = ({ s: sign, e: exponent, d: words }: Long): Nearby | null =>
  (words as readonly number[] | null) === null ? null : Nearby.ofWords(sign, words, Math.floor(exponent / digitsOfWord));

/** How decimal.js keeps a figure: words of seven digits. */
const digitsOfWord = 7;

/** Digits that are below 2^53, whatever they are. */
const safeDigits = 15;
const plainText = /^(-?)(\d+)(?:\.(\d+))?$/;
const mostPlaces = 22;
const settledDigits = 30;
/** Two to this power is above 2^53. */
const mostFactors = 53;

const powers = Array.from({ length: mostPlaces + 1 }, (_, places) => Number(`1e${places}`));
/** Of the units that figures are rounded to: 1,000 has three. */
const tensOf: ReadonlyMap<number, number> = new Map(powers.slice(0, safeDigits).map((tens, count) => [tens, count]));
/** 10 to a power from 0 to 22, an exact double. */
const power = (places: number): number => powers[places] ?? Infinity;

/** A sum or product of whole numbers that is not above 2^53 has lost nothing. */
const isSafe = (whole: number): boolean => whole <= largestWhole && whole >= -largestWhole;
const largestWhole = Number.MAX_SAFE_INTEGER;

/**
 * Of safe whole numbers. Not by the remainder, which takes longer than all the rest of a division: whole numbers below 2^53 are multiplied
 * exactly, so that no other quotient gives the dividend back.
 */
function isMultiple(dividend: number, divisor: number): boolean {
  const quotient = dividend / divisor;
  return Math.floor(quotient) === quotient && quotient * divisor === dividend;
}

/** 640,000 is 64 with four noughts. */
function withoutTens(whole: number): readonly [number, number] {
  let [left, tens] = [whole, 0];
  while (left % 10 === 0) [left, tens] = [left / 10, tens + 1];
  return [left, tens];
}

/** The divisor met last by which no quotient ends: a column of weekly prices is divided by 7 in every cell. */
let lastEndless = NaN;

/** With how many more decimals a quotient by these ends. */
const placesToEnd: ReadonlyMap<number, number> = new Map(
  [0, 1, 2, 3, 4, 5, 6].flatMap((places): [number, number][] => [
    [2 ** places, places],
    [5 ** places, places],
  ]),
);

/** By how much a whole number is moved away from zero, when `rest` (from 0 to 1) was cut off from a figure of that sign. */
const awayFromZero: Readonly<Record<RoundingMode, (rest: number, sign: number) => number>> = {
  "half up": (rest, sign) => (rest >= 0.5 ? sign : 0),
  down: () => 0,
  up: (rest, sign) => (rest > 0 ? sign : 0),
  floor: (rest, sign) => (rest > 0 && sign < 0 ? sign : 0),
  ceiling: (rest, sign) => (rest > 0 && sign > 0 ? sign : 0),
};

export const zero = Decimal.of(0);
export const one = Decimal.of(1);
const minusOne = Decimal.of(-1);

export const decimal = (given: Numeric): Decimal => Decimal.of(given);
