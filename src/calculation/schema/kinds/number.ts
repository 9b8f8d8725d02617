/** Reads a cell as a number within limits, or says in a sentence what is wrong with it. */
import { fromCell } from "../../exact/cell-number";
import { zero, type Decimal } from "../../exact/decimal";
import { CellError, quoted, unreadable, type Cell } from "../cell";
import { badInput, divisionByZero, isProblem, noAnswer, type Problem } from "../problem";
import { isDoubtful, withoutText } from "./number-text";

export type Limits = { readonly least: Decimal; readonly most: Decimal };
export type Words = {
  /** What to type when nothing usable is there: "type a whole number, like 5". */
  readonly blank: string;
  /** The whole sentence for a number outside the limits. */
  readonly outside: (cell: Cell, label: string) => string;
};
type Reader<Value> = (cell: Cell, label: string) => Value | Problem;

/** 0 is allowed, and so is a blank cell, which Excel hands over as 0. A formula's "" is refused as blank. */
export function numberFromZero({ least, most }: Limits, { blank, outside }: Words): Reader<Decimal> {
  const [low, high] = [least.toNumber(), most.toNumber()];
  return (given, label) => {
    const cell = withoutText(given);
    // A fast path: the limits have fewer than 15 digits, so reading to 15 digits cannot cross them.
    if (typeof cell === "number" && cell >= low && cell <= high) return fromCell(cell);
    if (cell === null) return zero;
    if (cell === "") return badInput(`${label} is blank: ${blank}`);
    const value = readNumber(cell, label, blank);
    return isProblem(value) || (value.gte(least) && value.lte(most)) ? value : badInput(outside(cell, label));
  };
}

/** 0 makes no sense here, so 0 and blank are refused alike. */
export function numberAboveZero(limits: Limits, words: Words): Reader<Decimal> {
  const read = numberFromZero(limits, words);
  return (cell, label) => (isBlankOrZero(withoutText(cell)) ? badInput(`${label} is blank or 0: ${words.blank}`) : read(cell, label));
}

/** As `read`, but without fractions. */
export function whole(read: Reader<Decimal>, { outside }: Words): Reader<Decimal> {
  return (cell, label) => {
    const value = read(cell, label);
    return isProblem(value) || value.isInteger() ? value : badInput(outside(cell, label));
  };
}

/** Text is read as a number where Excel's own arithmetic would and nobody can doubt it; TRUE never is. */
export function readNumber(given: Cell, label: string, howToType: string): Decimal | Problem {
  const cell = withoutText(given);
  if (typeof cell === "number" && Number.isFinite(cell)) return fromCell(cell);
  if (cell instanceof CellError) return passOnError(cell, label);
  if (typeof cell === "string" && isDoubtful(cell))
    return badInput(`${label} (${quoted(cell)}) is text that looks like a number: retype it, or use VALUE()`);
  if (typeof cell === "string") return badInput(`${label} is the text ${quoted(cell)}: ${howToType}`);
  return badInput(`${label} is ${cell === unreadable ? "not a number" : quoted(cell)}: ${howToType}`);
}

/** An error in an input cell stays that error where it can; the sentence says where it comes from. */
export function passOnError(cell: CellError, label: string): Problem {
  const sentence = `${label} holds the error ${cell.code}: put that cell right first`;
  if (cell.code === "#N/A") return noAnswer(sentence);
  return cell.code === "#DIV/0!" ? divisionByZero(sentence) : badInput(sentence);
}

/** Excel hands a blank cell over as 0 or as null, and a formula's "" as text. */
export const isBlankOrZero = (cell: Cell): cell is null | "" | 0 => cell === null || cell === "" || cell === 0;

/** The sentence for a value outside its range. */
export const mustBe =
  (range: string) =>
  (cell: Cell, label: string): string =>
    `${label} (${quoted(cell)}) must be ${range}`;
