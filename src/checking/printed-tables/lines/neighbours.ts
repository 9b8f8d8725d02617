/** Which lines are tried with which: all of a small table, those nearby in a long one, so that the work grows with the cells alone. */
import type { TableFigure } from "../read/read-table";
import { Kept } from "./kept";
import type { Line, Lines } from "./line";
import { fewestToTell } from "./samples";

/** So many lines that stand together are tried with one another. */
const mostTogether = 16;

const known = new Kept<(readonly Line[])[]>();

/** Worked out once for all rules. */
export function neighboursOf(lines: Lines, at: number): readonly Line[] {
  let all = known.get(lines);
  if (!all) known.set(lines, (all = []));
  return (all[at] ??= near(lines.lines, at));
}

function near(lines: readonly Line[], at: number): readonly Line[] {
  const from = Math.max(0, Math.min(at - (mostTogether >> 1), lines.length - mostTogether));
  return lines.slice(from, from + mostTogether).filter((line) => line !== lines[at] && line.filled > 0);
}

/** The figures next to one in its line: what the hand may have typed again. */
export function besideOf({ figures, numbers }: Line, place: number): readonly TableFigure[] {
  const beside: TableFigure[] = [];
  for (const at of [place - 1, place + 1]) {
    const figure = figures[at];
    if (figure && figure !== figures[place] && !figure.isHeading && figure.number !== 0) beside.push(figure);
  }
  const own = numbers[place];
  // Where the whole line hardly changes nothing was typed again.
  const isOften = beside.some(({ number }) => number === own) && numbers.filter((number) => number === own).length >= fewestToTell;
  return isOften ? [] : beside;
}
