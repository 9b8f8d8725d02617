/** Running totals: at each place the figure of the place before and what another line adds there, like the saving so far. */
import { isMeant, tallyOf, type Tally } from "../evidence/evidence";
import type { Line, Lines } from "../lines/line";
import { isRunning } from "../lines/label-words";
import { neighboursOf } from "../lines/neighbours";
import { outcomeAt } from "../evidence/outcome";
import { doubt, sumRelation, type Relation } from "./relation";

const fewest = 3;

export function* findRunningTotals(lines: Lines): Generator<Relation> {
  for (const [at, line] of lines.lines.entries()) {
    if (line.filled < fewest || line.isHeading || line.isPercent || !isRunning(line.label)) continue;
    const near = neighboursOf(lines.lines, at).filter(
      ({ isPercent, isHeading, part, label }) => !isPercent && !isHeading && part === line.part && !isRunning(label),
    );
    let best: { readonly relation: Relation; readonly tally: Tally; readonly away: number } | null = null;
    for (const added of near) {
      const relation = runningRelation(line, added, lines);
      const tally = tallyOf(relation, lines);
      const away = Math.abs(added.index - line.index);
      if (!isMeant({ ...tally, fails: slipsOf(relation) }, near.length, true)) continue;
      if (best === null || tally.holds > best.tally.holds || (tally.holds === best.tally.holds && away < best.away))
        best = { relation, tally, away };
    }
    if (best) yield best.relation;
  }
}

/** A figure that is wrong by itself fails where it stands and at the next place, where the one after it begins from it. */
function slipsOf(relation: Relation): number {
  let [slips, isSecond] = [0, false];
  for (const place of relation.places) {
    const isFailing = outcomeAt(relation, place) === "fail";
    if (isFailing && !isSecond) slips++;
    isSecond = isFailing && !isSecond;
  }
  return slips;
}

function runningRelation(result: Line, added: Line, { places, isTotalPlace }: Lines): Relation {
  const before: number[] = [];
  const tested: number[] = [];
  let last: number | null = null;
  for (let place = 0; place < places; place++) {
    if (result.unknown?.has(place)) last = null;
    const [number, more] = [result.numbers[place] ?? Number.NaN, added.numbers[place] ?? Number.NaN];
    if (isTotalPlace[place] || Number.isNaN(number)) continue;
    if (last !== null) before[place] = last;
    // It begins with the first amount, or with what was brought forward, which nothing can be told of.
    if (!Number.isNaN(more) && (last !== null || Math.abs(number - more) <= doubt(number))) tested.push(place);
    last = place;
  }
  return sumRelation(
    "running",
    result,
    [
      { line: untilThen(result, before), sign: 1 },
      { line: added, sign: 1 },
    ],
    tested,
  );
}

/** The same figures, each at the place after its own. */
function untilThen(line: Line, before: readonly number[]): Line {
  const at = (values: Float64Array, nothing: number): Float64Array =>
    values.map((_, place) => {
      const from = before[place];
      return from === undefined ? nothing : (values[from] ?? nothing);
    });
  return {
    ...line,
    label: `${line.label} until then`,
    figures: line.figures.map((_, place) => (before[place] === undefined ? undefined : line.figures[before[place] ?? 0])),
    numbers: at(line.numbers, Number.NaN),
    halves: at(line.halves, 0),
    slacks: at(line.slacks, 0),
  };
}
