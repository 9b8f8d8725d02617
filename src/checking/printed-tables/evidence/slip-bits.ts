/** What the failures of a hypothesis cost, if it is meant: a slip each, few bits for one that people make, many for a figure out of nowhere. */
import { besideOf } from "../lines/neighbours";
import { slipOf } from "../mistakes/slip-of";
import type { Hypothesis } from "../rules/rule";

/** One figure in so many is a slip: 7 bits are 1 in 128. */
export const bitsOfSlip = 7;
/** Of a product any term may be the slip, and of a sum as well, unless it is so long that some item always fits. */
const mostMembers = 40;
/** Of a few terms each is looked at; the more there are, the likelier one fits by chance. */
const fewMembers = 3;

/** One that is surely a slip speaks for the rule that it breaks, by so many bits at most. */
const mostForSlip = 6;

/** Stops where it costs more than `most`: then it is Infinity. */
export function slipBits(hypothesis: Hypothesis, failing: readonly number[], most: number): number {
  let [cost, surest] = [0, 0];
  const missed = new Set<string>();
  for (const place of failing) {
    const saved = savedAt(hypothesis, place, missed);
    cost += Math.max(0, bitsOfSlip - saved);
    surest = Math.max(surest, saved - bitsOfSlip);
    if (cost - mostForSlip > most) return Infinity;
  }
  return cost - Math.min(mostForSlip, surest);
}

/** How much the likeliest slip explains. A line left out of a total is left out at each of its places: one slip. */
function savedAt(hypothesis: Hypothesis, place: number, missed: Set<string>): number {
  const { result, terms, rule } = hypothesis;
  let saved = 0;
  for (let member = -1; member < (terms.length < mostMembers ? terms.length : 0); member++) {
    const line = terms[member]?.line ?? result;
    const cell = line.figures[place];
    if (!cell || cell.isHeading || cell.number === 0) continue;
    const { value, error } = rule.arithmetic.implied(hypothesis, place, member);
    if (!Number.isFinite(value) || !Number.isFinite(error)) continue;
    const addends =
      member < 0 && rule.arithmetic.isSum ? terms.flatMap(({ line: { figures } }) => (figures[place] ? [figures[place]] : [])) : [];
    const slip = slipOf({ cell, shouldBe: value, error, addends, beside: besideOf(line, place) });
    if (slip.item) {
      const key = `${slip.kind} ${result.of === "rows" ? slip.item.row : slip.item.column}`;
      if (missed.has(key)) return bitsOfSlip;
      missed.add(key);
    }
    saved = Math.max(saved, slip.bits - (member < 0 ? 0 : Math.log2(Math.max(1, terms.length / fewMembers))));
  }
  return saved;
}
