/** An exact value with the Excel formula that recomputes it. */
import { Decimal, decimal, roundTo, zero, type Rounding } from "../calculation";
import { formula, joined, namedCell, type Formula, type Reference } from "./formula";
import { roundFormula, steadied } from "./round-formula";
import type { Figure } from "./table";

/**
 * A figure whose formula is made when a sheet first asks for it: a preview shows thousands of figures and needs no formula.
 * As `formula` is a getter, `{ ...figure }` would lose it: take `value` and `formula` by name.
 */
class FigureWithLazyFormula implements Figure {
  #formula: Formula | undefined;

  constructor(
    readonly value: Decimal,
    private readonly makeFormula: () => Formula,
  ) {}

  get formula(): Formula {
    return (this.#formula ??= this.makeFormula());
  }
}

export const lazyFormula = (value: Decimal, makeFormula: () => Formula): Figure => new FigureWithLazyFormula(value, makeFormula);

/** A number of the calculation itself, not an assumption: 1, the months of a year. */
export const constant = (value: number): Figure => ({ value: decimal(value), formula: [String(value)] });
export const nil = constant(0);

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

/** The divisor must not be 0: `dividedByOrNil` is for one that may be. */
export const dividedBy = (top: Figure, bottom: Figure): Figure =>
  lazyFormula(top.value.div(bottom.value), () => formula`${inProduct(top)}/${inProduct(bottom)}`);

export const dividedByOrNil = (top: Figure, bottom: Figure): Figure =>
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

export const absolute = (figure: Figure): Figure => lazyFormula(figure.value.abs(), () => formula`ABS(${figure.formula})`);

const billionths = 9;

/** Rounded up to a whole number. An excess below a billionth is an error of doubles, not another bed. */
export const wholeUp = (exact: Figure): Figure =>
  lazyFormula(exact.value.toDecimalPlaces(billionths).ceil(), () => formula`ROUNDUP(${steadied(exact.formula, billionths)},0)`);

/** What quotients and doubles leave where two sums are alike is nil: a millionth of a pound is nothing, and must not be shown with a minus sign. */
export const withoutResidue = (exact: Figure): Figure =>
  lazyFormula(exact.value.abs().lt(residue) ? zero : exact.value, () => formula`IF(ABS(${exact.formula})<0.000001,0,${exact.formula})`);
const residue = decimal("1e-20");

/** A run of cells, with their values. */
export type CellRun = { readonly run: Reference; readonly values: readonly Decimal[] };
export const totalOf = ({ run, values }: CellRun): Figure => ({
  value: sumOf(values),
  formula: formula`SUM(${run})`,
});
export const smallestOf = ({ run, values }: CellRun): Figure => ({ value: Decimal.min(...values), formula: formula`MIN(${run})` });
export const largestOf = ({ run, values }: CellRun): Figure => ({ value: Decimal.max(...values), formula: formula`MAX(${run})` });

export type Condition = { readonly holds: boolean; readonly formula: Formula };
export const atLeast = (one: Figure, other: Figure): Condition => compare(one, ">=", other, (sign) => sign >= 0);
export const below = (one: Figure, other: Figure): Condition => compare(one, "<", other, (sign) => sign < 0);
export const equal = (one: Figure, other: Figure): Condition => compare(one, "=", other, (sign) => sign === 0);
export const differs = (one: Figure, other: Figure): Condition => compare(one, "<>", other, (sign) => sign !== 0);
const compare = (one: Figure, sign: string, other: Figure, holds: (sign: number) => boolean): Condition => ({
  holds: holds(one.value.comparedTo(other.value)),
  get formula() {
    return formula`${one.formula}${sign}${other.formula}`;
  },
});

/** All of them hold. */
export const every = (conditions: readonly Condition[]): Condition => ({
  holds: conditions.every(({ holds }) => holds),
  get formula() {
    return formula`AND(${joined(
      conditions.map(({ formula: one }) => one),
      ",",
    )})`;
  },
});

/** One of them holds, or more. */
export const some = (conditions: readonly Condition[]): Condition => ({
  holds: conditions.some(({ holds }) => holds),
  get formula() {
    return formula`OR(${joined(
      conditions.map(({ formula: one }) => one),
      ",",
    )})`;
  },
});

/** Nil to within half a penny: more than doubles are ever out by, less than any figure. */
export const isNil = (difference: Figure): Condition => below(absolute(difference), constant(0.005));

/** For sums of rounded figures: less than `allowance`, which is the most that rounding can explain. */
export const isWithin = (difference: Figure, allowance: Figure): Condition => below(absolute(difference), allowance);

export const figureIf = (condition: Condition, yes: Figure, no: Figure): Figure =>
  lazyFormula((condition.holds ? yes : no).value, () => formula`IF(${condition.formula},${yes.formula},${no.formula})`);

/**
 * A millionth of a pound, in digits of figure ÷ quantum; of pence a digit less: a double holds 16 digits, and millions of pounds in pence
 * have nine before the point.
 */
const guardDigits = ({ quantum }: Rounding): number => (quantum.lt(1) ? 5 : 6 + Math.max(0, Math.floor(Math.log10(quantum.toNumber()))));

/** Rounded in its cell, to the quantum that stands in the cell `round_to`. */
export const roundedInCell = (exact: Figure, rounding: Rounding): Figure =>
  lazyFormula(
    roundTo(exact.value, rounding),
    () =>
      formula`${roundFormula(formula`${inProduct(exact)}/${namedCell("round_to")}`, 0, guardDigits(rounding))}*${namedCell("round_to")}`,
  );

const call = (name: string, figures: readonly Figure[]): Formula =>
  formula`${name}(${joined(
    figures.map(({ formula: one }) => one),
    ",",
  )})`;

/** A reference, a number or a function's call needs no brackets. */
const needsNoBrackets = ({ formula: pieces }: Figure): boolean => {
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
/** In brackets wherever an operator beside it would regroup the sum. */
const inProduct = (figure: Figure): Formula =>
  needsNoBrackets(figure) || !hasAtTopLevel(figure.formula, /[-+/*<>=&]/) ? figure.formula : inBrackets(figure.formula);
const inPower = (figure: Figure): Formula => (needsNoBrackets(figure) ? figure.formula : inBrackets(figure.formula));
