/** A sub-total of a section that has one line: it says the same again. */
import { mayBeAdded } from "./runs";
import type { Line, Lines } from "./line";

/** The line before what is called a total, where it is the only one since something began, and one figure at most is not the same. */
export function onlyLineOf(lines: Lines, at: number): Line | null {
  const [total, only, before] = [lines.lines[at], lines.lines[at - 1], lines.lines[at - 2]];
  if (total?.total !== "named" || only === undefined || only.total !== null || !mayBeAdded(lines, at - 1, total)) return null;
  const begins = before === undefined || before.total !== null || lines.sections.has(at - 1);
  return begins && isSaidAgain(only, total) ? only : null;
}

function isSaidAgain(only: Line, total: Line): boolean {
  let [same, others] = [0, 0];
  for (const [place, number] of total.numbers.entries()) {
    const other = only.numbers[place] ?? Number.NaN;
    if (Number.isNaN(number) && Number.isNaN(other)) continue;
    if (number !== other) others++;
    else if (number !== 0) same++;
  }
  return others <= 1 && same > others;
}
