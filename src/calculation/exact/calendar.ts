/** Days of the calendar as Excel counts them: whole serial numbers of its 1900 system, 1 being 1 January 1900. */

/**
 * Excel believes that 1900 had a 29 February, so that its serials up to 60 are not the days they seem. Nothing here
 * goes back so far: a date below 1950 is far likelier to be a year or a price in the wrong cell.
 */
export const firstSerial = 18_264; // 1 January 1950
export const lastSerial = 2_958_465; // 31 December 9999, where Excel's calendar ends

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const months = "January February March April May June July August September October November December".split(" ");
const daysIn400Years = 146_097;
const serialOf1March2000 = 36_586;

/** Counts from 1 March 2000, so that a leap day is the last day of its year and of its four centuries. */
export function serialOf(year: number, month: number, day: number): number {
  const yearsSince = year - 2000 - (month < 3 ? 1 : 0);
  const century = Math.floor(yearsSince / 400);
  const yearOfCycle = yearsSince - 400 * century;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return serialOf1March2000 + daysIn400Years * century + dayOfCycle;
}

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
 * The same day of the month so many months on. Where that month has no such day it is the first of the next, so that
 * a year from 29 February ends on 28 February and a month from 31 January at the end of February.
 */
export function monthsAfter(serial: number, count: number): number {
  const { year, month, day } = dateOf(serial);
  const monthsSinceYear0 = year * 12 + month - 1 + count;
  const [inYear, inMonth] = [Math.floor(monthsSinceYear0 / 12), (monthsSinceYear0 % 12) + 1];
  const wanted = serialOf(inYear, inMonth, day);
  return dateOf(wanted).month === inMonth ? wanted : serialOf(inMonth === 12 ? inYear + 1 : inYear, (inMonth % 12) + 1, 1);
}

/** "16 January 2026". */
export function dateInWords(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${day} ${months[month - 1] ?? ""} ${year}`;
}
