/** The digits of a figure as whole numbers of its last one, since very many changes of them are tried. */
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

const known = new WeakMap<TableFigure, OfFigure>();

function ofFigure(cell: TableFigure): OfFigure {
  const before = known.get(cell);
  if (before) return before;
  const { text } = cell.figure;
  const each: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    each.push(digit);
    number = number * 10 + digit;
  }
  const worth = new Array<number>(each.length).fill(1);
  for (let at = each.length - 2; at >= 0; at--) worth[at] = (worth[at + 1] ?? 1) * 10;
  const made = { number, each, worth };
  known.set(cell, made);
  return made;
}

export function digitsOf(cell: TableFigure, shouldBe: number, error: number): Digits | null {
  const printed = cell.number;
  if (printed === 0 || shouldBe === 0 || Math.sign(shouldBe) !== Math.sign(printed)) return null;
  const { number, each, worth } = ofFigure(cell);
  if (each.length < 1) return null;
  const unit = Math.abs(printed) / number;
  return {
    number,
    each,
    worth,
    wanted: Math.abs(shouldBe) / unit,
    within: error / unit + 0.5 + 1e-6,
    unit: unit * Math.sign(printed),
  };
}

export const isWanted = (changed: number, { wanted, within }: Digits): boolean => Math.abs(changed - wanted) <= within;
