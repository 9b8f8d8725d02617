/** What there was at the start, what came and what went: the number at the end. Told by the labels, as so few figures show nothing alone. */
import { isMeant, tallyOf, type Tally } from "../evidence/evidence";
import type { Line, Lines } from "../lines/line";
import { placesOfAll, sumRelation, type Relation, type Term } from "./relation";
import { whereTested, withoutUnknown } from "./tested-places";

const start = /\bopening\b|\bbrought forward\b|\bb\/f\b|\b(?:at|in)(?: the)? (?:start|beginning)\b/i;
const end = /\bclosing\b|\bcarried forward\b|\bc\/f\b|\bat(?: the)? end\b/i;
const gone =
  /\b(?:ended|ending|ends?|left|leavers?|leaving|ceased|out|moved|withdrawn|paid|payments?|used|spent|releases?d?|reductions?|less|minus)\b/i;
const mostMovements = 4;

export function* findBalances(lines: Lines): Generator<Relation> {
  for (const [from, opening] of lines.lines.entries()) {
    if (!start.test(opening.label) || end.test(opening.label) || opening.isPercent) continue;
    const to = lines.lines.findIndex(({ label }, at) => at > from + 1 && end.test(label));
    const closing = lines.lines[to];
    if (!closing || closing.isPercent || to - from - 1 > mostMovements) continue;
    const best = bestOf(closing, opening, lines.lines.slice(from + 1, to), lines);
    if (best && isMeant(best.tally, 1, true)) yield best.relation;
  }
}

/** What the labels say first, then every other way of adding and taking off. */
function bestOf(closing: Line, opening: Line, movements: readonly Line[], lines: Lines): { relation: Relation; tally: Tally } | null {
  const said = movements.map(({ label }) => (gone.test(label) ? -1 : 1));
  let best: { relation: Relation; tally: Tally } | null = null;
  for (let turned = 0; turned < 1 << movements.length; turned++) {
    const terms = movements.map((line, at): Term => ({
      line,
      sign: (turned >> at) & 1 ? (said[at] === 1 ? -1 : 1) : (said[at] ?? 1),
    }));
    const relation = relationOf(closing, [{ line: opening, sign: 1 }, ...terms], lines);
    const tally = tallyOf(relation, lines);
    if (best === null || tally.holds > best.tally.holds) best = { relation, tally };
  }
  return best;
}

function relationOf(result: Line, terms: readonly Term[], lines: Lines): Relation {
  const places = placesOfAll([result, ...terms.slice(0, 1).map(({ line }) => line)], lines.places);
  return whereTested(withoutUnknown(sumRelation("balance", result, terms, places)), lines);
}
