/** Sums of people, homes or placements: nobody prints a part of one, so that what is out by a single one is no rounding. */
import type { Lines } from "../lines/line";
import { averaged, isRate, priced, spent } from "../lines/label-words";
import { linesOfHypothesis, type Hypothesis } from "../rules/rule";

const things =
  /\b(?:people|persons?|wom[ea]n|m[ea]n|boys|girls|children|pupils|patients|prisoners|residents|claimants|applicants|carers|(?:social )?workers|staff|posts|households|families|placements?|places|beds|homes|hospitals|schools|cases|admissions|referrals|leavers|births|deaths)\b/i;
const notInFull =
  /£|\b(?:thousands?|millions?|000s?|rounded|estimate[sd]?|projected|projections?|forecasts?|mid-?year|population|weighted|wte|full[- ]time|budgets?|variances?|days|nights|hours|weeks)\b/i;

const isOfThings = (label: string): boolean => things.test(label) && !isOfAmounts(label);
const isOfAmounts = (label: string): boolean =>
  notInFull.test(label) || priced.test(label) || spent.test(label.replace(/\btotal\b/i, "")) || averaged.test(label) || isRate(label);

/** By the words over the figures, and by the figures themselves: some end in other digits than 0 and 5, to which counts are rounded before they are published. */
export function areCountedInFull(hypothesis: Hypothesis, place: number, { caption, placeLabels }: Lines): boolean {
  const { result } = hypothesis;
  if (result.total === null) return false;
  const over = [caption, placeLabels[place] ?? "", result.label];
  if (!over.some(isOfThings) || over.some(isOfAmounts)) return false;
  const lines = linesOfHypothesis(hypothesis);
  if (lines.some(({ unknown }) => unknown?.has(place))) return false;
  const figures = lines.flatMap(({ figures: all }) => all[place] ?? []);
  return (
    figures.every(({ figure, number }) => figure.unit === "" && Number.isInteger(number) && Math.abs(number) < mostCounted) &&
    figures.filter(({ number }) => number % 5 !== 0).length > figures.length / 2
  );
}

/** Larger numbers are mostly estimates. */
const mostCounted = 100_000;
