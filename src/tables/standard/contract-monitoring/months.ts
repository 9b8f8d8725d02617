/** The months of a financial year, from April. */
import { serialOf } from "../../../calculation";

export const monthNames = "April May June July August September October November December January February March".split(" ");

/** How many months after April it is, from 0: "April", "Apr", "April 2028". Null for a month of another year, and for what is no month. */
export function monthOf(name: string, financialYear: number): number | null {
  const [, letters = "", year] = /^\s*([a-z]{3,9})\.?(?:\s+(\d{4}))?\s*$/i.exec(name) ?? [];
  const place = monthNames.findIndex((month) => letters.length >= 3 && month.toLowerCase().startsWith(letters.toLowerCase()));
  if (place < 0) return null;
  return year === undefined || Number(year) === calendarYear(place, financialYear) ? place : null;
}

const december = 8;
const calendarYear = (place: number, financialYear: number): number => (place <= december ? financialYear : financialYear + 1);
const calendarMonth = (place: number): number => ((place + 3) % 12) + 1;

export const firstDayOf = (place: number, financialYear: number): number =>
  serialOf(calendarYear(place, financialYear), calendarMonth(place), 1);
export const lastDayOf = (place: number, financialYear: number): number =>
  place === 11 ? serialOf(financialYear + 1, 3, 31) : firstDayOf(place + 1, financialYear) - 1;
export const monthName = (place: number, financialYear: number): string =>
  `${monthNames[place] ?? ""} ${String(calendarYear(place, financialYear))}`;
