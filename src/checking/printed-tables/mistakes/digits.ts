/** Slips of the hand: two digits swapped, one digit wrong, one too many or too few. */
import type { Difference, Slip } from "./slip";

const fewestDigits = 2;

/** In whole numbers of the last digit, since very many are tried. */
export function digitSlips({ cell, shouldBe, slack }: Difference): readonly Slip[] {
  const text = cell.figure.text.replace(/\D/g, "");
  if (text.length < fewestDigits || cell.number === 0 || shouldBe === 0 || Math.sign(shouldBe) !== Math.sign(cell.number)) return [];
  const digits = digitsOf(text);
  // What one unit of the last digit is worth, so that the digits can be compared as whole numbers.
  const unit = Math.abs(cell.number) / digits.number;
  const wanted = { number: Math.abs(shouldBe) / unit, within: slack / unit + 0.5 + 1e-6 };
  const found: Slip[] = [];
  const say = (kind: Slip["kind"], words: string, strength: number): void => void found.push({ kind, words, strength, item: null });
  if (areNeighboursSwapped(digits, wanted)) say("digits-swapped", "Two digits are swapped", text.length > 2 ? 3.4 : 2);
  else if (text.length > 3 && areOthersSwapped(digits, wanted)) say("digits-swapped", "Two digits are swapped", 1.4);
  if (isOneWrong(digits, wanted)) say("digit-wrong", "One digit is wrong", 1.9);
  if (text.length > 3 && isOneTooMany(digits, wanted)) say("digit-wrong", "One digit is too many", 1.3);
  if (text.length > 2 && isOneMissing(digits, wanted)) say("digit-wrong", "One digit is missing", 1);
  return found;
}

interface Digits {
  readonly number: number;
  readonly each: readonly number[];
  /** What one of each digit is worth. */
  readonly worth: readonly number[];
}

interface Wanted {
  readonly number: number;
  readonly within: number;
}

function digitsOf(text: string): Digits {
  const worth = new Array<number>(text.length).fill(1);
  for (let at = text.length - 2; at >= 0; at--) worth[at] = (worth[at + 1] ?? 1) * 10;
  return { number: Number(text), each: Array.from(text, Number), worth };
}

const fits = (changed: number, { number, within }: Wanted): boolean => Math.abs(changed - number) <= within;

function areNeighboursSwapped(digits: Digits, wanted: Wanted): boolean {
  for (let at = 0; at + 1 < digits.each.length; at++) if (areSwapped(digits, at, at + 1, wanted)) return true;
  return false;
}

function areOthersSwapped(digits: Digits, wanted: Wanted): boolean {
  for (let at = 0; at < digits.each.length; at++)
    for (let other = at + 2; other < digits.each.length; other++) if (areSwapped(digits, at, other, wanted)) return true;
  return false;
}

function areSwapped({ number, each, worth }: Digits, at: number, other: number, wanted: Wanted): boolean {
  const more = (each[other] ?? 0) - (each[at] ?? 0);
  return more !== 0 && fits(number + more * ((worth[at] ?? 0) - (worth[other] ?? 0)), wanted);
}

/** With the digit at some place that comes nearest, if one does. */
function isOneWrong({ number, each, worth }: Digits, wanted: Wanted): boolean {
  return worth.some((one, at) => {
    const more = Math.round((wanted.number - number) / one);
    const needed = (each[at] ?? 0) + more;
    return fits(needed >= 0 && needed <= 9 ? number + more * one : number, wanted);
  });
}

const isOneTooMany = ({ number, worth }: Digits, wanted: Wanted): boolean =>
  worth.some((one) => fits(Math.floor(number / (10 * one)) * one + (number % one), wanted));

function isOneMissing({ number, worth }: Digits, wanted: Wanted): boolean {
  const places = [10 * (worth[0] ?? 1), ...worth];
  return places.some((one) => {
    const without = Math.floor(number / one) * 10 * one + (number % one);
    for (let digit = 0; digit <= 9; digit++) if (fits(without + digit * one, wanted)) return true;
    return false;
  });
}
