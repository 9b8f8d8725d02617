import { Decimal } from "./decimal";

const excelDigits = 15;
/** Below this doubles have fewer digits to give. Excel takes such numbers for 0. */
const leastAsTyped = 1e-300;

/**
 * A cell's number as Excel shows it: its shortest decimal text of at most 15 significant digits,
 * so that a cell holding 0.1 + 0.2 is 0.3 and not 0.30000000000000004.
 */
export function fromCell(cell: number): Decimal {
  return ofPence(cell) ?? new Decimal(shown(cell));
}

/** The double nearest to an exact value: what Excel gets. Never minus zero. */
export function toCell(exact: Decimal): number {
  const cell = ofFewDigits(exact) ?? ofManyDigits(exact) ?? exact.toNumber();
  return cell === 0 ? 0 : cell;
}

/** The shortest text that gives the double back has few digits for any figure that was typed: then it is what Excel shows. */
function shown(cell: number): string {
  const shortest = String(cell);
  const isAsTyped = shortest.length <= excelDigits && Math.abs(cell) >= leastAsTyped;
  return isAsTyped ? shortest : cell.toPrecision(excelDigits);
}

/*
 * Short ways for what councils type, which are most cells of a long column: amounts in whole pence. decimal.js keeps a number
 * as a sign, an exponent of ten and words of seven digits; these read and write the words without going through text.
 * A property test holds them equal to decimal.js itself.
 */

const word = 1e7;
const digitsOfWord = 7;
const mostPence = 9e10;

/** A whole number of pence below £900m, else null. */
function ofPence(cell: number): Decimal | null {
  const pence = Math.round(Math.abs(cell) * 100);
  // Division is correctly rounded, so this double is the one that the amount in pence would be stored as.
  if (!(pence < mostPence && pence > 0 && pence / 100 === Math.abs(cell))) return null;
  // In ten-millionths of a pound, which two words hold below and what is above the point in one or two.
  const pounds = Math.trunc(pence / 100);
  const fraction = (pence % 100) * (word / 100);
  const [high, low] = [Math.trunc(pounds / word), pounds % word];
  const words = high > 0 ? [high, low, fraction] : low > 0 ? [low, fraction] : [fraction];
  const wordsAbovePoint = high > 0 ? 2 : low > 0 ? 1 : 0;
  while (words.at(-1) === 0) words.pop();
  return made(cell < 0 ? -1 : 1, (wordsAbovePoint - 1) * digitsOfWord + digitsOf(words[0] ?? 0) - 1, words);
}

/** How many digits a word has, from 1 to 7. */
function digitsOf(first: number): number {
  let digits = 1;
  for (let limit = 10; first >= limit; limit *= 10) digits++;
  return digits;
}

function made(sign: number, exponent: number, words: number[]): Decimal {
  const exact = new Decimal(0);
  const parts: { -readonly [Part in "s" | "e" | "d"]: Decimal[Part] } = exact;
  parts.s = sign;
  parts.e = exponent;
  parts.d = words;
  return exact;
}

const powers = [1, 1e7, 1e14, 1e21] as const;

/** Of at most two words, and not far below the point: both parts of the quotient are exact doubles, so it is the nearest. */
function ofFewDigits({ s, e, d }: Decimal): number | null {
  if (d.length > 2) return null;
  const digits = d.length === 2 ? (d[0] ?? 0) * word + (d[1] ?? 0) : (d[0] ?? 0);
  const wordsBelowPoint = d.length - 1 - Math.floor(e / digitsOfWord);
  const power = wordsBelowPoint >= 0 ? powers[wordsBelowPoint] : undefined;
  return power === undefined ? null : (s * digits) / power;
}

/** Far more than what the few roundings below can be out by, since the fraction is below 1. */
const slack = 2 ** -50;

/** Above 1 and below 10^14: what lies between two bounds that round to the same double rounds to it too. */
function ofManyDigits({ s, e, d }: Decimal): number | null {
  const wordsAbovePoint = Math.floor(e / digitsOfWord) + 1;
  if (wordsAbovePoint !== 1 && wordsAbovePoint !== 2) return null;
  const whole = wordsAbovePoint === 1 ? (d[0] ?? 0) : (d[0] ?? 0) * word + (d[1] ?? 0);
  const [first, second, third] = [d[wordsAbovePoint] ?? 0, d[wordsAbovePoint + 1] ?? 0, d[wordsAbovePoint + 2] ?? 0];
  const fraction = (first + (second + third / word) / word) / word;
  const nearest = whole + (fraction + slack);
  return nearest === whole + (fraction - slack) ? s * nearest : null;
}
