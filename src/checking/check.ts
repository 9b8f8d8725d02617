import {
  decimal,
  defineFunction,
  isProblem,
  Parameter,
  pounds,
  quantum as unitOfRounding,
  roundTo,
  toNearest,
  type Cell,
  type Decimal,
  type Problem,
} from "../calculation";
import { likelySlips } from "./likely-slips";
import { findRule, ruleInWords, type Rule } from "./find-rule";
import { readPounds, type PrintedPounds } from "./printed-pounds";
import { placesInFull, withPlaces, impliedQuantum } from "./quanta";

const figure = pounds("Printed figure");

/** A number, or text as a report or MONEYTEXT has it, which shows what it was rounded to. */
const printedFigure = Parameter.of<PrintedPounds>(
  { ...figure.described, accepts: `${figure.described.accepts}, or text such as “£295k” or “−£0.3m”` },
  (cell: Cell, label) => {
    const written = typeof cell === "string" ? readPounds(cell) : null;
    const amount = figure.read(written === null ? cell : written.amount.toNumber(), label) as Decimal | Problem;
    if (isProblem(amount)) return amount;
    return written ?? { amount, quantum: null, nilOf: decimal(1), like: (other) => withPlaces(other, placesInFull(other, amount)) };
  },
);

export const check = defineFunction({
  name: "CHECK",
  group: "Checks and words",
  summary: "Whether a printed figure is the exact one, rounded to the nearest, and if not, why.",
  question: "Is a printed figure right?",
  keywords: ["agrees", "reconcile", "out by", "rounding difference"],
  parameters: { exact: pounds("Exact figure"), printed: printedFigure, quantum: unitOfRounding("Quantum").orNull() },
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
    {
      formula: '=CARE.CHECK(294544, "£294k")',
      value: "Out by 1,000: should be £295k; rounded down to £1,000?",
      source: "Hackney 2019, 9.3: the annual saving, upper, as the report prints it",
    },
  ],
  mistakes: ['=CARE.CHECK("627k", 627000)', "=CARE.CHECK(1, 2, -1)"],
  calculate: ({ exact, printed: { amount: printed, quantum: written, nilOf, like }, quantum }) => {
    const found = findRule(exact, printed, nilOf);
    if (found === "exact") return "Agrees";
    const rule = asWritten(found, written);
    if (quantum === null && rule?.direction === "nearest") return within(exact, printed, `, ${ruleInWords(rule)}`);
    const shouldBe = roundTo(exact, toNearest(quantum ?? written ?? impliedQuantum(printed)));
    if (shouldBe.eq(printed)) return within(exact, printed, "");
    const rounded = rule === null ? [] : [`rounded ${rule.direction === "nearest" ? "to the " : ""}${ruleInWords(rule)}`];
    const places = placesInFull(shouldBe, printed);
    const right = quantum === null ? like(shouldBe) : withPlaces(shouldBe, places);
    const why = written !== null && rounded.length > 0 ? `; ${rounded.join()}?` : likelySlips(shouldBe, printed, [], rounded);
    return `Out by ${withPlaces(printed.minus(shouldBe).abs(), places)}: should be ${right}${why}`;
  },
});

/** Text such as £5.5m was not rounded to less than its last figure shows. */
function asWritten(rule: Rule | null, written: Decimal | null): Rule | null {
  const fitting = rule?.quanta.filter((quantum) => written === null || quantum.gte(written)) ?? [];
  return rule === null || fitting.length === 0 ? rule : { ...rule, quanta: fitting };
}

const within = (exact: Decimal, printed: Decimal, rule: string): string =>
  `Agrees within rounding (out by ${withPlaces(printed.minus(exact).abs(), placesInFull(printed, exact))}${rule})`;
