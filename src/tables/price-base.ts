/** Money of which year: whether rises hold general inflation, what takes it out, and how what is left is discounted. */
import { treasurySchedule, type Decimal } from "../calculation";
import { percentAssumption, type SheetAssumption } from "./assumption-kinds";
import { choiceAssumption } from "./basis";
import { formula } from "./formula";
import { liveText, percentOf, wordsIf } from "./live-text";
import type { Figure, Text } from "./table";
import { constant, dividedBy, equal, lazyFormula, minus, plus, power, smallest, times, largest, nil, every } from "./figure-with-formula";

const real = "Real: no general inflation";
const nominal = "Nominal: with inflation";
export type Terms = typeof real | typeof nominal;

export const isNominal = ({ terms }: { readonly terms: Terms }): boolean => terms === nominal;

/** Whether what is typed holds general inflation; the first of the two is usual. */
export const termsAssumption = (usual: "real" | "nominal"): SheetAssumption<Terms> => ({
  ...choiceAssumption<Terms>("Prices are", usual === "real" ? [real, nominal] : [nominal, real]),
  does: "Real: a rise is what is above general inflation. Nominal: it includes it, and it is taken out before anything is discounted",
});

export const inflationAssumption = percentAssumption({
  label: "General inflation a year",
  cell: "inflation",
  hint: "taken out of nominal prices",
  section: "basis",
  usual: 0.02,
  example: "2%",
  least: -0.05,
  most: 0.3,
});

/** The Green Book's schedule unless people type another. */
export const discountAssumptions = {
  rate: percentAssumption({
    label: "Discount rate",
    cell: "rate",
    hint: "the Green Book’s 3.5% is for real prices",
    section: "basis",
    usual: 0.035,
    example: "3.5%",
    least: 0,
    most: 0.3,
  }),
  laterRate: percentAssumption({
    label: "Discount rate from year 31",
    cell: "later_rate",
    hint: "the Green Book’s is 3%",
    section: "basis",
    usual: 0.03,
    example: "3%",
    least: 0,
    most: 0.3,
  }),
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
  return liveText`Discounted at ${percentOf(rate, 2)}% a year up to year 30 and ${percentOf(laterRate, 2)}% from year 31, ${firstYear} not at all: ${wordsIf(
    isTreasurys,
    `HM Treasury’s Green Book, the rates ${treasurySchedule.vintage}`,
    "rates of our own, not those of HM Treasury’s Green Book",
  )}.`;
}
