/** Lines of one table that count years of different lengths: each is right by itself, and they do not compare like with like. */
import type { FoundRelation } from "./find-relations";
import { outcomeAt } from "../evidence/outcome";
import type { Relation } from "./relation";

export interface TwoBases {
  /** On 52 weeks, and on the days of a year. */
  readonly weeks: Relation;
  readonly days: Relation;
}

const fiftyTwo = "52 weeks";
const daysOfYear = /^36[\d.]+ ÷ 7 weeks$/;
const fewest = 2;

/** Null where all lines count one year, or are too coarse to tell. */
export function twoYearBases(found: readonly FoundRelation[]): TwoBases | null {
  const counted = found
    .map(({ relation }) => relation)
    .filter(
      ({ form, constant, constantWords }) => (form === "multiple" || form === "product") && constant > 1 && /weeks$/.test(constantWords),
    );
  const weeks = counted.find((relation) => relation.constantWords === fiftyTwo && isSurely(relation, 365 / 7));
  const days = counted.find((relation) => daysOfYear.test(relation.constantWords) && isSurely(relation, 52));
  return weeks && days ? { weeks, days } : null;
}

/** With the other year it would fail at places where it holds. */
const isSurely = (relation: Relation, constant: number): boolean => failuresOf({ ...relation, constant }) >= failuresOf(relation) + fewest;

const failuresOf = (relation: Relation): number => relation.places.filter((place) => outcomeAt(relation, place) === "fail").length;
