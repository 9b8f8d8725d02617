/** One figure in a text: its sign, its currency, its digits, its scale, its unit. */
import { decimal, zero, type Decimal } from "../../../calculation";

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

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+|\.(?= ?[kmb]))?|\.\d+`;
const spacedDigits = String.raw`\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|${digits}`;
const about = String.raw`(?:(?:c|ca|circa|approx|approximately|about|around|some|est)\b\.? ?|[~≈] ?)`;
const scales = String.raw`(?: ?(?:k|m|mn|bn|thousand|million|billion)\b)`;

/** The whole of one figure. `spaced` takes "1 234 567" too, which in prose could be two figures. */
export const figurePattern = (spaced: boolean): string =>
  String.raw`(?<about>${about})?(?<open>\( ?)?(?<sign>[-−–+] ?)?(?:(?<currency>[£€$]|GBP) ?)?(?<late>[-−] ?)?(?<digits>${spaced ? spacedDigits : digits})(?<scale>${scales})?(?<percent> ?(?:%|per ?cent\b))?(?<close> ?\))?(?<after> ?(?:CR|DR)\b|-(?![\w£.]))?`;

export type FigureParts = Readonly<Record<string, string | undefined>>;

const powers: Readonly<Record<string, string>> = { k: "1000", t: "1000", m: "1000000", b: "1000000000" };
const mostDigits = 15;

export const scaleOf = (word: string): Decimal => decimal(powers[word.trim().charAt(0).toLowerCase()] ?? "1");

/** Null for what only looks like a figure: a code with leading noughts, a number of more digits than money has. */
export function figureOf(parts: FigureParts, text: string, from: number): PrintedFigure | null {
  const plain = (parts["digits"] ?? "").replace(/[, ]/g, "");
  if (plain.replace(".", "").length > mostDigits || /^0\d/.test(plain)) return null;
  const scale = scaleOf(parts["scale"] ?? "");
  const isPercent = parts["percent"] !== undefined;
  const isBracketed = parts["open"] !== undefined && parts["close"] !== undefined;
  const isNegative = isBracketed || /[-−–]/.test(parts["sign"] ?? "") || parts["late"] !== undefined || /CR|-/.test(parts["after"] ?? "");
  const [, decimals = ""] = plain.split(".");
  const unit = scale.div(isPercent ? 100 : 1);
  const size = decimal(plain.endsWith(".") ? plain.slice(0, -1) : plain).times(unit);
  return {
    text,
    from,
    to: from + text.length,
    value: isNegative ? zero.minus(size) : size,
    quantum: decimal(10).pow(-decimals.length).times(unit),
    unit: isPercent ? "%" : parts["currency"] === undefined ? "" : "£",
    scale,
    isApproximate: parts["about"] !== undefined,
  };
}
