/**
 * Two rules that fail at one figure, and both give the same other figure for it, bear each other out: neither need be proved by the places
 * where it holds. A gross total of a table of two columns adds up in one of them, and in the other it is what net and income give.
 */
import { floatTolerance } from "../lines/float-tolerance";
import type { Line } from "../lines/line";
import type { TableFigure } from "../read/read-table";
import type { Hypothesis, Implied } from "../rules/rule";
import type { Scored } from "../scored";
import { enough, evidenceOf, type Evidence } from "./evidence";
import { bitsOfSlip } from "./slip-bits";

interface Said extends Implied {
  readonly by: number;
}

export function borneOut(all: readonly Scored[]): readonly Scored[] {
  const firm = all.filter(({ evidence, hypothesis: { rule } }) => rule.isWeak !== true && evidence.total > enough);
  const open = all.map((one) => isOpen(one) && !isReadBetter(one, firm));
  const said = new Map<TableFigure, Said[]>();
  for (const [by, one] of all.entries()) if (open[by]) collect(one, by, said);
  const weighed = new Weighed(all);
  const bits = new Map<number, number>();
  for (const [figure, sayings] of said)
    for (const one of sayings)
      for (const other of sayings) {
        if (one.by === other.by) continue;
        const chance = agreementOf(figure, one, other) - Math.log2(sayings.length);
        if (chance <= 0 || chance + bitsOfSlip <= (bits.get(one.by) ?? 0)) continue;
        const { bits: own, labels, tried, total } = weighed.at(other.by);
        // By one that is taken as meant without it the slip is known already, and need not be paid for again.
        const borne = Math.min(chance, own + labels - tried) + (total > enough ? bitsOfSlip : 0);
        if (borne > (bits.get(one.by) ?? 0) && !isNested(all[one.by], all[other.by])) bits.set(one.by, borne);
      }
  return all.map((one, index) => {
    const more = bits.get(index) ?? 0;
    if (more === 0 || one.evidence.total > enough) return one;
    const evidence = weighed.at(index);
    return { ...one, evidence: { ...evidence, slips: evidence.slips - more, total: evidence.total + more } };
  });
}

/** What speaks for each if another bears it out: of most nobody asks. */
class Weighed {
  readonly #all: readonly Scored[];
  readonly #known: Evidence[] = [];

  constructor(all: readonly Scored[]) {
    this.#all = all;
  }

  at(index: number): Evidence {
    const one = this.#all[index];
    if (!one) throw new RangeError("Only what was proposed is weighed");
    return (this.#known[index] ??= evidenceOf(one.hypothesis, one.lines, true));
  }
}

/** Of more failures than one nothing is said by one figure. */
const isOpen = ({ hypothesis: { rule }, evidence: { fails } }: Scored): boolean => rule.isWeak !== true && fails === 1;

function collect({ hypothesis, evidence: { failing } }: Scored, by: number, said: Map<TableFigure, Said[]>): void {
  const { rule, result, terms } = hypothesis;
  for (const place of failing)
    for (let member = -1; member < terms.length; member++) {
      const figure = (terms[member]?.line ?? result).figures[place];
      if (!figure || figure.isHeading || figure.number === 0) continue;
      const { value, error } = rule.arithmetic.implied(hypothesis, place, member);
      if (!Number.isFinite(value) || !Number.isFinite(error)) continue;
      const known = said.get(figure);
      if (known) known.push({ value, error, by });
      else said.set(figure, [{ value, error, by }]);
    }
}

/** How surprising it is that two give the same, by chance; 0 where they do not. */
function agreementOf({ number, half }: TableFigure, one: Implied, other: Implied): number {
  const window = one.error + other.error + half + floatTolerance(one.value);
  if (Math.abs(one.value - other.value) > window) return 0;
  return Math.log2(1 + Math.max(Math.abs(one.value), Math.abs(number)) / window);
}

/** The same lines hold by another rule, like a size that has no sign. */
const isReadBetter = (one: Scored, firm: readonly Scored[]): boolean =>
  firm.some((other) => other.evidence.fails < one.evidence.fails && isWithin(one, other));

/** A sum of the same lines says nothing new. */
const isNested = (one: Scored | undefined, other: Scored | undefined): boolean =>
  one !== undefined && other !== undefined && (isWithin(one, other) || isWithin(other, one));

/** Whether the lines of the one are all among those of the other, also where they were made anew. */
function isWithin({ hypothesis: one }: Scored, { hypothesis: other }: Scored): boolean {
  if (one.terms.length > other.terms.length || !isAmong(one.result, other)) return false;
  for (const { line } of one.terms) if (!isAmong(line, other)) return false;
  return true;
}

function isAmong(line: Line, { result, terms }: Hypothesis): boolean {
  if (areSame(line, result)) return true;
  for (const term of terms) if (areSame(line, term.line)) return true;
  return false;
}

const areSame = (one: Line, other: Line): boolean =>
  one === other || (one.index === other.index && one.of === other.of && one.part === other.part);
