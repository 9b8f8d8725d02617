/** Financial years of English councils: 1 April to 31 March, written "2027/28". */
import { dateOf, serialOf } from "./calendar";

const written = /^(\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/;

/** The calendar year in which a financial year such as "2027/28" begins, from 1900 to 9998; null for any other text. */
export function financialYear(text: string): number | null {
  const [, first = "", second = ""] = written.exec(text.trim()) ?? [];
  const beginning = Number(first);
  const ending = second.length === 4 ? Number(second) : 100 * Math.floor((beginning + 1) / 100) + Number(second);
  return first !== "" && ending === beginning + 1 && beginning >= 1900 && beginning <= 9998 ? beginning : null;
}

/** "2027/28" for 2027. */
export const financialYearName = (beginning: number): string => `${beginning}/${String((beginning + 1) % 100).padStart(2, "0")}`;

/** 366 when the financial year has a 29 February. */
export function daysInFinancialYear(beginning: number): 365 | 366 {
  const ending = beginning + 1;
  return ending % 4 === 0 && (ending % 100 !== 0 || ending % 400 === 0) ? 366 : 365;
}

/** The serial number of its 1 April. */
export const firstDayOfFinancialYear = (beginning: number): number => serialOf(beginning, 4, 1);

/** The calendar year in which the financial year of that day begins. */
export function financialYearOfDay(serial: number): number {
  const { year, month } = dateOf(serial);
  return month >= 4 ? year : year - 1;
}
