/** Where a relation is not expected to hold although its figures are there. */
import type { Lines } from "./line";
import { outcomeAt } from "./outcome";
import type { Relation } from "./relation";

const notAdded = /\b(?:averages?|avg|mean|median|rates?|prices?|per|unit|ratio|index|ages?|weekly|share)\b|%/i;

/**
 * Percentages in a line of amounts, products in a line of totals, sums of prices: nobody expects them to follow,
 * so they count where they do, and are left alone where they do not.
 */
export function isTestedAt(relation: Relation, place: number, lines: Lines): boolean {
  if (outcomeAt(relation, place) !== "fail") return true;
  const { result, form, terms } = relation;
  const isOddPercent =
    !result.isPercent && [result, ...terms.map(({ line }) => line)].some(({ figures }) => figures[place]?.figure.unit === "%");
  if (isOddPercent && form !== "ratio" && form !== "change") return false;
  if (lines.isTotalPlace[place] === true && (form === "product" || form === "proportion")) return false;
  if (form === "total") return !(notAdded.test(lines.placeLabels[place] ?? "") || result.figures[place]?.figure.unit === "%");
  return true;
}
