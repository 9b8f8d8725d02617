/** The tests of a table: each hypothesis that was taken, at each of its places. */
import { enough } from "../evidence/evidence";
import { outcomeAt, type Outcome } from "../evidence/outcome";
import { floatTolerance } from "../lines/float-tolerance";
import type { Line } from "../lines/line";
import { fewestToTell } from "../lines/samples";
import type { TableFigure } from "../read/read-table";
import type { Hypothesis } from "../rules/rule";
import type { Scored } from "../scored";
import { areCountedInFull } from "./counted-in-full";
import { agreesToTheLastDigit, mismatchAt } from "./as-printed";

export interface TableTest {
  readonly scored: Scored;
  readonly place: number;
  readonly outcome: Outcome;
  /** The other figures are exact, so that the result must be what they give once rounded. */
  readonly isStrict: boolean;
}

export interface Member {
  readonly test: TableTest;
  /** -1 is the result. */
  readonly member: number;
}

export function testsOf(scored: Scored): readonly TableTest[] {
  const { hypothesis } = scored;
  const outcomes = hypothesis.places.map((place) => ({ place, outcome: outcomeAt(hypothesis, place) }));
  // Averages in one column of counts are rounded, though the counts are not: only figures printed to one place speak for each other.
  const byQuantum = new Map<number, (typeof outcomes)[number][]>();
  for (const one of outcomes) {
    // A price for all of them together is an average, and rounded, though the price of each is not.
    if (!hypothesis.rule.arithmetic.isSum && scored.lines.isTotalPlace[one.place]) continue;
    const half = hypothesis.result.halves[one.place] ?? 0;
    const alike = byQuantum.get(half);
    if (alike) alike.push(one);
    else byQuantum.set(half, [one]);
  }
  const strict = new Set([...byQuantum.values()].filter((alike) => areExact(hypothesis, alike)).flat());
  // Shares are made to come to 100%, however exact the figures are that they are of.
  const isHeldToIt = hypothesis.rule.mayBeAUnitOut !== true;
  const roughly = new Set(outcomes.filter(({ place, outcome }) => outcome === "fail" && isOutByLittle(hypothesis, place)));
  return outcomes.map((one) => {
    const areCounted = areCountedInFull(hypothesis, one.place, scored.lines);
    if (roughly.has(one) && roughly.size > 1 && !areCounted) return { scored, place: one.place, isStrict: false, outcome: "rounding" };
    const isStrict = (strict.has(one) && isHeldToIt) || areCounted;
    const isOut = isStrict && one.outcome === "rounding" && hypothesis.rule.isExpectedAt?.(hypothesis, one.place, scored.lines) !== false;
    return { scored, place: one.place, isStrict, outcome: isOut ? "fail" : one.outcome };
  });
}

/** By no more than twice what rounding allows: of averages and estimates several are, and none of them is a slip. */
function isOutByLittle(hypothesis: Hypothesis, place: number): boolean {
  const { result, rule } = hypothesis;
  const { value, error } = rule.arithmetic.implied(hypothesis, place, -1);
  const allowed = error + (result.halves[place] ?? 0);
  return rule.arithmetic.isSum && Math.abs(value - (result.numbers[place] ?? Number.NaN)) <= allowed + allowed;
}

export function membersOf(test: TableTest): readonly { readonly figure: TableFigure; readonly line: Line; readonly member: number }[] {
  const { result, terms } = test.scored.hypothesis;
  const members: { readonly figure: TableFigure; readonly line: Line; readonly member: number }[] = [];
  for (let member = -1; member < terms.length; member++) {
    const line = terms[member]?.line ?? result;
    const figure = line.figures[test.place];
    if (figure) members.push({ figure, line, member });
  }
  return members;
}

/**
 * Where the figures agree to the last digit at nearly all places, they were worked out from one another as printed, and the odd one
 * is out by more than rounding: unless so much agreement is chance.
 */
function areExact(hypothesis: Hypothesis, outcomes: readonly { readonly place: number; readonly outcome: Outcome }[]): boolean {
  const agreeing = outcomes.filter(({ place }) => agreesToTheLastDigit(hypothesis, place)).map(({ place }) => place);
  const odd = outcomes.filter(({ place, outcome }) => outcome !== "fail" && !agreeing.includes(place)).map(({ place }) => place);
  if (odd.length > 1 || agreeing.length < fewestToTell) return false;
  const chance = agreeing.reduce((product, place) => product * (1 - mismatchAt(hypothesis, place)), 1);
  if (-Math.log2(chance * outcomes.length) > enough) return true;
  const differing = outcomes.filter(({ place }) => !agreeing.includes(place)).map(({ place }) => place);
  return differing.length === 1 && differing.every((place) => isCutOff(hypothesis, place)) && areCounts(hypothesis, agreeing);
}

function isCutOff(hypothesis: Hypothesis, place: number): boolean {
  const half = hypothesis.result.halves[place] ?? 0;
  const { value } = hypothesis.rule.arithmetic.implied(hypothesis, place, -1);
  const cut = Math.abs(value) - Math.abs(hypothesis.result.numbers[place] ?? 0);
  return cut > 0 && cut < half + half - floatTolerance(value);
}

/** Numbers of children or beds are printed in full; sums of pence may have been rounded each by itself. */
const areCounts = ({ terms }: Hypothesis, places: readonly number[]): boolean =>
  terms.every(({ line }) => {
    const figures = places.flatMap((place) => line.figures[place] ?? []);
    return figures.every(({ isHeading, figure, number }) => isHeading || (figure.unit === "" && Number.isInteger(number)));
  });
