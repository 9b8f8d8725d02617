/** Dates as Excel's serial numbers: the 1900 system, in which 1 is 1 January 1900. */

/**
 * The first and last day accepted. Excel wrongly has a 29 February 1900, but serials that small never occur here: a date before 1950
 * is more likely to be a year or a price in the wrong cell.
 */
export const firstSerial = 18_264; // 1 January 1950
export const lastSerial = 2_958_465; // 31 December 9999, where Excel's calendar ends

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const months = "January February March April May June July August September October November December".split(" ");
const daysIn400Years = 146_097;
const serialOf1March2000 = 36_586;

/** Years are counted from 1 March 2000, so that a leap day comes last in its year and in its 400-year cycle. */
export function serialOf(year: number, month: number, day: number): number {
  const yearsSince = year - 2000 - (month < 3 ? 1 : 0);
  const cycle = Math.floor(yearsSince / 400);
  const yearOfCycle = yearsSince - 400 * cycle;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return serialOf1March2000 + daysIn400Years * cycle + dayOfCycle;
}

/** The inverse of `serialOf`. */
export function dateOf(serial: number): CalendarDate {
  const days = serial - serialOf1March2000;
  const cycle = Math.floor(days / daysIn400Years);
  const dayOfCycle = days - daysIn400Years * cycle;
  const leapDaysBefore = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / (daysIn400Years - 1));
  const yearOfCycle = Math.floor((dayOfCycle - leapDaysBefore) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    year: 2000 + 400 * cycle + yearOfCycle + (monthFromMarch > 9 ? 1 : 0),
    month: ((monthFromMarch + 2) % 12) + 1,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * The same day of the month, `count` months later. Where that month is too short it is the first day of the next, so that a contract
 * that ends the day before runs to the end of the short month: a year from 29 February ends on 28 February.
 */
export function monthsAfter(serial: number, count: number): number {
  const { year, month, day } = dateOf(serial);
  const monthsSinceYear0 = year * 12 + month - 1 + count;
  const [inYear, inMonth] = [Math.floor(monthsSinceYear0 / 12), (monthsSinceYear0 % 12) + 1];
  const sameDay = serialOf(inYear, inMonth, day);
  return dateOf(sameDay).month === inMonth ? sameDay : serialOf(inMonth === 12 ? inYear + 1 : inYear, (inMonth % 12) + 1, 1);
}

/** "16 January 2026". */
export function dateInWords(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${day} ${months[month - 1] ?? ""} ${year}`;
}
