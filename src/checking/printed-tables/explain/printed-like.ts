/** Another amount as the same hand would have printed it. */
import { roundTo, withCommas, type Decimal } from "../../../calculation";
import { minus, type PrintedFigure } from "../read/figure-token";
import { powerOfTen } from "../read/power-of-ten";

/** Of what is said in full: 365 ÷ 7 weeks have no end. */
const mostPlaces = 4;

/** With the same currency, scale and sign as `figure`, and as many decimals unless it is said in full or to other `places`. */
export function printedLike(
  { text, value, quantum }: PrintedFigure,
  exact: Decimal,
  to: "as printed" | "in full" | number = "as printed",
): string {
  const moved = to === "as printed" ? inOtherUnit({ text, value }, exact) : null;
  if (moved !== null) return moved;
  const unit = unitOf(text, quantum);
  const inUnits = exact.div(unit);
  const places = to === "in full" ? Math.min(mostPlaces, inUnits.decimalPlaces()) : to === "as printed" ? decimalsOf(text) : to;
  const shown = to === "in full" ? inUnits.abs() : roundTo(inUnits, { quantum: powerOfTen(-places), direction: "nearest" }).abs();
  const sign = exact.isNegative() && !shown.isZero();
  const isPlain = /^\D*\d{4}/.test(text);
  const digits = isPlain ? shown.toFixed(places) : withCommas(shown.toFixed(places));
  const { before, after } = around(text);
  const bare = before.replace(signs, "");
  const lettered = withLetter(after, sign);
  if (lettered !== null) return `${bare}${digits}${lettered}`;
  // "1,304-" prints the sign behind.
  const trailing = trailingMinus.exec(after)?.[0];
  if (trailing !== undefined) return `${bare}${digits}${sign ? after : after.replace(trailing, "")}`;
  if (!sign) return `${bare}${digits}${after.replace(/[)]|CR/g, "")}`;
  return /\(/.test(before)
    ? `${before.replace(minuses, "")}${digits}${after}`
    : `${/−/.test(before) ? "−" : "-"}${bare}${digits}${after.replace(")", "")}`;
}

const units = [
  ["", "k", "m", "bn"],
  ["", "thousand", "million", "billion"],
] as const;

/** "£1.912m" for "£1.912k", "£2,210" for "£2,210k": the digits are right, and the unit is not. */
function inOtherUnit({ text, value }: Pick<PrintedFigure, "text" | "value">, exact: Decimal): string | null {
  const by = value.isZero() ? 0 : exact.div(value).toNumber();
  const own = / ?(?<unit>k|m|bn|thousand|million|billion)\b/i.exec(text);
  const unit = own?.groups?.["unit"] ?? "";
  const scale = units.find((one) => unit !== "" && one.some((name) => name === unit.toLowerCase()));
  if (!own || !scale || (by !== 1000 && by !== 0.001)) return null;
  const other = scale[scale.findIndex((name) => name === unit.toLowerCase()) + (by === 1000 ? 1 : -1)];
  const named = unit === unit.toUpperCase() ? other?.toUpperCase() : other;
  return named === undefined ? null : text.replace(own[0], named === "" ? "" : own[0].replace(unit, named));
}

const minuses = new RegExp(`[${minus}+]`, "g");
/** A negative amount in place of one without a sign, which stands where that of `other` does. */
export function signedLike(figure: PrintedFigure, exact: Decimal, other: PrintedFigure | null): string {
  const own = printedLike(figure, exact);
  const size = printedLike(figure, exact.abs());
  if (other === null || printedLike(figure, exact.abs()) === own) return own;
  const { before, after } = around(other.text);
  if (before.includes("(")) return `(${size})`;
  if (trailingMinus.test(after)) return `${size}${after.charAt(0)}`;
  return before.includes("−") ? own.replace(/^-/, "−") : own;
}

const trailingMinus = new RegExp(`^[${minus}]`);
const signs = new RegExp(`[${minus}+(]`, "g");

/** Of "1,600 A" the letter says the sign: favourable is above nil. Null for figures without one. */
function withLetter(after: string, isNegative: boolean): string | null {
  const [, before = "", letter, end = ""] = /^(.* ?\(?)(F|Fav\.?|Favourable|A|Adv\.?|Adverse)(\)?)$/i.exec(after) ?? [];
  if (letter === undefined) return null;
  const isAdverse = /^a/i.test(letter);
  if (isAdverse === isNegative) return after;
  const other = ["f", "fav", "favourable"].includes(letter.replace(".", "").toLowerCase())
    ? ["A", "Adv", "Adverse"]
    : ["F", "Fav", "Favourable"];
  return `${before}${other[letter.length > 4 ? 2 : letter.length > 1 ? 1 : 0] ?? ""}${end}`;
}

/** What 1 stands for as printed: a thousand in "52k" and in a column headed £000, a hundredth in "80%". */
const unitOf = (text: string, quantum: Decimal): Decimal => quantum.times(powerOfTen(decimalsOf(text)));

export const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** What stands before the first digit and after the last. */
function around(text: string): { readonly before: string; readonly after: string } {
  const found = /^([^\d.]*)[\d.,  ]*\d\.?(.*)$/.exec(text);
  return { before: found?.[1] ?? "", after: found?.[2] ?? "" };
}

/** The characters in which two texts differ, from and to. */
export function differing(
  one: string,
  other: string,
): { readonly printed: readonly [number, number]; readonly shouldBe: readonly [number, number] } {
  let [start, end] = [0, 0];
  const least = Math.min(one.length, other.length);
  while (start < least && one[start] === other[start]) start++;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return { printed: [start, one.length - end], shouldBe: [start, other.length - end] };
}
