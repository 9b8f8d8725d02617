/** The tests of a table: each relation at each of its places. */
import type { FoundRelation } from "../rules/find-relations";
import type { Line } from "../lines/line";
import { outcomeAt, outcomeOf, type Outcome } from "../evidence/outcome";
import { neededAt } from "../rules/relation";
import type { TableFigure } from "../read/read-table";

export interface TableTest {
  readonly found: FoundRelation;
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

export function testsOf(found: FoundRelation): readonly TableTest[] {
  const { relation } = found;
  const outcomes = relation.places.map((place) => ({ place, outcome: outcomeAt(relation, place) }));
  const isStrict = areExact(found, outcomes);
  return outcomes.map(({ place, outcome }) => ({ found, place, isStrict, outcome: isStrict && outcome === "rounding" ? "fail" : outcome }));
}

export function membersOf(test: TableTest): readonly { readonly figure: TableFigure; readonly line: Line; readonly member: number }[] {
  const { result, terms } = test.found.relation;
  const members: { readonly figure: TableFigure; readonly line: Line; readonly member: number }[] = [];
  for (let member = -1; member < terms.length; member++) {
    const line = terms[member]?.line ?? result;
    const figure = line.figures[test.place];
    if (figure) members.push({ figure, line, member });
  }
  return members;
}

const unlikely = 0.003;

/**
 * Where the figures agree to the last digit at nearly all places, they were worked out from one another as printed, and the odd one
 * is out by more than rounding: unless so much agreement is chance.
 */
function areExact({ relation }: FoundRelation, outcomes: readonly { readonly place: number; readonly outcome: Outcome }[]): boolean {
  const agreeing = outcomes.filter(({ place }) => agreesToTheLastDigit(relation, place)).map(({ place }) => place);
  const odd = outcomes.filter(({ place, outcome }) => outcome !== "fail" && !agreeing.includes(place)).map(({ place }) => place);
  if (odd.length > Math.max(1, outcomes.length / 10) || agreeing.length < 3) return false;
  const chance = agreeing.reduce((product, place) => product * (1 - mismatchAt(relation, place)), 1);
  if (chance * outcomes.length < unlikely) return true;
  const differing = outcomes.filter(({ place }) => !agreeing.includes(place)).map(({ place }) => place);
  return (
    differing.length > 0 &&
    differing.length <= Math.max(1, outcomes.length / 10) &&
    differing.every((place) => isCutOff(relation, place)) &&
    arePresumedExact(relation, agreeing)
  );
}

/** Also where noughts at its end would allow more: 835,500. */
const agreesToTheLastDigit = (relation: FoundRelation["relation"], place: number): boolean =>
  outcomeOf(neededAt(relation, place, -1), relation.result.numbers[place] ?? Number.NaN, relation.result.halves[place] ?? 0, "") ===
  "agree";

/** How probable it is that rounded figures would not give the printed one. */
function mismatchAt(relation: FoundRelation["relation"], place: number): number {
  const { slack, value } = neededAt(relation, place, -1);
  const quantum = 2 * (relation.result.halves[place] ?? 0);
  if (quantum === 0 || value === 0) return 0;
  const spread = slack / quantum;
  // Of a sum the parts' roundings mostly cancel out.
  if (relation.kind === "sum") return Math.min(0.9, (0.8 * spread) / Math.sqrt(3 * relation.terms.length));
  return Math.min(0.9, spread <= 1 ? spread / 2 : 1 - 1 / (2 * spread));
}

function isCutOff(relation: FoundRelation["relation"], place: number): boolean {
  const quantum = 2 * (relation.result.halves[place] ?? 0);
  const { value } = neededAt(relation, place, -1);
  return Math.abs((relation.result.numbers[place] ?? 0) - Math.trunc(value / quantum) * quantum) < quantum * 1e-6;
}

/** Pence, and numbers of children or beds, are printed in full. */
const arePresumedExact = ({ terms }: FoundRelation["relation"], places: readonly number[]): boolean =>
  terms.every(({ line }) => {
    const figures = places.flatMap((place) => line.figures[place] ?? []);
    const isPence = figures.every(({ figure }) => figure.quantum.lte("0.01") && figure.unit !== "%");
    const isCount = figures.every(
      ({ isHeading, figure, number }) => isHeading || (figure.unit === "" && Number.isInteger(number) && Math.abs(number) < 100_000),
    );
    return isPence || isCount;
  });
