/** Money of which year: whether rises hold general inflation, what takes it out, and how what is left is discounted. */
import { treasurySchedule, type Decimal } from "../calculation";
import { percentAssumption, type SheetAssumption } from "./assumption-kinds";
import { chosenText, type NamedValue } from "./assumption";
import { choiceAssumption, foldedChoice } from "./basis";
import { formula } from "./formula";
import { rateAt, rateList, shortListNote } from "./listed-rates";
import { liveText, percentAsTyped, signedPercent, wordsIf } from "./live-text";
import type { Figure, Text } from "./table";
import {
  constant,
  dividedBy,
  equal,
  figureIf,
  lazyFormula,
  minus,
  plus,
  power,
  smallest,
  times,
  largest,
  nil,
  every,
  type Condition,
} from "./figure-with-formula";

const real = "Real: no general inflation";
const nominal = "Nominal: with inflation";
export type Terms = typeof real | typeof nominal;

export const isNominal = ({ terms }: { readonly terms: Terms }): boolean => terms === nominal;

/** Whether what is typed holds general inflation; the first of the two is usual. */
export const termsAssumption = (usual: "real" | "nominal"): SheetAssumption<Terms> => ({
  ...choiceAssumption<Terms>("Prices are", usual === "real" ? [real, nominal] : [nominal, real]),
  does: "Real: a rise is what is above general inflation. Nominal: it includes it, and it is taken out before anything is discounted",
  inLine: (words) => `${words.split(":")[0]?.toLowerCase() ?? ""} prices`,
});

const inflationAssumption: SheetAssumption<Decimal> = {
  ...percentAssumption({
    label: "General inflation a year",
    cell: "inflation",
    hint: "taken out of nominal prices",
    section: "basis",
    usual: 0.02,
    example: "2%",
    least: -0.05,
    most: 0.3,
  }),
  inLine: (words) => `general inflation ${words}`,
};

const byYear = "By year, as listed";
const inflationIs: SheetAssumption<string> = {
  ...choiceAssumption<string>("General inflation is", ["A rate a year", byYear]),
  inLine: (words) => (words === byYear ? "inflation by year" : null),
  does: "By year: a rate for each year from the second, such as a forecast of the GDP deflator",
};

/** General inflation: a rate a year, or a list by year that is typed, pasted or taken from cells. */
export const inflationAssumptions = {
  inflationIs,
  inflation: inflationAssumption,
  inflationByYear: rateList({
    label: "General inflation",
    cell: "inflation_of",
    legend: "General inflation, year by year",
    item: "Year",
    first: 2,
    isAsked: (lookUp) => foldedChoice(chosenText(lookUp, inflationIs.label)) === foldedChoice(byYear),
  }),
};

type Inflation = {
  /** The rate from the year of that number, from 1, to the next. */
  rate(this: void, year: number): Figure;
  /** The one rate of all years; null where they are listed. */
  readonly single: Figure | null;
};

type GivenInflation = { readonly inflation: Decimal; readonly inflationByYear: readonly NamedValue<Decimal>[] };

export function inflationOf({ inflation, inflationByYear }: GivenInflation): Inflation {
  const single = inflationAssumption.figure(inflation);
  if (inflationByYear.length === 0) return { rate: () => single, single };
  return { rate: (year) => rateAt(inflationAssumptions.inflationByYear, inflationByYear, year - 1), single: null };
}

/** "general inflation of 2% a year". */
export const inflationWords = ({ single }: Inflation): Text =>
  single === null ? { text: "general inflation, as listed by year," } : liveText`general inflation of ${signedPercent(single)}% a year`;

/** That its list is too short, where there is one: general inflation of each year from the second to the last of so many. */
export const shortInflationNote = ({ inflationByYear }: GivenInflation, years: number): readonly Text[] =>
  shortListNote("General inflation", inflationAssumptions.inflationByYear, inflationByYear, { needed: years - 1, of: "years" });

const greenBook = `HM Treasury’s Green Book, the rates ${treasurySchedule.vintage}`;

/** The Green Book's schedule unless people type another. */
export const discountAssumptions = {
  rate: {
    ...percentAssumption({
      label: "Discount rate",
      cell: "rate",
      hint: "the Green Book’s 3.5% is for real prices",
      section: "basis",
      usual: 0.035,
      example: "3.5%",
      least: 0,
      most: 0.3,
    }),
    usualSource: greenBook,
  },
  laterRate: {
    ...percentAssumption({
      label: "Discount rate from year 31",
      cell: "later_rate",
      hint: "the Green Book’s is 3%",
      section: "basis",
      usual: 0.03,
      example: "3%",
      least: 0,
      most: 0.3,
    }),
    usualSource: greenBook,
    inLine: (words: string) => (words === "3%" ? null : `${words} from year 31`),
  },
};

export type Discounting = { readonly rate: Figure; readonly laterRate: Figure };

export const discountingOf = ({ rate, laterRate }: { readonly rate: Decimal; readonly laterRate: Decimal }): Discounting => ({
  rate: discountAssumptions.rate.figure(rate),
  laterRate: discountAssumptions.laterRate.figure(laterRate),
});

const one = constant(1);
const lastOfFirstRate = constant(treasurySchedule.until);

/** What £1 of a year is worth in year 0. */
export function discountFactor(year: Figure, { rate, laterRate }: Discounting): Figure {
  const [early, late] = [smallest(year, lastOfFirstRate), largest(nil, minus(year, lastOfFirstRate))];
  return lazyFormula(
    dividedBy(one, times(power(plus(one, rate), early), power(plus(one, laterRate), late))).value,
    () => formula`1/((1+${rate.formula})^${early.formula}*(1+${laterRate.formula})^${late.formula})`,
  );
}

/** "Discounted at 3.5% a year and 3% from year 31, …". */
export function discountNote({ rate, laterRate }: Discounting, firstYear: string): Text {
  const isTreasurys = every([equal(rate, constant(0.035)), equal(laterRate, constant(0.03))]);
  return liveText`Discounted at ${percentAsTyped(rate)}% a year up to year 30 and ${percentAsTyped(laterRate)}% from year 31, ${firstYear} not at all: ${wordsIf(
    isTreasurys,
    greenBook,
    "rates of our own, not those of HM Treasury’s Green Book",
  )}.`;
}

/** A table’s two sides and what general inflation does to them. Where neither price rises, there is no inflation to take out. */
export type PriceBase = {
  /** Null where prices are real. */
  readonly inflation: Inflation | null;
  readonly rises: Condition;
};

type GivenBase = GivenInflation & { readonly terms: Terms };

export const priceBaseOf = ({ terms, ...given }: GivenBase, rises: Condition): PriceBase => ({
  inflation: terms === nominal ? inflationOf(given) : null,
  rises,
});

/** 1 + inflation from the year of that number to the next, as long as a price rises with it. */
export const inflationStep = ({ inflation, rises }: PriceBase, year: number): Figure =>
  inflation === null ? one : figureIf(rises, plus(one, inflation.rate(year)), one);

/**
 * Which year’s pounds the figures are, and what is done about general inflation.
 * @param cash which figures hold it: "Costs and savings by year"; @param ofYear the year to which the others are brought: "2020/21"
 * @param year the year whose prices were typed, or "not stated"
 */
export function priceNote({ inflation, rises }: PriceBase, cash: string, inRealTerms: string, ofYear: Text, year: string): Text {
  const typed = year === "not stated" ? "of a year not stated" : `of ${year}`;
  const steady = `Real, no general inflation: neither price rises. Prices ${typed}.`;
  if (inflation !== null)
    return wordsIf(
      rises,
      liveText`Prices are nominal: a rise holds general inflation. ${cash} are in cash prices; ${inRealTerms} is in prices of ${ofYear}: ${inflationWords(inflation)} is taken out. Prices as typed are ${typed}.`,
      steady,
    );
  return wordsIf(rises, `Real: general inflation is left out, and a rise is what is above it. Prices ${typed}.`, steady);
}
