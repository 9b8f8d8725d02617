/** A range of money in a sentence, both ends by one rule, and the rule said with it. */
import { type Decimal, type Direction } from "../../calculation";
import { poundsInUnit, type Unit } from "../printed-pounds";

export interface MoneyRange {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly unit: Unit;
  readonly direction: Direction;
  /** "a year", "over 8 years"; "" for none. */
  readonly period: string;
}

const nearest: Readonly<Record<Unit, string>> = { "£": "£1", "£k": "£1,000", "£000": "£1,000", "£'000": "£1,000", "£m": "£100,000" };
const said: Readonly<Record<Direction, string>> = { nearest: "rounded to the nearest", down: "rounded down to", up: "rounded up to" };

/** "between £52k and £295k a year, rounded to the nearest £1,000"; one amount where both ends print alike. */
export function rangeSentence({ low, high, unit, direction, period }: MoneyRange): string {
  const [from, to] = [low, high].sort((one, other) => one.comparedTo(other)).map((end) => poundsInUnit(end, unit, direction));
  const amounts = from === to ? (from ?? "") : `between ${from ?? ""} and ${to ?? ""}`;
  return `${amounts}${period === "" ? "" : ` ${period}`}, ${said[direction]} ${nearest[unit]}`;
}
