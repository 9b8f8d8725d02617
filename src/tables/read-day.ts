/** A day as people in Britain write it: 16/01/2026, 16 Jan 2026, 2026-01-16. */
import { dateOf, firstSerial, lastSerial, serialOf } from "../calculation";

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Excel's serial number of it; null where it is no day, or its year is not written in full. */
export function readDay(text: string): number | null {
  const [, day, month, year] = /^\s*(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{4})\s*$/i.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text) ?? [];
  if (isoYear !== undefined) return serialOfDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  if (day === undefined || month === undefined || year === undefined) return null;
  const numbered = /^\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return serialOfDay(Number(year), numbered, Number(day));
}

/** Null where there is no such day: 31 February. */
function serialOfDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const serial = serialOf(year, month, day);
  const next = month === 12 ? serialOf(year + 1, 1, 1) : serialOf(year, month + 1, 1);
  return serial < next ? serial : null;
}

/** The same as an ISO date: "2026-01-05". */
export function readIsoDay(text: string): string | null {
  const serial = readDay(text);
  if (serial === null || serial < firstSerial || serial > lastSerial) return null;
  const { year, month, day } = dateOf(serial);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}
