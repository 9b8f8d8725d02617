/** What a cell of a list of placements says: a day, or a price. */
import { decimal, firstSerial, fromCell, lastSerial, type Cell, type Decimal } from "../../calculation";
import { readDay } from "../read-day";

/** Two digits below this are a year of this century. */
const firstYearOf1900s = 50;
const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const timeOfDay = /[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const ordinal = /^(\d{1,2})(st|nd|rd|th)\b/i;
const shortYear = /^(\d{1,2}[\s/.-]+(?:\d{1,2}|[a-z]{3,9})[\s/.,-]+)(\d{2})$/i;

/**
 * Excel's serial number: of a date as Excel shows it, with a time of day or without, or of the number itself.
 * Null where it is no day.
 */
export function dayIn(cell: Cell): number | null {
  if (typeof cell === "number") return onCalendar(Math.floor(cell));
  if (typeof cell !== "string") return null;
  const text = cell.trim().replace(weekday, "").replace(timeOfDay, "").replace(ordinal, "$1");
  if (/^\d{5}$/.test(text)) return onCalendar(Number(text));
  const [, dayAndMonth, year] = shortYear.exec(text) ?? [];
  const full = year === undefined ? text : `${dayAndMonth ?? ""}${Number(year) < firstYearOf1900s ? "20" : "19"}${year}`;
  const day = readDay(full);
  return day === null ? null : onCalendar(day);
}

const onCalendar = (serial: number): number | null => (serial >= firstSerial && serial <= lastSerial ? serial : null);

/** Null where it is no figure. */
export function priceIn(cell: Cell): Decimal | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? fromCell(cell) : null;
  if (typeof cell !== "string") return null;
  const digits = cell
    .replace(/[\s£]/g, "")
    .replace(/,(?=\d{3}(\D|$))/g, "")
    .replace(/^GBP|GBP$|(p\/|\/|per|p\.?)?(w|week|wk)$/gi, "");
  return /^\d+(\.\d+)?$/.test(digits) ? decimal(digits) : null;
}

export const isBlankCell = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === 0 || cell === "";

/** How lists write that a child is still placed, where the end is not left blank. */
const running = /^([-–—]|n\/?a|none|open|ongoing|on-going|current|currently placed|still placed|present|to date)$/i;
/** Some systems write an episode that is open as one that ends on 31 December 9999. */
const endOfTime = /^31[/.-]12[/.-]9999$|^9999-12-31$/;
export const isStillPlaced = (cell: Cell | undefined): boolean =>
  cell === undefined ||
  isBlankCell(cell) ||
  cell === lastSerial ||
  (typeof cell === "string" && (running.test(cell.trim()) || endOfTime.test(cell.trim().replace(timeOfDay, ""))));
