/** Excel's serial numbers against the computer's own calendar. */
import fc from "fast-check";
import { dateInWords, dateOf, firstSerial, lastSerial, monthsAfter, serialOf } from "../../src/calculation/exact/calendar";
import { law } from "../support/runs";

const atSerial = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
const partsOf = (date: Date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });

function isRight(serial: number): boolean {
  const { year, month, day } = partsOf(atSerial(serial));
  const found = dateOf(serial);
  return found.year === year && found.month === month && found.day === day && serialOf(year, month, day) === serial;
}

test("every day from 1950 to 2110", () => {
  const days = Array.from({ length: 77_000 - firstSerial }, (_, index) => firstSerial + index);
  expect(days.filter((serial) => !isRight(serial))).toEqual([]);
});

test("days up to the year 9999", () => {
  law(fc.integer({ min: firstSerial, max: lastSerial }), (serial) => expect(isRight(serial)).toBe(true));
});

test.each([
  [18_264, "1 January 1950"],
  [46_038, "16 January 2026"],
  [46_812, "29 February 2028"],
  [2_958_465, "31 December 9999"],
])("%d is %s", (serial, words) => expect(dateInWords(serial)).toBe(words));

test.each([
  ["16 January 2026", 84, "16 January 2033"],
  ["29 February 2024", 12, "1 March 2025"],
  ["29 February 2024", 48, "29 February 2028"],
  ["31 January 2026", 1, "1 March 2026"],
  ["31 October 2026", 1, "1 December 2026"],
  ["31 December 2026", 2, "1 March 2027"],
  ["30 November 2026", 1, "30 December 2026"],
  ["1 December 2026", 1, "1 January 2027"],
])("%s and %d months is %s", (from, months, to) => {
  const serial = Math.round((Date.parse(`${from} UTC`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  expect(dateInWords(monthsAfter(serial, months))).toBe(to);
});
