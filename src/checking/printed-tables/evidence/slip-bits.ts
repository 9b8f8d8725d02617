/** What the failures of a hypothesis cost, if it is meant: a slip each, few bits for one that people make, many for a figure out of nowhere. */
import { besideOf } from "../lines/neighbours";
import { mostBitsOf, slipOf } from "../mistakes/slip-of";
import type { Hypothesis } from "../rules/rule";

/** One figure in so many is a slip: 7 bits are 1 in 128. */
export const bitsOfSlip = 7;

/** Of one hypothesis: what is asked of its failures several times is worked out once. */
export class SlipsOfFailures {
  readonly #hypothesis: Hypothesis;
  readonly #failing: readonly number[];
  /** How much is explained at each of the failing places so far. */
  readonly #saved: number[] = [];
  readonly #missed = new Set<string>();

  constructor(hypothesis: Hypothesis, failing: readonly number[]) {
    this.#hypothesis = hypothesis;
    this.#failing = failing;
  }

  /** Stops where it costs more than `most`: then it is Infinity. */
  bits(most: number): number {
    let cost = 0;
    for (let at = 0; at < this.#failing.length; at++) {
      const saved = (this.#saved[at] ??= savedAt(this.#hypothesis, this.#failing[at] ?? 0, this.#missed));
      cost += Math.max(0, bitsOfSlip - saved);
      if (cost > most) return Infinity;
    }
    return cost;
  }
}

/** How much the likeliest slip explains. A line left out of a total is left out at each of its places: one slip. */
function savedAt(hypothesis: Hypothesis, place: number, missed: Set<string>): number {
  const { result, terms, rule } = hypothesis;
  const { isSum } = rule.arithmetic;
  // Any term may be the slip; the more there are, the likelier one fits by chance.
  const dearer = Math.log2(Math.max(1, terms.length));
  let saved = 0;
  for (let member = -1; member < terms.length; member++) {
    const line = terms[member]?.line ?? result;
    const cell = line.figures[place];
    if (!cell || cell.isHeading || cell.number === 0) continue;
    const { value, error } = rule.arithmetic.implied(hypothesis, place, member);
    if (!Number.isFinite(value) || !Number.isFinite(error)) continue;
    const isOfSum = member < 0 && isSum;
    // What cannot explain more than is explained already is not asked, unless it may be an item that was left out.
    if (!isOfSum && mostBitsOf(cell, value, error) - (member < 0 ? 0 : dearer) <= saved) continue;
    const addends = isOfSum ? terms.flatMap(({ line: { figures } }) => (figures[place] ? [figures[place]] : [])) : [];
    const slip = slipOf({ cell, shouldBe: value, error, addends, beside: besideOf(line, place) });
    if (slip.item) {
      const key = `${slip.kind} ${result.of === "rows" ? slip.item.row : slip.item.column}`;
      if (missed.has(key)) return bitsOfSlip;
      missed.add(key);
    }
    saved = Math.max(saved, slip.bits - (member < 0 ? 0 : dearer));
  }
  return saved;
}
