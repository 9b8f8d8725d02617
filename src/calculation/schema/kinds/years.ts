import { decimal, zero, type Decimal } from "../../exact/decimal";
import { Parameter } from "../parameter";
import { withCommas } from "../number-words";
import type { Cell } from "../cell";
import { isProblem, type Problem } from "../problem";
import { numberAboveZero, numberFromZero, mustBe, whole } from "./number";
import { withoutText } from "./number-text";
import { isTermText, readTerm } from "./term";

const mostYears = decimal("100");
const limits = { least: zero, most: mostYears };
const blank = "type a number of years, like 8";

/** Years, or a term such as "4+2+2", all of whose extensions are taken: TERMYEARS takes fewer. */
export function years(label = "Years"): Parameter<Decimal> {
  const range = `from 0 to ${withCommas(mostYears)}`;
  const read = numberFromZero(limits, { blank, outside: mustBe(range) });
  return Parameter.of({ label, unit: "years", accepts: `${range}, or a term such as “4+2+2”, every extension taken` }, orTerm(read));
}

/** Whole years, as prices go up once a year. */
export function wholeYears(label = "Years"): Parameter<Decimal> {
  const accepts = `a whole number from 0 to ${withCommas(mostYears)}`;
  const words = { blank, outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "years", accepts }, whole(numberFromZero(limits, words), words));
}

/** Whole years over which a loan is paid back, which are never none. */
export function loanYears(label = "Years"): Parameter<Decimal> {
  const accepts = `a whole number from 1 to ${withCommas(mostYears)}`;
  const words = { blank: "type a number of years, like 25", outside: mustBe(accepts) };
  return Parameter.of({ label, unit: "years", accepts }, whole(numberAboveZero(limits, words), words));
}

/** The length of a contract, which is never nil. */
export function contractYears(label = "Years"): Parameter<Decimal> {
  const range = `above 0, up to ${withCommas(mostYears)}`;
  const read = numberAboveZero(limits, { blank, outside: mustBe(range) });
  return Parameter.of({ label, unit: "years", accepts: `${range}, or a term such as “4+2+2”, every extension taken` }, orTerm(read));
}

type Reader = (cell: Cell, label: string) => Decimal | Problem;

const orTerm =
  (read: Reader): Reader =>
  (given, label) => {
    const cell = withoutText(given);
    if (!isTermText(cell)) return read(cell, label);
    const term = readTerm(cell, label);
    return isProblem(term) ? term : term.years;
  };
