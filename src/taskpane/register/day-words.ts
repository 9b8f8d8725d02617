/** A day of the register in words: "today", "20 Nov". */
import { dayOf } from "../../workbook/register/dates";
import { whenWords } from "../when";

export function dayWords(iso: string): string {
  const [day, now] = [dayOf(iso), new Date()];
  if (Number.isNaN(day.getTime())) return iso;
  return day.toDateString() === now.toDateString() ? "today" : whenWords(day, now);
}
