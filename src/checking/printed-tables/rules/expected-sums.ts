/** Where a sum is not expected to hold although its figures are there. */
import { addedAt } from "../arithmetic/sum";
import { Kept } from "../lines/kept";
import type { Line, Lines } from "../lines/line";
import type { Hypothesis } from "./rule";

const notAdded =
  /\b(?:averages?|avg|mean|median|rates?|prices?|per|unit|ratio|index|ages?|weekly|share|scores?|rank|cumulative|running|accumulated|to date|so far)\b|\b(?:a|each) (?:head|child|bed|place|person|week|night)\b|%/i;

/** What is spent each week may well be added up. */
const spentWeekly = /\bweekly (?:costs?|spend|expenditure|charges?|total)\b|\bper week\b.*\btotal\b/i;

/** Of percentages only the whole is a sum that everybody expects; of prices and averages none. */
export function expectsAddedAt(hypothesis: Hypothesis, place: number, lines: Lines): boolean {
  if (hypothesis.result.figures[place]?.figure.unit === "%") return false;
  const said = saidOf(lines)[place] ?? "nothing";
  return said === "added" || (said !== "not added" && !isAmongItems(hypothesis, place));
}

/** Whether a heading says that what stands under it is added up. A cost of each week may be, as far as its words go. */
type Said = "added" | "not added" | "perhaps" | "nothing";

const known = new Kept<readonly Said[]>();

/** Of each place, looked for once. */
export function saidOf(lines: Lines): readonly Said[] {
  let said = known.get(lines);
  if (!said) known.set(lines, (said = lines.placeLabels.map(saidBy)));
  return said;
}

function saidBy(label: string): Said {
  if (label === "") return "nothing";
  if (spentWeekly.test(label) && !notAdded.test(label.replace(/\bweekly\b/gi, ""))) return "perhaps";
  return notAdded.test(label) ? "not added" : "added";
}

const ofMore =
  /\b(?:not|un) ?-?(?:known|stated|shown|recorded|listed|available|classified|specified|allocated)\b|\bmissing\b|\b(?:others?|some|those|figures?) (?:are |is )?(?:left out|omitted|excluded)\b/i;

/** A total that is said to have more in it than the table shows, and has: "All, with those whose age is not known". */
export function isOfMoreThanShown(hypothesis: Hypothesis, place: number, lines: Lines): boolean {
  const { result } = hypothesis;
  return isSaidToHaveMore(result, lines) && (result.numbers[place] ?? 0) > addedAt(hypothesis, place).sum;
}

export const isSaidToHaveMore = ({ label }: Line, { caption }: Lines): boolean => ofMore.test(`${caption} ${label}`);

/** Under no heading a figure that lies among those it would add is an average or a rate of them all. */
function isAmongItems({ result, terms }: Hypothesis, place: number): boolean {
  const [whole, items] = [result.numbers[place] ?? Number.NaN, terms.map(({ line }) => line.numbers[place] ?? Number.NaN)];
  const given = items.filter((item) => item > 0);
  return given.length > 1 && given.length === items.filter((item) => item !== 0 && !Number.isNaN(item)).length
    ? whole > Math.min(...given) && whole < Math.max(...given)
    : false;
}

/** No average of several is nearer to their sum than to their mean: "Weekly cost" is added up here. */
export function addsAt(hypothesis: Hypothesis, place: number): boolean {
  const { result } = hypothesis;
  if (result.figures[place]?.figure.unit === "%" && result.numbers[place] !== 1) return false;
  const [whole, { sum }] = [result.numbers[place] ?? 0, addedAt(hypothesis, place)];
  return Math.abs(whole - sum) < Math.abs(whole - sum / hypothesis.terms.length);
}
