/** What the table of void clauses asks for, and a published decision. */
import {
  alignedWith,
  moneyAssumption,
  moneyAssumptionList,
  numberAssumption,
  numberAssumptionList,
  percentAssumption,
  termAssumption,
} from "../../assumption-kinds";
import { chosenText, itemLabel, type AssumptionProblem, type AssumptionValues, type ValueLookup } from "../../assumption";
import { choiceAssumption, costBasis, eachYear } from "../../basis";
import type { PublishedExample } from "../../definition";
import { dateAssumptionList } from "../../optional-assumptions";
import { payerAssumptions } from "../who-pays/assumptions";

const homes = {
  legend: "Each home",
  item: "Home",
  names: ["Home A", "Home B", "Home C", "Home D", "Home E", "Home F"],
  mostItems: 6,
};
const beds = numberAssumptionList({
  ...homes,
  label: "Beds in the home",
  cell: "home_beds",
  unit: "beds",
  example: "2",
  least: 1,
  most: 12,
  isWhole: true,
});

const areTyped = "As typed";
const voidsAre = choiceAssumption("Voids", ["None", areTyped], "main");
const hasVoids = (lookUp: ValueLookup): boolean => chosenText(lookUp, voidsAre.label).trim().toLowerCase() === areTyped.toLowerCase();

const voids = {
  legend: "Each void",
  item: "Void",
  names: Array.from({ length: 24 }, (_, index) => `Void ${index + 1}`),
  mostItems: 24,
};
const voidDays = {
  ...numberAssumptionList({
    ...voids,
    label: "Days of the void",
    cell: "void_days",
    unit: "days",
    hint: "of one guaranteed bed",
    example: "40",
    least: 1,
    most: 1500,
    isWhole: true,
  }),
  isAsked: hasVoids,
};

export const [evenly, inTurn] = ["Over all homes", "One home after another"] as const;
export const [freeFirst, fullFirst] = ["Free days, then the share", "Days in full, then the share"] as const;
export const [inEachVoid, inEachYear] = ["In each void", "In each financial year"] as const;

export const asked = {
  beds,
  guaranteed: alignedWith(
    beds,
    numberAssumptionList({
      ...homes,
      label: "Guaranteed beds",
      cell: "guaranteed",
      unit: "paid filled or not",
      hint: "0: cost and volume; all: a plain block",
      example: "1",
      least: 0,
      most: 12,
      isWhole: true,
    }),
  ),
  price: moneyAssumption({
    label: "Price up to the guarantee",
    wholePlace: { side: "block" },
    cell: "price",
    unit: "£ a week, each bed",
    hint: "each guaranteed bed, filled or not",
    example: "12,032.05",
    least: 0.01,
    most: 1_000_000,
  }),
  tiers: moneyAssumptionList({
    label: "Price of a further bed",
    cell: "tier",
    unit: "£ a week",
    legend: "The price of each further bed of a home, in the order they fill",
    hint: "only when it is filled; the last serves all later ones",
    item: "Tier",
    names: Array.from({ length: 12 }, (_, index) => `Further bed ${index + 1}`),
    mostItems: 12,
    example: "7,967.95",
    least: 0,
    most: 1_000_000,
  }),
  spread: choiceAssumption("Children are spread", [evenly, inTurn], "main"),
  spot: moneyAssumption({
    label: "Spot price",
    wholePlace: { side: "spot" },
    cell: "spot_price",
    unit: "£ a week, each bed",
    example: "10,500",
    least: 0.01,
    most: 1_000_000,
  }),
  term: termAssumption("Term", "1"),
  voidsAre,
  clause: { ...choiceAssumption("A void is paid", [freeFirst, fullFirst], "main") },
  firstDays: numberAssumption({
    label: "First days",
    cell: "first_days",
    unit: "days",
    hint: "free or in full, as chosen above",
    usual: 0,
    example: "28",
    least: 0,
    most: 366,
    isWhole: true,
  }),
  daysCount: choiceAssumption("Those days count", [inEachVoid, inEachYear], "main"),
  share: percentAssumption({
    label: "Share of the price paid for a void",
    cell: "void_share",
    hint: "after those days",
    usual: 1,
    example: "100%",
    least: 0,
    most: 1,
  }),
  voidDays,
  voidBegins: {
    ...dateAssumptionList({
      legend: voids.legend,
      item: voids.item,
      names: voids.names,
      most: voids.mostItems,
      label: "Void begins",
      cell: "void_begins",
      hint: "its first day",
      example: "10 March 2027",
    }),
    alignedTo: voidDays,
    isAsked: hasVoids,
  },
  ...payerAssumptions,
  ...eachYear,
  ...costBasis,
};
export type Values = AssumptionValues<typeof asked>;

export const problemsOf = (values: Values): readonly AssumptionProblem[] => [
  ...values.guaranteed.flatMap(({ name, value }, at) => {
    const has = values.beds[at]?.value ?? value;
    return value.gt(has)
      ? [
          {
            label: itemLabel(asked.guaranteed, name),
            sentence: `${name} has ${has.toString()} ${has.eq(1) ? "bed" : "beds"}: no more than these can be guaranteed, not ${value.toString()}`,
          },
        ]
      : [];
  }),
  ...values.voidBegins.flatMap(({ name, value }) =>
    value === null
      ? [{ label: itemLabel(asked.voidBegins, name), sentence: `Enter the day on which ${name} begins, like 10 March 2027` }]
      : [],
  ),
];

const source = "Nottingham City Council, published decision";
const worked = "worked back from the published values";
export const nottingham: PublishedExample = {
  id: "nottingham",
  title: "Nottingham, two homes of two beds",
  says: "The published decision is a contract of 5+2+2 years worth £18.72m, of which £11.262m is guaranteed: £2,080,000 and £1,251,333 a year. That is two homes of two beds with one guaranteed bed in each; the prices here are worked back from those sums. Spot and the void are assumptions.",
  rows: [
    { label: "Beds in the home, Home A", value: 2, source, status: "actual" },
    { label: "Beds in the home, Home B", value: 2, source, status: "actual" },
    { label: "Guaranteed beds, Home A", value: 1, source, status: "actual" },
    { label: "Guaranteed beds, Home B", value: 1, source, status: "actual" },
    { label: "Price up to the guarantee", value: 12032.05, source: `${source}: ${worked}, £11.262m ÷ 9 ÷ 52 ÷ 2`, status: "assumption" },
    {
      label: "Price of a further bed, Further bed 1",
      value: 7967.95,
      source: `${source}: ${worked}, the rest of £18.72m`,
      status: "assumption",
    },
    { label: "Spot price", value: 10500, source: "assumed", status: "assumption" },
    { label: "Term", value: "5+2+2", source, status: "actual" },
    { label: "Voids", value: areTyped },
    { label: "First days", value: 28, source: "assumed: 28 free days", status: "assumption" },
    { label: "Days of the void, Void 1", value: 40, source: "assumed", status: "assumption" },
    { label: "Void begins, Void 1", value: 46456, source: "assumed: 10 March 2027", status: "assumption" },
  ],
  printed: {},
};
