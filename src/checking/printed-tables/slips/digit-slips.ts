/** Slips of the hand: two digits swapped, one digit wrong, one too many or too few. */
import type { Difference, Slip } from "./slip";

const fewestDigits = 2;

export function digitSlips({ cell, shouldBe, slack }: Difference): readonly Slip[] {
  const digits = cell.figure.text.replace(/\D/g, "");
  if (digits.length < fewestDigits || cell.number === 0 || shouldBe === 0 || Math.sign(shouldBe) !== Math.sign(cell.number)) return [];
  // What one unit of the last digit is worth, so that the digits can be compared as whole numbers.
  const unit = Math.abs(cell.number) / Number(digits);
  const wanted = Math.abs(shouldBe) / unit;
  const within = slack / unit + 0.5 + 1e-6;
  const fits = (changed: string): boolean => Math.abs(Number(changed) - wanted) <= within;
  const found: Slip[] = [];
  const say = (kind: Slip["kind"], words: string, strength: number): void => void found.push({ kind, words, strength, item: null });
  const places = Array.from(digits, (_, at) => at);
  const replaced = (at: number, by: string, length: number): string => digits.slice(0, at) + by + digits.slice(at + length);
  if (
    places.some(
      (at) => digits[at] !== digits[at + 1] && at + 1 < digits.length && fits(replaced(at, (digits[at + 1] ?? "") + (digits[at] ?? ""), 2)),
    )
  )
    say("digits-swapped", "Two digits are swapped", digits.length > 2 ? 3.4 : 2);
  else if (
    digits.length > 3 &&
    places.some((at) => places.some((other) => other > at + 1 && digits[at] !== digits[other] && fits(exchanged(digits, at, other))))
  )
    say("digits-swapped", "Two digits are swapped", 1.4);
  if (places.some((at) => fits(replaced(at, digitNeeded(digits, at, wanted), 1)))) say("digit-wrong", "One digit is wrong", 1.9);
  if (digits.length > 3 && places.some((at) => fits(replaced(at, "", 1)))) say("digit-wrong", "One digit is too many", 1.3);
  if (digits.length > 2 && [...places, digits.length].some((at) => "0123456789".split("").some((digit) => fits(replaced(at, digit, 0)))))
    say("digit-wrong", "One digit is missing", 1);
  return found;
}

/** The digit at this place that comes nearest, if one does. */
function digitNeeded(digits: string, at: number, wanted: number): string {
  const worth = 10 ** (digits.length - 1 - at);
  const needed = Number(digits[at]) + Math.round((wanted - Number(digits)) / worth);
  return needed >= 0 && needed <= 9 ? String(needed) : (digits[at] ?? "");
}

function exchanged(digits: string, at: number, other: number): string {
  const changed = digits.split("");
  [changed[at], changed[other]] = [changed[other] ?? "", changed[at] ?? ""];
  return changed.join("");
}
