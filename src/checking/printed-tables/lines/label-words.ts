/** The words of labels by which lines are told: what is counted, what is a price, what is worked out. */
import { isAtLeastHalf } from "../read/at-least-half";
export const eachYear = /\b(?:(?:per|a|each) year|p\.?a|annual(?:ly)?|yearly)\b/i;
/** What is worked out by taking one amount from another. */
export const workedOut =
  /\b(?:savings?|variances?|differences?|net|balance|change|surplus|deficit|gap|movement|remaining|shortfall|loss|over|under|(?:over|under)-?spen(?:t|ds?|ding)|closing|payable|remainder|headroom|unspent|between them|less by|(?:above|below) (?:the )?budget)\b/i;

/** What these words name is less than nil as well, so that a figure without its sign would be wrong. */
export const signed =
  /\b(?:savings?|variances?|net|balance|change|surplus|deficit|movement|loss|over|under|(?:over|under)-?spen(?:t|ds?|ding)|closing)\b/i;

export const counted =
  /\b(?:beds?|places?|placements?|children|clients?|young people|weeks?|nights?|days?|hours?|years?|units?|number|no\.?|qty|quantity|headcount)\b/i;
export const priced = /\b(?:prices?|fees?|rates?|costs?|charges?|tariffs?|average|unit|weekly|daily|hourly)\b/i;
export const spent =
  /\b(?:costs?|spend|spent|expenditure|values?|total|annual(?:ly)?|year(?:ly)?|p\.?a\.?|charges?|fees?|income|budget)\b/i;
export const ofWeek = /\b(?:week(?:ly)?|wk|p\.?w)\b/i;
export const ofMonth = /\bmonth(?:ly)?\b/i;
export const ofYear = /\b(?:annual(?:ly)?|year(?:ly)?|p\.?a)\b|\b5[23](?:\.\d+)? weeks\b/i;

export const averaged = /\b(?:average|avg|mean|equivalents?|fte)\b/i;

/** Each figure is all until then: no total of those beside it, nor added up itself. */
export const isRunning = (label: string): boolean => /\b(?:cumulative|running|accumulated|to date|so far)\b/i.test(label);

/** Rounded to whole numbers as it may be, and no count for that. */
export const isRate = (label: string): boolean =>
  /\brates?\b|\bper (?:cent|1|thousand|head|capita)|%|\b(?:average|mean|shares?|percentages?|index)\b/i.test(label);

/** Beds, children, placements: nobody prints a part of one, unless they are an average. */
export const isCountedBy = (label: string): boolean =>
  counted.test(label) && !priced.test(label) && !averaged.test(label) && !money.test(label);

const things =
  /\b(?:people|persons?|wom[ea]n|m[ea]n|boys|girls|children|pupils|patients|prisoners|residents|claimants|applicants|carers|(?:social )?workers|staff|posts|households|families|placements?|places|beds|homes|hospitals|schools|cases|admissions|referrals|leavers|births|deaths)\b/i;
const notInFull =
  /£|\b(?:thousands?|millions?|000s?|rounded|estimate[sd]?|projected|projections?|forecasts?|mid-?year|population|weighted|wte|full[- ]time|budgets?|variances?|days|nights|hours|weeks)\b/i;

/** People, homes or placements, counted one by one. */
export const isOfThings = (label: string): boolean => things.test(label) && !isOfAmounts(label);
/** Money, times, averages, estimates and what is in thousands: figures that may be rounded. */
export const isOfAmounts = (label: string): boolean =>
  notInFull.test(label) || priced.test(label) || spent.test(label.replace(/\btotal\b/i, "")) || averaged.test(label) || isRate(label);

const timeOrBeds = /^(?:(?:average |total )?(?:number|no\.?) of )?(?:days?|nights?|weeks?|hours?|beds?)\b/i;
const money = /£|\b(?:savings?|paid|spend|spent|budget|income|grants?|outturn|variances?)\b/i;

/** Days, nights and beds, and no price of them. */
export const isTimeOrBeds = (label: string): boolean => timeOrBeds.test(label) && isCountedBy(label);

/** What days, nights and beds could not be added to. Placements may well be: what they cost is called that too. */
export const isOfMoney = (label: string): boolean => !timeOrBeds.test(label) && (money.test(label) || priced.test(label));

/** Words of four letters and more, by which two labels may be told to be of the same thing. */
const wordsOf = (label: string): readonly string[] => label.toLowerCase().match(/[a-z]{4,}/g) ?? [];

export function haveAWord(one: string, other: string): boolean {
  const words = wordsOf(one);
  return wordsOf(other).some((word) => words.includes(word));
}

/** Part of the line above it, and counted there: "of which agency". */
export const isDetail = (label: string): boolean =>
  /^[\s\-–—•]*(?:of which|of this|of it|including|incl\.|thereof|memo(?:randum)?)\b|\((?:part of|of which|included (?:in|above))\b/i.test(
    label,
  );

const dated =
  /\b(?:19|20)\d\d\b|\b(?:year|month|quarter|period) \d|\b(?:this|next|last|current) year\b|\bq[1-4]\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** Years, months or quarters follow one another: what stands at one place was there before the next. */
export function areDated(placeLabels: readonly string[]): boolean {
  const named = placeLabels.filter((label) => label !== "");
  const count = named.filter((label) => dated.test(label)).length;
  return count > 1 && isAtLeastHalf(count, named.length);
}
