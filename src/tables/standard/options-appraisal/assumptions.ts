/** What the options appraisal asks for, and a published case. */
import {
  moneyAssumptionList,
  numberAssumption,
  numberAssumptionList,
  percentAssumptionList,
  alignedWith,
  type SheetAssumption,
} from "../../assumption-kinds";
import { borrowingTerms, capitalAssumptions } from "./capital-assumptions";
import { chosenText, type AssumptionValues } from "../../assumption";
import { choiceAssumption, foldedChoice, savingsBasis, yearAssumption } from "../../basis";
import { rateList } from "../../listed-rates";
import type { PublishedExample } from "../../definition";
import { payerAssumptions } from "../who-pays/assumptions";
import { discountAssumptions, inflationAssumptions, termsAssumption } from "../../price-base";

const options = {
  legend: "Each option, the first being what we do now",
  item: "Option",
  names: ["Spot as is", "Block", "Framework", "Own home", "Option 5", "Option 6"],
  mostItems: 6,
};
const yearly = { ...options, least: 0, most: 1_000_000_000, usual: 0 };
const fixed = moneyAssumptionList({
  ...yearly,
  label: "Fixed cost",
  cell: "fixed",
  unit: "£ a year",
  hint: "paid whatever is filled",
  example: "627,000",
});
const alignedWithFixed = (list: ReturnType<typeof moneyAssumptionList>) => alignedWith(fixed, list);

const onTop = "On top of an index by year";
const uplifts: SheetAssumption<string> = {
  ...choiceAssumption<string>("Uplifts are", ["The whole rise", onTop], "main"),
  does: "On top of an index: each option rises by an index that is typed year by year, and by its own uplift",
  inLine: (words) => (words === onTop ? "uplifts on top of an index" : null),
};

export const asked = {
  fixed,
  variable: alignedWithFixed(
    moneyAssumptionList({ ...yearly, label: "Cost of each occupied bed", cell: "variable", unit: "£ a year", example: "184,308.80" }),
  ),
  capital: alignedWithFixed(
    moneyAssumptionList({ ...yearly, label: "Capital", cell: "capital", unit: "£, first year", example: "2,000,000" }),
  ),
  oneOff: alignedWithFixed(
    moneyAssumptionList({
      ...yearly,
      label: "One-off cost",
      cell: "one_off",
      unit: "£, first year",
      hint: "procurement, recruiting, moving",
      example: "50,000",
    }),
  ),
  starts: alignedWithFixed(
    numberAssumptionList({
      ...options,
      label: "Service starts in year",
      cell: "starts",
      unit: "until then, as is",
      usual: 1,
      example: "1",
      least: 1,
      most: 40,
      isWhole: true,
    }),
  ),
  uplift: alignedWithFixed(
    percentAssumptionList({ ...options, label: "Uplift a year", cell: "uplift", usual: 0, example: "2%", least: -0.1, most: 0.5 }),
  ),
  bias: alignedWithFixed(
    percentAssumptionList({
      ...options,
      label: "Optimism bias",
      cell: "bias",
      hint: "on capital",
      usual: 0,
      example: "24%",
      least: 0,
      most: 2,
    }),
  ),
  risk: alignedWithFixed(
    percentAssumptionList({
      ...options,
      label: "Risk allowance",
      cell: "risk",
      hint: "on running costs",
      usual: 0,
      example: "5%",
      least: 0,
      most: 2,
    }),
  ),
  ...capitalAssumptions(options, alignedWithFixed),
  ...borrowingTerms,
  uplifts,
  index: rateList({
    label: "Index",
    cell: "index",
    legend: "Index that all options rise by, year by year",
    hint: "each option’s uplift is added to it; the last serves all later years",
    item: "Year",
    first: 2,
    isAsked: (lookUp) => foldedChoice(chosenText(lookUp, uplifts.label)) === foldedChoice(onTop),
  }),
  occupied: numberAssumption({ label: "Beds occupied", cell: "occupied", unit: "on average", example: "5", least: 0.01, most: 100_000 }),
  years: numberAssumption({ label: "Years appraised", cell: "years", unit: "years", example: "7", least: 1, most: 60, isWhole: true }),
  ...discountAssumptions,
  terms: termsAssumption("real"),
  ...inflationAssumptions,
  ...payerAssumptions,
  year: yearAssumption(),
  ...savingsBasis,
};
export type Values = AssumptionValues<typeof asked>;

const assumed = "assumed for the example: the report prints no price";
const names = ["Spot as is", "Block", "Framework", "Own home"];
const each = (label: string, values: readonly number[], source = assumed) =>
  values.map((value, index) => ({ label: `${label}, ${names[index] ?? ""}`, value, source, status: "assumption" as const }));
export const hackney2026: PublishedExample = {
  id: "hackney-2026",
  title: "Hackney 2026",
  says: "The decision takes a block for 5+1+1 years and rejects a home of the council’s own, which it puts at £18.8m over the whole life. It prints no beds, price base, discounting or prices of the other options: those here are assumptions. £18.8m over 7 years is £2,685,714 a year.",
  rows: [
    ...each("Fixed cost", [0, 1560000, 6300]),
    { label: "Fixed cost, Own home", value: 2685714.29, source: "Hackney 2026, options: £18.8m ÷ 7 years", status: "forecast" },
    ...each("Cost of each occupied bed", [364000, 0, 338520, 0]),
    ...each("One-off cost", [0, 40000, 10000, 0]),
    { label: "Beds occupied", value: 5, source: assumed, status: "assumption" },
    { label: "Years appraised", value: 7, source: "Hackney 2026: 5+1+1", status: "actual" },
    { label: "Prices of", value: "2025/26" },
  ],
  printed: { options: [[], [], [], ["18,800,000"]] },
};
