import { Decimal } from "./decimal";

const excelDigits = 15;
/** Smaller doubles have fewer digits. Excel treats them as 0. */
const leastAsTyped = 1e-300;

/**
 * A cell's number as Excel shows it: its shortest decimal text of at most 15 significant digits,
 * so that a cell holding 0.1 + 0.2 is 0.3 and not 0.30000000000000004.
 */
export function fromCell(cell: number): Decimal {
  return ofPence(cell) ?? new Decimal(asExcelShows(cell));
}

/** The double nearest to an exact value: what Excel gets. Never minus zero. */
export function toCell(exact: Decimal): number {
  const cell = ofFewDigits(exact) ?? ofManyDigits(exact) ?? exact.toNumber();
  return cell === 0 ? 0 : cell;
}

/** The shortest text that reads back as the same double: up to 15 digits it is what was typed; a longer one is cut to 15 significant digits. */
function asExcelShows(cell: number): string {
  const shortest = String(cell);
  const isAsTyped = shortest.length <= excelDigits && Math.abs(cell) >= leastAsTyped;
  return isAsTyped ? shortest : cell.toPrecision(excelDigits);
}

/*
 * Fast paths for amounts in whole pence, which are most cells of a long column. decimal.js stores a number as a sign, an exponent of
 * ten and words of seven digits; these functions read and write the words without going through text. A property test compares them
 * with decimal.js itself.
 */

const word = 1e7;
const digitsOfWord = 7;
const mostPence = 9e10;

/** The exact value of a whole number of pence below £900m, else null. */
function ofPence(cell: number): Decimal | null {
  const pence = Math.round(Math.abs(cell) * 100);
  // Division is correctly rounded, so this double is the one that the amount in pence would be stored as.
  if (!(pence < mostPence && pence > 0 && pence / 100 === Math.abs(cell))) return null;
  // Whole pounds take one or two words, the pence one more.
  const pounds = Math.trunc(pence / 100);
  const fraction = (pence % 100) * (word / 100);
  const [high, low] = [Math.trunc(pounds / word), pounds % word];
  const words = high > 0 ? [high, low, fraction] : low > 0 ? [low, fraction] : [fraction];
  const wordsAbovePoint = high > 0 ? 2 : low > 0 ? 1 : 0;
  while (words.at(-1) === 0) words.pop();
  return decimalOf(cell < 0 ? -1 : 1, (wordsAbovePoint - 1) * digitsOfWord + digitsOf(words[0] ?? 0) - 1, words);
}

/** How many digits a word has, from 1 to 7. */
function digitsOf(first: number): number {
  let digits = 1;
  for (let limit = 10; first >= limit; limit *= 10) digits++;
  return digits;
}

function decimalOf(sign: number, exponent: number, words: number[]): Decimal {
  const exact = new Decimal(0);
  const parts: { -readonly [Part in "s" | "e" | "d"]: Decimal[Part] } = exact;
  parts.s = sign;
  parts.e = exponent;
  parts.d = words;
  return exact;
}

const powers = [1, 1e7, 1e14, 1e21] as const;

/** For at most two words near the decimal point: dividend and divisor are exact doubles, so the quotient is the nearest double. */
function ofFewDigits({ s, e, d }: Decimal): number | null {
  if (d.length > 2) return null;
  const digits = d.length === 2 ? (d[0] ?? 0) * word + (d[1] ?? 0) : (d[0] ?? 0);
  const wordsBelowPoint = d.length - 1 - Math.floor(e / digitsOfWord);
  const power = wordsBelowPoint >= 0 ? powers[wordsBelowPoint] : undefined;
  return power === undefined ? null : (s * digits) / power;
}

/** Well above the rounding errors of the sums below, since the fraction is less than 1. */
const margin = 2 ** -50;

/** For values from 1 to 10^14: where a lower and an upper bound round to the same double, so does the value between them. */
function ofManyDigits({ s, e, d }: Decimal): number | null {
  const wordsAbovePoint = Math.floor(e / digitsOfWord) + 1;
  if (wordsAbovePoint !== 1 && wordsAbovePoint !== 2) return null;
  const whole = wordsAbovePoint === 1 ? (d[0] ?? 0) : (d[0] ?? 0) * word + (d[1] ?? 0);
  const [first, second, third] = [d[wordsAbovePoint] ?? 0, d[wordsAbovePoint + 1] ?? 0, d[wordsAbovePoint + 2] ?? 0];
  const fraction = (first + (second + third / word) / word) / word;
  const nearest = whole + (fraction + margin);
  return nearest === whole + (fraction - margin) ? s * nearest : null;
}
