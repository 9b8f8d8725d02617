import { one } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { poundsPerWeek, wholeYears, yearlyRate } from "../schema/kinds";
import { floorAboveCap, held } from "./price-rise";

export const uplift = defineFunction({
  name: "UPLIFT",
  group: "Price",
  summary: "Price after whole years of compound uplift, each year's rate held between a floor and a cap.",
  question: "What will the price be after some years of increases?",
  keywords: ["inflation", "indexation, such as CPI or RPI", "price rise", "yearly increase", "cap and floor"],
  parameters: {
    price: poundsPerWeek("Price per bed per week"),
    rate: yearlyRate("Uplift rate"),
    years: wholeYears(),
    cap: yearlyRate("Cap").orNull(),
    floor: yearlyRate("Floor").orNull(),
  },
  result:
    "£ a week for each bed, unrounded; each of several rates lifts the price on its own, without the others: PRICEPATH chains a rate a year",
  shownAs: "pounds",
  examples: [
    { formula: "=CARE.UPLIFT(3535, 0.05, 3)", value: "4092.204375", source: "the spot price of Hackney 2019, 5.3.4, up 5% a year" },
    { formula: "=CARE.UPLIFT(3535, 0.05, 3, 0.03)", value: "3862.789945", source: "the same with a cap of 3%" },
  ],
  mistakes: ["=CARE.UPLIFT(3535, 5, 3)", "=CARE.UPLIFT(3535, 0.05, 2.5)", "=CARE.UPLIFT(3535, 0.05, 3, 0.02, 0.03)"],
  calculate: ({ price, rate, years, cap, floor }) => floorAboveCap(cap, floor) ?? price.times(one.plus(held(rate, cap, floor)).pow(years)),
});
