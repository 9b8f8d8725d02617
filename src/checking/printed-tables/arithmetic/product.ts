/** Terms that are multiplied or divided by, and a constant, make the result. */
import { decimal, one, type Decimal } from "../../../calculation";
import type { Line } from "../lines/line";
import { printedAt, type Arithmetic, type Hypothesis, type Implied, type NumberAt } from "../rules/rule";

/** A percentage might be any up to a fifth at least. */
const leastRangeOfPercents = 0.2;

export const productOfTerms: Arithmetic = {
  implied,
  impliedExactly,
  range: ({ result }, place) => {
    const printed = Math.abs(result.numbers[place] ?? 0);
    return result.isPercent ? Math.max(printed, leastRangeOfPercents) : printed;
  },
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
  let [product, largest] = [constant, Math.abs(constant) * (1 + constantError)];
  const multiply = (line: Line, sign: number, more: number): void => {
    const number = at(line, place) + more;
    const half = line.isCount ? 0 : (line.halves[place] ?? 0);
    product *= sign > 0 ? number : 1 / number;
    const least = Math.max(Math.abs(number) - half, 0);
    largest *= sign > 0 ? Math.abs(number) + half : 1 / least;
  };
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (term && index !== member) multiply(term.line, term.sign, 0);
  }
  if (member < 0) return { value: product - shift, error: errorOf(largest, product) };
  const isDivided = (terms[member]?.sign ?? 1) < 0;
  // What it takes to make the result: the result by all the rest, or all the rest by the result.
  multiply(result, -1, shift);
  if (isDivided) return { value: product, error: errorOf(largest, product) };
  const value = 1 / product;
  return { value, error: Math.abs(value) * (errorOf(largest, product) / Math.abs(product)) };
}

function errorOf(largest: number, product: number): number {
  const error = largest - Math.abs(product);
  return Number.isNaN(error) ? Number.NaN : Math.max(0, error);
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

/** "365 ÷ 7 weeks" is a ratio, not its double. */
function exactConstant({ constant, constantWords }: Hypothesis): Decimal {
  const [, days, by] = /^([\d.]+) ÷ (\d+)/.exec(constantWords) ?? [];
  return days !== undefined && by !== undefined && constant > 1 ? decimal(days).div(by) : decimal(constant.toPrecision(15));
}
