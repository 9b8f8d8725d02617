/** Sums of people, homes or placements: nobody prints a part of one, so that what is out by a single one is no rounding. */
import type { Lines } from "../lines/line";
import { isOfAmounts, isOfThings } from "../lines/label-words";
import { isMost } from "../lines/samples";
import { linesOfHypothesis, type Hypothesis } from "../rules/rule";

/** By the words over the figures; and most of them end in other digits than 0 and 5, to which counts are rounded before they are published. */
export function areCountedInFull(hypothesis: Hypothesis, place: number, { caption, placeLabels }: Lines): boolean {
  const { result } = hypothesis;
  if (result.total === null) return false;
  const over = [caption, placeLabels[place] ?? "", result.label];
  if (!over.some(isOfThings) || over.some(isOfAmounts)) return false;
  const lines = linesOfHypothesis(hypothesis);
  if (lines.some(({ unknown }) => unknown?.has(place))) return false;
  const figures = lines.flatMap(({ figures: all }) => all[place] ?? []);
  return (
    figures.every(({ figure, number }) => figure.unit === "" && Number.isInteger(number)) &&
    isMost(figures.filter(({ number }) => number % 5 !== 0).length, figures.length)
  );
}
