/** A line a place later: at each place the figure of the place before, for what follows from year to year. */
import type { Line } from "./line";

/** `before` says for each place which one comes before it. */
export function lineBefore(line: Line, before: readonly (number | undefined)[], words: string): Line {
  const at = (values: Float64Array, nothing: number): Float64Array =>
    values.map((_, place) => {
      const from = before[place];
      return from === undefined ? nothing : (values[from] ?? nothing);
    });
  return {
    ...line,
    label: `${line.label} ${words}`.trim(),
    figures: line.figures.map((_, place) => (before[place] === undefined ? undefined : line.figures[before[place] ?? 0])),
    numbers: at(line.numbers, Number.NaN),
    halves: at(line.halves, 0),
    slacks: at(line.slacks, 0),
  };
}

/** For each filled place the filled one before it; totals are passed over. */
export function placesBefore({ numbers, unknown }: Line, isTotalPlace: readonly boolean[]): readonly (number | undefined)[] {
  const before: (number | undefined)[] = new Array<undefined>(numbers.length).fill(undefined);
  let last: number | undefined;
  for (let place = 0; place < numbers.length; place++) {
    if (unknown?.has(place)) last = undefined;
    if (isTotalPlace[place] || Number.isNaN(numbers[place] ?? Number.NaN)) continue;
    before[place] = last;
    last = place;
  }
  return before;
}
