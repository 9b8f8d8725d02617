import { defineFunction, pounds, quantum as unitOfRounding, roundTo, toNearest, type Decimal } from "../calculation";
import { likelySlips } from "./likely-slips";
import { findRule, ruleInWords } from "./find-rule";
import { placesInFull, withPlaces, impliedQuantum } from "./quanta";

export const check = defineFunction({
  name: "CHECK",
  group: "Checks and words",
  summary: "Whether a printed figure is the exact one, rounded to the nearest, and if not, why.",
  question: "Is a printed figure right?",
  keywords: ["agrees", "reconcile", "out by", "rounding difference"],
  parameters: { exact: pounds("Exact figure"), printed: pounds("Printed figure"), quantum: unitOfRounding("Quantum").orNull() },
  result:
    "text: “Agrees”, “Agrees within rounding (out by 62)”, or by how much it is out, what it should be, and the likeliest slips; without a quantum any that people use will do, and it is named",
  shownAs: "text",
  examples: [
    {
      formula: "=CARE.CHECK(626938, 627000)",
      value: "Agrees within rounding (out by 62, nearest £500 or £1,000)",
      source: "Hackney 2019, Table 1: the block cost at Low support",
    },
    {
      formula: "=CARE.CHECK(294544, 294000)",
      value: "Out by 544: should be 294,544; rounded down to £1,000?",
      source: "Hackney 2019, 9.3: the annual saving, upper",
    },
    {
      formula: "=CARE.CHECK(4797956.16, 4797965.16, 0.01)",
      value: "Out by 9.00: should be 4,797,956.16; digits swapped?",
      source: "Hackney 2019, 5.2.4: the total annual cost",
    },
  ],
  mistakes: ['=CARE.CHECK("627k", 627000)', "=CARE.CHECK(1, 2, -1)"],
  calculate: ({ exact, printed, quantum }) => {
    const rule = findRule(exact, printed);
    if (rule === "exact") return "Agrees";
    const shouldBe = roundTo(exact, toNearest(quantum ?? impliedQuantum(printed)));
    if (quantum === null && rule?.direction === "nearest") return within(exact, printed, `, ${ruleInWords(rule)}`);
    if (shouldBe.eq(printed)) return within(exact, printed, "");
    const places = placesInFull(shouldBe, printed);
    const rounded = rule === null ? [] : [`rounded ${rule.direction === "nearest" ? "to the " : ""}${ruleInWords(rule)}`];
    const out = withPlaces(printed.minus(shouldBe).abs(), places);
    return `Out by ${out}: should be ${withPlaces(shouldBe, places)}${likelySlips(shouldBe, printed, [], rounded)}`;
  },
});

const within = (exact: Decimal, printed: Decimal, rule: string): string =>
  `Agrees within rounding (out by ${withPlaces(printed.minus(exact).abs(), placesInFull(printed, exact))}${rule})`;
