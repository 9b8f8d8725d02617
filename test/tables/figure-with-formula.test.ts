/** A figure's value and the formula that recomputes it, where a divisor is nought, brackets matter, or the last digits of doubles would show. */
import { decimal } from "../../src/calculation";
import {
  atLeast,
  below,
  figureIf,
  equal,
  isNil,
  largest,
  minus,
  nil,
  dividedBy,
  dividedByOrNil,
  plus,
  power,
  absolute,
  smallest,
  constant,
  times,
  wholeUp,
} from "../../src/tables/figure-with-formula";
import { namedCell } from "../../src/tables/formula";
import type { Figure } from "../../src/tables/table";

const figure = (value: string, name: string): Figure => ({ value: decimal(value), formula: [namedCell(name)] });
const [a, b, none] = [figure("7", "a"), figure("2", "b"), figure("0", "c")];
const pieceText = (piece: Figure["formula"][number]): string =>
  typeof piece === "string" ? piece : piece.kind === "name" ? piece.name : piece.kind;
const textOf = ({ formula }: { readonly formula: Figure["formula"] }): string => formula.map(pieceText).join("");
const both = (worked: Figure): [value: string, formula: string] => [worked.value.toString(), textOf(worked)];

test.each<[string, Figure, value: string, formula: string]>([
  ["a sum", plus(a, b, none), "9", "a+b+c"],
  ["a difference of a sum", minus(a, plus(b, b)), "3", "a-(b+b)"],
  ["a product of sums", times(plus(a, b), minus(a, b)), "45", "(a+b)*(a-b)"],
  ["a quotient of a product", dividedBy(a, times(b, b)), "1.75", "a/(b*b)"],
  ["a quotient, or nil", dividedByOrNil(a, b), "3.5", "IF(b=0,0,a/b)"],
  ["a quotient by nought", dividedByOrNil(a, none), "0", "IF(c=0,0,a/c)"],
  ["a power of a sum", power(plus(constant(1), b), b), "9", "(1+b)^b"],
  ["the smallest", smallest(a, b, none), "0", "MIN(a,b,c)"],
  ["the largest", largest(a, b, none), "7", "MAX(a,b,c)"],
  ["a size", absolute(minus(b, a)), "5", "ABS(b-a)"],
  ["up to a whole number", wholeUp(dividedBy(a, b)), "4", "ROUNDUP(ROUND(a/b,9),0)"],
  ["a billionth over a whole number", wholeUp(figure("7.0000000004", "a")), "7", "ROUNDUP(ROUND(a,9),0)"],
  ["one or the other", figureIf(below(a, b), a, b), "2", "IF(a<b,a,b)"],
])("%s", (_, worked, value, formula) => {
  expect(both(worked)).toEqual([value, formula]);
});

test("conditions at their ends", () => {
  expect([atLeast(a, a).holds, atLeast(b, a).holds, textOf(atLeast(a, b))]).toEqual([true, false, "a>=b"]);
  expect([below(a, a).holds, below(b, a).holds, textOf(below(a, b))]).toEqual([false, true, "a<b"]);
  expect([equal(a, a).holds, equal(a, b).holds, textOf(equal(a, b))]).toEqual([true, false, "a=b"]);
});

test("half a penny is not nil, and less is", () => {
  expect(isNil(figure("0.005", "a")).holds).toBe(false);
  expect(isNil(figure("-0.0049", "a")).holds).toBe(true);
  expect(isNil(nil).holds).toBe(true);
});
