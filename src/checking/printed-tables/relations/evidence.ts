/** Whether the agreement of figures can be chance. */
import type { Lines } from "./line";
import { doubt, neededAt, type Relation } from "./relation";
import { outcomeAt } from "./outcome";

export interface Tally {
  readonly holds: number;
  readonly fails: number;
  /** How surprising the agreement would be by chance, in bits. */
  readonly bits: number;
  readonly strict: number;
}

/** Of one place. */
export const mostBits = 22;

/** The same figures again prove nothing, nor does 0 = 0, nor a place that is a multiple of another. */
export function tallyOf(relation: Relation, { classes }: Lines): Tally {
  let [holds, fails, bits, strict] = [0, 0, 0, 0];
  const [seen, seenClasses] = [new Set<string>(), new Set<number>()];
  const isLinear = relation.kind === "sum" || relation.terms.length === 1;
  for (const place of relation.places) {
    const outcome = outcomeAt(relation, place);
    if (outcome === "fail") {
      fails++;
      continue;
    }
    holds++;
    if (outcome === "agree") strict++;
    const [key, like] = [keyAt(relation, place), classes[place] ?? place];
    if (seen.has(key) || (isLinear && seenClasses.has(like))) continue;
    seen.add(key);
    seenClasses.add(like);
    bits += bitsAt(relation, place);
  }
  return { holds, fails, bits: relation.form === "proportion" ? bits * (1 - 1 / Math.max(1, seen.size)) : bits, strict };
}

function keyAt({ result, terms }: Relation, place: number): string {
  const numbers = terms.length > 4 ? [place] : terms.map(({ line }) => line.numbers[place]);
  return [result.numbers[place], ...numbers].join(" ");
}

/** How many figures like these there are for each that would fit. */
function bitsAt(relation: Relation, place: number): number {
  const { result, terms, kind, form } = relation;
  const printed = Math.abs(result.numbers[place] ?? 0);
  const { slack, value } = neededAt(relation, place, -1);
  const window = 2 * ((result.halves[place] ?? 0) + slack) + doubt(value);
  if (kind === "product" && printed === 0) return 0;
  const least = form === "total" ? printed : terms.reduce((min, { line }) => Math.min(min, Math.abs(line.numbers[place] ?? 0)), printed);
  const range = kind === "sum" ? least : result.isPercent ? Math.max(printed, 0.2) : printed;
  return Math.min(mostBits, Math.log2(1 + range / window));
}

const enough = 9;
const forEachFailure = 4;

/** It holds at most places, and not by chance among so many relations that were tried. */
export function isMeant({ holds, fails, bits }: Tally, tried: number): boolean {
  if (holds < 2 || fails > Math.max(1, (holds + fails) / 4)) return false;
  return bits - forEachFailure * fails > Math.log2(tried) + enough;
}
