/**
 * Two rules that fail at one figure, and both give the same other figure for it, bear each other out: neither need be proved by the places
 * where it holds. A gross total of a table of two columns adds up in one of them, and in the other it is what net and income give.
 */
import { floatTolerance } from "../lines/float-tolerance";
import type { Line } from "../lines/line";
import type { TableFigure } from "../read/read-table";
import { linesOfHypothesis, type Implied } from "../rules/rule";
import type { Scored } from "../scored";
import { enough, evidenceOf } from "./evidence";
import { outcomeAt } from "./outcome";

interface Said extends Implied {
  readonly by: number;
}

/** Of more failures than these nothing is said by one figure; very long sums say anything of their terms. */
const [mostFailures, mostTerms] = [2, 40];
/** What agreement by chance is worth at most, and how much must speak for the other without it. */
const [mostAgreement, fewestOfOther] = [12, 2];
/** By one that is taken as meant without it the slip is known already, and need not be paid for again. */
const [enoughBesideFirm, bitsOfFirm] = [5, 4];

export function borneOut(all: readonly Scored[]): readonly Scored[] {
  const firm = all.filter(({ evidence, hypothesis: { rule } }) => rule.isWeak !== true && evidence.total > enough);
  const weighed = all.map((one) =>
    isOpen(one) && !isReadBetter(one, firm) ? { ...one, evidence: evidenceOf(one.hypothesis, one.lines, true) } : null,
  );
  const said = new Map<TableFigure, Said[]>();
  for (const [by, one] of weighed.entries()) if (one) collect(one, by, said);
  const bits = new Map<number, number>();
  for (const [figure, sayings] of said) {
    if (sayings.length < 2) continue;
    for (const one of sayings)
      for (const other of sayings) {
        const [mine, its] = [weighed[one.by], weighed[other.by]];
        if (one.by === other.by || !mine || !its || isNested(mine, its)) continue;
        const { bits: own, labels, tried, total } = its.evidence;
        const agreement = Math.min(agreementOf(figure, one, other) - Math.log2(sayings.length), own + labels - tried);
        const borne = agreement + (total > enough && agreement >= enoughBesideFirm ? bitsOfFirm : 0);
        if (borne > (bits.get(one.by) ?? 0)) bits.set(one.by, borne);
      }
  }
  return all.map((one, index) => {
    const [more, known] = [bits.get(index) ?? 0, weighed[index]];
    if (!known || more < fewestOfOther || one.evidence.total > enough) return one;
    const { evidence } = known;
    return { ...one, evidence: { ...evidence, slips: evidence.slips - more, total: evidence.total + more } };
  });
}

const isOpen = ({ hypothesis: { rule, terms }, evidence: { fails } }: Scored): boolean =>
  rule.isWeak !== true && fails > 0 && fails <= mostFailures && terms.length <= mostTerms;

function collect({ hypothesis, evidence }: Scored, by: number, said: Map<TableFigure, Said[]>): void {
  for (const place of hypothesis.places) {
    if (evidence.unexpected.includes(place) || outcomeAt(hypothesis, place) !== "fail") continue;
    for (let member = -1; member < hypothesis.terms.length; member++) {
      const figure = (hypothesis.terms[member]?.line ?? hypothesis.result).figures[place];
      if (!figure || figure.isHeading || figure.number === 0) continue;
      const implied = hypothesis.rule.arithmetic.implied(hypothesis, place, member);
      if (!Number.isFinite(implied.value) || !Number.isFinite(implied.error)) continue;
      const known = said.get(figure);
      if (known) known.push({ ...implied, by });
      else said.set(figure, [{ ...implied, by }]);
    }
  }
}

/** How surprising it is that two give the same, by chance; 0 where they do not. */
function agreementOf({ number, half }: TableFigure, one: Implied, other: Implied): number {
  const window = one.error + other.error + half + floatTolerance(one.value);
  if (Math.abs(one.value - other.value) > window) return 0;
  return Math.min(mostAgreement, Math.log2(1 + Math.max(Math.abs(one.value), Math.abs(number)) / (2 * window)));
}

/** The same lines hold by another rule, like a size that has no sign. */
const isReadBetter = (one: Scored, firm: readonly Scored[]): boolean =>
  firm.some((other) => other.evidence.fails < one.evidence.fails && isWithin(one, other));

/** A sum of the same lines says nothing new. */
const isNested = (one: Scored, other: Scored): boolean => isWithin(one, other) || isWithin(other, one);

function isWithin(one: Scored, other: Scored): boolean {
  const [some, others] = [linesOfHypothesis(one.hypothesis), linesOfHypothesis(other.hypothesis)];
  const isIn = (line: Line, all: readonly Line[]): boolean =>
    all.some(({ of, index, part }) => of === line.of && index === line.index && part === line.part);
  return some.length <= others.length && some.every((line) => isIn(line, others));
}
