/** Terms that are multiplied or divided by, and a constant, make the result. */
import { decimal, one, type Decimal } from "../../../calculation";
import { floatTolerance } from "../lines/float-tolerance";
import type { Line } from "../lines/line";
import { printedAt, type Arithmetic, type Hypothesis, type Implied, type NumberAt } from "../rules/rule";

export const productOfTerms: Arithmetic = {
  implied,
  impliedExactly,
  // A percentage might be any up to the whole.
  range: ({ result }, place) => Math.max(Math.abs(result.numbers[place] ?? 0), result.isPercent ? 1 : 0),
  isSum: false,
  isPlainSum: false,
};

/** The error of a product is worked out at its bounds, so that it holds for nil and for figures that are nearly nil. */
function implied(
  { result, terms, constant, constantError, shift }: Hypothesis,
  place: number,
  member: number,
  at: NumberAt = printedAt,
): Implied {
  // A divisor is the others multiplied together, over the result; any other term is the result over the others.
  const isInverse = member >= 0 && (terms[member]?.sign ?? 1) > 0;
  const direction = isInverse ? -1 : 1;
  let product = isInverse ? 1 / constant : constant;
  let largest = Math.abs(product) * (1 + constantError);
  const multiply = (line: Line, sign: number, more: number): void => {
    const number = at(line, place) + more;
    // Whatever is divided by nil, it does not give the result: the others do not say what this one is.
    if (isInverse && sign > 0 && line !== result && number === 0) product = Number.NaN;
    const half = line.isCount ? 0 : (line.halves[place] ?? 0);
    product *= sign > 0 ? number : 1 / number;
    const least = Math.max(Math.abs(number) - half, 0);
    largest *= sign > 0 ? Math.abs(number) + half : 1 / least;
  };
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (term && index !== member) multiply(term.line, term.sign * direction, 0);
  }
  if (member >= 0) multiply(result, -direction, shift);
  return { value: member < 0 ? product - shift : product, error: errorOf(largest, product) };
}

/** Nil over what may be nil has no bounds. */
function errorOf(largest: number, product: number): number {
  const error = largest - Math.abs(product);
  return Number.isNaN(error) ? Infinity : Math.max(0, error);
}

function impliedExactly(hypothesis: Hypothesis, place: number, member: number): Decimal | null {
  const { result, terms, shift } = hypothesis;
  const valueOf = (line: Line): Decimal | undefined => line.figures[place]?.figure.value;
  const factors: readonly (readonly [Decimal | undefined, number])[] = [
    ...terms.flatMap(({ line, sign }, index) => (index === member ? [] : [[valueOf(line), sign] as const])),
    ...(member < 0 ? [] : [[valueOf(result)?.plus(shift), -1] as const]),
  ];
  let product = exactConstant(hypothesis);
  for (const [factor, sign] of factors) {
    if (factor === undefined || (sign < 0 && factor.isZero())) return null;
    product = sign > 0 ? product.times(factor) : product.div(factor);
  }
  if (member < 0) return product.minus(shift);
  if (product.isZero()) return null;
  return (terms[member]?.sign ?? 1) > 0 ? one.div(product) : product;
}

/** "365 ÷ 7 weeks", or divided by "7 days": a ratio, not its double. */
function exactConstant({ constant, constantWords }: Hypothesis): Decimal {
  const [, number, by = "1"] = /^([\d.]+)(?: ÷ (\d+))?/.exec(constantWords.replaceAll(",", "")) ?? [];
  if (number === undefined) return decimal(constant);
  const said = decimal(number).div(by);
  return [said, ...(said.isZero() ? [] : [one.div(said)])].find((exact) => isDouble(constant, exact)) ?? decimal(constant);
}

const isDouble = (double: number, exact: Decimal): boolean => Math.abs(double - exact.toNumber()) <= floatTolerance(double);
