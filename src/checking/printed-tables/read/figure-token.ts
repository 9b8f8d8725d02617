/** One figure in a text: its sign, its currency, its digits, its scale, its unit. */
import { decimal, zero, type Decimal } from "../../../calculation";
import { powerOfTen } from "./power-of-ten";

export interface PrintedFigure {
  /** As printed, like "£52k". */
  readonly text: string;
  /** Where it stands in its cell or sentence, in characters. */
  readonly from: number;
  readonly to: number;
  /** In single units: £52k is 52,000; 80% is 0.8. */
  readonly value: Decimal;
  /** The unit of its last printed digit: 1,000 for £52k, 0.01 for 80%. */
  readonly quantum: Decimal;
  readonly unit: "£" | "%" | "";
  /** What "k" or "million" multiplied it by; 1 without. */
  readonly scale: Decimal;
  /** "c£2m", "about 25". */
  readonly isApproximate: boolean;
}

/** The same but for these. By name, since the value of a plain figure is no property of its own, which `...` would copy. */
export function changed(
  { text, from, to, value, quantum, unit, scale, isApproximate }: PrintedFigure,
  other: Partial<PrintedFigure>,
): PrintedFigure {
  return { text, from, to, value, quantum, unit, scale, isApproximate, ...other };
}

/** Hyphens, dashes and the minus sign: before a figure each of them is a minus. */
export const minus = "\\-\u2010-\u2015\u2212\ufe63\uff0d";
const negative = new RegExp(`[${minus}]`);

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+|\.(?= ?[kmb]))?|\.\d+`;
const spacedDigits = String.raw`\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|${digits}`;
const about = String.raw`(?:(?:c|ca|circa|approx|approximately|about|around|some|est)\b\.? ?|[~≈] ?)`;
const scales = String.raw`(?: ?(?:k|m|mn|bn|thousand|million|billion)\b)`;

/**
 * The whole of one figure. `spaced` is for cells: it takes "1 234 567" too, which in prose could be two figures, and a bracket that closes
 * before "m" or "%", which in prose is the sentence's.
 */
export const figurePattern = (spaced: boolean): string => {
  const early = spaced ? String.raw` ?\)` : String.raw`(?<=[£€$]\( ?[\d.,]+)\)`;
  return [
    String.raw`(?<about>${about})?(?<open>\( ?)?(?<sign>[${minus}+] ?)?(?:(?<currency>[£€$]|GBP) ?)?(?<late>[${minus}+] ?)?(?<inner>\( ?)?`,
    String.raw`(?<digits>${spaced ? spacedDigits : digits})(?<early>${early})?(?<scale>${scales})?(?<percent> ?(?:%|per ?cent\b))?(?<close> ?\))?`,
    String.raw`(?<after> ?(?:CR|DR)\b|[${minus}](?![\w£.]))?`,
  ].join("");
};

/** The last digit that is no nought, and how many noughts are behind it: 5 and 3 in "£75,000", 9 and 1 in "£190k". */
export function endOf({ text }: PrintedFigure): { readonly digit: number; readonly noughts: number } {
  const [, digit = "1", noughts = ""] = /([1-9])(0*)$/.exec(text.replace(/\D/g, "")) ?? [];
  return { digit: Number(digit), noughts: noughts.length };
}

/** By how much a figure that is rounded to its last digit may be out. */
export const halfOf = ({ quantum }: Pick<PrintedFigure, "quantum">): number => quantum.toNumber() / 2;

const everyday = 1000;

/** Not of everyday size: "about 1,200", "3 thousand". */
export const isLarge = ({ value, scale }: PrintedFigure): boolean => scale.gt(1) || value.abs().gte(everyday);

export type FigureParts = Readonly<Record<string, string | undefined>>;

const powers: Readonly<Record<string, string>> = { k: "1000", t: "1000", m: "1000000", b: "1000000000" };
/** A double says that many exactly. */
export const mostDigits = 15;

export const scaleOf = (word: string): Decimal => decimal(powers[word.trim().charAt(0).toLowerCase()] ?? "1");

/** "(0.3)", "£(0.3)m", "(2.4)%", "(£0.3m)". */
const isBracketed = (parts: FigureParts): boolean =>
  (parts["open"] ?? parts["inner"]) !== undefined && (parts["early"] ?? parts["close"]) !== undefined;

/** Every bracket that opens closes. */
export const areBracketsPaired = (parts: FigureParts): boolean =>
  ["open", "inner"].filter((name) => parts[name] !== undefined).length ===
  ["early", "close"].filter((name) => parts[name] !== undefined).length;

/** Null for what only looks like a figure: a code with leading noughts, a number of more digits than money has. */
export function figureOf(parts: FigureParts, text: string, from: number): PrintedFigure | null {
  const plain = (parts["digits"] ?? "").replace(/[, ]/g, "");
  if (plain.replace(".", "").length > mostDigits || /^0\d/.test(plain)) return null;
  const scale = scaleOf(parts["scale"] ?? "");
  const isPercent = parts["percent"] !== undefined;
  const after = parts["after"] ?? "";
  const isNegative =
    isBracketed(parts) || [parts["sign"], parts["late"], after].some((sign) => negative.test(sign ?? "")) || /CR/i.test(after);
  const [, decimals = ""] = plain.split(".");
  const unit = scale.div(isPercent ? 100 : 1);
  const size = decimal(plain.endsWith(".") ? plain.slice(0, -1) : plain).times(unit);
  return {
    text,
    from,
    to: from + text.length,
    value: isNegative ? zero.minus(size) : size,
    quantum: powerOfTen(-decimals.length).times(unit),
    unit: isPercent ? "%" : parts["currency"] === undefined ? "" : "£",
    scale,
    isApproximate: parts["about"] !== undefined,
  };
}
