/** What the contract profile asks for, and a published contract. */
import type { Decimal } from "../../../calculation";
import {
  dateAssumption,
  moneyAssumption,
  numberAssumption,
  numberAssumptionList,
  percentAssumption,
  termAssumption,
  type SheetAssumption,
  type SheetAssumptionList,
} from "../../assumption-kinds";
import { chosenText, isBlank, type AssumptionValues, type ValueLookup } from "../../assumption";
import { choiceAssumption, savingsBasis } from "../../basis";
import { bedsContracted, weeklyBlockPrice, weeklySpotPrice } from "../block-and-spot-assumptions";
import { discountAssumptions, inflationAssumptions, termsAssumption } from "../../price-base";
import type { PublishedExample } from "../../definition";
import { hackneyContract } from "../hackney-contract";
import { priceBases } from "../rises/assumptions";
import { payerAssumptions } from "../who-pays/assumptions";
import { doubleRunningAssumptions } from "./double-running";
import { blockClause, spotIndexAssumptions } from "./index-clause";
import { termFrom } from "./term";

const months = (label: string, cell: string, hint: string, example: string, usual: number) =>
  numberAssumption({ label, cell, unit: "months", hint, usual, example, least: 0, most: 60, isWhole: true });

const byMonthWords = "As typed by month";
const fillUp = choiceAssumption("Beds fill up", ["In equal steps", byMonthWords], "main");
const isByMonth = (lookUp: ValueLookup): boolean => chosenText(lookUp, fillUp.label).trim().toLowerCase() === byMonthWords.toLowerCase();

/** Beds that are typed month by month need no first number to rise from. */
const unlessByMonth = (opening: SheetAssumption<Decimal>): SheetAssumption<Decimal> => ({
  ...opening,
  hint: "not used where they are typed by month",
  read: (cell, lookUp) => opening.read(isBlank(cell) && isByMonth(lookUp) ? 0 : cell, lookUp),
});

const mostMonths = 60;

const bedsByMonth: SheetAssumptionList = {
  ...numberAssumptionList({
    label: "Monthly number of beds",
    cell: "month_beds",
    unit: "beds",
    legend: "Beds occupied, month by month from opening",
    hint: "afterwards those when settled",
    item: "Month",
    names: Array.from({ length: mostMonths }, (_, index) => `Month ${index + 1}`),
    mostItems: mostMonths,
    example: "1.5",
    least: 0,
    most: 100_000,
  }),
  isAsked: isByMonth,
};

/** Each side’s own price base: the first year is the financial year in which the contract starts. */
const bases = priceBases("price");

const resaleGivenAs = choiceAssumption("Resale is", ["A price a week", "A share of the block price"], "main");

export const asked = {
  start: dateAssumption({ label: "Contract starts", cell: "start", example: "1 April 2020" }),
  term: termAssumption(),
  termFrom,
  beds: bedsContracted,
  price: weeklyBlockPrice,
  spot: weeklySpotPrice,
  mobilisation: months("Mobilisation", "mobilisation", "before the first bed opens; spot goes on", "0", 0),
  fillUp,
  opening: unlessByMonth(
    numberAssumption({ label: "Beds occupied at opening", cell: "opening", unit: "beds", example: "1", least: 0, most: 100_000 }),
  ),
  settled: numberAssumption({
    label: "Beds occupied when settled",
    cell: "settled",
    unit: "beds",
    example: "4.5",
    least: 0,
    most: 100_000,
  }),
  ramp: months("Months to settle", "ramp", "from opening, a step each month", "12", 12),
  byMonth: bedsByMonth,
  used: months("Months of pay for used beds only", "used_months", "afterwards every bed is paid", "12", 0),
  usedFrom: choiceAssumption("Those months run from", ["Contract start", "Opening"], "main"),
  uplift: percentAssumption({ label: "Block uplift a year", cell: "block_uplift", usual: 0, example: "2%", least: -0.1, most: 0.3 }),
  upliftFrom: numberAssumption({
    label: "Block uplift first in contract year",
    cell: "uplift_from",
    unit: "",
    usual: 2,
    example: "2",
    least: 2,
    most: 40,
    isWhole: true,
  }),
  ...blockClause,
  spotUplift: percentAssumption({
    label: "Spot uplift a year",
    cell: "spot_uplift",
    hint: "from contract year 2",
    usual: 0,
    example: "2%",
    least: -0.1,
    most: 0.3,
  }),
  ...spotIndexAssumptions,
  retention: percentAssumption({
    label: "Retention",
    cell: "retention",
    hint: "of the block cost, held back for performance",
    usual: 0,
    example: "7%",
    least: 0,
    most: 0.5,
  }),
  earned: percentAssumption({
    label: "Retention earned",
    cell: "earned",
    hint: "likely; the rest is no cost. Paid a financial year later",
    usual: 1,
    example: "100%",
    least: 0,
    most: 1,
  }),
  hostFee: moneyAssumption({
    label: "Host authority’s fee",
    cell: "host_fee",
    unit: "£ a year",
    usual: 0,
    example: "10,000",
    least: 0,
    most: 100_000_000,
  }),
  hostFrom: numberAssumption({
    label: "Host fee from contract year",
    cell: "host_from",
    unit: "",
    usual: 1,
    example: "4",
    least: 1,
    most: 40,
    isWhole: true,
  }),
  hostShare: percentAssumption({ label: "Our share of the host fee", cell: "host_share", usual: 1, example: "100%", least: 0, most: 1 }),
  frameworkFee: moneyAssumption({
    label: "Framework fee",
    cell: "framework_fee",
    unit: "£ a year",
    usual: 0,
    example: "6,300",
    least: 0,
    most: 100_000_000,
  }),
  ...doubleRunningAssumptions,
  resold: percentAssumption({
    label: "Paid voids sold to others",
    cell: "resold",
    hint: "of beds that are paid and empty",
    usual: 0,
    example: "25%",
    least: 0,
    most: 1,
  }),
  resalePrice: moneyAssumption({
    label: "Resale price",
    cell: "resale_price",
    unit: "£ a week, each bed",
    usual: 0,
    example: "2,636.23",
    least: 0,
    most: 1_000_000,
  }),
  resaleGivenAs,
  resaleShare: percentAssumption({
    label: "Resale share of the block price",
    cell: "resale_share",
    hint: "where resale is a share of it",
    usual: 1,
    example: "80%",
    least: 0,
    most: 2,
  }),
  ...payerAssumptions,
  terms: termsAssumption("nominal"),
  ...inflationAssumptions,
  ...discountAssumptions,
  ...bases,
  ...savingsBasis,
};
export type Values = AssumptionValues<typeof asked>;

export const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, 5.2.9 to 5.2.12",
  says: "The report takes a block of 5 beds for 4+2+2 years: only used beds are paid in the first twelve months (5.2.9), no uplift (5.2.10), 7% of the price rests on performance (5.2.11), the host authority charges about £10,000 a year once its grant ends, from year 4 (5.2.12), and voids may be sold to others (11.5). It prints no profile by year; the ramp, the start and the spot uplift here are assumptions.",
  rows: [
    { label: "Contract starts", value: 43922, source: "assumed: 1 April 2020", status: "assumption" },
    hackneyContract.term,
    hackneyContract.beds,
    { label: "Block price", value: 2636.23, source: "Hackney 2019, 5.2.6, High", status: "forecast" },
    { label: "Spot price", value: 3534.69, source: "Hackney 2019, 4.6.1: 921,544 ÷ 5 × 7 ÷ 365; it prints £3,534", status: "forecast" },
    { label: "Beds occupied at opening", value: 1, source: "assumed", status: "assumption" },
    { label: "Beds occupied when settled", value: 4.5, source: "Hackney 2019, 5.3.2: 90% of 5", status: "assumption" },
    { label: "Months to settle", value: 12, source: "assumed", status: "assumption" },
    { label: "Months of pay for used beds only", value: 12, source: "Hackney 2019, 5.2.9", status: "actual" },
    { label: "Spot uplift a year", value: 0.02, source: "assumed: general inflation", status: "assumption" },
    { label: "General inflation a year", value: 0.02, source: "assumed", status: "assumption" },
    { label: "Retention", value: 0.07, source: "Hackney 2019, 5.2.11", status: "actual" },
    { label: "Host authority’s fee", value: 10000, source: "Hackney 2019, 5.2.12", status: "forecast" },
    { label: "Host fee from contract year", value: 4, source: "Hackney 2019, 5.2.1: grant for three years", status: "actual" },
    { label: "Paid voids sold to others", value: 0.25, source: "assumed; Hackney 2019, 11.5 allows it", status: "assumption" },
    { label: "Resale price", value: 2636.23, source: "assumed: the block price", status: "assumption" },
    hackneyContract.prices,
  ],
  printed: {},
};
