/** How one report prints its figures. */
import type { Random } from "./random";

export interface Convention {
  readonly thousands: "," | " " | "";
  /** Before each amount of money, or said in the headings alone. */
  readonly currency: "£" | "";
  readonly negative: (digits: string, currency: string) => string;
  readonly nil: string;
  readonly percentSign: "%" | "";
  /** What stands behind one figure in many: a footnote, a revision, a provisional figure. */
  readonly mark: string;
  /** Sums are worked out from what is printed, so that they add up; otherwise each figure is rounded by itself. */
  readonly isFromPrinted: boolean;
  readonly total: string;
}

const negatives: readonly Convention["negative"][] = [
  (digits, currency) => `-${currency}${digits}`,
  (digits, currency) => `-${currency}${digits}`,
  (digits, currency) => `−${currency}${digits}`,
  (digits, currency) => `–${currency}${digits}`,
  (digits, currency) => `(${currency}${digits})`,
  (digits, currency) => `(${currency}${digits})`,
  (digits, currency) => `${currency}${digits}-`,
];

export function conventionOf(random: Random): Convention {
  return {
    thousands: random.one([",", ",", ",", ",", ",", " ", ""]),
    currency: random.one(["", "", "£"]),
    negative: random.one(negatives),
    nil: random.one(["0", "0", "-", "–", "nil"]),
    percentSign: random.one(["%", ""]),
    mark: random.one(["<sup>1</sup>", "*", " (r)", " p", "†"]),
    isFromPrinted: random.chance(0.6),
    total: random.one(["Total", "Total", "TOTAL", "All", "Overall", "Grand total", "Total (all services)", "Sum"]),
  };
}

export type Unit = "money" | "percent" | "plain";

/** @param decimals of what is printed */
export function printed(value: number, decimals: number, unit: Unit, convention: Convention): string {
  const digits = Math.abs(value).toFixed(decimals);
  if (Number(digits) === 0 && unit !== "percent") return decimals === 0 ? convention.nil : digits;
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, convention.thousands);
  const plain = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const signed =
    value < 0
      ? convention.negative(plain, unit === "money" ? convention.currency : "")
      : `${unit === "money" ? convention.currency : ""}${plain}`;
  return unit === "percent" ? `${signed}${convention.percentSign}` : signed;
}
