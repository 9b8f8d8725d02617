/** Amounts of money as reports print them: "£294,544", "£295k", "−£0.3m"; written, and read again. */
import { choice, decimal, directions, roundTo, smallCount, type Decimal, type Direction, type Parameter } from "../calculation";
import { withPlaces } from "./quanta";

/** £'000 is £000 for a cell: £000 typed into one becomes the number 0. */
const units = ["£", "£k", "£000", "£'000", "£m"] as const;
export type Unit = (typeof units)[number];

type Scale = { readonly of: Decimal; readonly places: number; readonly ending: string };
const thousand = decimal(1000);
const scales: Readonly<Record<Unit, Scale>> = {
  "£": { of: decimal(1), places: 0, ending: "" },
  "£k": { of: thousand, places: 0, ending: "k" },
  "£000": { of: thousand, places: 0, ending: "" },
  "£'000": { of: thousand, places: 0, ending: "" },
  "£m": { of: decimal(1_000_000), places: 1, ending: "m" },
};

/** Rounded once, to so many decimals of the unit; the minus sign stands before the £, and nil has none. Thousands are written in full. */
export function poundsInUnit(amount: Decimal, unit: Unit, direction: Direction, decimals: Decimal | null = null): string {
  const { of, places: usual, ending } = scales[unit];
  const places = decimals?.toNumber() ?? usual;
  const rounded = roundTo(amount, { quantum: of.div(decimal(10).pow(places)), direction });
  const size = unit.endsWith("000") ? withPlaces(rounded.abs(), Math.max(0, places - 3)) : withPlaces(rounded.abs().div(of), places);
  return `${rounded.lt(0) ? "−" : ""}£${size}${ending}`;
}

export type PrintedPounds = {
  readonly amount: Decimal;
  /** What it was rounded to, where the way it is written shows that: £1,000 for "£295k", 1p for "£5.20". */
  readonly quantum: Decimal | null;
  /** The largest unit of which nil, written like this, may be what is left: "£0" is also how thousands are written in full. */
  readonly nilOf: Decimal;
  /** Another amount, rounded and written in the same way. */
  like(this: void, amount: Decimal): string;
};

const printed = /^(\()?([−-])?£?([−-])?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,12}))?(k|m|bn)?(\))?$/i;
const sizes: Readonly<Record<string, Decimal>> = { k: thousand, m: decimal(1_000_000), bn: decimal(1_000_000_000) };

/** An amount as `poundsInUnit` and reports write it, or null for any other text. */
export function readPounds(text: string): PrintedPounds | null {
  const [all, open, before, after, whole = "", fraction = "", ending = "", close] = printed.exec(text.replace(/\s/g, "")) ?? [];
  const signs = [open, before, after].filter(Boolean).length;
  if (all === undefined || signs > 1 || (open === undefined) !== (close === undefined)) return null;
  const of = sizes[ending.toLowerCase()] ?? decimal(1);
  const size = decimal(`${whole.replaceAll(",", "")}.${fraction || "0"}`).times(of);
  const quantum = of.div(decimal(10).pow(fraction.length));
  const written = (amount: Decimal): string => {
    const rounded = roundTo(amount, { quantum, direction: "nearest" });
    return `${rounded.lt(0) ? "−" : ""}£${withPlaces(rounded.abs().div(of), fraction.length)}${ending}`;
  };
  const shown = ending === "" && fraction === "" ? null : quantum;
  return { amount: signs === 1 ? size.negated() : size, quantum: shown, nilOf: shown ?? thousand, like: written };
}

/** Whole pounds, thousands (with k or in full) or millions. */
export const unitOfMoney = (): Parameter<Unit> => choice("Unit", units).optional("£").single();

/** Down is towards nil and up away from it, so that a saving and the same loss print alike. */
export const roundingDirection = (): Parameter<Direction> => choice("Rule", directions).optional("nearest").single();

/** None for £, £k and £000, one for £m, where it is left out. */
export const decimalsOfUnit = (): Parameter<Decimal | null> =>
  smallCount("Decimals", "decimals of the unit; none, but one for £m, if left out", 6).orNull().single();
