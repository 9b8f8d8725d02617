/** Figures worked out twice in one breath: the exact value, and the formula by which Excel comes to it. */
import { Decimal, decimal, roundTo, zero, type Rounding } from "../calculation";
import { formula, joined, named, type Formula, type Reference } from "./formula";
import type { Figure } from "./table";

/**
 * A figure whose formula is worded when a sheet first asks for it: a preview shows thousands of figures and asks for none.
 * The formula is a getter, so that `{ ...figure }` would lose it: take its `value` and `formula` by name.
 */
class FigureWithLazyFormula implements Figure {
  #formula: Formula | undefined;

  constructor(
    readonly value: Decimal,
    private readonly word: () => Formula,
  ) {}

  get formula(): Formula {
    return (this.#formula ??= this.word());
  }
}

export const lazyFormula = (value: Decimal, word: () => Formula): Figure => new FigureWithLazyFormula(value, word);

/** A number that belongs to the sum itself, not to the case: 1, the months of a year. */
export const structural = (value: number): Figure => ({ value: decimal(value), formula: [String(value)] });
export const nil = structural(0);

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value));

export const plus = (...terms: readonly Figure[]): Figure =>
  lazyFormula(sumOf(terms.map(({ value }) => value)), () => joined(terms.map(inSum), "+"));

export const minus = (from: Figure, ...less: readonly Figure[]): Figure =>
  lazyFormula(
    less.reduce((rest, { value }) => rest.minus(value), from.value),
    () => joined([from.formula, ...less.map(inProduct)], "-"),
  );

export const times = (...factors: readonly Figure[]): Figure =>
  lazyFormula(
    factors.map(({ value }) => value).reduce((product, value) => product.times(value)),
    () => joined(factors.map(inProduct), "*"),
  );

/** The divisor must not be nil: `overOrNil` is for one that may be. */
export const over = (top: Figure, bottom: Figure): Figure =>
  lazyFormula(top.value.div(bottom.value), () => formula`${inProduct(top)}/${inProduct(bottom)}`);

export const overOrNil = (top: Figure, bottom: Figure): Figure =>
  lazyFormula(
    bottom.value.isZero() ? zero : top.value.div(bottom.value),
    () => formula`IF(${bottom.formula}=0,0,${inProduct(top)}/${inProduct(bottom)})`,
  );

export const power = (base: Figure, exponent: Figure): Figure =>
  lazyFormula(base.value.pow(exponent.value), () => formula`${inPower(base)}^${inPower(exponent)}`);

export const smallest = (...figures: readonly Figure[]): Figure =>
  lazyFormula(Decimal.min(...figures.map(({ value }) => value)), () => call("MIN", figures));

export const largest = (...figures: readonly Figure[]): Figure =>
  lazyFormula(Decimal.max(...figures.map(({ value }) => value)), () => call("MAX", figures));

export const size = (figure: Figure): Figure => lazyFormula(figure.value.abs(), () => formula`ABS(${figure.formula})`);

const billionths = 9;

/** Up to a whole number. A billionth over is a double's last digit, not a child. */
export const wholeUp = (exact: Figure): Figure =>
  lazyFormula(exact.value.toDecimalPlaces(billionths).ceil(), () => formula`ROUNDUP(ROUND(${exact.formula},${String(billionths)}),0)`);

/** Cells of a run, taken together. */
export type Run = { readonly run: Reference; readonly values: readonly Decimal[] };
export const totalOf = ({ run, values }: Run): Figure => ({
  value: sumOf(values),
  formula: formula`SUM(${run})`,
});
export const smallestOf = ({ run, values }: Run): Figure => ({ value: Decimal.min(...values), formula: formula`MIN(${run})` });
export const largestOf = ({ run, values }: Run): Figure => ({ value: Decimal.max(...values), formula: formula`MAX(${run})` });

export type Condition = { readonly holds: boolean; readonly formula: Formula };
export const atLeast = (one: Figure, other: Figure): Condition => compare(one, ">=", other, (sign) => sign >= 0);
export const below = (one: Figure, other: Figure): Condition => compare(one, "<", other, (sign) => sign < 0);
export const equal = (one: Figure, other: Figure): Condition => compare(one, "=", other, (sign) => sign === 0);
const compare = (one: Figure, sign: string, other: Figure, holds: (sign: number) => boolean): Condition => ({
  holds: holds(one.value.comparedTo(other.value)),
  get formula() {
    return formula`${one.formula}${sign}${other.formula}`;
  },
});

/** Half a penny: more than all the last digits of doubles, less than any figure. */
export const isNil = (difference: Figure): Condition => below(size(difference), structural(0.005));

/** For what was rounded before it was added up: no further apart than the roundings can have brought it. */
export const isWithin = (difference: Figure, allowance: Figure): Condition => below(size(difference), allowance);

export const either = (condition: Condition, yes: Figure, no: Figure): Figure =>
  lazyFormula((condition.holds ? yes : no).value, () => formula`IF(${condition.formula},${yes.formula},${no.formula})`);

/**
 * A double may fall a last digit short of a half: rounding to a millionth of a pound first (of the quantum, where that is
 * pence) brings it back to what anyone works out by hand, and is too fine to lift a figure that really is short of it.
 */
const repairDigits = ({ quantum }: Rounding): number => 6 + Math.max(0, Math.floor(Math.log10(quantum.toNumber())));

/** Rounded in its cell, to the quantum that stands in the cell `round_to`. */
export const roundedInCell = (exact: Figure, rounding: Rounding): Figure =>
  lazyFormula(
    roundTo(exact.value, rounding),
    () => formula`ROUND(ROUND(${inProduct(exact)}/${named("round_to")},${String(repairDigits(rounding))}),0)*${named("round_to")}`,
  );

const call = (name: string, figures: readonly Figure[]): Formula =>
  formula`${name}(${joined(
    figures.map(({ formula: one }) => one),
    ",",
  )})`;

/** What stands alone needs no brackets: a reference, a number, a function's call. */
const isWhole = ({ formula: pieces }: Figure): boolean => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (pieces.length === 1) return typeof first !== "string" || /^[\d.]+$/.test(first);
  return typeof first === "string" && /^[A-Z]+\($/.test(first) && last === ")" && closesLast(pieces);
};

/** Whether the bracket that the first piece opens is closed by the last. */
function closesLast(pieces: Formula): boolean {
  let depth = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== "string") continue;
    for (const letter of piece.replace(/"[^"]*"/g, "")) {
      if (letter === "(") depth++;
      if (letter === ")") depth--;
    }
    if (depth === 0 && index < pieces.length - 1) return false;
  }
  return depth === 0;
}

const hasAtTopLevel = (pieces: Formula, signs: RegExp): boolean => {
  let depth = 0;
  for (const piece of pieces) {
    if (typeof piece !== "string") continue;
    for (const letter of piece.replace(/"[^"]*"/g, "")) {
      if (letter === "(") depth++;
      else if (letter === ")") depth--;
      else if (depth === 0 && signs.test(letter)) return true;
    }
  }
  return false;
};

const inBrackets = (pieces: Formula): Formula => formula`(${pieces})`;
const inSum = ({ formula: pieces }: Figure): Formula => (hasAtTopLevel(pieces, /[<>=&]/) ? inBrackets(pieces) : pieces);
/** To the right of a minus, a times or a divided by, brackets keep the sum what it was. */
const inProduct = (figure: Figure): Formula =>
  isWhole(figure) || !hasAtTopLevel(figure.formula, /[-+/*<>=&]/) ? figure.formula : inBrackets(figure.formula);
const inPower = (figure: Figure): Formula => (isWhole(figure) ? figure.formula : inBrackets(figure.formula));
