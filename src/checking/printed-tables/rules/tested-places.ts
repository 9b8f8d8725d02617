/** Where a relation is not expected to hold although its figures are there. */
import type { Lines } from "../lines/line";
import { outcomeAt } from "../evidence/outcome";
import { addedAt, neededAt, type Relation } from "./relation";

const notAdded =
  /\b(?:averages?|avg|mean|median|rates?|prices?|per|unit|ratio|index|ages?|weekly|share|cumulative|running|accumulated|to date|so far)\b|%/i;

/** A sum over a figure that is withheld or cannot be read is not tested, unless the others come to it. */
export function withoutUnknown(relation: Relation): Relation {
  const lines = [relation.result, ...relation.terms.map(({ line }) => line)].filter(({ unknown }) => unknown !== null);
  if (lines.length === 0) return relation;
  return {
    ...relation,
    places: relation.places.filter(
      (place) => !lines.some(({ unknown }) => unknown?.has(place) === true) || outcomeAt(relation, place) !== "fail",
    ),
  };
}

/** Without the places at which nobody expects it to hold. */
export const whereTested = (relation: Relation, lines: Lines): Relation => ({
  ...relation,
  places: relation.places.filter((place) => isTestedAt(relation, place, lines)),
});

/**
 * Percentages in a line of amounts, products in a line of totals, sums of prices: nobody expects them to follow,
 * so they count where they do, and are left alone where they do not.
 */
function isTestedAt(relation: Relation, place: number, lines: Lines): boolean {
  if (outcomeAt(relation, place) !== "fail") return true;
  const { result, form, terms } = relation;
  if (isLeapYear(relation, place)) return false;
  const isOddPercent =
    !result.isPercent && [result, ...terms.map(({ line }) => line)].some(({ figures }) => figures[place]?.figure.unit === "%");
  if (isOddPercent && form !== "ratio" && form !== "change" && form !== "total") return false;
  if (lines.isTotalPlace[place] === true && (form === "product" || form === "proportion")) return false;
  if (form !== "total") return true;
  // Of percentages only the whole is a sum that everybody expects; others are averages.
  if (result.figures[place]?.figure.unit === "%") return result.numbers[place] === 1 && isNearlyTheSum(relation, place);
  return !notAdded.test(lines.placeLabels[place] ?? "") || isNearlyTheSum(relation, place);
}

/** No average of several is so near to their sum: "Weekly cost" is added up here. */
function isNearlyTheSum(relation: Relation, place: number): boolean {
  const { sum } = addedAt(relation, place);
  return Math.abs((relation.result.numbers[place] ?? 0) - sum) < Math.abs(sum) * 0.1;
}

const daysOfYears = [365, 366];

/** 366 days where the other years have 365 are no slip, nor 365 where they have 366. */
const isLeapYear = (relation: Relation, place: number): boolean =>
  [relation.result, ...relation.terms.map(({ line }) => line)].some((line, member) => {
    const days = line.numbers[place] ?? Number.NaN;
    if (!daysOfYears.includes(days) || (line.figures[place]?.figure.unit ?? "£") !== "") return false;
    const { value, slack } = neededAt(relation, place, member - 1);
    return Math.abs(value - (days === 365 ? 366 : 365)) <= slack + (line.halves[place] ?? 0);
  });
