/** Counts of people that are published to the nearest 5, 10 or 100, so that nobody is told from them: a sum of them may be out by as much. */
import { isOfAmounts, isOfThings, isRate } from "../lines/label-words";
import type { PrintedFigure } from "./printed-figure";

const toTheNearest =
  /\bnearest (?<words>five|ten|hundred|thousand|[\d,]+)\b|\b(?:multiples?|units) of (?<units>five|ten|hundred|thousand|[\d,]+)\b/i;
/** The coarsest first. Where every figure shows it nobody need say so. */
const usual = { thousand: 1000, hundred: 100, ten: 10, five: 5 } as const;
const fewestShowing = 12;

/** What is asked of a table's figure. */
interface InRow {
  readonly figure: PrintedFigure;
  readonly number: number;
  readonly half: number;
  readonly isHeading: boolean;
  readonly isNil: boolean;
}

/** The figures with the halves that they have by it. The caption is one of the labels. */
export function withRoundedCounts<One extends InRow>(figures: readonly One[], caption: string, labels: readonly string[]): readonly One[] {
  const isNoted = roundingNoted.test(caption);
  const said = quantumSaid(caption);
  // "To the nearest thousand" may be taken for the unit of all.
  const areInUnits = said > 1 && !figures.some(isPlainCount);
  const counts = figures.filter(isNoted || areInUnits ? isAmount : isPlainCount);
  const quantum =
    said > 1 && areRoundedTo(said, counts) ? said : counts.length >= fewestShowing ? quantumShown(counts, labels, isNoted) : 1;
  if (quantum === 1) return figures;
  const rounded = new Set<InRow>(counts);
  return figures.map((one) => (rounded.has(one) ? { ...one, half: one.half * quantum } : one));
}

/**
 * Figures in full seldom end in a 0 or a 5 all together: that is enough where no label is of money. What ends in two noughts may be amounts
 * as they are, unless the labels say that people or homes are counted.
 */
function quantumShown(counts: readonly InRow[], labels: readonly string[], isNoted: boolean): number {
  const coarsest = coarsestOf(counts);
  if (isNoted) return coarsest;
  if (labels.some((label) => isOfAmounts(label) && !isRate(label) && !headsYears.test(label))) return 1;
  return labels.some(isOfThings) || coarsest <= usual.ten ? coarsest : 1;
}

const headsYears = /^(?:\w+ )?years?$/i;
const roundingNoted = /\bmay not (?:add|sum)\b|\b(?:due to|because of) rounding\b/i;

/** In units of the last printed digit. */
const unitsOf = ({ figure, number }: InRow): number => Math.round(number / figure.quantum.toNumber());
const areRoundedTo = (quantum: number, counts: readonly InRow[]): boolean => counts.every((one) => unitsOf(one) % quantum === 0);
const coarsestOf = (counts: readonly InRow[]): number => Object.values(usual).find((quantum) => areRoundedTo(quantum, counts)) ?? 1;

const isAmount = ({ figure, number, isHeading, isNil }: InRow): boolean => !isHeading && !isNil && number !== 0 && figure.unit !== "%";
const isPlainCount = (one: InRow): boolean =>
  isAmount(one) && one.figure.unit === "" && one.figure.scale.eq(1) && Number.isInteger(one.number);

function quantumSaid(caption: string): number {
  const { words, units } = toTheNearest.exec(caption)?.groups ?? {};
  const said = (words ?? units ?? "1").toLowerCase();
  return said in usual ? usual[said as keyof typeof usual] : Number(said.replaceAll(",", ""));
}
