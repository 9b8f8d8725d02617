/** Numbers in words that people read. */
import type { Decimal } from "../exact/decimal";

/** Thousands separated, decimals as they are: "1,234.5". Text must be digits, such as `toFixed(2)` gives. */
export function withCommas(number: Decimal | number | string): string {
  const digits = number.toString();
  const [whole = "", fraction] = digits.split(".");
  const grouped = /[a-z]/i.test(digits) ? whole : inThousands(whole);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function inThousands(whole: string): string {
  const first = whole.startsWith("-") ? 1 : 0;
  let grouped = whole;
  for (let at = whole.length - 3; at > first; at -= 3) grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return grouped;
}

/** "1 bed", "1,200 beds". `unit` is in the singular; `units` is its plural where that is not formed with an s. */
export const countWords = (count: number, unit: string, units = `${unit}s`): string => `${withCommas(count)} ${count === 1 ? unit : units}`;
