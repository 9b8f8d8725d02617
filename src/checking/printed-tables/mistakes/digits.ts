/** The digits of a figure as whole numbers of its last one, since very many changes of them are tried. */
import { floatTolerance } from "../lines/float-tolerance";
import type { TableFigure } from "../read/read-table";

export interface Digits {
  readonly number: number;
  readonly each: readonly number[];
  /** What one of each digit is worth. */
  readonly worth: readonly number[];
  /** What should be printed, in units of the last digit, and by how much that may be out. */
  readonly wanted: number;
  readonly within: number;
  /** What one of the last digit is worth, with the sign. */
  readonly unit: number;
}

/** What is of the figure alone, whatever should stand there. */
type OfFigure = Pick<Digits, "number" | "each" | "worth">;

/** Of ten digits. */
export const base = 10;
const nought = "0".charCodeAt(0);

const known = new WeakMap<TableFigure, OfFigure>();

function ofFigure(cell: TableFigure): OfFigure {
  const before = known.get(cell);
  if (before) return before;
  const { text } = cell.figure;
  const each: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - nought;
    if (digit < 0 || digit >= base) continue;
    each.push(digit);
    number = number * base + digit;
  }
  const worth = each.map((_, at) => base ** (each.length - 1 - at));
  const made = { number, each, worth };
  known.set(cell, made);
  return made;
}

export function digitsOf(cell: TableFigure, shouldBe: number, within: number): Digits | null {
  const printed = cell.number;
  if (printed === 0 || shouldBe === 0 || Math.sign(shouldBe) !== Math.sign(printed)) return null;
  const { number, each, worth } = ofFigure(cell);
  const unit = Math.abs(printed) / number;
  return {
    number,
    each,
    worth,
    wanted: Math.abs(shouldBe) / unit,
    within: (within + floatTolerance(shouldBe)) / unit,
    unit: unit * Math.sign(printed),
  };
}

export const isWanted = (changed: number, { wanted, within }: Digits): boolean => Math.abs(changed - wanted) <= within;
