import { dateInWords } from "../exact/calendar";
import { badInput, type Problem } from "../schema/problem";

/** Days from one day to another; the last is one of them or not. A problem where the last comes before the first. */
export function daysBetween(from: number, to: number, lastDayCounts: boolean): number | Problem {
  if (to < from) return badInput(`To (${dateInWords(to)}) comes before from (${dateInWords(from)})`);
  return to - from + (lastDayCounts ? 1 : 0);
}
